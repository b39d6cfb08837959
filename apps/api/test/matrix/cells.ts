import { randomUUID } from 'node:crypto';
import type { ContactView } from '@arena/contract';
import { offices, organisations } from '@arena/fixtures';
import { changeEmail, readOurOrganisation, readProfile, type AdvisingConsent } from '@arena/contract';
import type { Actor, Ask } from './actors';
import { DRAFT, INTEREST, PROFILE, PROPOSAL, type World } from './world';

/** Whose the thing is that is asked for: the caller's, somebody else's, or nobody's: it is not there. */
export type Target = 'own' | 'other' | 'none';

export interface Cell {
  /** Who asks; the row of the matrix. Another than given where the call ends the session or the person. */
  as?: Actor;
  ask: Ask;
}

type Way = (world: World, caller: Actor, target: Target) => Promise<Cell> | Cell;
const say = (ask: Ask = {}): Way => () => ({ ask }); // prettier-ignore

/** The employer and the seeker whose things are asked for. Of a caller in another role, 'own' is somebody's all the same. */
const employerOf = (world: World, caller: Actor, target: Target): Actor =>
  target === 'other' ? world.otherEmployer : caller.role === 'employer' ? caller : world.employer;
const seekerOf = (world: World, caller: Actor, target: Target): Actor =>
  target === 'other' ? world.otherSeeker : caller.role === 'seeker' ? caller : world.seeker;

const aDraft = async (world: World, caller: Actor, target: Target): Promise<{ id: string; version: number }> =>
  target === 'none' ? { id: randomUUID(), version: 1 } : world.draft(employerOf(world, caller, target));
const aPublished = async (world: World, caller: Actor, target: Target): Promise<{ id: string; version: number }> =>
  target === 'none' ? { id: randomUUID(), version: 1 } : world.published(employerOf(world, caller, target));
const aContact = async (world: World, caller: Actor, target: Target): Promise<Pick<ContactView, 'id' | 'last'>> => {
  if (target === 'none') return { id: randomUUID(), last: { sequence: 1 } as ContactView['last'] };
  return world.contact(seekerOf(world, caller, target), employerOf(world, caller, target));
};
/** The key of somebody whom the caller may ask about, of somebody who lets another office in only, or of nobody. */
const aKey = async (world: World, _caller: Actor, target: Target): Promise<string> => {
  if (target === 'none') return randomUUID().replaceAll('-', '');
  return target === 'own' ? world.keyOf(world.seeker, world.adviser) : world.keyOf(world.elsewhere, world.otherAdviser);
};
const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const office = offices.find(({ advisers }) => advisers.length === 0)?.id ?? '';
const LOOK = { lang: 'nb', reason: 'follow-up' } as const;
const organisation = organisations[0]?.id ?? '';
const CARD = {
  group: 'other', nb: 'Jeg har bakt', nn: 'Eg har bakt', en: 'I have baked', becauseNb: 'du har bakt', becauseNn: 'du har bakt', becauseEn: 'you have baked',
  skills: ['baking'], source: 'matrix',
} as const; // prettier-ignore
const anOpening = async (world: World): Promise<string> => (await world.published(world.employer)).id;
const aLogin = { 'nobody': 'id-porten', 'seeker': 'id-porten', 'employer': 'ansattporten', 'adviser': 'entra-id' } as const; // prettier-ignore
const NUMBER_OF_GAMES = organisations.find(({ id }) => id === 'tussmorket-games')?.organisationNumber ?? '';

