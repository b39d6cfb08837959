import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Clock } from '../clock';
import { EventLog } from '../outbox/event-log';

export interface Setting<T> {
  key: string;
  /** 1 and up; 0 is the value that the code came with. */
  version: number;
  value: T;
}

/** A setting that people write, by a command. Whose setting it is describes it. */
export interface SettingKind<T = unknown> {
  key: string;
  /** Checks what is to be written. What it says in its own words is read at a terminal, after the name of the field. */
  schema: z.ZodType<T>;
  /** The value of version 0. */
  fallback: T;
  /** What the value is called wherever it is named later: one name, one value, for good. */
  nameOf(value: T): string;
}

/** A version as it stands in the table; of what the code came with, neither from when nor by whom. */
export interface StoredSetting extends Setting<unknown> {
  validFrom: Date | null;
  writtenAt: Date | null;
  writtenBy: string | null;
}

/** Versioned settings: a value is never changed, a new version is added and is valid from a moment. */
@Injectable()
export class Settings {
  private readonly kinds = new Map<string, SettingKind>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly events: EventLog,
  ) {}

  /** Lets people write a setting. @throws Error when two describe one key */
  describe<T>(kind: SettingKind<T>): void {
    if (this.kinds.has(kind.key)) throw new Error(`Two describe the setting ${kind.key}`);
    this.kinds.set(kind.key, kind);
  }

  /** What people may write. */
  get described(): readonly SettingKind[] {
    return [...this.kinds.values()];
  }

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

  /** Every version that was written, the newest first. */
  async versions(key: string, manager: EntityManager = this.dataSource.manager): Promise<StoredSetting[]> {
    return manager.query<StoredSetting[]>(
      `SELECT key, version, value, valid_from AS "validFrom", written_at AS "writtenAt", written_by AS "writtenBy"
       FROM setting WHERE key = $1 ORDER BY version DESC`,
      [key],
    );
  }

  /**
   * Adds a version, and tells of it.
   * @param manager that of the caller's transaction
   * @param validFrom now, unless given
   * @param by who wants it so, as it shall stand beside the version; null for the product itself
   * @returns the number of the new version
   */
  async add(manager: EntityManager, key: string, value: unknown, validFrom = this.clock.now(), by: string | null = null): Promise<number> {
    const [row] = await manager.query<{ version: number }[]>(
      `INSERT INTO setting (key, version, value, valid_from, written_at, written_by)
       SELECT $1, coalesce(max(version), 0) + 1, $2::jsonb, $3, $4, $5 FROM setting WHERE key = $1
       RETURNING version`,
      [key, JSON.stringify(value), validFrom, this.clock.now(), by],
    );
    if (!row) throw new Error(`The setting ${key} was not written`);
    await this.events.append(manager, 'setting.changed', { key, version: row.version });
    return row.version;
  }
}
