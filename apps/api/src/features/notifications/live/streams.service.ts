import type { Request, Response } from 'express';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { EventTail, Metrics, ProblemError, type TailedEvent, type Viewer } from '../../../platform';
import { Sessions } from '../../identity';
import { Notifications } from '../notifications.store';
import { ConcernedPeople, type Concerned } from './concerned';
import { EventStream, type Change } from './event-stream';

/** Open lines of one person in this process. */
export const MOST_STREAMS = 5;
/** Milliseconds between two signs of life; at each the session is asked for again. */
const BEAT = 15_000;

interface Open {
  stream: EventStream;
  beat: NodeJS.Timeout;
  /** Of a person who seeks: nobody can be asked any more whose a contact was once it is deleted. */
  contacts: Set<string>;
}

/** All open lines of this process. They share one follower of the event log. */
@Injectable()
export class Streams implements OnModuleDestroy {
  /** In the order in which they were opened. */
  private readonly lines = new Set<Open>();
  private following: Promise<() => Promise<void>> | undefined;
  private stopped = false;

  constructor(
    private readonly notifications: Notifications,
    private readonly concerned: ConcernedPeople,
    private readonly sessions: Sessions,
    private readonly tail: EventTail,
    private readonly log: PinoLogger,
    metrics: Metrics,
  ) {
    log.setContext(Streams.name);
    metrics.gauge('arena_event_streams', () => this.lines.size);
  }

  /** First of all when the process stops: it cannot end while somebody listens. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    for (const line of [...this.lines]) {
      this.forget(line);
      line.stream.close();
    }
    const stop = await this.following?.catch(() => undefined);
    await stop?.();
  }

  /**
   * Answers with a stream of events, from where the browser was (Last-Event-ID), or from now.
   * @throws ProblemError 'starting' when the process is about to stop
   */
  async open(viewer: Viewer, request: Request, response: Response): Promise<void> {
    const { personId } = viewer;
    if (this.stopped) throw new ProblemError('starting', { retryAfterSeconds: 2 });
    await this.follow();
    const at = lastEventId(request) ?? (await this.notifications.last(personId));
    const stream = new EventStream(viewer, response, at, (id, most) => this.notifications.after(personId, id, most));
    const line: Open = { stream, contacts: new Set(), beat: setInterval(() => void this.beat(line), BEAT) };
    response.once('close', () => {
      this.forget(line);
      stream.drop();
    });
    // the line is known before its backlog is read: what happens meanwhile makes it read on
    this.lines.add(line);
    this.makeRoom(personId);
    // whoever was gone before the answer began has closed already
    if (this.stopped || response.destroyed) {
      this.forget(line);
      return stream.drop();
    }
    stream.begin();
    await this.pump(line);
    if (viewer.role === 'seeker')
      await this.quietly(async () => (await this.concerned.contactsOf(personId)).forEach((id) => line.contacts.add(id)));
  }

  private forget(line: Open): void {
    clearInterval(line.beat);
    this.lines.delete(line);
  }

  private makeRoom(personId: string): void {
    const own = [...this.lines].filter(({ stream }) => stream.viewer.personId === personId);
    for (const line of own.slice(0, -MOST_STREAMS)) {
      this.forget(line);
      line.stream.giveWay();
    }
  }

  private async beat(line: Open): Promise<void> {
    await this.quietly(async () => {
      if (await this.sessions.lives(line.stream.viewer.sessionId)) return;
      this.endSession(line);
    });
    line.stream.beat();
    await this.pump(line);
  }

  private pump({ stream }: Open): Promise<void> {
    return this.quietly(() => stream.pump());
  }

