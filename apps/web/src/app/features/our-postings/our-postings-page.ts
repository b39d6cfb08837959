import { afterNextRender, ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { listOurPostings, OurPostingCard, startPosting } from '@arena/contract';
import { OPPORTUNITY_KINDS, type OpportunityKind, type PostingState } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, KindTag, LoadingState, MessageState, TextPipe } from '@arena/ui';
import { Api, type ApiError, call, knownError } from '../../platform/api';
import { Live } from '../../platform/live';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Session } from '../../platform/session';
import { Failure } from '../../shell/failure';
import { LoginNeeded } from '../../shell/login-needed';
import { ProblemNote } from '../../shell/problem-note';
import { StateTag } from './state-tag';

/** In the order an employer needs them: what people see now, what is not out yet, what is over. */
const GROUPS: readonly { key: 'open' | 'drafts' | 'ended'; states: readonly PostingState[] }[] = [
  { key: 'open', states: ['published', 'paused'] },
  { key: 'drafts', states: ['draft'] },
  { key: 'ended', states: ['filled', 'expired', 'withdrawn'] },
];

/** All openings of the organisation, with the people who wait for an answer first. */
@Component({
  selector: 'arena-our-postings-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failure, Icon, KindTag, LoadingState, LoginNeeded, MessageState, ProblemNote, RouterLink, StateTag, TextPipe],
  template: `
    <div class="wrap page our-postings">
      @if (!employer()) {
        <h1>{{ 'ourPostings.title' | t }}</h1>
        <arena-login-needed role="employer" />
      } @else {
        <div class="title-row">
          <div>
            <h1>{{ 'ourPostings.title' | t }}</h1>
            @if (organisation(); as name) {
              <p class="lead">{{ name }}</p>
            }
          </div>
          @if (!noPage() && !choosing() && list.value()?.items?.length) {
            <button class="ds-button" type="button" id="begin" (click)="choose()">
              <svg arenaIcon="plus"></svg>{{ 'ourPostings.new' | t }}
            </button>
          }
        </div>
        @if (gone()) {
          <p class="note" role="status">
            <svg arenaIcon="check"></svg><span>{{ 'ourPostings.gone' | t }}</span>
          </p>
        }
        @if (noPage()) {
          <arena-message-state icon="building" [heading]="'ourPostings.noPage.title' | t" [text]="'ourPostings.noPage.text' | t">
            <a class="ds-button" [routerLink]="['/', i18n.language(), 'our-organisation']"
              >{{ 'ourPostings.noPage.go' | t }}<svg arenaIcon="arrow"></svg
            ></a>
          </arena-message-state>
        } @else {
          @if (choosing()) {
            <form class="panel begin" novalidate aria-labelledby="begin-title" (submit)="begin($event)">
              <h2 id="begin-title" tabindex="-1">{{ 'ourPostings.begin.title' | t }}</h2>
              <fieldset class="ticks two">
                <legend class="ds-sr-only">{{ 'ourPostings.begin.title' | t }}</legend>
                @for (one of kinds; track one) {
                  <label class="tick"
                    ><input class="ds-input" type="radio" name="kind" [checked]="kind() === one" (change)="kind.set(one)" /><span
                      ><b>{{ kindText(one) | t }}</b
                      ><span class="why">{{ meaningText(one) | t }}</span></span
                    ></label
                  >
                }
              </fieldset>
              @if (unchosen()) {
                <p class="error" role="alert"><svg arenaIcon="warning"></svg>{{ 'ourPostings.begin.missing' | t }}</p>
              }
              <arena-problem-note [error]="error()" />
              <p class="btns">
                <button class="ds-button" type="submit" [attr.aria-disabled]="starting() ? 'true' : null">
                  {{ (starting() ? 'ourPostings.begin.busy' : 'ourPostings.begin.go') | t }}<svg arenaIcon="arrow"></svg>
                </button>
                <button class="ds-button" data-variant="tertiary" type="button" (click)="cancel()">{{ 'ourPostings.begin.no' | t }}</button>
              </p>
            </form>
          }
          @if (list.value(); as found) {
            @for (group of groups(); track group.key) {
              <section class="our-group" [attr.aria-labelledby]="'group-' + group.key">
                <h2 [id]="'group-' + group.key">{{ groupText(group.key) | t: { count: group.items.length } }}</h2>
                <ul class="our-list">
                  @for (card of group.items; track card.id) {
                    <li class="our-card" [class.waiting]="card.waiting > 0">
                      <div class="our-what">
                        <p class="tags"><arena-state-tag [state]="card.state" /><arena-kind-tag [kind]="card.kind" /></p>
                        <h3>
                          <a [routerLink]="main(card)" [attr.lang]="card.title ? i18n.foreign(card.lang) : null">{{
                            card.title || ('ourPostings.untitled' | t)
                          }}</a>
                        </h3>
                        <p class="sm muted">{{ when(card) }}</p>
                        @if (card.unpublishedChanges) {
                          <p class="sm">
                            <b>{{ 'ourPostings.unpublished' | t }}</b>
                          </p>
                        }
                      </div>
                      @if (card.state !== 'draft') {
                        <p class="our-people" [class.due]="card.waiting > 0">
                          <svg [arenaIcon]="card.waiting ? 'clock' : 'people'"></svg><span>{{ people(card) }}</span>
                        </p>
                      }
                      <ul class="our-links">
                        @if (card.state !== 'draft') {
                          <li>
                            <a class="more" [routerLink]="['/', i18n.language(), 'our-openings', card.id]"
                              >{{ 'ourPostings.card.people' | t }}<span class="ds-sr-only">: {{ card.title }}</span></a
                            >
                          </li>
                        }
                        <li>
                          <a class="more" [routerLink]="['/', i18n.language(), 'our-openings', card.id, 'edit']"
                            >{{ (card.state === 'draft' ? 'ourPostings.card.write' : 'ourPostings.card.edit') | t
                            }}<span class="ds-sr-only">: {{ card.title || ('ourPostings.untitled' | t) }}</span></a
                          >
                        </li>
                      </ul>
                    </li>
                  }
                </ul>
              </section>
            } @empty {
              @if (!choosing()) {
                <arena-message-state icon="door" [heading]="'ourPostings.empty.title' | t" [text]="'ourPostings.empty.text' | t">
                  <button class="ds-button" type="button" id="begin" (click)="choose()">
                    <svg arenaIcon="plus"></svg>{{ 'ourPostings.new' | t }}
                  </button>
                </arena-message-state>
              }
            }
            <p class="our-foot">
              <a class="more" [routerLink]="['/', i18n.language(), 'our-organisation']"
                ><svg arenaIcon="building"></svg>{{ 'ourPostings.toPage' | t }}</a
              >
            </p>
          } @else if (list.error(); as failed) {
            <arena-failure [error]="failed" (retry)="list.retry()" />
          } @else {
            <arena-loading-state [count]="3" />
          }
        }
      }
    </div>
  `,
})
export class OurPostingsPage {
  /** From the URL: a draft was just thrown away. */
  readonly gone = input<string>();

