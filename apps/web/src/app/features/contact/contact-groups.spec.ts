import type { ContactCard } from '@arena/contract';
import { waitsFor, type ContactState } from '@arena/domain';
import { postingGroups, seekerGroups } from './contact-groups';

const card = (id: string, state: ContactState, since: string, posting = 'a', closesOn: string | null = null): ContactCard => ({
  id, state, since, closesOn, begunBy: 'seeker', pseudonym: id, name: null, waitsFor: waitsFor(state),
  posting: { id: posting, title: posting, lang: 'nb', kind: 'job', employer: 'Gartneriet', open: true },
  last: { sequence: 1, by: 'seeker', action: 'send', at: since, reason: null, closing: null, text: null },
}); // prettier-ignore

describe('the list of contacts', () => {
  it('shows a seeker first what waits for them, soonest closing first, and what is over last', () => {
    const groups = seekerGroups([
      card('over', 'closed', '2026-11-20'),
      card('sent', 'sent', '2026-11-01'),
      card('later', 'meeting', '2026-11-02', 'a', '2026-12-20'),
      card('sooner', 'asked', '2026-11-10', 'a', '2026-12-02'),
      card('both', 'yes', '2026-11-03'),
    ]);
    expect(groups.map(({ group, contacts }) => [group, contacts.map(({ id }) => id)])).toEqual([
      ['yours', ['sooner', 'later']],
      ['going', ['both']],
      ['theirs', ['sent']],
      ['ended', ['over']],
    ]);
  });

  it('shows an employer the opening with most people waiting first, and who has waited longest first', () => {
    const groups = postingGroups([
      card('1', 'sent', '2026-11-05', 'quiet'),
      card('2', 'seen', '2026-11-07', 'busy'),
      card('3', 'closed', '2026-11-20', 'busy'),
      card('4', 'sent', '2026-11-06', 'busy'),
      card('5', 'yes', '2026-11-09', 'busy'),
    ]);
    expect(groups.map(({ posting, waiting, contacts }) => [posting.id, waiting, contacts.map(({ id }) => id)])).toEqual([
      ['busy', 2, ['4', '2', '5', '3']],
      ['quiet', 1, ['1']],
    ]);
  });

  it('is empty where nobody has been in contact', () => {
    expect(seekerGroups([])).toEqual([]);
    expect(postingGroups([])).toEqual([]);
  });
});
