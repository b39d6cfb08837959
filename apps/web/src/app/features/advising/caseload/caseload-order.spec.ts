import type { CaseloadPerson } from '@arena/contract';
import { caseloadParts, flagsOf } from './caseload-order';

const person = (key: string, flags: CaseloadPerson['flags'], lastLook: string | null = null): CaseloadPerson => ({
  key, name: key, purposes: ['see-profile'], since: '2026-11-01T08:00:00Z', endsOn: '2027-05-01', consentVersion: 'v1', flags, openContacts: 0, lastLook,
}); // prettier-ignore

describe('the worklist of an adviser', () => {
  it('begins with whoever has answered, and ends with whoever nothing waits for', () => {
    const { waiting, others } = caseloadParts([
      person('quiet', []),
      person('thin', ['profile-thin']),
      person('new', ['new-consent', 'profile-thin']),
      person('answered', ['profile-thin', 'answered']),
    ]);
    expect(waiting.map(({ key }) => key)).toEqual(['answered', 'new', 'thin']);
    expect(others.map(({ key }) => key)).toEqual(['quiet']);
  });

  it('puts whoever was looked at longest ago first among those with the same need', () => {
    const { waiting } = caseloadParts([
      person('yesterday', ['profile-thin'], '2026-11-22T08:00:00Z'),
      person('never', ['profile-thin']),
      person('last week', ['profile-thin'], '2026-11-16T08:00:00Z'),
    ]);
    expect(waiting.map(({ key }) => key)).toEqual(['never', 'last week', 'yesterday']);
  });

  it('names what waits most first', () => {
    expect(flagsOf(person('a', ['profile-thin', 'waiting-long', 'answered']))).toEqual(['answered', 'waiting-long', 'profile-thin']);
  });
});
