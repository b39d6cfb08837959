import type { Language } from '@arena/domain';
import type { TitleConcept, TitleLabel } from '@arena/domain/engine';
import { conceptIdOf } from '../import/concept-id';
import type { Labels } from '../start-set';

/** A concept that a text can be matched with. */
export interface MatchConcept extends TitleConcept {
  escoUri: string | null;
  /** Four digits; null for skills, and for occupations that no Norwegian code is known for. */
  styrk08: string | null;
  labels: TitleLabel[];
  /** The name to show, where there is one in the language. */
  names: Partial<Record<Language, string>>;
}

const LANGS = ['nb', 'nn', 'en'] as const;
/** Another name is a little less the concept's own than its first: 'JavaScript' is itself before it is 'make websites'. */
const OTHER_NAME = 0.96;

/** A concept of the start set: its labels are the product's own, and it wins over its equals. */
export function startConcept(seed: Labels & { id: string; esco?: string }, styrk08: string | null): MatchConcept {
  return {
    id: seed.id,
    escoUri: seed.esco ?? null,
    styrk08,
    group: styrk08,
    labels: LANGS.flatMap((lang) => seed[lang].map((text, at): TitleLabel => ({ text, lang, trust: at === 0 ? 1 : OTHER_NAME }))),
    names: { nb: seed.nb[0], nn: seed.nn[0], en: seed.en[0] },
    first: true,
  };
}

/** What ESCO gives, as far as matching needs it. */
interface EscoLike {
  uri: string;
  labels: readonly { lang: string; text: string; preferred: boolean; hidden?: boolean }[];
}

/**
 * Lays ESCO's concepts under the start set's: one with the same address gives the start set's its labels, any other stands by itself.
 *
 * @param used whether labels of a language are read
 * @param codeOf the Norwegian code of a concept that the start set lacks; null where it has none
 */
export function layUnder<E extends EscoLike>(
  start: readonly MatchConcept[],
  esco: readonly E[],
  used: (lang: string) => boolean,
  codeOf: (concept: E) => string | null,
): MatchConcept[] {
  const byUri = new Map<string, MatchConcept>();
  for (const one of start) if (one.escoUri !== null && !byUri.has(one.escoUri)) byUri.set(one.escoUri, one);
  const own: MatchConcept[] = [];
  for (const concept of esco) {
    const labels = concept.labels
      .filter(({ lang }) => used(lang))
      .map(({ lang, text, preferred }): TitleLabel => ({ lang, text, trust: preferred ? 1 : OTHER_NAME }));
    const above = byUri.get(concept.uri);
    if (above) {
      above.labels.push(...labels);
      continue;
    }
    const names: MatchConcept['names'] = {};
    for (const lang of LANGS) {
      const name = concept.labels.find((label) => label.preferred && label.lang === lang);
      if (name) names[lang] = name.text;
    }
    const styrk08 = codeOf(concept);
    own.push({ id: conceptIdOf(concept.uri), escoUri: concept.uri, styrk08, group: styrk08, labels, names });
  }
  return [...start, ...own];
}

/** The name in the language asked for, else in the nearest. */
export function nameOf({ id, names, labels }: MatchConcept, lang: Language): string {
  return names[lang] ?? names.nb ?? names.en ?? labels[0]?.text ?? id;
}
