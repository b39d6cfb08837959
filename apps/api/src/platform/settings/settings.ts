import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Clock } from '../clock';

export interface Setting<T> {
  key: string;
  /** 1 and up; 0 is the value that the code came with. */
  version: number;
  value: T;
}

/** Versioned settings: a value is never changed, a new version is added and is valid from a moment. */
@Injectable()
export class Settings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * The version that is valid now.
   * @param schema checks the stored value
   * @param fallback the value of version 0, where none is stored
   */
  async current<T>(key: string, schema: z.ZodType<T>, fallback: T): Promise<Setting<T>> {
    const [row] = await this.dataSource.query<{ version: number; value: unknown }[]>(
      'SELECT version, value FROM setting WHERE key = $1 AND valid_from <= $2 ORDER BY version DESC LIMIT 1',
      [key, this.clock.now()],
    );
    return row ? { key, version: row.version, value: schema.parse(row.value) } : { key, version: 0, value: fallback };
  }

  /**
   * Adds a version.
   * @param validFrom now, unless given
   * @returns the number of the new version
   */
  async add(manager: EntityManager, key: string, value: unknown, validFrom = this.clock.now()): Promise<number> {
    const [row] = await manager.query<{ version: number }[]>(
      `INSERT INTO setting (key, version, value, valid_from)
       SELECT $1, coalesce(max(version), 0) + 1, $2::jsonb, $3 FROM setting WHERE key = $1
       RETURNING version`,
      [key, JSON.stringify(value), validFrom],
    );
    if (!row) throw new Error(`The setting ${key} was not written`);
    return row.version;
  }
}
