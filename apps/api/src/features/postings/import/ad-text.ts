/** What a person reads of an imported ad: tidied, never rewritten. */

/** Form fields and headings that systems put before the text itself. */
const LEADING = [
  /^.{0,120}?presentasjon av stillingen\s*:\s*/is,
  /^jobbnorge[ -]?id:?\s*\d+/i,
  /^org\.?\s*nr\.?:?\s*(?:-|[\d ]{9,11})?/i,
  /^stillingsident:?\s*[\w/-]*/i,
  /^(?:presentasjon av stillingen|om stillingen|om stillinga|stillingsbeskrivelse|stillingsbeskriving|fakta om stillingen|arbeidssted|arbeidsstad|beskrivelse|about the position|job description)\s*:?\s*(?=\n|$|[\p{Lu}])/u,
  /^(?:presentasjon av stillingen|om stillingen|om stillinga|stillingsbeskrivelse|fakta om stillingen|arbeidssted|arbeidsstad)\s*:?\s*(?=\n|[A-ZÆØÅ])/i,
  /^[\s:;,.*•·–-]+/,
] as const;

const LONGEST_SUMMARY = 180;
const SHORTEST_SUMMARY = 60;

/** The text without scrubbed addresses, odd bullets, and more than one empty line in a row. */
export function tidyText(text: string): string {
  return text
    .replace(/\[(?:URL|E-?MAIL|PHONE|NAME|TLF|NAVN)\]/gi, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\t]+/g, ' ')
    .replace(/[\u200b-\u200d\ufeff\u00ad]/g, '')
    .replace(/^[ ]*[•·*][ ]*/gm, '– ')
    .replace(/ +/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function withoutLeading(text: string): string {
  for (let rest = text; ;) {
    let next = rest;
    for (const pattern of LEADING) next = next.replace(pattern, '').trimStart();
    if (next === rest) return rest;
    rest = next;
  }
}

function shortened(text: string): string {
  if (text.length <= LONGEST_SUMMARY) return text;
  const cut = text.slice(0, LONGEST_SUMMARY - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHORTEST_SUMMARY)).replace(/[\s,;:–-]+$/, '')} …`;
}

/**
 * The first sentence of an ad's text, or the first few where the first is very short; at most 180 characters.
 * @param title is not repeated
 */
export function summaryOf(text: string, title: string): string {
  const lines = withoutLeading(tidyText(text))
    .split('\n')
    .map((line) => withoutLeading(line.trim()))
    .filter((line) => line !== '' && line.toLowerCase() !== title.toLowerCase());
  // A line without an end is a heading or a list; a sentence is better.
  const prose = lines.filter((line) => line.length >= 40 || /[.!?]$/.test(line));
  let summary = '';
  for (const line of prose.length > 0 ? prose : lines) {
    for (const sentence of line.split(/(?<=[.!?])\s+(?=[\p{Lu}\d])/u)) {
      const longer = summary === '' ? sentence : `${summary} ${sentence}`;
      if (summary !== '' && longer.length > LONGEST_SUMMARY) return shortened(summary);
      summary = longer;
      if (summary.length >= SHORTEST_SUMMARY) return shortened(summary);
    }
    if (summary !== '' && !/[.!?…:]$/.test(summary)) summary += '.';
  }
  return shortened(summary);
}

/** Per cent of full time where the ad says one number, else null. */
export function extentOf(ad: {
  title: string;
  text: string;
  engagementtype?: string | undefined;
  extent?: string | undefined;
}): number | null {
  for (const place of [ad.title, ad.engagementtype ?? '']) {
    const said = percents(place);
    if (said.length > 0) return said.length === 1 ? (said[0] ?? null) : null;
  }
  const inText = new Set(
    [
      ...ad.text.matchAll(
        /(?<![–-]\s?|\d[,.]?)(\d{1,3})(?:[,.]\d+)? ?(?:%|prosent)s? (?:fast |faste |midlertidig |ledig |vikariat|engasjement)*(?:stilling|vikariat|engasjement)/gi,
      ),
    ].map((m) => Number(m[1])),
  );
  if (inText.size > 0) return inText.size === 1 ? within([...inText][0] ?? 0) : null;
  return ad.extent?.toLowerCase() === 'heltid' && !/deltid/i.test(ad.title) ? 100 : null;
}

const within = (percent: number): number | null => (percent >= 1 && percent <= 100 ? percent : null);

/** Every percentage a line names. A range, or 'up to', is no one number. */
function percents(line: string): (number | null)[] {
  return [...line.matchAll(/(inntil |opptil |up to )?(\d{1,3} ?[–-] ?)?(\d{1,3}) ?(?:%|prosent)/gi)].map((match) =>
    match[1] !== undefined || match[2] !== undefined ? null : within(Number(match[3])),
  );
}
