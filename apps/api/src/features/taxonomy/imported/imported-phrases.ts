import { setImmediate as breathe } from 'node:timers/promises';
import { LANGUAGES } from '@arena/domain';
import { PhraseIndex, type Recogniser, type Recognition } from '@arena/domain/engine';
import type { ImportedConcepts, ImportedName } from './imported-concepts';

/** Names read before the process answers something else. */
const AT_ONCE = 1500;

const READ: ReadonlySet<string> = new Set(LANGUAGES);

/** Names of skills in the three languages, own names before others; those for finding only are left out. */
function* namesOf(imported: ImportedConcepts): Generator<ImportedName> {
  for (const wanted of [0, 1]) for (const name of imported.skillNames()) if (name.rank === wanted && READ.has(name.lang)) yield name;
}

/** The names as running text has them, read a few at a time so that the process goes on answering. */
export async function buildPhrases(imported: ImportedConcepts): Promise<PhraseIndex> {
  const index = new PhraseIndex();
  let read = 0;
  for (const { id, text, rank } of namesOf(imported)) {
    if (++read % AT_ONCE === 0) await breathe();
    index.add(id, text, rank === 0);
  }
  return index;
}

function phrasesAtOnce(imported: ImportedConcepts): PhraseIndex {
  const index = new PhraseIndex();
  for (const { id, text, rank } of namesOf(imported)) index.add(id, text, rank === 0);
  return index;
}

/**
 * A recogniser that also knows the names of imported skills. Ours win: an imported one is named only by words that ours make nothing of.
 *
 * @param phrases made when the first text is read where there is none: most commands read no text
 */
export function withImported(own: Recogniser, { imported, phrases }: { imported: ImportedConcepts; phrases?: PhraseIndex }): Recogniser {
  let index = phrases;
  return {
    read(text, options = {}) {
      const named = own.read(text, options);
      if (options.kinds && !options.kinds.includes('skill')) return named;
      index ??= phrasesAtOnce(imported);
      const more = index
        .read(text)
        .filter(({ start, end }) => !named.some((one) => one.start < end && start < one.end))
        .map((hit): Recognition => ({ ...hit, kind: 'skill', how: 'inflected' }));
      return more.length === 0 ? named : [...named, ...more].sort((a, b) => a.start - b.start);
    },
  };
}
