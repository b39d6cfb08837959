import { randomUUID } from 'node:crypto';
import {
  changeAccount, changeConsent, changeEmail, giveAdvisingConsent, listPeople, moveContact, movePosting, propose, readAdvising, readCaseload, readProfile, readTaxonomyCare, saveProfile, sendInterest,
  startPosting, suggestChange, takeBackAdvisingConsent, verifyEmail, writePosting,
  type AdvisingConsent, type ContactView, type KeptDraft, type OurPosting, type PostingContentDto, type ProfileDto, type ProposalForAdviser, type SuggestedChange,
} from '@arena/contract'; // prettier-ignore
import { Client } from 'pg';
import { ADVISING_PURPOSES, type AdvisingPurpose } from '@arena/domain';
import { offices } from '@arena/fixtures';
import type { ReceivedMail } from '../../src/outside/mail/post-office';
import type { Outside } from '../../src/outside/start-outside';
import { Actor } from './actors';

const MUNICIPALITY = '3403';
/** What the postings ask for and the seekers have: enough for somebody to be found. */
const SKILLS = ['pc-building', 'video-editing', 'streaming'] as const;

/** Complete enough to be published. */
const CONTENT: PostingContentDto = {
  kind: 'work-placement',
  lang: 'nb',
  title: 'Hjelpe til på lageret',
  summary: 'Du pakker varer sammen med oss.',
  about: 'Vi er tre på lageret. Du får en fast person å spørre.',
  tasks: ['Pakke varer', 'Rydde hyller'],
  occupation: null,
  requirements: SKILLS.map((id) => ({ kind: 'skill', id, level: 1, strength: 'must', note: null })),
  municipality: MUNICIPALITY,
  placeName: '',
  remote: false,
  extentPercent: 50,
  start: null,
  durationWeeks: 12,
  deadline: null,
  places: 1,
  pay: '',
  facts: { standing: true },
  conditions: [],
  adaptations: ['fixed-mentor'],
  openToSchemes: true,
  travel: '',
};

export const PROFILE: ProfileDto = {
  skills: SKILLS.map((id) => ({ id, level: 2, source: 'volunteering' })),
  languages: [{ id: 'no', cefr: 'B1' }],
  licences: [],
  certificates: [],
  qualifications: [],
  place: { municipality: MUNICIPALITY, reachKm: 50 },
};

export const DRAFT: KeptDraft = {
  version: 1,
  place: { text: 'Hamar', municipality: MUNICIPALITY },
  reach: 50,
  kinds: [],
  languages: [{ id: 'no', cefr: 'B1' }],
  groups: ['volunteering'],
  cards: [],
  skills: SKILLS.map((id) => ({ id, level: 2, source: 'volunteering', label: id })),
  licences: [],
  certificates: [],
  qualifications: [],
};

/** People, postings and contacts to ask for, each made through the API as its owner would. */
export class World {
  readonly nobody: Actor;
  readonly seeker: Actor;
  readonly otherSeeker: Actor;
  readonly employer: Actor;
  readonly otherEmployer: Actor;
  readonly newEmployer: Actor;
  readonly adviser: Actor;
  readonly otherAdviser: Actor;
  /** Cares for the site; an adviser otherwise. */
  readonly operator: Actor;
  /** Lets the other adviser's office in, and never the first one's. */
  readonly elsewhere: Actor;
  private readonly keys = new Map<string, string>();
  private stopOfLetter: Promise<string> | undefined;

