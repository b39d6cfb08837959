import { Injectable } from '@nestjs/common';
import { OpenPostings, type OpenPosting } from '../postings';
import { TaxonomyService } from '../taxonomy';

/** The number of Innlandet among the counties. */
const INNLANDET = '34';

/** Open postings of occupations in Innlandet; those without a known place count as from here. */
@Injectable()
export class OccupationOpenings {
  constructor(
    private readonly openPostings: OpenPostings,
    private readonly taxonomy: TaxonomyService,
  ) {}

  /** How many each occupation has, by the id that stands now. Those without are left out. */
  async counts(): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const { occupationId, municipalityNumber, count } of await this.openPostings.countByOccupation()) {
      if (!this.isHere(municipalityNumber)) continue;
      const id = this.taxonomy.current(occupationId);
      counts.set(id, (counts.get(id) ?? 0) + count);
    }
    return counts;
  }

  /** Those of one occupation, newest first, also where they name it by an id that has been replaced. */
  async of(id: string): Promise<OpenPosting[]> {
    const named = (await this.openPostings.countByOccupation()).map(({ occupationId }) => occupationId);
    const ids = new Set(named.filter((one) => this.taxonomy.current(one) === id));
    if (ids.size === 0) return [];
    const found = await this.openPostings.ofOccupations([...ids]);
    return found.filter(({ municipalityNumber }) => this.isHere(municipalityNumber));
  }

  private isHere(municipality: string | null): boolean {
    const known = municipality === null ? undefined : this.taxonomy.places.municipality(municipality);
    return !known || known.countyNumber === INNLANDET;
  }
}