  protected readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly router = inject(Router);

  protected readonly kinds = OPPORTUNITY_KINDS;
  protected readonly employer = computed(() => this.session.person()?.role === 'employer');
  protected readonly organisation = computed(() => this.session.person()?.organisation?.name ?? '');
  /** Logged in for an organisation that has no page here yet. */
  protected readonly noPage = computed(() => this.employer() && !this.session.person()?.organisation?.id);
  protected readonly list = load(() =>
    this.employer() && !this.noPage() ? call<typeof listOurPostings>('GET', '/api/our-postings') : null,
  );
  protected readonly groups = computed(() => {
    const items = this.list.value()?.items ?? [];
    return GROUPS.map(({ key, states }) => ({
      key,
      items: items
        .filter(({ state }) => states.includes(state))
        .sort((a, b) => b.waiting - a.waiting || (a.changedAt < b.changedAt ? 1 : -1)),
    })).filter((group) => group.items.length > 0);
  });

  protected readonly choosing = signal(false);
  protected readonly kind = signal<OpportunityKind | null>(null);
  protected readonly unchosen = signal(false);
  protected readonly starting = signal(false);
  protected readonly error = signal<ApiError | null>(null);
  /** The same until the draft is there: a second click, or a second try, makes no second draft. */
  private draftId: string | null = null;

  constructor() {
    pageHead(() => ({ title: this.i18n.t('ourPostings.title'), description: this.i18n.t('ourPostings.description'), hidden: true }));
    const stop = inject(Live).onChange(() => {
      if (this.employer()) this.list.retry();
    });
    inject(DestroyRef).onDestroy(stop);
    afterNextRender(() => {
      this.session.start();
      // an answer that was fetched before a draft was made elsewhere on the site
      if (this.employer()) this.list.retry();
    });
  }

  protected kindText(kind: OpportunityKind): TextKey {
    return `vocabulary.kind.${kind}`;
  }

  protected meaningText(kind: OpportunityKind): TextKey {
    return `ourPostings.kind.${kind}`;
  }

  protected groupText(key: 'open' | 'drafts' | 'ended'): TextKey {
    return `ourPostings.list.${key}`;
  }

  /** The people where there can be any, the text where there cannot. */
  protected main(card: OurPostingCard): readonly string[] {
    const to = ['/', this.i18n.language(), 'our-openings', card.id];
    return card.state === 'draft' ? [...to, 'edit'] : to;
  }

  protected when({ state, deadline, changedAt }: OurPostingCard): string {
    if (state === 'draft') return this.i18n.t('ourPostings.card.changed', { date: this.i18n.date(changedAt.slice(0, 10)) });
    if (state === 'published' || state === 'paused')
      return deadline ? this.i18n.t('ourPostings.card.until', { date: this.i18n.date(deadline) }) : this.i18n.t('vocabulary.deadline.none');
    return this.i18n.t('ourPostings.card.ended', { date: this.i18n.date(changedAt.slice(0, 10)) });
  }

  protected people({ waiting, people }: OurPostingCard): string {
    if (waiting) return this.i18n.t('ourPostings.card.waiting', { count: waiting });
    return people ? this.i18n.t('ourPostings.card.answered', { count: people }) : this.i18n.t('ourPostings.card.nobody');
  }

  protected choose(): void {
    this.choosing.set(true);
    this.error.set(null);
    setTimeout(() => document.getElementById('begin-title')?.focus());
  }

  protected cancel(): void {
    this.choosing.set(false);
    setTimeout(() => document.getElementById('begin')?.focus());
  }

  protected async begin(event: Event): Promise<void> {
    event.preventDefault();
    const kind = this.kind();
    this.unchosen.set(kind === null);
    if (kind === null || this.starting()) return;
    this.starting.set(true);
    this.error.set(null);
    this.draftId ??= crypto.randomUUID();
    try {
      const lang = this.i18n.language();
      const draft = await this.api.send(call<typeof startPosting>('POST', '/api/our-postings', { body: { id: this.draftId, kind, lang } }));
      await this.router.navigate(['/', lang, 'our-openings', draft.id, 'edit']);
    } catch (cause) {
      this.error.set(knownError(cause));
    } finally {
      this.starting.set(false);
    }
  }
}