  constructor(
    private readonly site: string,
    readonly outside: Outside,
    /** Tokens that the providers sent to end sessions. */
    readonly logoutTokens: readonly string[],
    private readonly databaseUrl: string,
  ) {
    this.nobody = new Actor(site, 'nobody');
    this.seeker = new Actor(site, 'seeker', { provider: 'id-porten', sub: 'demo-gamer-hamar' });
    this.otherSeeker = new Actor(site, 'seeker', { provider: 'id-porten', sub: 'demo-carer-elverum' });
    this.employer = new Actor(site, 'employer', { provider: 'ansattporten', sub: 'demo-employer-games' });
    this.otherEmployer = new Actor(site, 'employer', { provider: 'ansattporten', sub: 'demo-employer-omsorg' });
    this.newEmployer = new Actor(site, 'employer', { provider: 'ansattporten', sub: 'demo-employer-new' });
    this.adviser = new Actor(site, 'adviser', { provider: 'entra-id', sub: 'demo-adviser-hamar' });
    this.otherAdviser = new Actor(site, 'adviser', { provider: 'entra-id', sub: 'demo-adviser-ot' });
    this.operator = new Actor(site, 'adviser', { provider: 'entra-id', sub: 'demo-operator' }, true);
    this.elsewhere = new Actor(site, 'seeker', { provider: 'id-porten', sub: 'demo-student-oyer' });
  }

  async open(): Promise<void> {
    for (const actor of this.everybody) await actor.logIn();
    for (const seeker of [this.seeker, this.otherSeeker, this.elsewhere]) {
      await seeker.must(changeAccount, { body: { name: 'Demo', lang: 'nb' } });
      const { version } = await seeker.must<{ version: number }>(readProfile);
      await seeker.must(saveProfile, { body: { version, draft: DRAFT } });
      await seeker.must(changeConsent, { params: { purpose: 'be-found' }, body: { given: true } });
    }
  }

  private get everybody(): readonly Actor[] {
    return [
      this.seeker,
      this.otherSeeker,
      this.employer,
      this.otherEmployer,
      this.newEmployer,
      this.adviser,
      this.otherAdviser,
      this.operator,
      this.elsewhere,
    ];
  }

  /** Lets an office in, in the place of everything that was let before. */
  async letIn(seeker: Actor, adviser: Actor, purposes: readonly AdvisingPurpose[] = ADVISING_PURPOSES): Promise<AdvisingConsent> {
    const { consents } = await seeker.must<{ consents: AdvisingConsent[] }>(readAdvising);
    for (const { id } of consents) await seeker.must(takeBackAdvisingConsent, { params: { id } });
    const endsOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const body = { id: randomUUID(), office: this.officeOf(adviser), adviser: null, purposes, endsOn };
    return seeker.must<AdvisingConsent>(giveAdvisingConsent, { body });
  }

  /** The key of somebody who lets an adviser in, on that adviser's worklist. It stays the same, whatever becomes of the consent. */
  async keyOf(seeker: Actor, adviser: Actor): Promise<string> {
    const known = `${[this.seeker, this.otherSeeker, this.elsewhere].indexOf(seeker)} ${this.officeOf(adviser)}`;
    const keys = async (): Promise<string[]> =>
      (await adviser.must<{ people: { key: string }[] }>(readCaseload)).people.map(({ key }) => key);
    if (!this.keys.has(known)) {
      const { id } = await this.letIn(seeker, adviser);
      const all = await keys();
      await seeker.must(takeBackAdvisingConsent, { params: { id } });
      const others = await keys();
      const key = all.find((one) => !others.includes(one));
      if (key === undefined) throw new Error('Somebody who lets an adviser in stands on no worklist');
      this.keys.set(known, key);
    }
    await this.letIn(seeker, adviser);
    return this.keys.get(known) ?? '';
  }

  /** A proposal that waits for its answer. */
  async proposal(seeker: Actor, adviser: Actor): Promise<ProposalForAdviser> {
    const [key, { id: posting }] = [await this.keyOf(seeker, adviser), await this.published(this.employer)];
    return adviser.must<ProposalForAdviser>(propose, { params: { key }, body: { ...PROPOSAL, id: randomUUID(), posting } });
  }

  /** A suggested change that waits for its answer. */
  async change(seeker: Actor, adviser: Actor): Promise<SuggestedChange> {
    const [key, { version }] = [await this.keyOf(seeker, adviser), await seeker.must<{ version: number }>(readProfile)];
    await adviser.must(suggestChange, { params: { key }, body: { id: randomUUID(), version, draft: { ...DRAFT, reach: 100 }, note: '' } });
    const { changes } = await seeker.must<{ changes: SuggestedChange[] }>(readAdvising);
    if (!changes[0]) throw new Error('A change was suggested, and the person does not see it');
    return changes[0];
  }

