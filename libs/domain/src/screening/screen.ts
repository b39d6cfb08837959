/**
 * Screening of free text before it is sent: what in it tells who somebody is. It points, and never changes the text; the writer decides
 * what to mend. Its rules are for people who forget, not for somebody who wants to get a number through at any price.
 */
import { emailAddresses, links } from './addresses';
import { FINDING_KINDS, type Finding, type FindingKind } from './finding';
import { givenNames, introducedNames } from './names';
import { spelledNumbers } from './number-words';
import { nationalNumbers, phoneNumbers } from './numbers';
import { namedPlaces } from './places';
import { ReadableText, type Span } from './readable-text';
import { socialHandles } from './social';

export interface ScreeningKnowledge {
  /** Names to look for, whole or in parts: those of the writer. */
  names?: readonly string[];
  /** Places to look for: names of municipalities. */
  places?: readonly string[];
}

/**
 * Finds what says who or where a person is, in order of appearance. Findings do not overlap: the kind that stands first in
 * {@link FINDING_KINDS} wins. Takes time in proportion to the text. Never throws.
 * @param text any string
 */
export function screen(text: string, { names = [], places = [] }: ScreeningKnowledge = {}): Finding[] {
  const readable = new ReadableText(text);
  const found: Readonly<Record<FindingKind, readonly Span[]>> = {
    'national-number': nationalNumbers(readable),
    email: emailAddresses(readable),
    link: links(readable),
    phone: [...phoneNumbers(readable), ...spelledNumbers(readable)],
    social: socialHandles(readable),
    name: joined([...introducedNames(readable), ...givenNames(readable, names)], readable.text),
    place: namedPlaces(readable, places),
  };
  const taken = new Uint8Array(text.length);
  const findings: Finding[] = [];
  for (const kind of FINDING_KINDS) {
    for (const span of found[kind]) {
      const { start, end } = readable.inOriginal(span);
      if (end <= start || taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      findings.push({ kind, start, end, text: text.slice(start, end) });
    }
  }
  return findings.sort((a, b) => a.start - b.start);
}

/** Names that overlap, or stand side by side with a space or a hyphen between, are one: 'Kari Nordmann', 'Anne-Marie'. */
function joined(spans: readonly Span[], text: string): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last !== undefined && (span.start < last.end || /^[ -]?$/.test(text.slice(last.end, span.start)))) {
      last.end = Math.max(last.end, span.end);
    } else {
      result.push({ start: span.start, end: span.end });
    }
  }
  return result;
}