  /** When the database is away, a line stays open: what it could not be told is read at the next beat. */
  private async quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.warn({ err: error }, 'An open line could not be served; it is tried again');
    }
  }

  private follow(): Promise<unknown> {
    this.following ??= this.tail.follow('streams', (events) => this.take(events)).catch((error: unknown) => {
      this.following = undefined;
      throw error;
    }); // prettier-ignore
    return this.following;
  }

  private async take(events: readonly TailedEvent[]): Promise<void> {
    if (!this.lines.size) return;
    const told = new Set<string>();
    const contacts = new Set<string>();
    const deleted = new Map<string, string>();
    const postings = new Set<string>();
    const advising = new Set<string>();
    const offices = new Set<string>();
    for (const event of events) {
      if (event.name === 'notification.added') told.add(event.payload.personId);
      else if (event.name === 'contact.moved') contacts.add(event.payload.contactId);
      else if (event.name === 'contact.deleted') deleted.set(event.payload.contactId, event.payload.postingId);
      else if (event.name === 'advising.changed') advising.add(event.payload.consentId);
      else if (event.name === 'advising.deleted') offices.add(event.payload.officeId);
      else if (event.name === 'proposal.moved') advising.add(event.payload.proposalId);
      else if (event.name === 'change.moved') advising.add(event.payload.changeId);
      else if (event.name === 'posting.published' || event.name === 'posting.changed' || event.name === 'posting.closed')
        postings.add(event.payload.postingId);
    }
    // read before anything is told: a batch that fails comes again as a whole
    const ofContacts = contacts.size ? await this.concerned.ofContacts([...contacts]) : [];
    const ofPostings = postings.size || deleted.size ? await this.concerned.ofPostings([...postings, ...deleted.values()]) : [];
    const ofAdvising = advising.size || offices.size ? await this.concerned.ofAdvising([...advising], [...offices]) : new Set<string>();
    await this.endThoseThatAreOver([...ofContacts, ...ofPostings], new Set([...told, ...ofAdvising]));
    for (const { stream } of this.lines) if (ofAdvising.has(stream.viewer.personId)) stream.change({ advising: true });
    for (const one of ofContacts) this.changed(one, { contact: one.id }, one.id);
    for (const [contact, posting] of deleted)
      this.removed(
        contact,
        ofPostings.find(({ id }) => id === posting),
      );
    for (const one of ofPostings) if (postings.has(one.id)) this.changed(one, { posting: one.id });
    // not waited for: a browser that reads slowly must not hold up the others
    for (const line of this.lines) if (told.has(line.stream.viewer.personId)) void this.pump(line);
  }

  /** Who has logged out in another tab is told nothing more, though the next sign of life is seconds away. */
  private async endThoseThatAreOver(concerned: readonly Concerned[], told: ReadonlySet<string>): Promise<void> {
    const lines = [...this.lines].filter(
      ({ stream: { viewer }, contacts }) =>
        contacts.size > 0 ||
        told.has(viewer.personId) ||
        concerned.some((one) => isOf(viewer, one.organisationNumbers) || one.people.includes(viewer.personId)),
    );
    const living = await this.sessions.living(lines.map(({ stream }) => stream.viewer.sessionId));
    for (const line of lines) if (!living.has(line.stream.viewer.sessionId)) this.endSession(line);
  }

  private endSession(line: Open): void {
    this.forget(line);
    line.stream.endSession();
  }

  /** @param contact remembered, for when it is deleted */
  private changed({ people, organisationNumbers }: Concerned, change: Change, contact?: string): void {
    for (const { stream, contacts } of this.lines) {
      const { viewer } = stream;
      const isSeeker = people.includes(viewer.personId);
      if (isSeeker && contact !== undefined) contacts.add(contact);
      if (isSeeker || isOf(viewer, organisationNumbers)) stream.change(change);
    }
  }

  private removed(contact: string, posting: Concerned | undefined): void {
    for (const { stream, contacts } of this.lines)
      if (contacts.delete(contact) || isOf(stream.viewer, posting?.organisationNumbers ?? [])) stream.change({ contact });
  }
}

const isOf = ({ organisationNumber }: Viewer, numbers: readonly string[]): boolean =>
  organisationNumber !== null && numbers.includes(organisationNumber);

/** Where the browser was; null: it has no place yet, or says something that is none. */
function lastEventId(request: Request): number | null {
  const given = request.headers['last-event-id'];
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : null;
}