  private officeOf(adviser: Actor): string {
    const sub = adviser === this.otherAdviser ? 'demo-adviser-ot' : 'demo-adviser-hamar';
    return offices.find(({ advisers }) => advisers.includes(sub))?.id ?? '';
  }

  async draft(employer: Actor): Promise<OurPosting> {
    const { id, version } = await employer.must<OurPosting>(startPosting, { body: { id: randomUUID(), kind: CONTENT.kind, lang: 'nb' } });
    return employer.must<OurPosting>(writePosting, { params: { id }, body: { lang: 'nb', version, content: CONTENT } });
  }

  async published(employer: Actor): Promise<OurPosting> {
    const { id, version } = await this.draft(employer);
    return employer.must<OurPosting>(movePosting, { params: { id }, body: { lang: 'nb', version, action: 'publish' } });
  }

  async contact(seeker: Actor, employer: Actor): Promise<ContactView> {
    const { id } = await this.published(employer);
    return seeker.must<ContactView>(sendInterest, { params: { id }, body: { ...INTEREST, id: randomUUID() } });
  }

  /** By what a letter is stopped: as it came with one to the other seeker. */
  stop(): Promise<string> {
    return (this.stopOfLetter ??= this.letter());
  }

  private async letter(): Promise<string> {
    const [reader, to] = [this.otherSeeker, `${randomUUID()}@example.no`];
    await reader.must(changeEmail, { body: { address: to } });
    await reader.must(verifyEmail, { body: { code: await this.inMail(to, ({ text }) => /\b\d{6}\b/.exec(text)?.[0]) } });
    await reader.must(changeConsent, { params: { purpose: 'email' }, body: { given: true } });
    const { id, last } = await this.contact(reader, this.employer);
    const body = { lang: 'nb', id: randomUUID(), sequence: last.sequence, action: 'meet', text: null, reason: null, outcome: null };
    await this.employer.must(moveContact, { params: { id }, body });
    return this.inMail(to, ({ headers }) => /\/api\/unsubscribe\/([\w-]+)/.exec(headers['list-unsubscribe'] ?? '')?.[1]);
  }

  /** What is looked for in letters to an address. @throws Error where it does not come within 20 seconds */
  async inMail(to: string, find: (mail: ReceivedMail) => string | undefined): Promise<string> {
    for (let tries = 0; tries < 200; tries += 1) {
      for (const mail of this.outside.mails().filter((one) => one.to.includes(to))) {
        const found = find(mail);
        if (found !== undefined) return found;
      }
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('It did not come by e-mail within 20 seconds');
  }

  /** A published posting and the key of somebody who can be asked about it. */
  async found(employer: Actor): Promise<{ id: string; key: string }> {
    const { id } = await this.published(employer);
    const { found } = await employer.must<{ found: { key: string }[] }>(listPeople, { params: { id } });
    const key = found[0]?.key;
    if (key === undefined) throw new Error('Nobody was found for a posting that asks for what a person has');
    return { id, key };
  }

  /** What whoever asks to change the taxonomy must have seen. */
  async revision(): Promise<number> {
    return (await this.operator.must<{ revision: number }>(readTaxonomyCare)).revision;
  }

  /** An imported skill that another one may stand in for. */
  async importedSkill(): Promise<string> {
    const client = new Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      await client.query(
        `insert into esco_concept (uri, id, type) values ('https://esco.example/matrix', 'esco-matrix', 'skill') on conflict do nothing`,
      );
      return 'esco-matrix';
    } finally {
      await client.end();
    }
  }

  readonly content = CONTENT;
}

export const PROPOSAL = { lang: 'nb', note: 'Dette kan passe for deg.', days: 3 } as const;
export const INTEREST = { lang: 'nb', profile: PROFILE, leaveOut: [], line: '' } as const;
