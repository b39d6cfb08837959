/** A stretch of a text in which somebody says what they have worked as, in UTF-16 units. */
export interface TitleInText {
  title: string;
  start: number;
  end: number;
}

/** 'jobba to år som', 'worked for a while as a', 'er utdanna'; what comes next is a title. */
const WORKED_AS =
  /(?<!\p{L})(?:(?:jobb\p{L}*|arbeid\p{L}*|ansatt|tilsett|vikar\p{L}*|stilling\p{L}*|praksis|lærling|sommerjobb|sommarjobb|work(?:s|ed|ing)?|employed|jobs?)(?:\s+[\p{L}\d]+){0,4}?\s+(?:som|as)|(?:er|var|ble|vart)\s+utdann\p{L}*(?:\s+som)?|trained\s+as)\s+(?:(?:en|ei|ein|et|eit|an?)\s+)?/giu;
/** Words that a title does not go on after. */
const ENDS: ReadonlySet<string> = new Set([
  'i', 'på', 'hos', 'ved', 'og', 'men', 'da', 'når', 'til', 'fra', 'frå', 'der', 'som', 'med', 'for', 'in', 'at', 'on', 'and', 'but', 'when',
  'where', 'with', 'from', 'to', 'who', 'since', 'before', 'etter', 'før', 'mens', 'medan',
]); // prettier-ignore
const LONGEST = 4;
const WORD = /\p{L}[\p{L}\p{M}-]*/uy;

/** What somebody says that they have worked as, in Norwegian or English: up to four words, to the end of the thought. */
export function titlesIn(text: string): TitleInText[] {
  return [...text.matchAll(WORKED_AS)].flatMap((match) => {
    const start = match.index + match[0].length;
    let end = start;
    for (let words = 0, at = start; words < LONGEST; words++) {
      WORD.lastIndex = at;
      const word = WORD.exec(text);
      if (!word || ENDS.has(word[0].toLowerCase())) break;
      end = WORD.lastIndex;
      if (!/[ \t]/.test(text.charAt(end))) break;
      at = end + 1;
    }
    return end === start ? [] : [{ title: text.slice(start, end), start, end }];
  });
}

/** The whole text, where it is so short that it may be nothing but a title: 'hotellresepsjonist', 'truck mechanic'. */
export function asTitle(text: string): TitleInText | null {
  const title = text.trim().replace(/[.!]$/, '');
  const start = text.length - text.trimStart().length;
  return title !== '' && title.split(/\s+/).length <= LONGEST ? { title, start, end: start + title.length } : null;
}
