import * as fc from 'fast-check';
import { afterQuietHours, isQuiet, nextDigest } from './quiet-hours';

const HOUR = 60 * 60_000;
const wall = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' }).format(moment);
const moments = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true });
const sent = (moment: string): string => afterQuietHours(new Date(moment)).toISOString();

describe('a reader at night', () => {
  it.each([
    ['2026-01-15T19:59:59.999Z', '2026-01-15T19:59:59.999Z', 'a second before nine in the evening'],
    ['2026-01-15T20:00:00.000Z', '2026-01-16T07:00:00.000Z', 'nine in the evening, in winter'],
    ['2026-07-15T19:00:00.000Z', '2026-07-16T06:00:00.000Z', 'nine in the evening, in summer'],
    ['2026-07-14T22:30:00.000Z', '2026-07-15T06:00:00.000Z', 'after midnight'],
    ['2026-01-16T06:59:59.999Z', '2026-01-16T07:00:00.000Z', 'just before eight'],
    ['2026-01-16T07:00:00.000Z', '2026-01-16T07:00:00.000Z', 'eight'],
    ['2026-12-31T22:00:00.000Z', '2027-01-01T07:00:00.000Z', 'New Year’s Eve'],
    ['2028-02-28T22:00:00.000Z', '2028-02-29T07:00:00.000Z', 'before a leap day'],
  ])('what is ready at %s is sent at %s (%s)', (ready, at) => {
    expect(sent(ready)).toBe(at);
  });

  // the clock goes from 02 to 03 on the last Sunday of March, and from 03 to 02 on the last of October
  it.each([
    ['2026-03-28T22:00:00.000Z', '2026-03-29T06:00:00.000Z'],
    ['2026-03-29T00:59:59.000Z', '2026-03-29T06:00:00.000Z'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29T06:00:00.000Z'],
    ['2026-03-29T19:00:00.000Z', '2026-03-30T06:00:00.000Z'],
    ['2026-10-24T21:00:00.000Z', '2026-10-25T07:00:00.000Z'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25T07:00:00.000Z'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25T07:00:00.000Z'],
    ['2026-10-25T20:00:00.000Z', '2026-10-26T07:00:00.000Z'],
    ['2027-03-27T22:00:00.000Z', '2027-03-28T06:00:00.000Z'],
    ['2027-03-28T05:59:00.000Z', '2027-03-28T06:00:00.000Z'],
    ['2027-10-30T21:00:00.000Z', '2027-10-31T07:00:00.000Z'],
    ['2027-10-31T06:30:00.000Z', '2027-10-31T07:00:00.000Z'],
  ])('is woken by nothing when the clock is changed: %s waits until %s', (ready, at) => {
    expect(sent(ready)).toBe(at);
    expect(nextDigest(new Date(ready)).toISOString()).toBe(at);
    expect(wall(new Date(at))).toMatch(/ 08:00:00$/);
  });

  it('is left in peace, whatever the moment: what waits comes at eight, and what need not wait comes at once', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const at = afterQuietHours(moment);
        expect(isQuiet(at)).toBe(false);
        expect(afterQuietHours(at)).toEqual(at);
        if (isQuiet(moment)) {
          expect(wall(at)).toMatch(/ 08:00:00$/);
          expect(at.getTime()).toBeGreaterThan(moment.getTime());
          // eleven hours, and one more in the night that has one more
          expect(at.getTime() - moment.getTime()).toBeLessThanOrEqual(12 * HOUR);
        } else expect(at).toEqual(moment);
      }),
    );
  });

  it('is told by the clock on the wall when it is quiet', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const time = wall(moment).slice(11);
        expect(isQuiet(moment)).toBe(time >= '21:00:00' || time < '08:00:00');
      }),
    );
  });
});

describe('a reader of the daily letter', () => {
  it('gets what is ready at eight sharp the day after', () => {
    expect(nextDigest(new Date('2026-01-16T06:59:59.999Z')).toISOString()).toBe('2026-01-16T07:00:00.000Z');
    expect(nextDigest(new Date('2026-01-16T07:00:00.000Z')).toISOString()).toBe('2026-01-17T07:00:00.000Z');
  });

  it('gets it at eight, once a day, every day, also on the days when the clock is changed', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const first = nextDigest(moment);
        const second = nextDigest(first);
        expect(first.getTime()).toBeGreaterThan(moment.getTime());
        expect(first.getTime() - moment.getTime()).toBeLessThanOrEqual(25 * HOUR);
        expect([wall(first).slice(11), wall(second).slice(11)]).toEqual(['08:00:00', '08:00:00']);
        const day = (at: Date): number => Date.parse(wall(at).slice(0, 10));
        expect(day(second) - day(first)).toBe(24 * HOUR);
        // whoever asks in between is told the same
        expect(nextDigest(new Date(first.getTime() - 1))).toEqual(first);
      }),
    );
  });
});
