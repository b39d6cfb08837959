import { dayInOslo } from '../../platform/when';
import { mayEndOn, monthsAfter } from './ends-on';

describe('the day a consent ends', () => {
  it('is the same day some months later, or the last of a shorter month', () => {
    expect(monthsAfter('2026-11-23', 6)).toBe('2027-05-23');
    expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28');
    expect(monthsAfter('2027-08-31', 6)).toBe('2028-02-29');
    expect(monthsAfter('2026-12-31', 12)).toBe('2027-12-31');
  });

  it('lies between today and a year ahead', () => {
    const today = '2026-11-23';
    expect(['2026-11-22', '2026-11-23', '2027-11-23', '2027-11-24', ''].map((day) => mayEndOn(day, today))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('follows the clock in Norway', () => {
    expect(dayInOslo(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
  });
});
