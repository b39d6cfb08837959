import type { MatchSettings } from '@arena/domain';
import { MATCHING_V1, type MatchContext } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Settings } from '../../platform';
import { TaxonomyService } from '../taxonomy';

const share = z.number().min(0).max(1);
const settingsSchema: z.ZodType<MatchSettings> = z.object({
  version: z.string().min(1),
  weights: z.object({ must: z.number().int().min(0), good: z.number().int().min(0), learned: z.number().int().min(0) }),
  damping: z.object({ offset: z.number().min(0), weight: z.number().positive() }),
  relatedCap: share,
  unmetMustCap: share,
  bands: z.object({ strong: share, possible: share, stretch: share }),
});

/** What every question to the model needs, as it stands now: for who keeps it, and for who asks once. */
@Injectable()
export class MatchModel {
  constructor(
    private readonly taxonomy: TaxonomyService,
    private readonly settings: Settings,
  ) {}

  /** @throws Error when the database is away, or its settings are not right */
  async context(): Promise<MatchContext> {
    const { value } = await this.settings.current('matching', settingsSchema, MATCHING_V1);
    return { concepts: this.taxonomy.graph, municipalities: this.taxonomy.distances, settings: value };
  }

  /** Waits until this process knows a version of the taxonomy. */
  async reached(version: number): Promise<void> {
    await this.taxonomy.reached(version);
  }
}
