import { createHash, randomBytes } from 'node:crypto';
import type { NotificationGroup, Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, ProblemError } from '../../../platform';
import { NotificationChoices } from './notification-choices.service';

const TOKEN_BYTES = 24;

/** Days that a letter can be stopped by: it may be found in a mailbox a year later. */
export const STOPS_KEPT_DAYS = 400;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * By what a letter is stopped without a login: a token of its own for each letter. Only its hash is kept; whoever holds the letter may stop
 * letters like it, and nothing else.
 */
@Injectable()
export class LetterStops {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly choices: NotificationChoices,
  ) {}

  /** A token for a letter that is about to be written down. */
  async issue(manager: EntityManager, personId: string, groups: readonly NotificationGroup[]): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await manager.query('insert into letter_stop (token_hash, person_id, groups, created_at) values ($1, $2, $3, $4)', [
      hashOf(token),
      personId,
      [...groups],
      this.clock.now(),
    ]);
    return token;
  }

  /** The letter turned out to be about these groups. */
  async isAbout(token: string, groups: readonly NotificationGroup[]): Promise<void> {
    await this.dataSource.query('update letter_stop set groups = $2 where token_hash = $1', [hashOf(token), [...groups]]);
  }

  /** Stops letters like the one that the token came with; again is as once. @throws ProblemError 'not-found' */
  async stop(token: string): Promise<NotificationGroup[]> {
    return this.dataSource.transaction(async (manager) => {
      const [row] = await manager.query<{ person_id: string; groups: NotificationGroup[] }[]>(
        // the person stays until this is done
        `select s.person_id, s.groups from letter_stop s join person p on p.id = s.person_id where s.token_hash = $1 for key share of p`,
        [hashOf(token)],
      );
      if (!row) throw new ProblemError('not-found');
      await this.choices.stopLetters(manager, row.person_id, row.groups);
      return row.groups;
    });
  }

  /** The language of whoever the letter went to; nb where nobody knows the token. */
  async languageOf(token: string): Promise<Language> {
    const [row] = await this.dataSource.query<{ lang: Language }[]>(
      'select p.lang from letter_stop s join person p on p.id = s.person_id where s.token_hash = $1',
      [hashOf(token)],
    );
    return row?.lang ?? 'nb';
  }
}
