import { LANGUAGES, type Language } from '@arena/domain';
import { buildTitleIndex, PHRASE_WEIGHTS, type RecognisableConcept, type TitleIndex } from '@arena/domain/engine';

/** A skill that a few words may speak of, and how near they are to one of its names. */
export interface NearSkill {
  id: string;
  /** Above 0, below 1; to order by, and to set a bar for. */
  score: number;
}

/** Another name is a little less the skill's own than its first. */
const OTHER_NAME = 0.96;

/** Finds the skill of ours that a few words speak of without naming it. Made when the first words are read: most processes read none. */
export class SkillRanking {
  #index: TitleIndex | undefined;

  constructor(private readonly concepts: readonly RecognisableConcept[]) {}

  /** The nearest skill; null where the words are near to none. */
  nearest(words: string, lang: Language): NearSkill | null {
    this.#index ??= buildTitleIndex(
      this.concepts
        .filter(({ kind }) => kind === 'skill')
        .map(({ id, labels }) => ({
          id,
          group: null,
          labels: LANGUAGES.flatMap((one) => labels[one].map((text, at) => ({ text, lang: one, trust: at === 0 ? 1 : OTHER_NAME }))),
          first: true,
        })),
      PHRASE_WEIGHTS,
    );
    return this.#index.match(words, { lang, top: 1 })[0] ?? null;
  }
}
