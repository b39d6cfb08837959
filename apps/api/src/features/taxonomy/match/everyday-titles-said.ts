import type { Language } from '@arena/domain';
import { buildTitleIndex, type TitleIndex, type TitleLabel } from '@arena/domain/engine';
import { everydayTitles, type EverydayTitle } from '../start-set';
import type { MatchConcept } from './match-concept';

/** From here on a text is one of the everyday titles, but for form and slips. */
const SURE = 0.7;
/** What the ranking gives the same title. */
const SAME = 0.83;
/** How much that says: more than what is only near, less than the same title in an official list. */
const SAYS = 0.85;
/** So many occupations one title may have: a DJ is one, and does sound. */
const MOST = 2;

const keyOf = ({ occupation }: EverydayTitle): string =>
  typeof occupation === 'string' ? occupation : 'esco' in occupation ? occupation.esco : `styrk08-${occupation.styrk08}`;

/** Finds what people call their work in everyday speech. Only what the concepts have is found: some of it waits for the official files. */
export class EverydayTitles {
  readonly #index: TitleIndex;

  constructor(concepts: readonly Pick<MatchConcept, 'id' | 'escoUri'>[]) {
    const idOf = new Map(concepts.flatMap(({ id, escoUri }) => (escoUri === null ? [] : [[escoUri, id] as const])));
    for (const { id } of concepts) idOf.set(id, id);
    const labels = new Map<string, TitleLabel[]>();
    for (const title of everydayTitles) {
      const id = idOf.get(keyOf(title));
      if (id === undefined) continue;
      const known = labels.get(id);
      if (known) known.push(title);
      else labels.set(id, [title]);
    }
    this.#index = buildTitleIndex(Array.from(labels, ([id, own]) => ({ id, group: null, labels: own })));
  }

  /** Occupations that a title is an everyday name of, each with what that says for it. */
  said(title: string, lang: Language): Map<string, number> {
    const found = this.#index.match(title, { lang, top: MOST }).filter(({ score }) => score >= SURE);
    return new Map(found.map(({ id, score }) => [id, SAYS * Math.min(1, score / SAME)]));
  }
}
