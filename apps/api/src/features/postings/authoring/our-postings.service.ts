import type { OurPosting, OurPostingCard, PostingContentDto, PostingView } from '@arena/contract';
import {
  allowedPostingActions,
  movePosting,
  type Language,
  type OpportunityKind,
  type PostingAction,
  type PostingState,
} from '@arena/domain';
import { advisePosting } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, ProblemError, type Viewer } from '../../../platform';
import { Organisations } from '../../organisations';
import { TaxonomyService } from '../../taxonomy';
import { OpenPostings } from '../open-postings';
import { closesAt } from '../oslo-day';
import type { OpenPosting } from '../posting';
import { PostingPresenter } from '../posting-presenter';
import { MOST_MUST, PostingStore } from '../posting-store';
import { listOurs } from './list-ours';
import { PostingDrafts, type OwnPosting } from './posting-drafts';
import { PostingFigures } from './posting-figures';
import { checkWritten, missingFields } from './written-faults';
import { emptyContent, isSame, keepable, missingOf, publishable, toPosting, writtenOf } from './written-content';

/** Milliseconds after which a published posting closes when nobody has touched it: a deadline that is earlier counts instead. */
const LONGEST_PUBLISHED = 90 * 86_400_000;

type OwnMove = Exclude<PostingAction, 'expire'>;

/**
 * An employer's own postings. What is written and what is published are two things: writing changes nothing that a seeker sees.
 * Each method answers 'not-found' alike for a posting that is not there and for one of another organisation.
 */
