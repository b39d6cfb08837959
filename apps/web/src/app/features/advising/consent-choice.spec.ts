import type { Office } from '@arena/contract';
import { consentFaults, officesByKind, withPurpose } from './consent-choice';

const today = '2026-11-23';
const choice = { office: 'nav-hamar', adviser: null, purposes: ['propose'], endsOn: '2027-05-23' } as const;

describe('a seeker who lets an adviser in', () => {
  it('ticks seeing along with building, and takes both back along with seeing', () => {
    expect(withPurpose([], 'build-profile')).toEqual(['see-profile', 'build-profile']);
    expect(withPurpose(['see-profile', 'build-profile', 'propose'], 'see-profile')).toEqual(['propose']);
    expect(withPurpose(['see-profile', 'build-profile'], 'build-profile')).toEqual(['see-profile']);
    expect(withPurpose(['propose'], 'see-profile')).toEqual(['see-profile', 'propose']);
  });

  it('is told what is not answered, in the order of the form', () => {
    expect(consentFaults(choice, today)).toEqual([]);
    expect(consentFaults({ office: '', adviser: null, purposes: [], endsOn: '2028-01-01' }, today)).toEqual([
      'office',
      'purposes',
      'endsOn',
    ]);
  });

  it('finds offices under their kind', () => {
    const office = (id: string, kind: Office['kind']): Office => ({ id, name: id, kind, place: null });
    expect(
      officesByKind([office('karriere', 'career-centre'), office('hamar', 'nav-office'), office('gjovik', 'nav-office')]).map(
        ({ kind, offices }) => [kind, offices.map(({ id }) => id)],
      ),
    ).toEqual([
      ['nav-office', ['hamar', 'gjovik']],
      ['career-centre', ['karriere']],
    ]);
  });
});
