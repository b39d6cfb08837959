import type { ExplanationView, MatchCard, MatchRequest, MatchResponse, ProfileDto } from '@arena/contract';
import { OPPORTUNITY_KINDS, type Language } from '@arena/domain';
import { explain, oneMoreSkill, rank, reachOf } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../platform';
import { kindLabel, OpenPostings, PostingPresenter, toOpening, type OpenPosting } from '../postings';
import { TaxonomyService } from '../taxonomy';
import { ExplanationPresenter } from './explanation-presenter';
import { knownProfile } from './known-profile';
import { MatchEngine, type HeldOpening } from './match-engine';

const MOST_TAUGHT_BY = 3;

/** Answers for a profile and forgets it: nothing in here writes or logs. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly engine: MatchEngine,
    private readonly openPostings: OpenPostings,
    private readonly postings: PostingPresenter,
    private readonly explanations: ExplanationPresenter,
    private readonly taxonomy: TaxonomyService,
  ) {}

  /**
   * Openings in the order that the profile sees them, each with its reasons.
   * @throws ProblemError 'starting' until the openings are loaded; 'bad-input' for an unknown municipality
   */
  async match(request: MatchRequest): Promise<MatchResponse> {
    const { context, columns } = this.engine;
    const { profile, unknown } = knownProfile(request.profile, this.taxonomy);
    const { lang, limit } = request;
    const held = new Map(this.engine.open().map((one) => [one.opening.id, one]));
    const everyKind = [...held.values()].filter((one) => this.passes(one, request, profile));
    const ranking = rank(profile, columns, { candidates: everyKind.map(({ opening }) => opening.id) });

    // The kind is the last filter, so that its own facet can be counted without it.
    const isWanted = ({ id }: { id: string }): boolean => {
      const kind = held.get(id)?.kind;
      return kind !== undefined && (request.kinds.length === 0 || request.kinds.includes(kind));
    };
    const shown = [...ranking.ranked, ...ranking.openForAll];
    const ranked = ranking.ranked.filter(isWanted);
    const openForAll = ranking.openForAll.filter(isWanted);
    const inBand = (band: string): number => ranked.filter((one) => one.band === band).length;

    const pages = { ranked: ranked.slice(0, limit), openForAll: openForAll.slice(0, limit) };
    // Asked of the database again, so that what closed a moment ago is not shown.
    const found = await this.openPostings.byIds([...pages.ranked, ...pages.openForAll].map(({ id }) => id));
    const byId = new Map(found.map((posting) => [posting.id, posting]));
    const cards = (list: readonly { id: string }[]): MatchCard[] =>
      list.flatMap(({ id }) => {
        const posting = byId.get(id);
        if (!posting) return [];
        const explanation = this.explained(profile, posting, lang);
        return [{ posting: this.postings.card(posting), explanation, occupation: posting.occupationId }];
      });

    return {
      model: context.settings.version,
      taxonomy: this.taxonomy.edition,
      bands: { strong: inBand('strong'), possible: inBand('possible'), stretch: inBand('stretch'), 'open-for-all': openForAll.length },
      kinds: OPPORTUNITY_KINDS.map((id) => ({
        id,
        label: kindLabel(id, lang),
        count: shown.filter((one) => held.get(one.id)?.kind === id).length,
      })),
      ranked: cards(pages.ranked),
      openForAll: cards(pages.openForAll),
      oneMore: this.oneMore(
        profile,
        everyKind.filter(({ opening, imported }) => isWanted(opening) && !imported),
        lang,
      ),
      unknown,
    };
  }

  /**
   * One opening explained.
   * @throws ProblemError 'not-found' when it is not open; otherwise as {@link match}
   */
  async explainOne(id: string, given: ProfileDto, lang: Language): Promise<ExplanationView> {
    const { profile } = knownProfile(given, this.taxonomy);
    const posting = await this.openPostings.find(id);
    if (!posting) throw new ProblemError('not-found');
    return this.explained(profile, posting, lang);
  }

  private explained(profile: ProfileDto, posting: OpenPosting, lang: Language): ExplanationView {
    return this.explanations.view(explain(profile, toOpening(posting), this.engine.context), posting, lang);
  }

  /** Everything that was filtered for, but the kind. */
  private passes({ opening, imported }: HeldOpening, request: MatchRequest, profile: ProfileDto): boolean {
    if (imported && !request.includeImported) return false;
    // Of an imported posting without requirements nothing can be said: it is found by searching, not by matching.
    if (imported && opening.requirements.length === 0) return false;
    return !request.withinReachOnly || reachOf(profile.place, opening, this.taxonomy.distances).within;
  }

  /** Only of what employers here ask for themselves: what a machine read in an ad is no reason to learn something. */
  private oneMore(profile: ProfileDto, held: readonly HeldOpening[], lang: Language): MatchResponse['oneMore'] {
    const [best] = oneMoreSkill(
      profile,
      held.map(({ opening }) => opening),
      this.engine.context,
    );
    if (!best || best.opens < 1) return null;
    const titles = new Map(held.map(({ opening, title }) => [opening.id, title]));
    const taughtBy = best.taughtBy.slice(0, MOST_TAUGHT_BY).flatMap((id) => {
      const title = titles.get(id);
      return title === undefined ? [] : [{ id, title }];
    });
    const { kind, id, opens, suitableNow } = best;
    return { kind, id, label: this.taxonomy.label(kind, id, lang).label, opens, suitableNow, taughtBy };
  }
}