@Injectable()
export class OurPostings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly drafts: PostingDrafts,
    private readonly store: PostingStore,
    private readonly openPostings: OpenPostings,
    private readonly presenter: PostingPresenter,
    private readonly organisations: Organisations,
    private readonly taxonomy: TaxonomyService,
    private readonly figures: PostingFigures,
  ) {}

  /** All of the viewer's organisation, what was touched last first. */
  async list({ organisationId }: Viewer): Promise<OurPostingCard[]> {
    if (organisationId === null) return [];
    const cards = await listOurs(this.dataSource.manager, organisationId, this.clock.now());
    const figures = await this.figures.of(cards.map(({ id }) => id));
    return cards.map((card) => ({ ...card, waiting: 0, people: 0, ...figures.get(card.id) }));
  }

  /**
   * Begins a draft, or gives the one that this id began before.
   * @throws ProblemError 'not-now' while the organisation has no page; 'not-found' for an id that is somebody else's
   */
  async start(viewer: Viewer, start: { id: string; kind: OpportunityKind; lang: Language }): Promise<OurPosting> {
    const organisation = viewer.organisationId === null ? null : await this.organisations.find(viewer.organisationId);
    if (!organisation) throw new ProblemError('not-now');
    const { id, kind, lang } = start;
    return this.dataSource.transaction(async (manager) => {
      await this.drafts.hold(manager, id);
      if (!(await this.drafts.isTaken(manager, id))) {
        const here = organisation.municipalityNumber;
        const municipality = here !== null && this.taxonomy.places.municipality(here) ? here : null;
        await this.drafts.add(manager, id, organisation.id, emptyContent(kind, lang, municipality));
      }
      return this.view(await this.mine(manager, viewer, id), lang);
    });
  }

  /** @throws ProblemError 'not-found' */
  async read(viewer: Viewer, id: string, lang: Language): Promise<OurPosting> {
    return this.view(await this.mine(this.dataSource.manager, viewer, id), lang);
  }

  /**
   * Saves what is written. Saving what stands there already changes nothing, whatever version it names: an answer may have been lost.
   * @throws ProblemError 'not-found'; 'bad-input' for a concept, a municipality or a day that is not there; 'changed-meanwhile'
   */
  async write(viewer: Viewer, id: string, given: { version: number; content: PostingContentDto }, lang: Language): Promise<OurPosting> {
    const content = keepable(given.content);
    return this.dataSource.transaction(async (manager) => {
      const own = await this.held(manager, viewer, id);
      checkWritten(content, this.taxonomy);
      if (isSame(content, own.content)) return this.view(own, lang);
      // back to what is published: then there is nothing to publish
      const isPublished = own.posting !== null && isSame(publishable(content), writtenOf(own.posting));
      const publishedVersion = isPublished ? own.version + 1 : own.publishedVersion;
      if (given.version !== own.version || !(await this.drafts.write(manager, own, content, publishedVersion)))
        throw new ProblemError('changed-meanwhile');
      return this.view(await this.mine(manager, viewer, id), lang);
    });
  }

  /**
   * Takes a step. 'publish' on what is published already brings out what was written since.
   * @throws ProblemError 'not-found'; 'changed-meanwhile'; 'not-now'; 'not-complete' with the fields that are missing; 'organisation-unconfirmed'
   */
  async move(viewer: Viewer, id: string, { version, action }: { version: number; action: OwnMove }, lang: Language): Promise<OurPosting> {
    return this.dataSource.transaction(async (manager) => {
      const own = await this.held(manager, viewer, id);
      if (version !== own.version) throw new ProblemError('changed-meanwhile');
      if (!actionsOf(own).includes(action)) throw new ProblemError('not-now');
      // the sweep has not come by yet: the end is told of before the next step
      if (own.posting && own.posting.state !== own.state) await this.store.close(manager, id, 'expired');
      if (action === 'publish' || action === 'resume') await this.checkConfirmed(manager, own);
      if (action === 'publish') await this.publish(manager, own);
      else await this.step(manager, own, action);
      return this.view(await this.mine(manager, viewer, id), lang);
    });
  }

  /** What is written as a seeker would see it if it were published now. @throws ProblemError 'not-found' */
  async preview(viewer: Viewer, id: string, lang: Language): Promise<PostingView> {
    const own = await this.mine(this.dataSource.manager, viewer, id);
    const organisation = await this.organisations.find(own.organisationId);
    const posting = toPosting(own.content, { ...this.around(own), employerName: organisation?.name ?? '' });
    const seen: OpenPosting = {
      ...posting,
      version: own.version,
      publishedAt: posting.publishedAt ?? this.clock.now(),
      closesAt: closesAt(posting.deadlineOn, posting.expiresAt),
      trade: organisation?.trade ?? null,
      answerDays: organisation?.answerDays ?? null,
    };
    return this.presenter.view(seen, await this.openPostings.similarTo(seen), lang);
  }

  /** Throws away what was never published. @throws ProblemError 'not-found'; 'not-now' for what was */
  async discard(viewer: Viewer, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const own = await this.held(manager, viewer, id);
      if (own.posting) throw new ProblemError('not-now');
      await this.drafts.remove(manager, id);
    });
  }

  private async publish(manager: EntityManager, own: OwnPosting): Promise<void> {
    const missing = missingOf(own.content, this.clock.now());
    if (missing.length > 0) throw new ProblemError('not-complete', { fields: missingFields(missing, MOST_MUST) });
    const organisation = await this.organisations.find(own.organisationId, manager);
    await this.store.save(manager, toPosting(own.content, { ...this.around(own), employerName: organisation?.name ?? '' }));
    await this.drafts.markPublished(manager, own);
  }

  /** A name that was typed by hand is shown to nobody before the register has said that it is right. */
  private async checkConfirmed(manager: EntityManager, { organisationId }: OwnPosting): Promise<void> {
    const organisation = await this.organisations.find(organisationId, manager);
    if (!organisation?.confirmed) throw new ProblemError('organisation-unconfirmed');
  }

  private async step(manager: EntityManager, { posting, state }: OwnPosting, action: OwnMove): Promise<void> {
    const next = movePosting(state, action);
    if (!posting || !next) throw new ProblemError('not-now');
    await this.store.save(manager, { ...posting, state: next });
  }

  /** A posting that is out keeps its day of publishing; its time begins anew each time it is published. */
  private around({ id, organisationId, posting, state }: OwnPosting) {
    const now = this.clock.now();
    return {
      id,
      organisationId,
      state: 'published' as const,
      publishedAt: (isOut(state) && posting?.publishedAt) || now,
      expiresAt: new Date(now.getTime() + LONGEST_PUBLISHED),
      interests: posting?.interests ?? 0,
    };
  }

  private async held(manager: EntityManager, viewer: Viewer, id: string): Promise<OwnPosting> {
    if (!id.includes('\0')) await this.drafts.hold(manager, id);
    return this.mine(manager, viewer, id);
  }

  private async mine(manager: EntityManager, { organisationId }: Viewer, id: string): Promise<OwnPosting> {
    const own = organisationId === null ? null : await this.drafts.find(manager, organisationId, id);
    if (!own) throw new ProblemError('not-found');
    return own;
  }

  private view(own: OwnPosting, lang: Language): OurPosting {
    const { id, state, version, content, changedAt } = own;
    const named = [
      ...content.requirements.map((one) => [one.kind, one.id] as const),
      ...(content.occupation === null ? [] : [['occupation', content.occupation] as const]),
    ];
    return {
      id,
      state,
      version,
      content,
      labels: Object.fromEntries(named.map(([kind, concept]) => [`${kind} ${concept}`, this.taxonomy.label(kind, concept, lang).label])),
      changedAt: changedAt.toISOString(),
      unpublishedChanges: hasUnpublishedChanges(own),
      neverPublished: own.posting === null,
      missing: missingOf(content, this.clock.now()),
      advice: advisePosting(content),
      actions: actionsOf(own),
    };
  }
}

const isOut = (state: PostingState): boolean => state === 'published' || state === 'paused';

const hasUnpublishedChanges = ({ state, version, publishedVersion }: OwnPosting): boolean => isOut(state) && publishedVersion !== version;

/** The employer's steps that are allowed now. */
function actionsOf(own: OwnPosting): OwnMove[] {
  const steps = allowedPostingActions(own.state).filter((action) => action !== 'expire');
  return own.state === 'published' && hasUnpublishedChanges(own) ? ['publish', ...steps] : steps;
}
