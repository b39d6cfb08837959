/** Forms of organisation and other words that are always written in capitals. */
const CAPITALS = new Set('AS ASA ANS DA SA KS BA NUF IKS KF HF FKF RHF SF STI IT IKT IL BBL AL'.split(' '));
const SMALL = new Set('og i på av for til ved med fra avd de la the of and ein eit en et'.split(' '));

/** The register writes names in capitals only: 'LYNGBAKKEN VERKSTED AS' becomes 'Lyngbakken Verksted AS'. Other names are left as they are. */
export function nameAsPeopleWriteIt(name: string): string {
  const tidy = name.replace(/\s+/g, ' ').trim();
  if (tidy !== tidy.toUpperCase()) return tidy;
  return tidy
    .split(' ')
    .map((word, index) => {
      // three consonants in a row are an abbreviation
      if (CAPITALS.has(word.replace(/[.,]$/, '')) || (word.length <= 3 && !/[AEIOUYÆØÅ]/.test(word))) return word;
      const small = word.toLowerCase();
      if (index > 0 && SMALL.has(small)) return small;
      return small.replace(/(^|[^\p{L}\p{N}'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
    })
    .join(' ');
}
