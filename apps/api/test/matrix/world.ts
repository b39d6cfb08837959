import { randomUUID } from 'node:crypto';
import {
  changeAccount, changeConsent, listPeople, movePosting, readProfile, saveProfile, sendInterest, startPosting, writePosting,
  type ContactView, type KeptDraft, type OurPosting, type PostingContentDto, type ProfileDto,
} from '@arena/contract'; // prettier-ignore
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

  constructor(
    private readonly site: string,
    readonly outside: Outside,
    /** Tokens that the providers sent to end sessions. */
    readonly logoutTokens: readonly string[],
  ) {
    this.nobody = new Actor(site, 'nobody');
    this.seeker = new Actor(site, 'seeker', { provider: 'id-porten', sub: 'demo-gamer-hamar' });
    this.otherSeeker = new Actor(site, 'seeker', { provider: 'id-porten', sub: 'demo-carer-elverum' });
    this.employer = new Actor(site, 'employer', { provider: 'ansattporten', sub: 'demo-employer-games' });
    this.otherEmployer = new Actor(site, 'employer', { provider: 'ansattporten', sub: 'demo-employer-omsorg' });
    this.newEmployer = new Actor(site, 'employer', { provider: 'ansattporten', sub: 'demo-employer-new' });
    this.adviser = new Actor(site, 'adviser', { provider: 'entra-id', sub: 'demo-adviser-hamar' });
  }

  async open(): Promise<void> {
    for (const actor of this.everybody) await actor.logIn();
    for (const seeker of [this.seeker, this.otherSeeker]) {
      await seeker.must(changeAccount, { body: { name: 'Demo', lang: 'nb' } });
      const { version } = await seeker.must<{ version: number }>(readProfile);
      await seeker.must(saveProfile, { body: { version, draft: DRAFT } });
      await seeker.must(changeConsent, { params: { purpose: 'be-found' }, body: { given: true } });
    }
  }

  private get everybody(): readonly Actor[] {
    return [this.seeker, this.otherSeeker, this.employer, this.otherEmployer, this.newEmployer, this.adviser];
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

  /** A published posting and the key of somebody who can be asked about it. */
  async found(employer: Actor): Promise<{ id: string; key: string }> {
    const { id } = await this.published(employer);
    const { found } = await employer.must<{ found: { key: string }[] }>(listPeople, { params: { id } });
    const key = found[0]?.key;
    if (key === undefined) throw new Error('Nobody was found for a posting that asks for what a person has');
    return { id, key };
  }

  readonly content = CONTENT;
}

export const INTEREST = { lang: 'nb', profile: PROFILE, leaveOut: [], line: '' } as const;
