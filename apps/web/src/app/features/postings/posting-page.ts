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
import type { ExplanationView, matchPosting, ProfileDto, readPosting } from '@arena/contract';
import type { Language } from '@arena/domain';
import { I18n, Icon, LoadingState, OpeningCard, placeText, TextPipe } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Failure } from '../../shell/failure';
import { DraftStore, hasProfile, MatchingChoice, Mender, toProfile } from '../profiles';
import { UndoBar } from '../profiles/undo-bar';
import { PostingAction } from './posting-action';
import { PostingBody } from './posting-body';

interface Question {
  id: string;
  body: { lang: Language; profile: ProfileDto };
}
const ofQuestion = ({ id, body }: Question): string => `${id} ${body.lang}`;

/** The page of one opening: readable without a script; with answers on the device it also says what fits. */
@Component({
  selector: 'arena-posting-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failure, Icon, LoadingState, OpeningCard, PostingAction, PostingBody, RouterLink, TextPipe, UndoBar],
  providers: [Mender],
  template: `
    <div class="wrap page posting">
      <p class="crumb">
        @if (withProfile()) {
          <a [routerLink]="['/', i18n.language(), 'matches']"><svg arenaIcon="back"></svg>{{ 'posting.toMatches' | t }}</a>
        } @else {
          <a [routerLink]="['/', i18n.language(), 'openings']"><svg arenaIcon="back"></svg>{{ 'shell.nav.openings' | t }}</a>
        }
      </p>
      @if (posting(); as posting) {
        <arena-posting-body
          [posting]="posting"
          [explanation]="explanation()"
          [unexplained]="failedToExplain()"
          [withProfile]="withProfile()"
          [off]="off()"
          [busy]="busy()"
          (turnedOn)="choice.turnOn()"
          ><arena-posting-action class="post-act" [posting]="posting"
        /></arena-posting-body>
        @if (posting.similar.length) {
          <section class="sect" aria-labelledby="similar">
            <div class="sect-head">
              <h2 id="similar">{{ 'posting.similar' | t }}</h2>
            </div>
            <ul class="openings">
              @for (card of posting.similar; track card.id) {
                <li><arena-opening-card [card]="card" /></li>
              }
            </ul>
          </section>
        }
      } @else if (closed()) {
        <h1>{{ 'posting.closed.title' | t }}</h1>
        <p class="lead">{{ 'posting.closed.text' | t }}</p>
        <ul class="next-steps below">
          @if (withProfile()) {
            <li>
              <a class="more" [routerLink]="['/', i18n.language(), 'matches']"
                >{{ 'posting.closed.matches' | t }}<svg arenaIcon="arrow"></svg
              ></a>
            </li>
          } @else {
            <li>
              <a class="more" [routerLink]="['/', i18n.language(), 'find-out']"
                >{{ 'posting.closed.findOut' | t }}<svg arenaIcon="arrow"></svg
              ></a>
            </li>
          }
          <li>
            <a class="more" [routerLink]="['/', i18n.language(), 'openings']"
              >{{ 'posting.closed.openings' | t }}<svg arenaIcon="arrow"></svg
            ></a>
          </li>
          <li>
            <a class="more" [routerLink]="['/', i18n.language(), 'openings']" [queryParams]="{ openForAll: true }"
              >{{ 'posting.closed.openForAll' | t }}<svg arenaIcon="arrow"></svg
            ></a>
          </li>
        </ul>
      } @else if (found.error(); as error) {
        <h1 class="ds-sr-only">{{ 'shell.nav.openings' | t }}</h1>
        <arena-failure [error]="error" (retry)="found.retry()" />
      } @else {
        <h1 class="ds-sr-only">{{ 'shell.loading' | t }}</h1>
        <arena-loading-state [count]="2" />
      }
      @if (mender.used()) {
        <arena-undo-bar />
      }
    </div>
  `,
})
export class PostingPage {
  readonly id = input.required<string>();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly store = inject(DraftStore);
  protected readonly choice = inject(MatchingChoice);
  protected readonly mender = inject(Mender);

  protected readonly found = load(() =>
    call<typeof readPosting>('GET', '/api/postings/:id', { params: { id: this.id() }, query: { lang: this.i18n.language() } }),
  );
  /** The answer for this address; one for the address before is not shown under it. */
  protected readonly posting = computed(() => {
    const posting = this.found.value();
    return posting && !this.found.error() && posting.id === this.id() ? posting : undefined;
  });
  protected readonly withProfile = this.choice.active;
  /** There are answers, but the reader wants nothing read from them. */
  protected readonly off = computed(() => this.store.ready() && this.choice.off() && hasProfile(this.store.draft()));

  private readonly explained = signal<{ key: string; of: string; view: ExplanationView } | null>(null);
  private readonly unexplained = signal(false);
  private readonly question = computed<Question | null>(() =>
    this.withProfile() && this.posting()
      ? { id: this.id(), body: { lang: this.i18n.language(), profile: toProfile(this.store.draft()) } }
      : null,
  );
  /** While a newer one is on its way, the one before stands: but only of this opening, in this language, and if the newer one comes. */
  protected readonly explanation = computed(() => {
    const [known, question] = [this.explained(), this.question()];
    if (!known || !question || known.of !== ofQuestion(question)) return undefined;
    return known.key === JSON.stringify(question) || !this.unexplained() ? known.view : undefined;
  });
  protected readonly busy = computed(() => {
    const question = this.question();
    return question !== null && !this.unexplained() && this.explained()?.key !== JSON.stringify(question);
  });
  /** There are answers, but nobody could say what fits. */
  protected readonly failedToExplain = computed(() => this.withProfile() && this.unexplained());

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
        this.unexplained.set(false);
        if (question) void this.explain(question, running.signal);
      });
    });
    inject(DestroyRef).onDestroy(() => running?.abort());
    afterNextRender(() => this.store.start());
  }

  private async explain(question: Question, signal: AbortSignal): Promise<void> {
    try {
      const { id, body } = question;
      const view = await this.api.send(call<typeof matchPosting>('POST', '/api/matches/:id', { params: { id }, body }), signal);
      if (signal.aborted) return;
      this.explained.set({ key: JSON.stringify(question), of: ofQuestion(question), view });
      this.unexplained.set(false);
    } catch {
      if (!signal.aborted) this.unexplained.set(true);
    }
  }
}
