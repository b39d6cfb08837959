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
  SkillStrip,
  TextPipe,
} from '@arena/ui';
import { Api, call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Failure } from '../../shell/failure';
import { DraftStore, hasProfile, toProfile } from '../profiles';
import { PostingAction } from './posting-action';
import { placeFacts, type PlaceFact } from './place-facts';
import { RequirementList } from './requirement-list';
import { requirementGroups } from './requirement-rows';

/** The page of one opening: readable without a script; with answers on the device it also says what fits. */
@Component({
  selector: 'arena-posting-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    BandTag,
    FactsList,
    Failure,
    Icon,
    KindTag,
    LoadingState,
    OpeningCard,
    PostingAction,
    RequirementList,
    RouterLink,
    SkillStrip,
    TextPipe,
  ],
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
        <div class="post">
          <div class="post-head">
            <div class="tags">
              @if (explanation(); as explanation) {
                <arena-band-tag [band]="explanation.band" />
              } @else if (posting.openForAll) {
                <arena-band-tag band="open-for-all" />
              }
              <arena-kind-tag [kind]="posting.kind" [extent]="posting.extentPercent" />
            </div>
            <h1 [attr.lang]="i18n.foreign(posting.lang)">{{ posting.title }}</h1>
            <p class="employer">
              @if (posting.employer.id; as employer) {
                <a [routerLink]="['/', i18n.language(), 'employers', employer]">{{ posting.employer.name }}</a>
              } @else {
                {{ posting.employer.name }}
              }
            </p>
            <arena-facts-list [facts]="head()" [row]="true" />
            @if (explanation(); as explanation) {
              <div class="post-strip"><arena-skill-strip size="page" [rows]="explanation.rows" /></div>
            }
            @if (failedToExplain()) {
              <p class="note below">
                <svg arenaIcon="info"></svg><span>{{ 'posting.notExplained' | t }}</span>
              </p>
            }
            @if (posting.origin === 'imported') {
              <p class="note below">
                <svg arenaIcon="info"></svg
                ><span
                  >{{ 'posting.imported' | t }}
                  @if (posting.source; as source) {
                    {{ 'posting.importedFrom' | t: { name: source.name } }}
                  }
                </span>
              </p>
            }
          </div>

          <div class="post-side">
            <arena-posting-action class="post-act" [posting]="posting" />

            <section class="panel post-facts" aria-labelledby="facts">
              <h2 id="facts">{{ 'posting.facts' | t }}</h2>
              <dl class="keys">
                @for (fact of facts(); track fact.key) {
                  <div>
                    <svg [arenaIcon]="fact.icon"></svg>
                    <dt>{{ factTitle(fact.key) | t }}</dt>
                    <dd [class.lines]="fact.key === 'conditions'">
                      @for (sentence of fact.sentences; track $index) {
                        <span [attr.lang]="sentence.lang" [class.quiet]="sentence.quiet">{{ sentence.text }} </span>
                      }
                    </dd>
                  </div>
                }
              </dl>
            </section>
          </div>

          <section class="post-do" aria-labelledby="do">
            <h2 id="do">{{ 'posting.do' | t }}</h2>
            <div [attr.lang]="i18n.foreign(posting.lang)">
              <p class="prose pre">{{ posting.about || posting.summary }}</p>
              @if (posting.tasks.length) {
                <ul class="do">
                  @for (task of posting.tasks; track $index) {
                    <li>{{ task }}</li>
                  }
                </ul>
              }
            </div>
          </section>

          <div class="post-rest">
            <section aria-labelledby="need">
              <h2 id="need">{{ 'posting.need' | t }}</h2>
              <arena-requirement-list [posting]="posting" [groups]="groups()" />
              <p class="save below">
                @if (withProfile()) {
                  <svg arenaIcon="info"></svg
                  ><span
                    >{{ 'posting.wrong' | t }}
                    <a [routerLink]="['/', i18n.language(), 'find-out']" [queryParams]="{ step: 4 }">{{ 'posting.change' | t }}</a></span
                  >
                } @else {
                  <svg arenaIcon="star"></svg
                  ><span
                    >{{ 'posting.findOut' | t }}
                    <a [routerLink]="['/', i18n.language(), 'find-out']">{{ 'posting.findOutLink' | t }}</a></span
                  >
                }
              </p>
            </section>
            <section class="post-answer" aria-labelledby="answers">
              <h2 id="answers">{{ 'posting.answers' | t: { name: posting.employer.name } }}</h2>
              <p class="prose">{{ answer() }}.</p>
              @if (posting.origin === 'employer') {
                <p class="prose">{{ (posting.answerDays === null ? 'posting.answers.new' : 'posting.answers.how') | t }}</p>
              }
            </section>
          </div>
        </div>
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
    </div>
  `,
})
export class PostingPage {
  readonly id = input.required<string>();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  protected readonly store = inject(DraftStore);

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
