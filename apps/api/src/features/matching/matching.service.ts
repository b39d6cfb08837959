import type { ExplanationView, MatchCard, MatchRequest, MatchResponse, ProfileDto } from '@arena/contract';
import { OPPORTUNITY_KINDS, type Language } from '@arena/domain';
import { explain, exposureOf, type OpeningFilter } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError } from '../../platform';
import { HeldPostings, kindLabel, OpenPostings, PostingPresenter, toOpening, type OpenPosting } from '../postings';
import { TaxonomyService } from '../taxonomy';
import { ExplanationPresenter } from './explanation-presenter';
import { knownProfile } from './known-profile';
import { MatchEngine } from './match-engine';
import { SearchedOpenings } from './searched-openings';

const MOST_TAUGHT_BY = 3;

/** Answers for a profile and forgets it: nothing in here writes or logs. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly engine: MatchEngine,
    private readonly openPostings: OpenPostings,
    private readonly held: HeldPostings,
    private readonly postings: PostingPresenter,
    private readonly explanations: ExplanationPresenter,
    private readonly taxonomy: TaxonomyService,
    private readonly searched: SearchedOpenings,
    private readonly clock: Clock,
  ) {}

  /**
   * Openings in the order that the profile sees them, each with its reasons.
   * @throws ProblemError 'starting' until the openings are loaded; 'bad-input' for an unknown municipality
   */
  async match(request: MatchRequest): Promise<MatchResponse> {
    const { context } = this.engine;
    const { profile, unknown, asHeld } = knownProfile(request.profile, this.taxonomy);
    const { lang, limit, openLimit = limit, offset = 0, kinds, withinReachOnly, includeImported } = request;
    const found = await this.searched.find(request);
    const filter: OpeningFilter = {
      kinds,
      withinReachOnly,
      includeImported,
      at: this.clock.now().getTime(),
      ...(found && { ids: found.ids }),
    };
    const [answer, oneMore] = await Promise.all([
      this.engine.search({ profile: asHeld, filter, limit: Math.max(limit, openLimit), offset }),
      this.oneMore(asHeld, { ...filter, includeImported: false }, lang),
    ]);
    const { counts } = answer;
    const [ranked, openForAll] = [answer.ranked.slice(0, limit), answer.openForAll.slice(0, openLimit)];
    // Held cards are asked about before they are given, so that what closed a moment ago is not shown.
    const cards = await this.cards(profile, [...ranked, ...openForAll], lang);
    const cardsOf = (list: readonly { id: string }[]): MatchCard[] => list.flatMap(({ id }) => cards.get(id) ?? []);
    return {
      model: context.settings.version,
      taxonomy: this.taxonomy.edition,
      bands: { strong: counts.strong, possible: counts.possible, stretch: counts.stretch, 'open-for-all': counts['open-for-all'] },
      kinds: OPPORTUNITY_KINDS.map((id) => ({ id, label: kindLabel(id, lang), count: answer.kinds[id] })),
      ranked: cardsOf(ranked),
      openForAll: cardsOf(openForAll),
      oneMore,
      unknown,
      search: found && found.told,
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

  private async cards(profile: ProfileDto, list: readonly { id: string }[], lang: Language): Promise<Map<string, MatchCard>> {
    const postings = await this.held.byIds(list.map(({ id }) => id));
    return new Map(
      postings.map((posting) => {
        const { id, occupationId, answerDays } = posting;
        const opening = toOpening(posting);
        const order = { answerDays, interestsPerPlace: opening.interests === null ? null : exposureOf(opening) };
        const explanation = this.explained(profile, posting, lang);
        return [id, { posting: this.postings.card(posting), explanation, occupation: occupationId, order }];
      }),
    );
  }

  private explained(profile: ProfileDto, posting: OpenPosting, lang: Language): ExplanationView {
    return this.explanations.view(explain(profile, toOpening(posting), this.engine.context), posting, lang);
  }

  /** Only of what employers here ask for themselves: what a machine read in an ad is no reason to learn something. */
  private async oneMore(profile: ProfileDto, filter: OpeningFilter, lang: Language): Promise<MatchResponse['oneMore']> {
    const [best] = await this.engine.oneMore(profile, filter, MOST_TAUGHT_BY);
    if (!best || best.opens < 1) return null;
    const { kind, id, opens, suitableNow } = best;
    const taughtBy = await this.held.byIds(best.taughtBy);
    return {
      kind,
      id,
      label: this.taxonomy.label(kind, id, lang).label,
      opens,
      suitableNow,
      taughtBy: taughtBy.map((posting) => ({ id: posting.id, title: posting.title })),
    };
  }
}
