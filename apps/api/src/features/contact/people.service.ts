import { createHash, randomBytes } from 'node:crypto';
import type { FoundPerson, listPeople, ProfileDto } from '@arena/contract';
import type { Explanation, Language } from '@arena/domain';
import type { PeopleToken } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ProblemError, type ResponseOf, type Viewer } from '../../platform';
import { MatchEngine } from '../matching';
import { OpenPostings, toOpening, type OpenPosting } from '../postings';
import { findableSql, Profiles } from '../profiles';
import { TaxonomyService } from '../taxonomy';
import { ContactPresenter } from './contact-presenter';
import { ContactRows, type ContactRow, type Snapshot } from './contact-rows';
import { ContactStore, freePseudonym } from './contact-store';
import { keptPosting, ShownPeople } from './shown-person';

/** The best fits that are shown. */
const MOST_FOUND = 20;
/** As many of the best as are asked about at a time, whether they agree to be found by this employer. */
const ASKED_ABOUT = 200;
/** Where no more than these agree to be found, the engine is asked among them alone, and not page by page about everybody. */
const FEW_AGREE = 500;
/** Once there are enough, no more than these are gone through for a draw among equals. */
const MOST_ASKED_ABOUT = 4000;

interface Fitting {
  personId: string;
  /** What is drawn for this person at this posting. */
  lot: string;
  snapshot: Snapshot;
  explanation: Explanation;
}
type PeopleOfPosting = ResponseOf<typeof listPeople>;

/** Of those who fit alike, whoever is left out at one opening is not left out at every other: by an id it would always be the same ones. */
const lotOf = (personId: string, postingId: string): string => createHash('sha256').update(`${postingId} ${personId}`).digest('base64url');

interface OwnPosting {
  posting: PeopleOfPosting['posting'];
  organisationId: string;
}

