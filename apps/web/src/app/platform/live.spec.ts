import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@arena/contract';
import { EVENT_STREAM, Live } from './live';
import { Session } from './session';

/** A stream as a test tells it to behave. */
class Stream extends EventTarget {
  readyState = 0;
  constructor(readonly url: string) {
    super();
  }
  close(): void {
    this.readyState = 2;
  }
  opens(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
  says(name: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
  /** A refusal: the browser gives up. */
  fails(): void {
    this.readyState = 2;
    this.dispatchEvent(new Event('error'));
  }
}
type Person = SessionView['person'] | undefined;
const EMPLOYER: Person = { role: 'employer', lang: 'nb', name: null, organisation: null, unread: 3, mark: 'one' };
const note = (id: number, read = false) => ({
  id,
  kind: 'interest-received',
  at: '2026-11-23T08:00:00Z',
  read,
  contact: 'c',
  posting: null,
  pseudonym: 'Rogn',
});

function setUp() {
  const streams: Stream[] = [];
  const person = signal<Person>(undefined);
  const refresh = jest.fn(() => Promise.resolve());
  TestBed.configureTestingModule({
    providers: [
      { provide: Session, useValue: { person, refresh } },
      {
        provide: EVENT_STREAM,
        useValue: (url: string) => {
          const stream = new Stream(url);
          streams.push(stream);
          return stream;
        },
      },
    ],
  });
  const live = TestBed.inject(Live);
  const be = (who: Person): void => {
    person.set(who);
    TestBed.tick();
  };
  const last = (): Stream => {
    const stream = streams.at(-1);
    if (!stream) throw new Error('No stream was opened');
    return stream;
  };
  return { live, be, streams, last, refresh };
}

describe('what happens', () => {
  afterEach(() => jest.useRealTimers());

  it('reaches an employer while logged in, over one line only', () => {
    const { be, streams } = setUp();
    be(undefined);
    be(null);
    expect(streams).toHaveLength(0);
    be(EMPLOYER);
    be({ ...EMPLOYER, unread: 4 });
    expect(streams.map(({ url }) => url)).toEqual(['/api/me/stream?lang=nb']);
    be(null);
    expect(streams[0]?.readyState).toBe(2);
  });

  it('is counted for the employer, and what is said twice counts once', () => {
    const { live, be, last } = setUp();
    be(EMPLOYER);
    expect(live.unread()).toBe(3);
    last().opens();
    last().says('notification', note(7));
    last().says('notification', note(7));
    last().says('notification', note(8, true));
    expect(live.unread()).toBe(4);
    expect(live.arrived()?.id).toBe(8);
    live.setUnread(0);
    expect(live.unread()).toBe(0);
    be(null);
    expect([live.unread(), live.arrived()]).toEqual([0, null]);
  });

  it('many times over is counted once more by the API, when it has become quiet', async () => {
    jest.useFakeTimers();
    const { be, last, refresh } = setUp();
    be(EMPLOYER);
    last().opens();
    for (const id of [7, 8, 9]) last().says('notification', note(id));
    expect(refresh).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('to a contact on the screen is told to those who show it, until they stop listening', () => {
    const { live, be, last } = setUp();
    const heard: unknown[] = [];
    const stop = live.onChange((change) => heard.push(change));
    be(EMPLOYER);
    last().opens();
    last().says('changed', { contact: 'c' });
    expect(live.changed()).toMatchObject({ contact: 'c' });
    stop();
    last().says('changed', { contact: 'd' });
    expect(heard).toEqual([{ contact: 'c' }]);
  });

  it('while the line was down is asked for again: every listener hears that anything may have changed', () => {
    const { live, be, last, refresh } = setUp();
    const heard: unknown[] = [];
    live.onChange((change) => heard.push(change));
    be(EMPLOYER);
    last().opens();
    expect(heard).toEqual([]);
    // the browser itself mended the line
    last().opens();
    expect(heard).toEqual([{}]);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('is listened for again after a refusal, later each time, for as long as somebody is logged in', async () => {
    jest.useFakeTimers();
    const { be, streams, last } = setUp();
    be(EMPLOYER);
    last().fails();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(streams).toHaveLength(2);
    last().fails();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(streams).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(streams).toHaveLength(3);
    be(null);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(streams).toHaveLength(3);
  });

  it('ends with the session, and the employer is asked for anew', () => {
    const { be, last, refresh } = setUp();
    be(EMPLOYER);
    last().opens();
    last().says('ended', {});
    expect(last().readyState).toBe(2);
    expect(refresh).toHaveBeenCalled();
  });
});
