import { NOTIFICATION_KINDS } from '../identity';
import { DEFAULT_CHOICES, groupOf, GROUPS_OF_ROLE, NOTIFICATION_GROUPS } from './choices';

describe('somebody who chooses what to be told', () => {
  it('finds every kind of news in a group, but what they have just done themselves', () => {
    const inGroup = (group: string | null): string[] => NOTIFICATION_KINDS.filter((kind) => groupOf(kind) === group);
    expect(inGroup('matches')).toEqual(['strong-match']);
    expect(inGroup('advising')).toEqual(['proposed', 'proposal-answered', 'change-suggested', 'consent-given']);
    expect(inGroup(null)).toEqual(['email-verified']);
    expect(inGroup('contacts')).toHaveLength(NOTIFICATION_KINDS.length - 6);
  });

  it('is asked about the groups that can reach them only', () => {
    expect(GROUPS_OF_ROLE).toEqual({ seeker: NOTIFICATION_GROUPS, employer: ['contacts'], adviser: ['advising'] });
  });

  it('is told everything in the site, and by one letter a day, but for contacts, where somebody waits', () => {
    expect(DEFAULT_CHOICES).toEqual({
      matches: { site: true, letters: 'daily' },
      advising: { site: true, letters: 'daily' },
      contacts: { site: true, letters: 'at-once' },
    });
  });
});
