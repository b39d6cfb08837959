import { fold } from '@arena/domain/engine';

const LONGEST = 60;

/**
 * A free id for a name: 'Åsen omsorg AS' is asen-omsorg-as, or asen-omsorg-as-2 where that is taken.
 * @param fallback for a name without a letter we can write in an address
 */
export function freeSlug(name: string, fallback: string, isTaken: (id: string) => boolean): string {
  const plain = fold(name).text.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST).replace(/^-+|-+$/g, '') || fallback; // prettier-ignore
  if (!isTaken(plain)) return plain;
  for (let count = 2; ; count++) {
    const id = `${plain}-${count}`;
    if (!isTaken(id)) return id;
  }
}
