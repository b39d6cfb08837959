import type { PostingCard, PostingView, RequirementView } from '@arena/contract';
import type { Language, Region, Trade } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { TaxonomyService } from '../taxonomy';
import { osloDay } from './oslo-day';
import { isOpenForAll, type OpenPosting, type PostingRequirementContent } from './posting';

/** The trade that a group of skills belongs to; everyday and transversal skills belong to none. */
const TRADE_OF_GROUP: Readonly<Record<string, Trade>> = {
  care: 'care-health', health: 'care-health', industry: 'industry', building: 'building', wood: 'wood', farming: 'farming-forest', forest: 'farming-forest',
  transport: 'transport', 'food-tourism': 'food-tourism', trade: 'trade', cleaning: 'cleaning', office: 'office', 'it-games': 'it-games',
  school: 'school-kindergarten',
}; // prettier-ignore

/** Turns postings into what the contract shows, with names in the reader's language. */
@Injectable()
export class PostingPresenter {
  /** Postings that are held in memory are shown again and again, and a card says the same in every language. */
  private readonly cards = new WeakMap<OpenPosting, PostingCard>();

  constructor(private readonly taxonomy: TaxonomyService) {}

  /** One requirement with its name. Also for the rows of an explanation. */
  requirement(requirement: PostingRequirementContent, lang: Language): RequirementView {
    return { ...requirement, ...this.taxonomy.label(requirement.kind, requirement.id, lang) };
  }

  /** What a card shows. The same object for the same posting: it must not be changed. */
  card(posting: OpenPosting): PostingCard {
    let card = this.cards.get(posting);
    if (!card) this.cards.set(posting, (card = this.made(posting)));
    return card;
  }

  private made(posting: OpenPosting): PostingCard {
    return {
      id: posting.id,
      kind: posting.kind,
      origin: posting.origin,
      lang: posting.lang,
      title: posting.title,
      summary: posting.summary,
      employer: { id: posting.organisationId, name: posting.employerName },
      place: this.place(posting.municipalityNumber, posting.placeName),
      remote: posting.remote,
      extentPercent: posting.extentPercent,
      published: osloDay(posting.publishedAt),
      deadline: posting.deadlineOn,
      answerDays: posting.answerDays,
      openForAll: isOpenForAll(posting),
      redated: posting.redated,
      facts: posting.facts,
    };
  }

  /** The whole page of one opening. */
  view(posting: OpenPosting, similar: readonly OpenPosting[], lang: Language): PostingView {
    return {
      ...this.card(posting),
      about: posting.about,
      tasks: [...posting.tasks],
      occupation:
        posting.occupationId === null
          ? null
          : { id: posting.occupationId, ...this.taxonomy.label('occupation', posting.occupationId, lang) },
      requirements: posting.requirements.map((requirement) => this.requirement(requirement, lang)),
      start: posting.startOn,
      durationWeeks: posting.durationWeeks,
      places: posting.places,
      conditions: [...posting.conditions],
      adaptations: [...posting.adaptations],
      pay: posting.pay,
      openToSchemes: posting.openToSchemes,
      travel: posting.travel,
      source: posting.sourceName === null ? null : { name: posting.sourceName, url: posting.sourceUrl },
      similar: similar.map((one) => this.card(one)),
    };
  }

  /** @returns null for a municipality that is not known */
  place(number: string | null, placeName: string | null): PostingCard['place'] {
    const municipality = number === null ? undefined : this.taxonomy.places.municipality(number);
    if (!municipality) return null;
    // the start set's regions are the ten of the domain: a test of the taxonomy says so
    return {
      municipality: municipality.number,
      municipalityName: municipality.name,
      placeName,
      region: municipality.region as Region | null,
    };
  }

  /** The trade of the employer, else that of the occupation. */
  tradeOf(posting: Pick<OpenPosting, 'trade' | 'occupationId'>): Trade | null {
    if (posting.trade !== null || posting.occupationId === null) return posting.trade;
    for (const id of this.taxonomy.occupation(posting.occupationId)?.skills ?? []) {
      const trade = TRADE_OF_GROUP[this.taxonomy.skill(id)?.group ?? ''];
      if (trade) return trade;
    }
    return null;
  }
}
