import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandError } from './command';

/** A path as whoever typed it means it: npm runs commands in the product's folder, and says where the person stands. */
export const asTyped = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

/** What a file of JSON holds. @throws CommandError where it cannot be read, or is not JSON */
export async function jsonIn(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(asTyped(file), 'utf8');
  } catch {
    throw new CommandError(`The file ${file} cannot be read`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CommandError(`${file} is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
}
