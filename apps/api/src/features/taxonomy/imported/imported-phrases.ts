import { setImmediate as breathe } from 'node:timers/promises';
import { LANGUAGES } from '@arena/domain';
import { PhraseIndex, type Recogniser, type Recognition } from '@arena/domain/engine';
import type { ImportedConcepts } from './imported-concepts';

/** Names read before the process answers something else. */
const AT_ONCE = 1500;

interface ImportedName {
  id: string;
  text: string;
  /** It is the skill's own name, not another one. */
  first: boolean;
}

/** Names of skills in the three languages, own names before others; those for finding only are left out, and skills that have gone. */
function* namesOf(imported: ImportedConcepts): Generator<ImportedName> {
  for (const first of [true, false]) {
    for (const { id: own, kind, names, hidden, gone } of imported.all()) {
      if (kind !== 'skill') continue;
      const id = imported.current(own);
      if (gone && id === own) continue;
      for (const lang of LANGUAGES) {
        const shown = (names.get(lang) ?? []).slice(0, (names.get(lang)?.length ?? 0) - (hidden.get(lang) ?? 0));
        for (const text of first ? shown.slice(0, 1) : shown.slice(1)) yield { id, text, first };
      }
    }
  }
}

/** The names as running text has them, read a few at a time so that the process goes on answering. */
export async function buildPhrases(imported: ImportedConcepts): Promise<PhraseIndex> {
  const index = new PhraseIndex();
  let read = 0;
  for (const { id, text, first } of namesOf(imported)) {
    if (++read % AT_ONCE === 0) await breathe();
    index.add(id, text, first);
  }
  return index;
}

function phrasesAtOnce(imported: ImportedConcepts): PhraseIndex {
  const index = new PhraseIndex();
  for (const { id, text, first } of namesOf(imported)) index.add(id, text, first);
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
