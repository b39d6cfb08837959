import { changeNotificationChoices, type NotificationChoicesView } from '@arena/contract';
import type { LetterPace, NotificationGroup } from '@arena/domain';
import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { SignedIn } from './people';
import { postOffice, type PostOffice, type ReceivedMail } from '../src/outside/mail/post-office';
import type { FixedClock } from '../src/platform';
import { eventually } from '../src/platform/tests/eventually';
import { advisingSlice } from '../src/features/advising';
import { AdvisingWorld, give, keyOf, propose } from '../src/features/advising/advising.fixture';
import { contactSlices, opening, World } from '../src/features/contact/contact.fixture';
import type { PostingContent } from '../src/features/postings';
import { notificationsSlice } from '../src/features/notifications';
import { GatherDigests } from '../src/features/notifications/digest/gather-digests.job';

export const SITE = 'https://arena.example';

/** An app with a worker and a post office, and a clock that is moved by hand. */
export class LetterWorld {
  private constructor(
    readonly clock: FixedClock,
    readonly office: PostOffice,
    readonly advising: AdvisingWorld<World>,
    readonly worker: INestApplicationContext,
  ) {}

  static async open(
    clock: FixedClock,
    {
      openings = ['one'],
      environment = {},
    }: { openings?: readonly (string | PostingContent)[]; environment?: Record<string, string> } = {},
  ): Promise<LetterWorld> {
    const office = await postOffice({ host: '127.0.0.1', port: 0, clock });
    const world = await World.open(
      {
        clock,
        slices: [...contactSlices, advisingSlice, notificationsSlice],
        environment: { SMTP_URL: `smtp://127.0.0.1:${office.port}`, SITE_URL: SITE, ...environment },
      },
      ...openings.map((one) => (typeof one === 'string' ? opening(one) : one)),
    );
    const opened = new LetterWorld(clock, office, await AdvisingWorld.open(world), await world.test.work());
    await opened.settled();
    return opened;
  }

  get world(): World {
    return this.advising.world;
  }
  get dataSource(): DataSource {
    return this.world.dataSource;
  }

  async close(): Promise<void> {
    await this.world.close();
    await this.office.away();
  }

  /** Nobody is there, and nothing has come. */
  async begin(moment: string): Promise<void> {
    await this.settled();
    this.clock.set(moment);
    await this.dataSource.query('delete from person');
    await this.dataSource.query(`update posting set state = 'published'`);
    await this.office.back();
    this.office.answer(null);
    this.office.clear();
  }

  /** Moves the clock; whoever is logged in stays so. */
  at(moment: string | Date): Promise<void> {
    return this.advising.at(this.clock, moment);
  }

  settled(): Promise<void> {
    return this.advising.settled();
  }

  /** Every letter whose time has come is sent, put aside, or has been given another time. */
  async posted(): Promise<void> {
    await this.settled();
    await eventually('no letter waits', async () => {
      const waiting = 'select from mail where sent_at is null and failed_at is null and (due_at <= $1 or claimed_at is not null)';
      return (await this.dataSource.query<unknown[]>(waiting, [this.clock.now()])).length === 0;
    });
  }

  /**
   * The job of the clock, as a worker runs it, until nothing is left; the worker that is there runs it as well, whenever it likes. Who has a
   * letter on its way at this moment is taken in the next round.
   */
  async gather(): Promise<void> {
    await this.settled();
    const due = 'select from digest_item where digest_on is null and due_at <= $1';
    await eventually('nothing is left to be gathered', async () => {
      await this.gatherOnce();
      return (await this.dataSource.query<unknown[]>(due, [this.clock.now()])).length === 0;
    });
    await this.posted();
  }

  gatherOnce(): Promise<number> {
    return this.dataSource.transaction((manager) => this.worker.get(GatherDigests, { strict: false }).gather(manager));
  }

  mails(to: string): readonly ReceivedMail[] {
    return this.office.mails(to);
  }

  /** Everything that an adviser has proposed to this seeker, one after the other. */
  async proposes(seeker: SignedIn, ...postings: string[]): Promise<{ adviser: SignedIn; ids: string[] }> {
    const adviser = await this.advising.adviser();
    // this one and nobody else at the office, so that it has one person on its list
    await give(seeker, { adviser: adviser.personId });
    const key = await keyOf(adviser);
    const ids: string[] = [];
    for (const posting of postings) {
      const { status, body } = await propose(adviser, key, { posting });
      if (status !== 200) throw new Error(`The proposal was answered ${status}`);
      ids.push(body.id);
    }
    await this.settled();
    return { adviser, ids };
  }
}

/** A choice for one group; the others stay. */
export async function choose(
  person: SignedIn,
  group: NotificationGroup,
  { site = true, letters = 'at-once', lang = 'nb' }: { site?: boolean; letters?: LetterPace; lang?: NotificationChoicesView['lang'] } = {},
): Promise<{ status: number; body: NotificationChoicesView }> {
  const body = { lang, groups: [{ group, site, letters }] };
  return person.ask('PUT', changeNotificationChoices.path, body) as Promise<{ status: number; body: NotificationChoicesView }>;
}

/** By what a letter is stopped, as its header says. */
export function stopOf(mail: ReceivedMail | undefined): string {
  const token = /^<https:\/\/arena\.example\/api\/unsubscribe\/([\w-]{32})>$/.exec(mail?.headers['list-unsubscribe'] ?? '')?.[1];
  if (token === undefined) throw new Error(`The letter cannot be stopped: ${mail?.headers['list-unsubscribe']}`);
  return token;
}
