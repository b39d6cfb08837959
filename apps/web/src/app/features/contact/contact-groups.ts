import type { ContactCard } from '@arena/contract';
import { isOpenContact } from '@arena/domain';

/** The parts of a seeker's list, what waits for them first. */
export const SEEKER_GROUPS = ['yours', 'going', 'theirs', 'ended'] as const;
export type SeekerGroup = (typeof SEEKER_GROUPS)[number];

const groupOf = ({ state, waitsFor }: ContactCard): SeekerGroup =>
  !isOpenContact(state) ? 'ended' : waitsFor === 'seeker' ? 'yours' : waitsFor === 'employer' ? 'theirs' : 'going';
/** What waits for the seeker: soonest closing first. The rest: newest first. */
const order = (group: SeekerGroup) => (a: ContactCard, b: ContactCard) =>
  group === 'yours' ? (a.closesOn ?? '9999').localeCompare(b.closesOn ?? '9999') : b.since.localeCompare(a.since);

/** A seeker's contacts by whose turn it is; a group without a contact is left out. */
export function seekerGroups(contacts: readonly ContactCard[]): { group: SeekerGroup; contacts: ContactCard[] }[] {
  return SEEKER_GROUPS.map((group) => ({
    group,
    contacts: contacts.filter((one) => groupOf(one) === group).sort(order(group)),
  })).filter((one) => one.contacts.length > 0);
}

export interface PostingGroup {
  posting: ContactCard['posting'];
  /** How many wait for the employer's answer. */
  waiting: number;
  contacts: ContactCard[];
}

/** What waits for the employer, what goes on, what waits for the person, what is over. */
const rank = ({ state, waitsFor }: ContactCard): number =>
  !isOpenContact(state) ? 3 : waitsFor === 'employer' ? 0 : waitsFor === 'seeker' ? 2 : 1;

/** An employer's contacts by opening: who has waited longest first, and openings where somebody waits before the others. */
export function postingGroups(contacts: readonly ContactCard[]): PostingGroup[] {
  const groups = new Map<string, PostingGroup>();
  for (const contact of contacts) {
    const group = groups.get(contact.posting.id) ?? { posting: contact.posting, waiting: 0, contacts: [] };
    group.contacts.push(contact);
    if (contact.waitsFor === 'employer') group.waiting += 1;
    groups.set(contact.posting.id, group);
  }
  for (const group of groups.values())
    group.contacts.sort((a, b) => rank(a) - rank(b) || (rank(a) === 0 ? a.since.localeCompare(b.since) : b.since.localeCompare(a.since)));
  const newest = ({ contacts: all }: PostingGroup) => all.reduce((last, { since }) => (since > last ? since : last), '');
  return [...groups.values()].sort((a, b) => b.waiting - a.waiting || newest(b).localeCompare(newest(a)));
}
