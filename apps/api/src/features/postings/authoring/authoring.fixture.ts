import {
  listOurPostings, ourPosting, type OurPosting, type OurPostingCard, type PostingContentDto, type PostingView, type Problem,
} from '@arena/contract'; // prettier-ignore
import { randomUUID } from 'node:crypto';
import { createTestApp, type TestApp } from '../../../../test/app';
import { signIn, type SignedIn } from '../../../../test/people';
import { FixedClock, type Slice } from '../../../platform';
import { Organisations } from '../../organisations';
import { testBakery } from '../posting.fixture';

/** A text with everything in it that can be written, ready to be published. */
export const completeContent = (given: Partial<PostingContentDto> = {}): PostingContentDto => ({
  kind: 'job', lang: 'nb', title: 'Baker på Hamar', summary: 'Du baker brød.', about: 'Vi er et lite bakeri.', tasks: ['Elte deig', 'Steke brød'],
  occupation: 'baker',
  requirements: [
    { kind: 'skill', id: 'baking', level: 2, strength: 'must', note: 'Fra første dag' },
    { kind: 'language', id: 'no', cefr: 'A2', strength: 'good', note: null },
    { kind: 'licence', id: 'B', strength: 'good', note: null },
    { kind: 'skill', id: 'teamwork', level: 1, strength: 'learned', note: null },
  ],
  municipality: '3403', placeName: 'Sentrum', remote: false, extentPercent: 80, start: '2026-04-01', durationWeeks: 26, deadline: '2026-03-20', places: 2,
  pay: 'Lønn etter tariff', facts: { standing: true, nights: false }, conditions: ['health-certificate'], adaptations: ['short-days'], openToSchemes: true,
  travel: 'Bussen stopper utenfor.', ...given,
}); // prettier-ignore

export const code = (answer: { body: unknown }): string => (answer.body as Problem).code;

/** An answer that must be an OurPosting, whole. */
export const done = (answer: { status: number; body: unknown }): OurPosting => {
  expect(answer).toMatchObject({ status: 200 });
  return ourPosting.strict().parse(answer.body);
};

export const start = (who: SignedIn, id: string, kind = 'job') => who.ask('POST', '/api/our-postings', { id, kind, lang: 'nb' });
export const read = (who: SignedIn, id: string) => who.ask('GET', `/api/our-postings/${id}?lang=en`);
export const write = (who: SignedIn, id: string, version: number, content: PostingContentDto) =>
  who.ask('PUT', `/api/our-postings/${id}`, { lang: 'nb', version, content });
export const move = (who: SignedIn, id: string, action: string, version: number) =>
  who.ask('POST', `/api/our-postings/${id}/moves`, { lang: 'nb', version, action });
export const list = async (who: SignedIn): Promise<OurPostingCard[]> =>
  listOurPostings.response.parse((await who.ask('GET', '/api/our-postings')).body).items;

/** The people of two organisations and the app they write in. Sessions last half an hour of its clock: after a leap, `employer` gives a new one. */
export class Desk {
  readonly clock = new FixedClock('2026-03-02T10:00:00Z');
  test: TestApp;
  ours: SignedIn;
  colleague: SignedIn;
  theirs: SignedIn;

  async open(slices: readonly Slice[]): Promise<void> {
    this.test = await createTestApp({ clock: this.clock, slices });
  }

  async clear(): Promise<void> {
    this.clock.set('2026-03-02T10:00:00Z');
    await this.test.dataSource.query('truncate organisation, posting, posting_requirement, posting_draft, event, outbox cascade');
    const organisations = this.test.app.get(Organisations, { strict: false });
    const rival = { ...testBakery, id: 'rival', organisationNumber: '999999992', name: 'Rivalen' };
    await this.test.dataSource.transaction(async (manager) => {
      await organisations.save(manager, testBakery);
      await organisations.save(manager, rival);
    });
    this.ours = await this.employer();
    this.colleague = await this.employer();
    this.theirs = await this.employer(rival.organisationNumber);
  }

  employer = (organisationNumber: string = testBakery.organisationNumber): Promise<SignedIn> =>
    signIn(this.test, { provider: 'ansattporten', organisationNumber });

  /** The events of postings, with the reason of those that closed. */
  events = async (): Promise<string[]> =>
    (
      await this.test.dataSource.query<{ told: string }[]>(
        `select concat_ws(' ', name, payload->>'reason') as told from event where name like 'posting.%' order by id`,
      )
    ).map(({ told }) => told);

  /** What a seeker gets: nobody is logged in. */
  seen = async (id: string): Promise<{ status: number; body: PostingView }> => {
    const response = await fetch(`${this.test.url}/api/postings/${id}`);
    return { status: response.status, body: (await response.json()) as PostingView };
  };

  /** A draft with this content, at version 2. */
  drafted = async (content: PostingContentDto = completeContent()): Promise<string> => {
    const id = randomUUID();
    done(await start(this.ours, id, content.kind));
    done(await write(this.ours, id, 1, content));
    return id;
  };

  published = async (content?: PostingContentDto): Promise<string> => {
    const id = await this.drafted(content);
    done(await move(this.ours, id, 'publish', 2));
    return id;
  };
}
