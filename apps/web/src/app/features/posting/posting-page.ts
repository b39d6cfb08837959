import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ExplanationView, matchPosting, readPosting } from '@arena/contract';
import type { RowState, Strength } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import {
  answerText,
  BandTag,
  cardFacts,
  FactsList,
  I18n,
  Icon,
  KindTag,
  LoadingState,
  OpeningCard,
  placeText,
  SEGMENT,
  SkillStrip,
  TextPipe,
} from '@arena/ui';
import { Api, call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Failure } from '../../shell/failure';
import { DraftStore, hasProfile, toProfile } from '../builder';
import { placeFacts, type PlaceFact } from './place-facts';
import { requirementGroups } from './requirement-rows';

const STATE_CLASS: Record<RowState, string> = { fits: 'fit', near: 'near', learned: 'learn', missing: 'miss' };

/** The page of one opening: readable without a script; with answers on the device it also says what fits. */
@Component({
  selector: 'arena-posting-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BandTag, FactsList, Failure, Icon, KindTag, LoadingState, OpeningCard, RouterLink, SkillStrip, TextPipe],
  templateUrl: './posting-page.html',
})
export class PostingPage {
  readonly id = input.required<string>();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  protected readonly store = inject(DraftStore);
  protected readonly segment = SEGMENT;

  protected readonly found = load(() =>
    call<typeof readPosting>('GET', '/api/postings/:id', { params: { id: this.id() }, query: { lang: this.i18n.language() } }),
  );
  /** The answer for this address; one for the address before is not shown under it. */
  protected readonly posting = computed(() => {
    const posting = this.found.value();
    return posting && !this.found.error() && posting.id === this.id() ? posting : undefined;
  });
  protected readonly withProfile = computed(() => this.store.ready() && hasProfile(this.store.draft()));

  private readonly explained = signal<{ key: string; view: ExplanationView } | null>(null);
  private readonly unexplained = signal(false);
  private readonly question = computed(() =>
    this.withProfile() && this.posting()
      ? { id: this.id(), body: { lang: this.i18n.language(), profile: toProfile(this.store.draft()) } }
      : null,
  );
  protected readonly explanation = computed(() => {
    const known = this.explained();
    return known && known.key === JSON.stringify(this.question()) ? known.view : undefined;
  });
  /** There are answers, but nobody could say what fits. */
  protected readonly failedToExplain = computed(() => this.withProfile() && this.unexplained());

  protected readonly groups = computed(() => {
    const posting = this.posting();
    return posting ? requirementGroups(posting, this.explanation(), this.i18n) : [];
  });
  protected readonly facts = computed(() => {
    const posting = this.posting();
    return posting ? placeFacts(posting, this.explanation()?.reach.km ?? null, this.i18n) : [];
  });
  protected readonly head = computed(() => {
    const posting = this.posting();
    if (!posting) return [];
    const km = this.explanation()?.reach.km ?? null;
    return cardFacts(posting, this.i18n, km && !posting.remote ? this.i18n.t('matches.km', { km }) : undefined);
  });
  protected readonly answer = computed(() => {
    const posting = this.posting();
    return posting ? answerText(posting, this.i18n) : '';
  });
  protected readonly machineRead = computed(() => this.groups().some(({ rows }) => rows.some((row) => row.machineRead)));
  protected readonly closed = computed(() => this.found.error()?.kind === 'not-found');

  constructor() {
    pageHead(() => {
      const posting = this.posting();
      if (posting)
        return {
          title: this.i18n.t('posting.head', { title: posting.title, place: placeText(posting, this.i18n) }),
          description: posting.summary,
        };
      return this.found.error()
        ? {
            title: this.i18n.t(this.closed() ? 'posting.closed.title' : 'shell.error.title'),
            description: this.i18n.t('posting.closed.text'),
            hidden: true,
          }
        : null;
    });
    let running: AbortController | undefined;
    effect(() => {
      const question = this.question();
      untracked(() => {
        running?.abort();
        running = new AbortController();
        if (question) void this.explain(question, running.signal);
      });
    });
    inject(DestroyRef).onDestroy(() => running?.abort());
    afterNextRender(() => this.store.start());
  }

  protected factTitle(key: PlaceFact['key']): TextKey {
    return `posting.fact.${key}`;
  }

  protected groupTitle(strength: Strength): TextKey {
    return `posting.group.${strength}`;
  }

  protected stateText(state: RowState): TextKey {
    return `posting.state.${state}`;
  }

  protected stateClass(state: RowState): string {
    return STATE_CLASS[state];
  }

  private async explain(question: { id: string; body: unknown }, signal: AbortSignal): Promise<void> {
    try {
      const { id, body } = question;
      const view = await this.api.send(call<typeof matchPosting>('POST', '/api/matches/:id', { params: { id }, body }), signal);
      if (signal.aborted) return;
      this.explained.set({ key: JSON.stringify(question), view });
      this.unexplained.set(false);
    } catch {
      if (!signal.aborted) this.unexplained.set(true);
    }
  }
}
