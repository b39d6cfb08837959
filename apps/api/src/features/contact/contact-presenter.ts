import type { Applicant, ContactCard, ContactEntryView, ContactView } from '@arena/contract';
import { allowedActions, deadlinesFor, namesAreOpen, type ContactEntry, type Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { OpenPostings, osloDay } from '../postings';
import { cameToNothing } from './contact-rules';
import type { ContactRow } from './contact-rows';
import { ShownPeople } from './shown-person';

type Party = 'seeker' | 'employer';

/** Turns contacts into what each of the two may see. */
@Injectable()
export class ContactPresenter {
  constructor(
    private readonly shown: ShownPeople,
    private readonly openPostings: OpenPostings,
  ) {}

  /** One line each, for one of the two. */
  async cards(rows: readonly ContactRow[], reader: Party): Promise<ContactCard[]> {
    const open = await this.openAmong(rows);
    return rows.map((row) => card(row, reader, open.has(row.postingId)));
  }

  /** The same for the employer, with what is shown of the person. */
  async applicants(rows: readonly ContactRow[], lang: Language): Promise<Applicant[]> {
    const open = await this.openAmong(rows);
    return rows.map((row) => ({
      ...card(row, 'employer', open.has(row.postingId)),
      shown: this.shown.ofContact(row, 'employer', lang),
      actions: allowedActions(row.state, 'employer'),
    }));
  }

  /** The whole of one contact. */
  async view(row: ContactRow, reader: Party, lang: Language): Promise<ContactView> {
    const open = await this.openAmong([row]);
    return {
      ...card(row, reader, open.has(row.postingId)),
      shown: this.shown.ofContact(row, reader, lang),
      history: row.entries.map((entry) => entryView(entry, row, reader)),
      actions: allowedActions(row.state, reader),
      others: reader === 'seeker' && cameToNothing(row.state, row.entries) ? await this.others(row) : [],
    };
  }

  private async others({ postingId, posting, snapshot }: ContactRow): Promise<ContactView['others']> {
    const { occupationId, municipalityNumber, kind } = posting;
    const { requirements } = snapshot.posting;
    const others = await this.openPostings.similarTo({ id: postingId, occupationId, municipalityNumber, kind, requirements });
    return others.map(({ id, title, employerName }) => ({ id, title, employer: employerName }));
  }

  private async openAmong(rows: readonly ContactRow[]): Promise<Set<string>> {
    const ids = [...new Set(rows.map(({ postingId }) => postingId))];
    return new Set((await this.openPostings.byIds(ids)).map(({ id }) => id));
  }
}

function card(row: ContactRow, reader: Party, open: boolean): ContactCard {
  const { id, state, posting, begunBy, pseudonym, waitsFor, since, entries } = row;
  const last = entries.at(-1);
  if (!last) throw new Error(`The contact ${id} has no entries`);
  const closing = deadlinesFor(state, since.toISOString()).find(({ kind }) => kind === 'close-30');
  return {
    id,
    state,
    posting: { id: row.postingId, title: posting.title, lang: posting.lang, kind: posting.kind, employer: row.organisationName, open },
    begunBy,
    pseudonym,
    name: nameFor(row, reader),
    waitsFor,
    since: since.toISOString(),
    closesOn: closing ? osloDay(new Date(closing.dueAt)) : null,
    last: entryView(last, row, reader),
  };
}

/** The name of the other side: only when both have said yes, and for the employer only while the person may be seen. */
function nameFor(row: ContactRow, reader: Party): string | null {
  if (!namesAreOpen(row.entries)) return null;
  if (reader === 'seeker') return row.employerName ?? row.organisationName;
  return row.visible ? row.personName : null;
}

/** What was written is hidden from the employer together with the person: an answer of the employer may quote it. */
function entryView({ sequence, by, action, at, reason, closing, text }: ContactEntry, row: ContactRow, reader: Party): ContactEntryView {
  const hidden = reader === 'employer' && !row.visible;
  return { sequence, by, action, at, reason: reason ?? null, closing: closing ?? null, text: hidden ? null : (text ?? null) };
}
