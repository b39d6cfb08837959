import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const DIGITS = 6;
const BYTES = 32;
const derive = promisify<string, Buffer, number, Buffer>(scrypt);

export interface KeptCode {
  salt: Buffer;
  hash: Buffer;
}

/** Six digits that nobody can foresee. */
export const newCode = (): string =>
  randomInt(10 ** DIGITS)
    .toString()
    .padStart(DIGITS, '0');

/** How a code is kept: salted, slow to guess, and worth nothing for anybody or any address but its own. */
export async function keepCode(code: string, personId: string, address: string): Promise<KeptCode> {
  const salt = randomBytes(16);
  return { salt, hash: await hashOf(code, personId, address, salt) };
}

/** Whether it is the code that was kept. */
export async function isCode(code: string, personId: string, address: string, { salt, hash }: KeptCode): Promise<boolean> {
  return timingSafeEqual(await hashOf(code, personId, address, salt), hash);
}

const hashOf = (code: string, personId: string, address: string, salt: Buffer): Promise<Buffer> =>
  derive(`${personId} ${address} ${code}`, salt, BYTES);
