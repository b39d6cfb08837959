import type { RecognisedLanguage, RecognisedLicence } from '@arena/contract';
import { inStandardSpelling, readLicences } from '@arena/domain/engine';
import { Claims } from './claims';
import { languagesSaid } from './languages-in-words';
import { PaperStates } from './paper-states';

/**
 * Languages and licences that somebody says they have, each once, in the order of the text, with the words that say so. Nothing is taken for
 * granted: a language has a level only where one is told.
 */
export function answersInWords(original: string): { languages: RecognisedLanguage[]; licences: RecognisedLicence[] } {
  const { text, from, to } = inStandardSpelling(original);
  const claims = new Claims(text);
  const states = new PaperStates(text, claims);
  const words = ({ start, end }: { start: number; end: number }): string =>
    original.slice(from(start), to(end)).replace(/\s+/g, ' ').trim();
  return {
    languages: languagesSaid(text, claims).map((one) => ({ id: one.id, cefr: one.cefr, words: words(one) })),
    licences: readLicences(text)
      .filter(({ start, end }) => states.holds(start, end))
      .map((one) => ({ id: one.id, words: words(one) })),
  };
}
