import { createHash } from 'node:crypto';
import type { Language } from '@arena/domain';
import { fold, screen } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, type JobContext, type JobDefinition, type JobHandler } from '../../../platform';

/** Typed as often as this before anybody sees the word: what one person alone writes stays unread. */
export const SHOWN_FROM = 5;
/** Days after which a word that nobody types any more is forgotten. */
const FORGOTTEN_AFTER = 90;
const LONGEST = 40;
const MOST_WORDS = 3;
const DAY = 86_400_000;

export interface UnknownWord {
  lang: Language;
  word: string;
  times: number;
  /** Day, ISO. */
  lastOn: string;
}

/**
 * A typed text as it may be counted, or null where it could tell of somebody: figures, addresses, links, names that introduce
 * themselves, or more than three words.
 */
export function countable(typed: string): string | null {
  const word = typed.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  if (word.length < 2 || word.length > LONGEST || /[\p{N}@]|:\/\/|www\./u.test(word)) return null;
  if (!/^[\p{L}\p{M}][\p{L}\p{M}' -]*$/u.test(word) || word.split(' ').length > MOST_WORDS) return null;
  return screen(typed).length > 0 ? null : word;
}

/** Takes a word off the list: it has a home now, or is none of ours. @returns whether it was there */
export async function dismissWord(manager: EntityManager, word: string, lang: Language): Promise<boolean> {
  const rows = await manager.query<{ count: number }[]>(
    `with gone as (delete from unknown_word where lang = $1 and word = $2 returning 1) select count(*)::int as count from gone`,
    [lang, word.toLowerCase()],
  );
  return (rows[0]?.count ?? 0) > 0;
}

/**
 * Words that people typed and the taxonomy did not know, counted without who. Until a word is common only its fingerprint is kept.
 */
@Injectable()
export class UnknownWords {
  readonly shownFrom = SHOWN_FROM;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Counts one. @returns whether it was counted: not where it could be personal */
  async count(typed: string, lang: Language): Promise<boolean> {
    const word = countable(typed);
    if (word === null) return false;
    const fingerprint = createHash('sha256')
      .update(`${lang} ${fold(word).text}`)
      .digest('hex');
    await this.dataSource.query(
      `insert into unknown_word as w (lang, fingerprint, times, last_on) values ($1, $2, 1, $4::date)
       on conflict (lang, fingerprint) do update
       set times = w.times + 1, last_on = excluded.last_on, word = case when w.times + 1 >= ${SHOWN_FROM} then coalesce(w.word, $3) end`,
      [lang, fingerprint, word, this.clock.now().toISOString().slice(0, 10)],
    );
    return true;
  }

  /** The common ones, most typed first. @param least never less than {@link SHOWN_FROM} */
  list(least = SHOWN_FROM, limit = 200): Promise<UnknownWord[]> {
    return this.dataSource.query<UnknownWord[]>(
      `select lang, word, times, last_on::text as "lastOn" from unknown_word
       where word is not null and times >= $1 order by times desc, lang, word limit $2`,
      [Math.max(least, SHOWN_FROM), limit],
    );
  }

  /** Forgets what nobody has typed for three months. */
  async sweep(manager: EntityManager): Promise<void> {
    const before = new Date(this.clock.now().getTime() - FORGOTTEN_AFTER * DAY).toISOString().slice(0, 10);
    await manager.query('delete from unknown_word where last_on < $1::date', [before]);
  }
}

@Injectable()
export class ForgetUnknownWords implements JobHandler<null> {
  constructor(private readonly words: UnknownWords) {}

  handle(_payload: null, { manager }: JobContext): Promise<void> {
    return this.words.sweep(manager);
  }
}

export const forgetUnknownWords: JobDefinition = { name: 'forget-unknown-words', every: DAY, handler: ForgetUnknownWords };
