import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { SessionView } from '@arena/contract';
import { Api } from './api';
import { KeptText } from './kept-text';
import { Session } from './session';
import { START_OVER } from './start-over';
import { refusal, StubApi, type Answer } from './stub-api.fixture';

const SEEKER: NonNullable<SessionView['person']> = { role: 'seeker', lang: 'nb', name: null, organisation: null, unread: 2, mark: 'one' };
const answers = (person: SessionView['person'], ended = false): Record<string, Answer> => ({
  'GET /api/session': () => ({ person, ended }),
});

const startedOver = jest.fn();
function setUp(told: Record<string, Answer>): { session: Session; api: StubApi } {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Api, useFactory: () => new StubApi(told) }, { provide: START_OVER, useValue: startedOver }],
  });
  return { session: TestBed.inject(Session), api: TestBed.inject(Api) as StubApi };
}
const settled = () => new Promise((done) => setTimeout(done));

describe('a session', () => {
  beforeEach(() => window.sessionStorage.clear());

  it('is not known before a person’s browser has asked, and is asked for once', async () => {
    const { session, api } = setUp(answers(SEEKER));
    expect(session.person()).toBeUndefined();
    session.start();
    session.start();
    await settled();
    expect(session.person()).toEqual(SEEKER);
    expect(api.lines).toEqual(['GET /api/session']);
  });

  it('shows a visitor as nobody, and tells nobody of an end there never was', async () => {
    const { session } = setUp(answers(null));
    await session.refresh();
    expect([session.person(), session.ended()]).toEqual([null, false]);
  });

  it('that ended by itself is told to the person, whether the API says so or the person is simply gone', async () => {
    const { session, api } = setUp(answers(null, true));
    await session.refresh();
    expect(session.ended()).toBe(true);
    api.answers['GET /api/session'] = () => ({ person: SEEKER, ended: false });
    await session.refresh();
    expect(session.ended()).toBe(false);
    api.answers['GET /api/session'] = () => ({ person: null, ended: false });
    await session.refresh();
    expect([session.person(), session.ended(), session.lastRole()]).toEqual([null, true, 'seeker']);
  });

  it('ends for a person whose call is refused, and keeps what they have typed', async () => {
    const { session, api } = setUp({
      ...answers(SEEKER),
      'POST /api/logout': () => {
        throw refusal('login-needed', 401, 'session-ended');
      },
    });
    TestBed.inject(KeptText).keep('interest.butikk', 'a line');
    await session.refresh();
    await expect(api.send({ method: 'POST', url: '/api/logout' })).rejects.toMatchObject({ kind: 'login-needed' });
    expect([session.person(), session.ended()]).toEqual([null, true]);
    expect(TestBed.inject(KeptText).read('interest.butikk')).toBe('a line');
  });

  it('that a person ends by logging out has not ended by itself: what was typed is forgotten, after what must be saved is saved', async () => {
    const done: string[] = [];
    const { session } = setUp({
      ...answers(SEEKER),
      'POST /api/logout': () => {
        done.push('logged out');
        return { endSessionUrl: 'https://provider.example/end' };
      },
    });
    await session.refresh();
    TestBed.inject(KeptText).keep('interest.butikk', 'a line');
    session.onLeave({ save: async () => void done.push('saved'), forget: () => void done.push('forgotten') });
    await expect(session.logout()).resolves.toBe('https://provider.example/end');
    expect(done).toEqual(['saved', 'logged out', 'forgotten']);
    expect([session.person(), session.ended(), TestBed.inject(KeptText).read('interest.butikk')]).toEqual([null, false, null]);
  });

  it('that cannot be ended now is still the person’s, with all they have typed', async () => {
    const { session } = setUp(answers(SEEKER));
    await session.refresh();
    TestBed.inject(KeptText).keep('interest.butikk', 'a line');
    await expect(session.logout()).rejects.toMatchObject({ kind: 'away' });
    expect(session.person()).toEqual(SEEKER);
    expect(TestBed.inject(KeptText).read('interest.butikk')).toBe('a line');
  });

  it('shows nobody what somebody else typed before them, and the same person their own words', async () => {
    const { session, api } = setUp(answers(SEEKER));
    const kept = TestBed.inject(KeptText);
    kept.keep('interest.butikk', 'a line from before the login');
    await session.refresh();
    await session.refresh();
    expect(kept.read('interest.butikk')).toBe('a line from before the login');
    api.answers['GET /api/session'] = () => ({ person: { ...SEEKER, mark: 'another' }, ended: false });
    await session.refresh();
    expect(startedOver).toHaveBeenCalledTimes(1);
    expect(kept.read('interest.butikk')).toBeNull();
  });

  it('that cannot be asked for leaves the person unknown, not logged out', async () => {
    jest.useFakeTimers();
    const { session, api } = setUp({});
    await session.refresh();
    expect([session.person(), session.failed()]).toEqual([undefined, true]);
    Object.assign(api.answers, answers(SEEKER));
    await jest.advanceTimersByTimeAsync(2_000);
    expect([session.person(), session.failed()]).toEqual([SEEKER, false]);
    jest.useRealTimers();
  });

  it('begins at the provider of the role and comes back to the page', () => {
    const { session } = setUp({});
    expect(session.loginUrl('id-porten', '/nb/openings/a?b=c')).toBe('/api/login/id-porten?lang=nb&to=%2Fnb%2Fopenings%2Fa%3Fb%3Dc');
  });
});
