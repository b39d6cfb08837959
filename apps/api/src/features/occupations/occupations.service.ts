import type { OccupationCard, OccupationMatch, OccupationView, ProfileDto } from '@arena/contract';
import { OPPORTUNITY_KINDS, REGIONS, type Language } from '@arena/domain';
import { explain } from '@arena/domain/engine';
import { LOCALES } from '@arena/i18n';
import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../platform';
import { ExplanationPresenter, knownProfile, MatchEngine } from '../matching';
import { kindLabel, PostingPresenter, regionLabel, type PostingRequirementContent } from '../postings';
import { ImportedDescriptions, TaxonomyService } from '../taxonomy';
import { demandOf, isTelling } from './demand';
import { factsOf } from './occupation-facts';
import { OccupationOpenings } from './occupation-openings';
import { OccupationSearch } from './occupation-search';
import { nearOccupations } from './near-occupations';
import { waysIn } from './ways-in';

const MOST_FOUND = 30;
const MOST_POSTINGS = 12;
const MOST_SKILLS = 12;
const MOST_NAMES = 6;
/** As many rows as a strip has room for. */
const MOST_ROWS = 12;
const MOST_NEAR = 4;

type Occupation = NonNullable<ReturnType<TaxonomyService['occupation']>>;

/** What occupations are, and what openings of them ask for now: counted at each question. */
@Injectable()
export class Occupations {
  constructor(
    private readonly taxonomy: TaxonomyService,
    private readonly openings: OccupationOpenings,
    private readonly search: OccupationSearch,
    private readonly postings: PostingPresenter,
    private readonly engine: MatchEngine,
    private readonly explanations: ExplanationPresenter,
    private readonly descriptions: ImportedDescriptions,
  ) {}

  /** By what is typed, best first. Without it: all of ours and those with openings, as the language sorts. */
  async list(typed: string, lang: Language): Promise<OccupationCard[]> {
    const counts = await this.openings.counts();
    if (typed !== '') return this.search.find(typed, lang, MOST_FOUND).map((id) => this.card(id, counts, lang));
    const own = this.taxonomy.concepts.filter(({ kind }) => kind === 'occupation').map(({ id }) => id);
    const known = [...counts.keys()].filter((id) => this.taxonomy.knowsConcept('occupation', id));
    const collator = new Intl.Collator(LOCALES[lang]);
    return [...new Set([...own, ...known])]
      .map((id) => this.card(id, counts, lang))
      .sort((a, b) => collator.compare(a.label, b.label) || (a.id < b.id ? -1 : 1));
  }

  /** @throws ProblemError 'not-found' */
  async read(given: string, lang: Language): Promise<OccupationView> {
    const { id, occupation } = this.known(given);
    const imported = this.taxonomy.imported.get(id);
    const [openings, counts, description] = await Promise.all([
      this.openings.of(id),
      this.openings.counts(),
      imported ? this.descriptions.of(imported.uri, lang) : null,
    ]);
    const { ways, ...facts } = factsOf(id, lang);
    const skills = occupation.skills.slice(0, MOST_SKILLS).map((skill) => ({ id: skill, ...this.taxonomy.label('skill', skill, lang) }));
    const places = openings.map(({ municipalityNumber, placeName }) => this.postings.place(municipalityNumber, placeName)?.region ?? null);
    return {
      ...this.card(id, new Map([[id, openings.length]]), lang),
      version: this.taxonomy.edition,
      description,
      otherNames: occupation[lang].slice(1, 1 + MOST_NAMES),
      skills,
      // what is imported has a code of ISCO, which is not the same
      styrk08: this.taxonomy.imported.has('occupation', id) ? null : occupation.styrk08,
      esco: occupation.esco ?? null,
      machineRead: openings.filter(({ origin }) => origin === 'imported').length,
      telling: openings.filter(isTelling).length,
      demand: demandOf(openings).map(({ requirement, ...counted }) => ({
        requirement: this.postings.requirement(requirement, lang),
        ...counted,
      })),
      kinds: OPPORTUNITY_KINDS.map((kind) => ({
        id: kind,
        label: kindLabel(kind, lang),
        count: openings.filter((one) => one.kind === kind).length,
      })).filter(({ count }) => count > 0),
      regions: REGIONS.map((region) => ({
        id: region,
        label: regionLabel(region, lang),
        count: places.filter((one) => one === region).length,
      }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count),
      elsewhere: places.filter((region) => region === null).length,
      ways: waysIn(ways, openings, (posting) => this.postings.card(posting)),
      ...facts,
      postings: openings.slice(0, MOST_POSTINGS).map((posting) => this.postings.card(posting)),
      near: nearOccupations(id, occupation.skills, this.taxonomy, MOST_NEAR).map((one) => this.card(one, counts, lang)),
    };
  }

  /**
   * What a profile has of what most openings name; of the occupation's own skills where no opening says anything.
   * @throws ProblemError 'not-found'; 'starting' until the openings are loaded; 'bad-input' for an unknown municipality
   */
  async match(given: string, profile: ProfileDto, lang: Language): Promise<OccupationMatch> {
    const { id, occupation } = this.known(given);
    const { profile: known } = knownProfile(profile, this.taxonomy);
    const demand = demandOf(await this.openings.of(id)).map(({ requirement }) => requirement);
    const basis = demand.length > 0 ? 'openings' : 'taxonomy';
    const requirements = (basis === 'openings' ? demand : occupation.skills.map(ofWork)).slice(0, MOST_ROWS);
    const opening = { id, kind: 'job' as const, requirements, municipality: null, remote: true, answerDays: null, interests: 0, places: 1 };
    const explanation = explain(known, opening, this.engine.context);
    const { model, counts, rows } = this.explanations.view(explanation, { id, origin: 'employer', requirements }, lang);
    return { model, basis, counts, rows };
  }

  /** One occupation as a line of a list. */
  card(id: string, counts: ReadonlyMap<string, number>, lang: Language): OccupationCard {
    return {
      id,
      ...this.taxonomy.label('occupation', id, lang),
      trade: this.postings.tradeOf({ trade: null, occupationId: id }),
      openings: counts.get(id) ?? 0,
    };
  }

  private known(given: string): { id: string; occupation: Occupation } {
    const id = this.taxonomy.current(given);
    const occupation = this.taxonomy.occupation(id);
    if (!occupation) throw new ProblemError('not-found');
    return { id, occupation };
  }
}

/** A skill that the work is made of: good to have, as nobody has asked for it. */
const ofWork = (id: string): PostingRequirementContent => ({
  kind: 'skill',
  id,
  level: 1,
  strength: 'good',
  note: null,
  machineRead: false,
});
