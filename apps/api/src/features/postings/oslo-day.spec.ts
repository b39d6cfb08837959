import { addDays, closesAt, osloDay, startOfOsloDay } from './oslo-day';

describe('days in Oslo', () => {
  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', '2026-07-14T22:00:00.000Z'],
    // the clocks change at two and at three in the morning
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('%s begins at %s', (day, moment) => {
    expect(startOfOsloDay(day).toISOString()).toBe(moment);
    expect(osloDay(new Date(moment))).toBe(day);
    expect(osloDay(new Date(Date.parse(moment) - 1))).toBe(addDays(day, -1));
  });

  it('days are added over months, years and changes of the clock', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });

  it('a posting closes at the earlier of its deadline and its expiry, or not by time', () => {
    const early = new Date('2026-01-01T00:00:00Z');
    expect(closesAt(null, null)).toBeNull();
    expect(closesAt('2026-01-15', null)?.toISOString()).toBe('2026-01-15T23:00:00.000Z');
    expect(closesAt('2026-01-15', early)).toBe(early);
    expect(closesAt(null, early)).toBe(early);
  });
});
