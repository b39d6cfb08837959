import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@arena/contract';
import { Api } from '../../platform/api';
import { Session, type Leaving } from '../../platform/session';
import { refusal, StubApi } from '../../platform/stub-api.fixture';
import { BOND_KEY } from './account-bond';
import { AccountDraft, REST } from './account-draft';
import { printOf, stepFor, type AccountAnswers } from './account-merge';
import { EMPTY_DRAFT, type Draft } from './draft';
import { DRAFT_KEY, DraftStore } from './draft-store';

type Person = SessionView['person'] | undefined;
const SEEKER: Person = { role: 'seeker', lang: 'nb', name: null, organisation: null, unread: 0, mark: 'one' };
const job: Draft = { ...EMPTY_DRAFT, kinds: ['job'] };
const trainee: Draft = { ...EMPTY_DRAFT, kinds: ['traineeship'] };
const NOTHING: AccountAnswers = { version: 0, draft: null, changedAt: null };

/** The account at the API: takes what is saved on the version it has. */
function accountOf(start: AccountAnswers) {
  const account = { now: start, saves: 0, away: false };
  const answers = {
    'GET /api/me/profile': () => account.now,
    'PUT /api/me/profile': ({ body }: { body?: unknown }) => {
      const { version, draft } = body as { version: number; draft: Draft };
      if (account.away) throw refusal('away', 503, 'database-away');
      if (version !== account.now.version) throw refusal('conflict', 409, 'changed-meanwhile');
      account.saves++;
      account.now = { version: version + 1, draft, changedAt: `2026-11-23T08:00:0${version + 1}.000Z` };
      return account.now;
    },
  };
  return { account, answers };
}

/** A page of somebody who is `who`; the device is as it was left. */
async function openPage(server: ReturnType<typeof accountOf>, who: Person = SEEKER) {
  TestBed.resetTestingModule();
  const person = signal<Person>(undefined);
  const leaving = new Set<Leaving>();
  const onLeave = (one: Leaving) => leaving.add(one);
  TestBed.configureTestingModule({
    providers: [
      { provide: Session, useValue: { person, onLeave } },
      { provide: Api, useFactory: () => new StubApi(server.answers as never) },
    ],
  });
  const store = TestBed.inject(DraftStore);
  const draft = TestBed.inject(AccountDraft);
  const pass = async (time = 0): Promise<void> => {
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(time);
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(0);
  };
  const be = (now: Person): Promise<void> => (person.set(now), pass());
  const logOut = async (): Promise<void> => {
    for (const one of leaving) await one.save?.();
    for (const one of leaving) one.forget?.();
    await be(null);
  };
  await be(who);
  return { store, draft, pass, be, logOut };
}
const leaveOnDevice = (draft: Draft): void => window.localStorage.setItem(DRAFT_KEY, JSON.stringify(draft));

