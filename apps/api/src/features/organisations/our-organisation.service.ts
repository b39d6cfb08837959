import type { OurOrganisation, RegisterUnit } from '@arena/contract';
import { readOrganisationNumber, type Language, type Region, type Trade } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, EventLog, ProblemError, storableText, type Viewer } from '../../platform';
import { TaxonomyService } from '../taxonomy';
import { Organisation } from './organisation.entity';
import { Organisations } from './organisations.service';
import { Enhetsregisteret, type RegisterAnswer, type RegisterFacts } from './register/enhetsregisteret';
import { freeSlug } from './slug';

export interface OpenRequest {
  organisationNumber: string;
  trade: Trade;
  lang: Language;
  byHand: { name: string; municipality: string } | null;
}

export interface OrganisationChange {
  version: number;
  about: string;
  trade: Trade;
  municipality: string;
  lang: Language;
  openForContact: boolean;
}

/** Seconds after which asking a register that is away again makes sense. */
const REGISTER_RETRY_SECONDS = 60;

/** The page of the organisation that an employer stands for: found by its number, opened once, changed by its people. */
@Injectable()
export class OurOrganisations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly organisations: Organisations,
    private readonly register: Enhetsregisteret,
    private readonly taxonomy: TaxonomyService,
  ) {}

  /**
   * What the register says of a number.
   * @throws ProblemError 'organisation-number-wrong', 'organisation-unknown', 'organisation-removed', 'organisation-bankrupt', 'register-away'
   */
  async lookUp(viewer: Viewer, typed: string): Promise<RegisterUnit> {
    const number = this.read(viewer, typed);
    const facts = factsOf(await this.register.ask(number));
    return {
      organisationNumber: number,
      name: facts.name,
      form: facts.form,
      subUnit: facts.subUnit,
      place: this.place(facts.municipalityNumber),
      trade: facts.trade,
      organisationId: (await this.organisations.withNumber(number))?.id ?? null,
    };
  }

  /**
   * Gives the organisation a page. Opening the page that is there already changes nothing.
   * @throws ProblemError those of `lookUp`; 'organisation-not-yours'; 'not-now' where the viewer's people already have a page for another number
   */
  async open(viewer: Viewer, request: OpenRequest): Promise<OurOrganisation> {
    const number = this.read(viewer, request.organisationNumber);
    const ours = viewer.organisationId === null ? null : await this.organisations.find(viewer.organisationId);
    if (ours?.organisationNumber === number) return this.view(ours);
    if (ours) throw new ProblemError('not-now');
    if (request.byHand) this.checkMunicipality(request.byHand.municipality, 'byHand.municipality');
    const isOwn = number === viewer.organisationNumber;
    const answer = await this.register.ask(number);
    // what is typed counts for the very number of the login only: that a number is a sub-unit of it, only the register can say
    const unconfirmed = 'fault' in answer && answer.fault === 'register-away' && isOwn && request.byHand;
    const facts = unconfirmed ? null : factsOf(answer);
    if (!isOwn && (viewer.organisationNumber === null || facts?.parentNumber !== viewer.organisationNumber))
      throw new ProblemError('organisation-not-yours');
    const parentNumber = isOwn ? null : viewer.organisationNumber;
    const opened = await this.dataSource.transaction((manager) => this.add(manager, { number, parentNumber, facts, request }));
    return this.view(opened);
  }

  /** @throws ProblemError 'not-found' while there is no page */
  async ours(viewer: Viewer): Promise<OurOrganisation> {
    const organisation = viewer.organisationId === null ? null : await this.organisations.find(viewer.organisationId);
    if (!organisation) throw new ProblemError('not-found');
    return this.view(organisation);
  }

  /** @throws ProblemError 'not-found'; 'changed-meanwhile' when somebody else has changed it since that version; 'bad-input' for an unknown municipality */
  async change(viewer: Viewer, change: OrganisationChange): Promise<OurOrganisation> {
    const { version, about, trade, municipality, lang, openForContact } = change;
    this.checkMunicipality(municipality, 'municipality');
    const changed = await this.dataSource.transaction(async (manager) => {
      const repository = manager.getRepository(Organisation);
      const before =
        viewer.organisationId === null
          ? null
          : await repository.findOne({ where: { id: viewer.organisationId }, lock: { mode: 'pessimistic_write' } });
      if (!before) throw new ProblemError('not-found');
      const wanted = { about: storableText(about), trade, municipalityNumber: municipality, lang, openForContact };
      const keys = Object.keys(wanted) as (keyof typeof wanted)[];
      // an answer that was lost is sent again: what stands there already is no conflict
      if (keys.every((key) => before[key] === wanted[key])) return before;
      if (before.version !== version) throw new ProblemError('changed-meanwhile');
      const after = { ...before, ...wanted, version: version + 1, changedAt: this.clock.now() };
      await repository.save(after);
      await this.events.append(manager, 'organisation.changed', { organisationId: before.id });
      return after;
    });
    return this.view(changed);
  }

  /** Nine digits. A number that fails its check digit is accepted only as the very number of the login: the demo's numbers are such. */
  private read(viewer: Viewer, typed: string): string {
    const plain = typed.replace(/\s+/g, '');
    const number = plain !== '' && plain === viewer.organisationNumber ? plain : readOrganisationNumber(typed);
    if (number === null) throw new ProblemError('organisation-number-wrong');
    return number;
  }

  private checkMunicipality(number: string, field: string): void {
    if (!this.taxonomy.places.municipality(number)) throw new ProblemError('bad-input', { fields: [{ field, fault: 'invalid_choice' }] });
  }

  private async add(
    manager: EntityManager,
    opening: { number: string; parentNumber: string | null; facts: RegisterFacts | null; request: OpenRequest },
  ): Promise<Organisation> {
    const { number, parentNumber, facts, request } = opening;
    const repository = manager.getRepository(Organisation);
    // pages are opened one at a time: a number has one page, and a slug one owner
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('open an organisation', 0))`);
    const login = parentNumber ?? number;
    const pages = await repository.findBy([{ organisationNumber: number }, { organisationNumber: login }, { parentNumber: login }]);
    if (pages.some((page) => page.organisationNumber !== number)) throw new ProblemError('not-now');
    const existing = pages[0];
    // opened before, in another tab or by those who log in for the sub-unit itself
    if (existing) {
      if (parentNumber !== null) await repository.update({ id: existing.id }, { parentNumber });
      return existing;
    }
    const name = facts?.name ?? storableText(request.byHand?.name ?? '');
    const rows = await manager.query<{ id: string }[]>('select id from organisation');
    const taken = new Set(rows.map(({ id }) => id));
    const now = this.clock.now();
    const added = repository.create({
      id: freeSlug(name, `org-${number}`, (id) => taken.has(id)),
      organisationNumber: number,
      name,
      trade: request.trade,
      municipalityNumber: facts?.municipalityNumber ?? request.byHand?.municipality ?? null,
      lang: request.lang,
      about: '',
      openForContact: false,
      answerDays: null,
      version: 1,
      confirmed: facts !== null,
      form: facts?.form ?? null,
      parentNumber,
      createdAt: now,
      changedAt: now,
    });
    await repository.insert(added);
    await this.events.append(manager, 'organisation.changed', { organisationId: added.id });
    return added;
  }

  private view(organisation: Organisation): OurOrganisation {
    const { id, organisationNumber, name, trade, municipalityNumber, lang, about, openForContact, confirmed, version } = organisation;
    return { id, organisationNumber, name, trade, place: this.place(municipalityNumber), lang, about, openForContact, confirmed, version };
  }

  private place(number: string | null): OurOrganisation['place'] {
    const municipality = number === null ? undefined : this.taxonomy.places.municipality(number);
    if (!municipality) return null;
    return {
      municipality: municipality.number,
      municipalityName: municipality.name,
      placeName: null,
      region: municipality.region as Region | null,
    };
  }
}

/** @throws ProblemError by the fault */
function factsOf(answer: RegisterAnswer): RegisterFacts {
  if ('facts' in answer) return answer.facts;
  throw new ProblemError(answer.fault, answer.fault === 'register-away' ? { retryAfterSeconds: REGISTER_RETRY_SECONDS } : {});
}
