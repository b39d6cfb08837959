import { LANGUAGES, type Language } from '@arena/domain';
import { buildTitleIndex, type RecognisableConcept, type TitleIndex, type TitleLabel } from '@arena/domain/engine';
import { everydayTitles, occupations } from './start-set';

/**
 * From here on four of five titles of Yrkeskatalogen led to an occupation of their own STYRK-08 code; below, a title is only near to something.
 */
const SURE_TITLE = 0.6;

/** A name of one or more codes of STYRK-08: of the code itself, or a title of Yrkeskatalogen. Trust as in {@link TitleLabel}. */
export interface CodedName {
  text: string;
  codes: readonly { code: string; trust: number }[];
}

/** Our occupation of a code, where we have no other of it: a name of the code then is a name of it. */
const ONLY_OF_CODE: ReadonlyMap<string, string> = new Map(
  [...Map.groupBy(occupations, ({ styrk08 }) => styrk08)].flatMap(([code, [one, another]]) =>
    one && !another ? [[code, one.id] as const] : [],
  ),
);

/** Ranks our occupations for one job title. Made when the first title is asked for: most processes never are. */
export class TitleRanking {
  #index: TitleIndex | undefined;

  /** @param names of codes, as they were imported */
  constructor(
    private readonly concepts: readonly RecognisableConcept[],
    private readonly names: readonly CodedName[] = [],
  ) {}

  /** The occupation that a title names in other words than ours; null where that is not sure. */
  find(title: string, lang: Language): string | null {
    return this.rank(title, lang, 1, SURE_TITLE)[0] ?? null;
  }

  /**
   * Ids of the occupations that a title may name, likeliest first.
   * @param top the greatest number
   * @param least the score that each has at least
   */
  rank(title: string, lang: Language, top: number, least: number): string[] {
    this.#index ??= this.build();
    return this.#index.match(title, { lang, top }).flatMap(({ id, score }) => (score >= least ? [id] : []));
  }

  private build(): TitleIndex {
    const coded = new Map<string, TitleLabel[]>();
    for (const { text, codes } of this.names) {
      for (const { code, trust } of codes) {
        const id = ONLY_OF_CODE.get(code);
        const known = id === undefined ? undefined : coded.get(id);
        if (known) known.push({ text, lang: 'nb', trust });
        else if (id !== undefined) coded.set(id, [{ text, lang: 'nb', trust }]);
      }
    }
    for (const { occupation, lang, text } of everydayTitles) {
      if (typeof occupation !== 'string') continue;
      const known = coded.get(occupation);
      if (known) known.push({ text, lang });
      else coded.set(occupation, [{ text, lang }]);
    }
    return buildTitleIndex(
      this.concepts
        .filter(({ kind }) => kind === 'occupation')
        .map(({ id, labels }) => ({
          id,
          group: null,
          labels: [...LANGUAGES.flatMap((lang) => labels[lang].map((text) => ({ text, lang }))), ...(coded.get(id) ?? [])],
          first: true,
        })),
    );
  }
}
