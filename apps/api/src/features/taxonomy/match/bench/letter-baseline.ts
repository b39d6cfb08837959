import { FeatureIndex, fold } from '@arena/domain/engine';

const SIZES = [2, 3, 4];

function pieces(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of fold(text).text.split(' ')) {
    const padded = ` ${word} `;
    for (const size of SIZES) {
      for (let at = 0; at + size <= padded.length; at++) {
        const piece = padded.slice(at, at + size);
        found.set(piece, (found.get(piece) ?? 0) + 1);
      }
    }
  }
  return found;
}

export interface NamedConcept {
  id: string;
  names: readonly string[];
}

/** What the product is measured against: cosine of character TF-IDF (2 to 4 letters) over names, the best name of a concept counting. */
export function letterBaseline(concepts: readonly NamedConcept[]): (text: string, top: number) => string[] {
  const names = concepts.flatMap(({ id, names: own }) => own.map((name) => ({ id, name })));
  const index = new FeatureIndex(
    names.map(({ name }) => pieces(name)),
    true,
  );
  const sums = new Float32Array(index.size);
  return (text, top) => {
    const touched: number[] = [];
    index.addScores(pieces(text), sums, touched);
    touched.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
    const ids = new Set<string>();
    for (const at of touched) {
      const id = names[at]?.id;
      if (id !== undefined) ids.add(id);
      if (ids.size === top) break;
    }
    for (const at of touched) sums[at] = 0;
    return [...ids];
  };
}
