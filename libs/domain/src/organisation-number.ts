/** Norwegian organisation numbers: nine digits, the first 8 or 9, the last a check digit by modulus 11. */

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** Whether a text is an organisation number as the register writes it: nine digits and nothing else. */
export function isOrganisationNumber(text: string): boolean {
  if (!/^[89][0-9]{8}$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text.charAt(index)), 0);
  // a remainder of 1 asks for the check digit 10, which no digit is: such a number is never given out
  return (11 - (sum % 11)) % 11 === Number(text.charAt(8));
}

/**
 * Reads an organisation number as people write it: with spaces, 'NO' before it, 'MVA' after it ('NO 923 609 016 MVA').
 * @returns the nine digits, or null where it is none
 */
export function readOrganisationNumber(text: string): string | null {
  const digits = text.replace(/\s+/g, '').replace(/^NO/i, '').replace(/MVA$/i, '');
  return isOrganisationNumber(digits) ? digits : null;
}