/** The employer's view of one posting: who showed interest, and who could be asked. */
@Injectable()
export class PeopleOfPostings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rows: ContactRows,
    private readonly presenter: ContactPresenter,
    private readonly openPostings: OpenPostings,
    private readonly profiles: Profiles,
    private readonly shown: ShownPeople,
    private readonly engine: MatchEngine,
    private readonly store: ContactStore,
    private readonly taxonomy: TaxonomyService,
  ) {}

  /** @throws ProblemError 'not-found' where the posting is not the organisation's; 'starting' until the model is loaded */
  async list(viewer: Viewer, postingId: string, lang: Language): Promise<PeopleOfPosting> {
    const { posting, organisationId } = await this.own(viewer, postingId);
    const rows = await this.rows.ofPosting(posting.id, organisationId);
    const longestFirst = (a: ContactRow, b: ContactRow): number => a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1);
    const waiting = rows.filter(({ waitsFor }) => waitsFor === 'employer').sort(longestFirst);
    const going = rows.filter(({ waitsFor, state }) => waitsFor === 'seeker' || state === 'yes').sort(longestFirst);
    const ended = rows.filter((row) => !waiting.includes(row) && !going.includes(row));
    const open = await this.openPostings.find(posting.id);
    const [waits, goes, ends] = await Promise.all([waiting, going, ended].map((some) => this.presenter.applicants(some, lang)));
    return {
      posting,
      waiting: waits ?? [],
      going: goes ?? [],
      ended: ends ?? [],
      // nobody can be looked through by means of a draft
      found: open ? await this.found(open, organisationId, new Set(rows.map(({ personId }) => personId)), lang) : [],
    };
  }

  /**
   * Asks somebody who agreed to be found.
   * @returns the id of the contact; what stands open between the two already is left as it is
   * @throws ProblemError 'not-found' also where the person no longer agrees; 'posting-closed'; 'not-now' where it has ended before
   */
  async ask(viewer: Viewer, postingId: string, key: string, id: string): Promise<string> {
    const { posting, organisationId } = await this.own(viewer, postingId);
    if (key.includes('\0')) throw new ProblemError('not-found');
    return this.dataSource.transaction(async (manager) => {
      const [person] = await manager.query<{ personId: string; pseudonym: string; contact: string | null; ended: boolean }[]>(
        `select f.person_id as "personId", f.pseudonym,
           (select c.id from contact c where c.posting_id = f.posting_id and c.person_id = f.person_id
            and c.state in ('sent', 'seen', 'asked', 'meeting', 'yes')) as contact,
           exists (select from contact c where c.posting_id = f.posting_id and c.person_id = f.person_id) as ended
         from found_person f join person who on who.id = f.person_id
         where f.posting_id = $1 and f.key = $2 and ${findableSql('f.person_id', '$3')} for key share of who`,
        [posting.id, key, organisationId],
      );
      const profile = person && (await this.profiles.of(person.personId, manager));
      if (!profile) throw new ProblemError('not-found');
      if (person.contact !== null) return person.contact;
      if (person.ended) throw new ProblemError('not-now');
      const open = await this.openPostings.hold(posting.id, manager);
      if (!open) throw new ProblemError('posting-closed');
      const { personId, pseudonym } = person;
      const begun = await this.store.begin(manager, {
        id, postingId: posting.id, organisationId, personId, by: 'employer', employerPersonId: viewer.personId,
        snapshot: this.shown.kept(this.snapshot(profile, await this.asFirstShown(manager, open))), line: null, pseudonym,
      }); // prettier-ignore
      return begun.id;
    });
  }

  /** Whoever fits well enough and is in no contact about this posting, the best first: each one of them is looked at. */
  private async found(asNow: OpenPosting, organisationId: string, known: ReadonlySet<string>, lang: Language): Promise<FoundPerson[]> {
    const open = await this.asFirstShown(this.dataSource.manager, asNow);
    const best = await this.best(open, organisationId, known);
    if (best.length === 0) return [];
    const keys = await this.keysOf(open.id, best.map(({ personId }) => personId)); // prettier-ignore
    const shown = best.flatMap(({ personId, snapshot, explanation: { fit } }) => {
      const one = keys.get(personId);
      return one ? [{ fit, shown: { ...this.shown.of(snapshot, one.pseudonym, null, lang), key: one.key } }] : [];
    });
    // those who fit alike stand by what is random here: the same order at two postings would tell who is who
    return shown.sort((a, b) => b.fit - a.fit || (a.shown.key < b.shown.key ? -1 : 1)).map((one) => one.shown);
  }

  /** The engine names who fits best; who of them may be found, and by what, is asked of the database each time. */
  private async best(open: OpenPosting, organisationId: string, known: ReadonlySet<string>): Promise<Fitting[]> {
    await this.engine.catchUp();
    const few = await this.profiles.fewFindable(organisationId, FEW_AGREE);
    const best: Fitting[] = [];
    let asked = 0;
    for (let after: PeopleToken | undefined; ;) {
      const { people } = await this.engine.people({
        opening: toOpening(open), atLeast: 'possible', limit: ASKED_ABOUT, ...(few && { ids: few }), ...(after && { after }),
      }); // prettier-ignore
      const findable = await this.profiles.findable(organisationId, people.map(({ id }) => id)); // prettier-ignore
      const fitting = findable
        .filter(({ personId }) => !known.has(personId))
        .map(({ personId, profile }) => ({ personId, lot: lotOf(personId, open.id), snapshot: this.snapshot(profile, open) }))
        .map((one) => ({ ...one, explanation: this.shown.explained(one.snapshot) }))
        .filter(({ explanation: { band } }) => band === 'strong' || band === 'possible');
      best.push(...fitting);
      best.sort((a, b) => b.explanation.fit - a.explanation.fit || (a.lot < b.lot ? -1 : 1));
      after = people.at(-1);
      asked += people.length;
      if (!after || people.length < ASKED_ABOUT) break;
      // all who fit as well as the last one that is shown take part in the draw
      const last = best[MOST_FOUND - 1];
      if (last && (after.fit < last.explanation.fit || asked >= MOST_ASKED_ABOUT)) break;
    }
    return best.slice(0, MOST_FOUND);
  }

  /**
   * The posting where it stood when people were first looked for: an employer who moves it about would otherwise read off
   * where somebody lives, by who comes within reach.
   */
  private async asFirstShown(manager: EntityManager, open: OpenPosting): Promise<OpenPosting> {
    await manager.query('insert into found_from (posting_id, municipality_number, remote) values ($1, $2, $3) on conflict do nothing', [
      open.id,
      open.municipalityNumber,
      open.remote,
    ]);
    const [first] = await manager.query<Pick<OpenPosting, 'municipalityNumber' | 'remote'>[]>(
      'select municipality_number as "municipalityNumber", remote from found_from where posting_id = $1',
      [open.id],
    );
    return { ...open, ...first };
  }

  /** What each is called at this posting, and nowhere else: drawn the first time. */
  private keysOf(postingId: string, people: readonly string[]): Promise<Map<string, { key: string; pseudonym: string }>> {
    return this.dataSource.transaction(async (manager) => {
      const read = (): Promise<{ personId: string; key: string; pseudonym: string }[]> =>
        manager.query(
          `select person_id as "personId", key, pseudonym from found_person where posting_id = $1 and person_id = any($2::uuid[])`,
          [postingId, [...people]],
        );
      let rows = await read();
      const unnamed = people.filter((id) => !rows.some(({ personId }) => personId === id));
      for (const personId of unnamed) {
        const pseudonym = await freePseudonym(manager, postingId);
        // who was deleted meanwhile is left out
        await manager.query(
          `insert into found_person (posting_id, person_id, key, pseudonym) select $1, id, $3, $4 from person where id = $2 on conflict do nothing`,
          [postingId, personId, randomBytes(16).toString('base64url'), pseudonym],
        );
      }
      if (unnamed.length > 0) rows = await read();
      return new Map(rows.map(({ personId, ...one }) => [personId, one]));
    });
  }

  private snapshot(profile: ProfileDto, posting: OpenPosting): Snapshot {
    return { profile, leaveOut: [], posting: keptPosting(posting), model: this.shown.model, taxonomy: this.taxonomy.edition };
  }

  private async own({ organisationId }: Viewer, postingId: string): Promise<OwnPosting> {
    if (organisationId === null || postingId.includes('\0')) throw new ProblemError('not-found');
    const [posting] = await this.dataSource.query<PeopleOfPosting['posting'][]>(
      `select id, title, lang, kind, state, deadline_on::text as deadline, version from posting where id = $1 and organisation_id = $2`,
      [postingId, organisationId],
    );
    if (!posting) throw new ProblemError('not-found');
    return { posting, organisationId };
  }
}
