/** What a seeker is called until both have said yes: a digit and a letter, such as '7K'. It says nothing about the person. */

/** No 0 and 1, which look like letters. */
const DIGITS = '23456789';
/** No I, L, O and Q, which look like something else, and no vowels, which make words. */
const LETTERS = 'BCDFGHJKMNPRSTVWXZ';
/** Draws at one length before it grows. At half full, a free one is missed by 32 draws about once in 4 000 million. */
const DRAWS = 32;

/**
 * A pseudonym that is not taken: digits and letters by turns, two of them, and one more for each time half of a length is taken.
 * @param random a whole number from 0 up to, not including, n
 * @param taken the pseudonyms of the same posting
 * @throws Error where `random` gives nothing new, however long the pseudonym
 */
export function pseudonym(random: (n: number) => number, taken: ReadonlySet<string>): string {
  const takenOf = (length: number): number => [...taken].filter((one) => one.length === length).length;
  let possible = DIGITS.length * LETTERS.length;
  for (let length = 2; length <= 12; possible *= (length % 2 === 0 ? DIGITS : LETTERS).length, length += 1) {
    if (takenOf(length) * 2 >= possible) continue;
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const drawn = Array.from({ length }, (_, index) => pick(index % 2 === 0 ? DIGITS : LETTERS, random)).join('');
      if (!taken.has(drawn)) return drawn;
    }
  }
  throw new Error('No pseudonym is left: the random source gives only what is taken');
}

function pick(characters: string, random: (n: number) => number): string {
  return characters.charAt(random(characters.length));
}
