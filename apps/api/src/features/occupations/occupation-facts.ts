import type { Regulation, WayIn } from '@arena/contract';
import type { Language } from '@arena/domain';
import { ALSO_NEEDED_TEXTS, authorities, occupationFacts, WAY_TEXTS } from '../taxonomy';

/** What is known of an occupation beside its names and skills, in the reader's language. */
export interface ToldFacts {
  /** What each way is. */
  ways: ReadonlyMap<WayIn['kind'], string>;
  craft: string | null;
  alsoNeeded: string[];
  regulation: Regulation | null;
}

const BY_OCCUPATION = new Map(occupationFacts.map((facts) => [facts.occupation, facts]));
const AUTHORITIES = new Map(authorities.map((authority) => [authority.id, authority]));

/** Nothing is known of an occupation that is not of the start set: then nothing is said. */
export function factsOf(id: string, lang: Language): ToldFacts {
  const facts = BY_OCCUPATION.get(id);
  const { regulation } = facts ?? {};
  const authority = regulation && AUTHORITIES.get(regulation.authority);
  return {
    ways: new Map(facts?.ways.map((way) => [way, withoutName(WAY_TEXTS[way][lang])])),
    craft: facts?.trade?.[lang] ?? null,
    alsoNeeded: facts?.alsoNeeded?.map((needed) => ALSO_NEEDED_TEXTS[needed][lang]) ?? [],
    regulation:
      regulation && authority
        ? {
            authority: { name: authority.name, url: authority.url },
            paper: regulation.paper[lang],
            steps: regulation.steps.map((step) => step[lang]),
            meanwhile: regulation.meanwhile?.[lang] ?? null,
          }
        : null,
  };
}

/** 'Kurs: Et kurs på dager …': the name of the way is the heading of its own. */
const withoutName = (text: string): string => text.replace(/^[^.:]{1,40}: (?=\p{Lu})/u, '');