/** A right call of each route, by its name. A route that does not stand here is undeclared. */
export const WAYS: Readonly<Record<string, Way>> = {
  live: say(),
  ready: say(),
  readBuilder: say(),
  suggestSkills: say({ query: { q: 'sam' } }),
  nameSkills: say({ query: { ids: 'teamwork' } }),
  tellUnknownWord: say({ body: { lang: 'nb', word: 'okkelponge' } }),
  suggestPlaces: say({ query: { q: 'ham' } }),
  readSkillIndex: say(),
  recogniseText: say({ body: { lang: 'nb', text: 'Jeg fikset traktoren' } }),
  makeSkillsDocument: say({ body: { lang: 'nb', name: '', draft: DRAFT } }),
  listPostings: say(),
  readPosting: async (world) => ({ ask: { params: { id: await anOpening(world) } } }),
  listEmployers: say(),
  readEmployer: say({ params: { id: organisation } }),
  matchProfile: say({ body: { lang: 'nb', profile: PROFILE, kinds: [], withinReachOnly: false, includeImported: false, limit: 10 } }),
  matchPosting: async (world) => ({ ask: { params: { id: await anOpening(world) }, body: { lang: 'nb', profile: PROFILE } } }),
  listOccupations: say({ query: { q: 'bake' } }),
  readOccupation: say({ params: { id: 'baker' } }),
  matchOccupation: say({ params: { id: 'baker' }, body: { lang: 'nb', profile: PROFILE } }),
  suggestRequirements: say({ body: { lang: 'nb', title: 'Baker', tasks: ['Elte deig'], occupation: null } }),

  readSession: say(),
  startLogin: (_, { role }) => ({ ask: { params: { provider: aLogin[role] } } }),
  finishLogin: async (world, caller) => {
    const provider = aLogin[caller.role];
    const as = await caller.again();
    const back = new URL(await as.backFrom(provider));
    return { as, ask: { params: { provider }, query: Object.fromEntries(back.searchParams) } };
  },
  backChannelLogout: async (world, caller) => {
    const { role } = caller;
    const provider = aLogin[role];
    await (role === 'nobody' ? world.seeker : caller).again();
    const sub = { nobody: 'demo-gamer-hamar', seeker: 'demo-gamer-hamar', employer: 'demo-employer-games', adviser: 'demo-adviser-hamar' }[role]; // prettier-ignore
    await world.outside.logOut(provider, sub);
    const token = world.logoutTokens.at(-1);
    if (token === undefined) throw new Error(`${provider} sent no logout token`);
    return { as: world.nobody, ask: { params: { provider }, form: { logout_token: token } } };
  },
  logout: async (_, caller) => ({ as: await caller.again(), ask: {} }),

  readAccount: say(),
  changeAccount: say({ body: { name: 'Demo', lang: 'nb' } }),
  changeEmail: say({ body: { address: 'someone@example.no' } }),
  verifyEmail: async (world, caller) => {
    if (caller.role === 'nobody') return { ask: { body: { code: '123456' } } };
    const to = `${randomUUID()}@example.no`;
    await caller.must(changeEmail, { body: { address: to } });
    return { ask: { body: { code: await world.inMail(to, ({ text }) => /\b\d{6}\b/.exec(text)?.[0]) } } };
  },
  removeEmail: say(),
  // an e-mail consent can be given only with an address, and taken back always
  changeConsent: say({ params: { purpose: 'email' }, body: { given: false } }),
  changeHiding: say({ body: { organisations: [] } }),
  exportAccount: say(),
  // the last of the run: whoever is deleted has to log in again
  deleteAccount: async (_, caller) => ({ as: await caller.again(), ask: {} }),

  readProfile: say(),
  saveProfile: async (_, caller) => {
    const version = caller.role === 'seeker' ? (await caller.must<{ version: number }>(readProfile)).version : 0;
    return { ask: { body: { version, draft: DRAFT } } };
  },

  lookUpOrganisation: say({ params: { number: NUMBER_OF_GAMES } }),
  openOrganisation: ({ newEmployer }, { role }) => ({
    ...(role === 'employer' && { as: newEmployer }),
    ask: { body: { organisationNumber: '899999002', trade: 'industry', lang: 'nb', byHand: null } },
  }),
  readOurOrganisation: say(),
  changeOurOrganisation: async (_, caller) => {
    const version = caller.role === 'employer' ? (await caller.must<{ version: number }>(readOurOrganisation)).version : 1;
    return {
      ask: { body: { version, about: 'Vi lager spill.', trade: 'it-games', municipality: '3403', lang: 'nb', openForContact: true } },
    };
  },

  listOurPostings: say(),
  startPosting: () => ({ ask: { body: { id: randomUUID(), kind: 'job', lang: 'nb' } } }),
  readOurPosting: async (world, caller, target) => ({ ask: { params: { id: (await aDraft(world, caller, target)).id } } }),
  writePosting: async (world, caller, target) => {
    const { id, version } = await aDraft(world, caller, target);
    return { ask: { params: { id }, body: { lang: 'nb', version, content: world.content } } };
  },
  movePosting: async (world, caller, target) => {
    const { id, version } = await aDraft(world, caller, target);
    return { ask: { params: { id }, body: { lang: 'nb', version, action: 'publish' } } };
  },
  previewPosting: async (world, caller, target) => ({ ask: { params: { id: (await aDraft(world, caller, target)).id } } }),
  discardPosting: async (world, caller, target) => ({ ask: { params: { id: (await aDraft(world, caller, target)).id } } }),

  previewInterest: async (world) => ({ ask: { params: { id: await anOpening(world) }, body: INTEREST } }),
  sendInterest: async (world) => ({ ask: { params: { id: await anOpening(world) }, body: { ...INTEREST, id: randomUUID() } } }),
  listContacts: say(),
  readContact: async (world, caller, target) => ({ ask: { params: { id: (await aContact(world, caller, target)).id } } }),
  moveContact: async (world, caller, target) => {
    const { id, last } = await aContact(world, caller, target);
    const action = caller.role === 'seeker' ? 'withdraw' : 'see';
    const body = { lang: 'nb', id: randomUUID(), sequence: last.sequence, action, text: null, reason: null, outcome: null };
    return { ask: { params: { id }, body } };
  },
  deleteContact: async (world, caller, target) => ({ ask: { params: { id: (await aContact(world, caller, target)).id } } }),
  listPeople: async (world, caller, target) => ({ ask: { params: { id: (await aPublished(world, caller, target)).id } } }),
  askFoundPerson: async (world, caller, target) => {
    const found = target === 'none' ? { id: randomUUID(), key: randomUUID() } : await world.found(employerOf(world, caller, target));
    return { ask: { params: found, body: { lang: 'nb', id: randomUUID() } } };
  },

  listNotifications: say(),
  readNotifications: say({ body: { upTo: 1 } }),
  stream: say(),
  readNotificationChoices: say(),
  changeNotificationChoices: say({ body: { lang: 'nb', groups: [] } }),
  // as a mail server does it
  unsubscribe: async (world) => ({ ask: { params: { token: await world.stop() }, form: { 'List-Unsubscribe': 'One-Click' } } }),
  showUnsubscribe: async (world) => ({ ask: { params: { token: await world.stop() } } }),
  listOffices: say(),
  listAdvisers: say({ params: { id: office } }),
  readAdvising: say(),
  giveAdvisingConsent: () => ({
    ask: { body: { id: randomUUID(), office, adviser: null, purposes: ['see-profile'], endsOn: inAMonth() } },
  }),
  takeBackAdvisingConsent: async (world, caller, target) => {
    const consent: Pick<AdvisingConsent, 'id'> =
      target === 'none' ? { id: randomUUID() } : await world.letIn(seekerOf(world, caller, target), world.adviser);
    return { ask: { params: { id: consent.id } } };
  },
  answerProposal: async (world, caller, target) => {
    const { id } = target === 'none' ? { id: randomUUID() } : await world.proposal(seekerOf(world, caller, target), world.adviser);
    return { ask: { params: { id }, body: { lang: 'nb', answer: 'yes', contact: randomUUID() } } };
  },
  answerChange: async (world, caller, target) => {
    const { id } = target === 'none' ? { id: randomUUID() } : await world.change(seekerOf(world, caller, target), world.adviser);
    return { ask: { params: { id }, body: { answer: 'no' } } };
  },
  readCaseload: say(),
  lookAtPerson: async (world, caller, target) => ({ ask: { params: { key: await aKey(world, caller, target) }, body: LOOK } }),
  openingsForPerson: async (world, caller, target) => ({ ask: { params: { key: await aKey(world, caller, target) }, body: LOOK } }),
  comparePeople: async (world) => ({ ask: { params: { id: await anOpening(world) }, body: LOOK } }),
  propose: async (world, caller, target) => ({
    ask: { params: { key: await aKey(world, caller, target) }, body: { ...PROPOSAL, id: randomUUID(), posting: await anOpening(world) } },
  }),
  takeBackProposal: async (world, _caller, target) => {
    const of = { own: () => world.proposal(world.seeker, world.adviser), other: () => world.proposal(world.elsewhere, world.otherAdviser) };
    return { ask: { params: { id: target === 'none' ? randomUUID() : (await of[target]()).id } } };
  },
  suggestChange: async (world, caller, target) => {
    const key = await aKey(world, caller, target);
    const { version } = await world.seeker.must<{ version: number }>(readProfile);
    return { ask: { params: { key }, body: { id: randomUUID(), version, draft: DRAFT, note: '' } } };
  },

  readTaxonomyCare: say(),
  findConcepts: say({ query: { q: 'bak' } }),
  addSynonym: async (world) => ({
    ask: {
      body: { revision: await world.revision(), kind: 'skill', concept: 'baking', wordLang: 'nb', text: 'deigknaing', source: 'matrix' },
    },
  }),
  withdrawSynonym: async (world) => ({ ask: { params: { id: '1' }, query: { revision: String(await world.revision()) } } }),
  addCard: async (world) => ({ ask: { body: { revision: await world.revision(), ...CARD } } }),
  withdrawCard: async (world) => ({ ask: { params: { id: 'no-such-card' }, query: { revision: String(await world.revision()) } } }),
  dismissUnknownWord: async (world) => ({ ask: { body: { revision: await world.revision(), wordLang: 'nb', word: 'okkelponge' } } }),
  replaceConcept: async (world) => ({
    ask: { body: { revision: await world.revision(), old: await world.importedSkill(), by: 'baking' } },
  }),
  publishTaxonomy: async (world) => ({ ask: { body: { revision: await world.revision(), note: 'Matrix' } } }),
};
