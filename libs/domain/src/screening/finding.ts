/** What screening tells: where in a text something stands that says who or where a person is. */

export const FINDING_KINDS = ['national-number', 'email', 'link', 'phone', 'social', 'name', 'place'] as const;
/** In the order of what wins where two overlap: an e-mail address holds a domain and often a name, and is told once. */
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One place in the text. `text` is `original.slice(start, end)`: UTF-16 offsets, the end not included. */
export interface Finding {
  kind: FindingKind;
  start: number;
  end: number;
  text: string;
}
