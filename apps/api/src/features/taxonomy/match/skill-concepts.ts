import { join } from 'node:path';
import { readEsco } from '../classifications/read-classifications';
import { skills } from '../start-set';
import { layUnder, startConcept, type MatchConcept } from './match-concept';

/** ESCO's Norwegian names of skills are not always at hand; Swedish is read as their neighbour. */
const USED: ReadonlySet<string> = new Set(['nb', 'nn', 'en', 'sv']);

/**
 * Everything that a phrase about skills can be: the start set, and with a folder ESCO's skills.
 *
 * @param folder holds `esco/`; null for the start set alone
 * @throws BrokenFile
 */
export async function skillConcepts(folder: string | null): Promise<MatchConcept[]> {
  const start = skills.map((one) => startConcept(one, null));
  if (folder === null) return start;
  const { skills: esco } = await readEsco(join(folder, 'esco'), { relations: false, concepts: 'skills' });
  return layUnder(
    start,
    esco,
    (lang) => USED.has(lang),
    () => null,
  );
}