describe('the answers of a seeker who logs in', () => {
  beforeEach(() => {
    window.localStorage.clear();
    window.sessionStorage.clear();
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  it('move into an empty account, and the seeker is told once', async () => {
    leaveOnDevice(job);
    const server = accountOf(NOTHING);
    const { draft, store } = await openPage(server);
    expect(server.account.now).toMatchObject({ version: 1, draft: job });
    expect([draft.moved(), draft.saved(), store.draft()]).toEqual([true, true, job]);
    expect((await openPage(server)).draft.moved()).toBe(false);
  });

  it('come from the account to a device that has none, without a question', async () => {
    const { draft, store } = await openPage(accountOf({ version: 3, draft: job, changedAt: 'then' }));
    expect([store.draft(), draft.choice(), draft.moved()]).toEqual([job, null, false]);
  });

  it('are never merged: where device and account differ the seeker chooses, and until then nothing changes', async () => {
    leaveOnDevice(job);
    const server = accountOf({ version: 3, draft: trainee, changedAt: 'then' });
    const { draft, store, pass } = await openPage(server);
    expect(draft.choice()).toMatchObject({ version: 3 });
    store.change(() => ({ licences: ['B'] }));
    await pass(REST * 3);
    expect([server.account.saves, server.account.now.draft]).toEqual([0, trainee]);
    await draft.useDevice();
    expect(server.account.now).toMatchObject({ version: 4, draft: { kinds: ['job'], licences: ['B'] } });
    expect(draft.choice()).toBeNull();
  });

  it('are the account’s when the seeker chooses so', async () => {
    leaveOnDevice(job);
    const server = accountOf({ version: 3, draft: trainee, changedAt: 'then' });
    const { draft, store } = await openPage(server);
    draft.useAccount();
    expect([store.draft(), draft.saved(), server.account.saves]).toEqual([trainee, true, 0]);
  });

  it('are saved when the seeker has rested from changing them, many changes at once', async () => {
    const server = accountOf(NOTHING);
    const { draft, store, pass } = await openPage(server);
    store.change(() => ({ kinds: ['job'] }));
    await pass(REST / 2);
    store.change(() => ({ licences: ['B'] }));
    await pass(REST / 2);
    expect([server.account.saves, draft.saved()]).toEqual([0, false]);
    await pass(REST);
    expect([server.account.saves, draft.saved()]).toEqual([1, true]);
    expect(server.account.now.draft).toMatchObject({ kinds: ['job'], licences: ['B'] });
  });

  it('that could not be saved are tried again, and the seeker knows meanwhile', async () => {
    const server = accountOf(NOTHING);
    const { draft, store, pass } = await openPage(server);
    server.account.away = true;
    store.change(() => ({ kinds: ['job'] }));
    await pass(REST);
    expect([draft.saved(), draft.error()?.kind]).toEqual([false, 'away']);
    server.account.away = false;
    await pass(10_000);
    expect([draft.saved(), draft.error()]).toEqual([true, null]);
  });

  it('changed on another machine meanwhile become the same choice', async () => {
    const server = accountOf({ version: 1, draft: job, changedAt: 'then' });
    const { draft, store, pass } = await openPage(server);
    server.account.now = { version: 2, draft: trainee, changedAt: 'later' };
    store.change(() => ({ licences: ['B'] }));
    await pass(REST);
    expect(draft.choice()).toMatchObject({ version: 2 });
    expect(server.account.now.draft).toEqual(trainee);
  });

  it('given after the last save are saved at the next login, since only this device has gone on', async () => {
    const server = accountOf({ version: 1, draft: job, changedAt: 'then' });
    await openPage(server);
    leaveOnDevice({ ...job, licences: ['B'] });
    const { draft } = await openPage(server);
    expect([draft.choice(), server.account.now.draft?.licences]).toEqual([null, ['B']]);
  });

  it('are saved and then gone from the device after a logout', async () => {
    leaveOnDevice(job);
    const server = accountOf(NOTHING);
    const { store, logOut } = await openPage(server);
    store.change(() => ({ licences: ['B'] }));
    await logOut();
    expect(server.account.now.draft).toMatchObject({ kinds: ['job'], licences: ['B'] });
    expect([store.draft(), store.last(), window.localStorage.length]).toEqual([EMPTY_DRAFT, null, 0]);
  });

  it('from before the login stay on the device when the seeker logs out without having chosen: they are nowhere else', async () => {
    leaveOnDevice(job);
    const { draft, store, logOut } = await openPage(accountOf({ version: 3, draft: trainee, changedAt: 'then' }));
    expect(draft.choice()).not.toBeNull();
    await logOut();
    expect(store.draft()).toEqual(job);
  });

  it('stay in the tab whose session ended, and are gone for whoever opens the site in another', async () => {
    leaveOnDevice(job);
    const server = accountOf(NOTHING);
    const { store, be } = await openPage(server);
    await be(null);
    expect(store.draft()).toEqual(job);
    window.sessionStorage.clear();
    expect((await openPage(server, null)).store.draft()).toEqual(EMPTY_DRAFT);
    expect(window.localStorage.getItem(BOND_KEY)).toBeNull();
  });

  it('are never moved into the account of the next person at the machine', async () => {
    leaveOnDevice(job);
    const hers = accountOf(NOTHING);
    await openPage(hers);
    const his = accountOf(NOTHING);
    const { store } = await openPage(his);
    expect([his.account.saves, store.draft()]).toEqual([0, EMPTY_DRAFT]);
  });

  it('stay on the device of a visitor who never logged in', async () => {
    leaveOnDevice(job);
    const { store, logOut } = await openPage(accountOf(NOTHING), null);
    store.start();
    await logOut();
    expect(store.draft()).toEqual(job);
  });
});

describe('the step a login takes', () => {
  const bond = { version: 2, changedAt: 'then', print: printOf(job) };

  it.each([
    ['nothing', EMPTY_DRAFT, NOTHING, null],
    ['nothing', EMPTY_DRAFT, { version: 4, draft: EMPTY_DRAFT, changedAt: 'then' }, null],
    ['move', job, NOTHING, null],
    ['take', EMPTY_DRAFT, { version: 4, draft: job, changedAt: 'then' }, null],
    ['same', job, { version: 4, draft: { ...job }, changedAt: 'then' }, null],
    ['ask', job, { version: 4, draft: trainee, changedAt: 'then' }, null],
    ['save', trainee, { version: 2, draft: job, changedAt: 'then' }, bond],
    ['take', job, { version: 5, draft: trainee, changedAt: 'later' }, bond],
    ['ask', trainee, { version: 5, draft: { ...job, licences: ['B'] }, changedAt: 'later' }, bond],
    ['take', trainee, { version: 1, draft: null, changedAt: null }, bond],
  ] as const)('%s', (step, device, account, known) => {
    expect(stepFor(device, account as AccountAnswers, known)).toBe(step);
  });

  it('knows the same answers in whatever order a database gives their fields', () => {
    const turned = Object.fromEntries(Object.entries(job).reverse()) as unknown as Draft;
    expect(stepFor(job, { version: 1, draft: turned, changedAt: null }, null)).toBe('same');
    expect(printOf(turned)).toBe(printOf(job));
  });
});
