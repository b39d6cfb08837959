/** A text as a reader takes it in, with the way back to where each character stood. */

/** A stretch of the readable text: offsets, the end not included. */
export interface Span {
  start: number;
  end: number;
}

/** Marks that cannot be seen: zero-width spaces and joiners, soft hyphens. They split a number for a machine, not for a reader. */
const INVISIBLE = /^[\u200b-\u200f\u2060\ufeff\u00ad]$/;
/** One character with the accents that follow it; at most eight, so that a pile of accents costs no more than its length. */
const CLUSTER = /[\s\S]\p{M}{0,8}/gu;
/** Zeros of the digits that Arabic and Persian are written with. */
const OTHER_ZEROS = [0x0660, 0x06f0];

/**
 * Full-width and circled digits, accents written apart and hard spaces become the plain characters they stand for; what cannot be seen
 * is left out. Every rule of screening reads this text, and its findings are carried back to the original.
 */
export class ReadableText {
  readonly text: string;
  /** The same in small letters, character by character: offsets are those of `text`. */
  readonly lower: string;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  constructor(readonly original: string) {
    const parts: string[] = [];
    for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
      const plain = plainOf(cluster);
      parts.push(plain);
      for (let unit = 0; unit < plain.length; unit += 1) {
        this.starts.push(index);
        this.ends.push(index + cluster.length);
      }
    }
    this.text = parts.join('');
    this.lower = Array.from({ length: this.text.length }, (_, index) => smallOf(this.text.charAt(index))).join('');
  }

  /** Where a stretch of the readable text stands in the original. */
  inOriginal({ start, end }: Span): Span {
    return { start: this.starts[start] ?? 0, end: this.ends[end - 1] ?? 0 };
  }
}

function plainOf(cluster: string): string {
  const code = cluster.charCodeAt(0);
  if (cluster.length === 1 && code < 0x80) return cluster;
  if (INVISIBLE.test(cluster.charAt(0))) return plainOf(cluster.slice(1) || ' ').trim();
  const zero = OTHER_ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? cluster.normalize('NFKC') : String(code - zero);
}

function smallOf(character: string): string {
  const small = character.toLowerCase();
  return small.length === 1 ? small : character;
}
