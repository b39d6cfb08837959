import { dueWords, sinceWords } from './due';

const today = new Date('2026-11-23T09:00:00Z');

describe('how long somebody has waited', () => {
  it('an employer sees how many days are left, that it is today, and that it is late', () => {
    expect(dueWords('2026-11-23T06:00:00Z', today)).toEqual({ key: 'people.due.within', params: { count: 3 }, now: false });
    expect(dueWords('2026-11-22T22:30:00Z', today)).toMatchObject({ params: { count: 2 } });
    expect(dueWords('2026-11-20T23:30:00Z', today)).toMatchObject({ params: { count: 1 }, now: false });
    expect(dueWords('2026-11-20T12:00:00Z', today)).toEqual({ key: 'people.due.today', now: true });
    expect(dueWords('2026-11-13T12:00:00Z', today)).toEqual({ key: 'people.due.late', params: { count: 10 }, now: true });
  });

  it('an employer reads the day as people say it', () => {
    const words = (since: string) => sinceWords(since, today, 'nb-NO', (day) => day);
    expect(words('2026-11-23T06:00:00Z')).toEqual({ key: 'people.since.today' });
    expect(words('2026-11-22T20:00:00Z')).toEqual({ key: 'people.since.yesterday' });
    expect(words('2026-11-20T12:00:00Z')).toEqual({ key: 'people.since.day', params: { day: 'fredag' } });
    expect(words('2026-11-03T12:00:00Z')).toEqual({ key: 'people.since.day', params: { day: '2026-11-03' } });
  });
});
