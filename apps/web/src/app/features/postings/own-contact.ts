import { computed, DestroyRef, inject, type Signal } from '@angular/core';
import type { ContactCard, listContacts } from '@arena/contract';
import { isOpenContact } from '@arena/domain';
import { I18n } from '@arena/ui';
import { call } from '../../platform/api';
import { Live } from '../../platform/live';
import { load } from '../../platform/loaded';
import { Session } from '../../platform/session';

/** Of several contacts about one opening: the one that stands open, else the newest. */
export function contactAbout(posting: string, contacts: readonly ContactCard[]): ContactCard | null {
  const about = contacts.filter((contact) => contact.posting.id === posting).sort((a, b) => b.since.localeCompare(a.since));
  return about.find(({ state }) => isOpenContact(state)) ?? about[0] ?? null;
}

/** The contact a seeker has about an opening; undefined until it is known, null where there is none. Nobody else has one. */
export function ownContact(posting: () => string | null): Signal<ContactCard | null | undefined> {
  const session = inject(Session);
  const i18n = inject(I18n);
  const found = load(
    () =>
      posting() !== null && session.person()?.role === 'seeker'
        ? call<typeof listContacts>('GET', '/api/contacts', { query: { lang: i18n.language() } })
        : null,
    { optional: true },
  );
  inject(DestroyRef).onDestroy(inject(Live).onChange((change) => change.posting === undefined && found.retry()));
  return computed(() => {
    const person = session.person();
    const id = posting();
    if (person === undefined || id === null) return undefined;
    if (person?.role !== 'seeker') return null;
    const items = found.value()?.items;
    if (items) return contactAbout(id, items);
    return found.error() ? null : undefined;
  });
}
