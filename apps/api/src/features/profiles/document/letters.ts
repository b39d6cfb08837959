import font from './dejavu-sans.font.json';

const RANGES = font.letters.split(' ').map((range) => range.split('-').map((hex) => Number.parseInt(hex, 16)));

/** The two weights of the sheet's typeface: Latin (Norwegian and Sami among them), Greek and Cyrillic letters. */
export const REGULAR = Buffer.from(font.regular, 'base64');
export const BOLD = Buffer.from(font.bold, 'base64');

const has = (code: number): boolean => RANGES.some(([from = 0, to = 0]) => code >= from && code <= to);

/** Whether every letter of a text is in the typeface. */
export const canSet = (text: string): boolean => [...text].every((letter) => has(letter.codePointAt(0) ?? 0));

/** A text with a question mark for each letter that the typeface does not have: for names of concepts, where nobody can be asked. */
export const settable = (text: string): string =>
  [...text.normalize('NFC')].map((letter) => (has(letter.codePointAt(0) ?? 0) ? letter : '?')).join('');
