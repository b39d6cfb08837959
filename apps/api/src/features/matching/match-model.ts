import type { MatchSettings } from '@arena/domain';
import { MATCHING_V1, type MatchContext } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Settings } from '../../platform';
import { TaxonomyService } from '../taxonomy';
import type { MatchData } from './indexes/match-messages';

const share = z.number().min(0).max(1);
const settingsSchema: z.ZodType<MatchSettings> = z.object({
  version: z.string().min(1),
  weights: z.object({ must: z.number().int().min(0), good: z.number().int().min(0), learned: z.number().int().min(0) }),
  damping: z.object({ offset: z.number().min(0), weight: z.number().positive() }),
  relatedCap: share,
  unmetMustCap: share,
  bands: z.object({ strong: share, possible: share, stretch: share }),
});

/** What may be written; what was stored before is read as it is. */
const writtenSchema = settingsSchema.superRefine(({ version, bands: { strong, possible, stretch } }, context) => {
  const fault = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
  if (!/^matching\/[\w.-]{1,40}$/.test(version))
    fault('version', `is «${version}» and must be matching/ with letters, digits, dots or hyphens behind it, as matching/v2`);
  if (strong < possible || possible < stretch) fault('bands', 'possible is never above strong, and stretch never above possible');
});

/** What every question to the model needs, as it stands now: for who keeps it, and for who asks once. */
@Injectable()
export class MatchModel {
  constructor(
    private readonly taxonomy: TaxonomyService,
    private readonly settings: Settings,
    private readonly dataSource: DataSource,
  ) {
    settings.describe({ key: 'matching', schema: writtenSchema, fallback: MATCHING_V1, nameOf: ({ version }) => version });
  }

  /** @throws Error when the database is away, or its settings are not right */
  async context(): Promise<MatchContext> {
    const { value } = await this.settings.current('matching', settingsSchema, MATCHING_V1);
    return this.with(value);
  }

  /** With these settings, and the taxonomy as it stands now. */
  with(settings: MatchSettings): MatchContext {
    return { concepts: this.taxonomy.graph, municipalities: this.taxonomy.distances, settings };
  }

  /** The same as plain data. */
  data(settings: MatchSettings): MatchData {
    return { ...this.taxonomy.matchData, settings };
  }

  /**
   * The constants of a version, also of one that is not in use any more.
   * @param version as a result names it, 'matching/v1', or its end, 'v1'
   * @returns null where there never was one
   */
  async settingsOf(version: string): Promise<MatchSettings | null> {
    const name = version.includes('/') ? version : `matching/${version}`;
    if (name === MATCHING_V1.version) return MATCHING_V1;
    const [row] = await this.dataSource.query<{ value: unknown }[]>(
      `select value from setting where key = 'matching' and value ->> 'version' = $1 order by version desc limit 1`,
      [name],
    );
    return row ? settingsSchema.parse(row.value) : null;
  }

  /** Waits until this process knows a version of the taxonomy. */
  async reached(version: number): Promise<void> {
    await this.taxonomy.reached(version);
  }
}
