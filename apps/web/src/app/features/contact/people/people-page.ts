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
import type { Applicant, ContactView, FoundPerson, listPeople, movePosting } from '@arena/contract';
import { I18n, Icon, KindTag, LoadingState, MessageState, personName, statusWords, TextPipe } from '@arena/ui';
import { Api, type ApiError, call, knownError } from '../../../platform/api';
import { KeptText } from '../../../platform/kept-text';
import { Live } from '../../../platform/live';
import { load } from '../../../platform/loaded';
import { pageHead } from '../../../platform/page-head';
import { Session } from '../../../platform/session';
import { Failure } from '../../../shell/failure';
import { LoginNeeded } from '../../../shell/login-needed';
import { ProblemNote } from '../../../shell/problem-note';
import { ContactMoves, keptWords } from '../contact-moves';
import { FoundCard } from './found-card';
import { OrderedMoves } from './ordered-moves';
import { PersonCard } from './person-card';
import { shownOrder, stillAnswered } from './shown-order';

/** The people of one opening: who waits for an answer, longest first; who agreed to be found; and who has an answer. */
@Component({
  selector: 'arena-people-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failure, FoundCard, Icon, KindTag, LoadingState, LoginNeeded, MessageState, PersonCard, ProblemNote, RouterLink, TextPipe],
  providers: [OrderedMoves, { provide: ContactMoves, useExisting: OrderedMoves }],
  template: `
    <div class="wrap page people">
      <p class="crumb">
        <a [routerLink]="['/', i18n.language(), 'our-openings']"><svg arenaIcon="back"></svg>{{ 'ourPostings.title' | t }}</a>
      </p>
      @if (!employer()) {
        <h1>{{ 'people.title' | t }}</h1>
        <arena-login-needed role="employer" />
      } @else if (people(); as people) {
        <div class="tags">
          <arena-kind-tag [kind]="people.posting.kind" />
          <span class="sm muted">{{ standing() }}</span>
        </div>
        <h1 [attr.lang]="i18n.foreign(people.posting.lang)">{{ people.posting.title }}</h1>
        <p class="lead">{{ lead() }}</p>
        <div class="notes">
          @if (longest(); as first) {
            <p class="note warm">
              <svg arenaIcon="clock"></svg
              ><span
                ><b>{{ 'people.hurry' | t }}</b> {{ 'people.longest' | t: { person: first } }}</span
              >
            </p>
          }
          <p class="note">
            <svg arenaIcon="eye"></svg
            ><span
              ><b>{{ 'people.sees' | t }}</b> {{ 'people.hidden' | t }}</span
            >
          </p>
        </div>
        <div class="board">
          <div class="board-main">
            @for (one of overtaken(); track one.id) {
              <p class="note warm" role="status">
                <svg arenaIcon="warning"></svg
                ><span
                  >{{ 'people.overtaken' | t: { person: one.name } }}
                  <a [routerLink]="['/', i18n.language(), 'contacts', one.id]">{{ 'people.overtaken.see' | t }}</a></span
                >
              </p>
            }
            <section aria-labelledby="waiting">
              <h2 id="waiting">{{ 'people.waiting' | t: { count: people.waiting.length } }}</h2>
              @if (shown().length) {
                <p class="muted">{{ 'people.order' | t }}</p>
                <ul class="person-list">
                  @for (one of shown(); track one.id) {
                    <li>
                      <arena-person-card
                        [applicant]="one"
                        [today]="today()"
                        [answered]="answered().get(one.id) ?? null"
                        (gaveAnswer)="took(one, $event)"
                        (stale)="list.retry()"
                      />
                    </li>
                  }
                </ul>
              } @else if (all()) {
                <p class="muted">{{ 'people.allAnswered' | t }}</p>
              } @else {
                <arena-message-state icon="people" [heading]="'people.none.title' | t" [text]="'people.none.text' | t">
                  <p class="btns">
                    @if (people.posting.state === 'published') {
                      <a class="ds-button" data-variant="secondary" [routerLink]="['/', i18n.language(), 'openings', id()]">{{
                        'people.none.look' | t
                      }}</a>
                    }
                    <a class="ds-button" data-variant="secondary" [routerLink]="['/', i18n.language(), 'our-openings', id(), 'edit']">{{
                      'people.edit' | t
                    }}</a>
                  </p>
                </arena-message-state>
              }
            </section>
            @if (found().length) {
              <section class="found-people" aria-labelledby="found">
                <h2 id="found">{{ 'people.found.title' | t }}</h2>
                <p class="muted">{{ 'people.found.text' | t }}</p>
                <ul class="person-list">
                  @for (one of found(); track one.key) {
                    <li><arena-found-card [posting]="id()" [person]="one" (wasAsked)="askedFor($event)" /></li>
                  }
                </ul>
              </section>
            }
          </div>
          <aside class="side" [attr.aria-label]="'people.side' | t">
            <section class="panel" aria-labelledby="what-happens">
              <h2 id="what-happens">{{ 'people.what' | t }}</h2>
              <dl class="keys">
                <div>
                  <svg arenaIcon="check"></svg>
                  <dt>{{ 'people.what.meet' | t }}</dt>
                  <dd>{{ 'people.what.meetText' | t }}</dd>
                </div>
                <div>
                  <svg arenaIcon="chat"></svg>
                  <dt>{{ 'people.what.ask' | t }}</dt>
                  <dd>{{ 'people.what.askText' | t }}</dd>
                </div>
                <div>
                  <svg arenaIcon="minus"></svg>
                  <dt>{{ 'people.what.decline' | t }}</dt>
                  <dd>{{ 'people.what.declineText' | t }}</dd>
                </div>
              </dl>
            </section>
            @for (group of others(); track group.key) {
              <section class="others" [attr.aria-labelledby]="group.key">
                <h2 [id]="group.key">{{ group.title }}</h2>
                <ul class="done">
                  @for (one of group.items; track one.id) {
                    <li>
                      <a [routerLink]="['/', i18n.language(), 'contacts', one.id]">{{ one.name }}</a>
                      <span class="muted">{{ one.line }}</span>
                    </li>
                  }
                </ul>
              </section>
            }
            @if (people.posting.state === 'published' || people.posting.state === 'paused') {
              <section class="others" aria-labelledby="busy">
                <h2 id="busy">{{ (people.posting.state === 'paused' ? 'people.paused' : 'people.busy') | t }}</h2>
                <p class="muted">{{ (people.posting.state === 'paused' ? 'people.pausedText' : 'people.busyText') | t }}</p>
                <arena-problem-note [error]="error()" />
                <p>
                  <button
                    class="ds-button"
                    data-variant="secondary"
                    type="button"
                    [attr.aria-disabled]="moving() ? 'true' : null"
                    (click)="pause(people.posting.state === 'published' ? 'pause' : 'resume', people.posting.version)"
                  >
                    {{ (people.posting.state === 'paused' ? 'people.resume' : 'people.pause') | t }}
                  </button>
                </p>
                <p class="sm" role="status">{{ said() }}</p>
              </section>
            }
            <p>
              <a class="more" [routerLink]="['/', i18n.language(), 'our-openings', id(), 'edit']"
                ><svg arenaIcon="pen"></svg>{{ 'people.edit' | t }}</a
              >
            </p>
          </aside>
        </div>
        <p class="ds-sr-only" role="status">{{ news() }}</p>
      } @else if (list.error(); as error) {
        <h1>{{ 'people.title' | t }}</h1>
        <arena-failure [error]="error" (retry)="list.retry()" />
      } @else {
        <h1 class="ds-sr-only">{{ 'people.title' | t }}</h1>
        <arena-loading-state [count]="3" />
      }
    </div>
  `,
})
export class PeoplePage {
  readonly id = input.required<string>();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly moves = inject(OrderedMoves);
  private readonly kept = inject(KeptText);

  protected readonly employer = computed(() => this.session.person()?.role === 'employer');
  protected readonly list = load(() =>
    this.employer()
      ? call<typeof listPeople>('GET', '/api/our-postings/:id/people', { params: { id: this.id() }, query: { lang: this.i18n.language() } })
      : null,
  );
  protected readonly people = computed(() => {
    const people = this.list.value();
    return people?.posting.id === this.id() ? people : undefined;
  });
  protected readonly today = signal(new Date());
  protected readonly shown = signal<readonly Applicant[]>([]);
  protected readonly answered = signal<ReadonlyMap<string, ContactView>>(new Map());
  private readonly askedNow = signal<readonly FoundPerson[]>([]);
  protected readonly moving = signal(false);
  protected readonly error = signal<ApiError | null>(null);
  protected readonly said = signal('');
  protected readonly news = signal('');

  /** Everybody who is or was in contact about it. */
  protected readonly all = computed(() => {
    const people = this.people();
    return people ? people.waiting.length + people.going.length + people.ended.length : 0;
  });
  protected readonly lead = computed(() => {
    const people = this.people();
    if (!people || !this.all()) return this.i18n.t('people.lead.none');
    const interested = this.i18n.t('people.lead.all', { count: this.all() });
    return people.waiting.length ? `${interested} ${this.i18n.t('people.lead.waiting', { count: people.waiting.length })}` : interested;
  });
  protected readonly standing = computed(() => {
    const posting = this.people()?.posting;
    if (!posting) return '';
    if (posting.state === 'published' && posting.deadline) return this.i18n.t('people.until', { date: this.i18n.date(posting.deadline) });
    const state = STATES.find((one) => one === posting.state) ?? 'published';
    return this.i18n.t(`ourPostings.state.${state}`);
  });
  protected readonly longest = computed(() => {
    const first = this.people()?.waiting[0];
    return first ? this.i18n.t('contact.person', { code: first.pseudonym }) : '';
  });
  /** Whose card has gone while a question was being typed on it: a colleague answered first, or the person withdrew. */
  protected readonly overtaken = computed(() => {
    const people = this.people();
    return [...(people?.going ?? []), ...(people?.ended ?? [])]
      .filter(({ id, actions }) => !this.answered().has(id) && !actions.includes('ask') && this.kept.read(keptWords(id, 'ask')))
      .map((one) => ({ id: one.id, name: personName(one, this.i18n) }));
  });
  /** Who was asked just now stays where they stood until the page is left. */
  protected readonly found = computed(() => {
    const found = this.people()?.found ?? [];
    return [...this.askedNow().filter((one) => !found.some(({ key }) => key === one.key)), ...found];
  });
  protected readonly others = computed(() => {
    const people = this.people();
    if (!people) return [];
    const lines = (items: readonly Applicant[]) =>
      items.map((one) => ({ id: one.id, name: personName(one, this.i18n), line: statusWords(one, 'employer', this.i18n).line }));
    return [
      { key: 'going', title: this.i18n.t('people.going', { count: people.going.length }), items: lines(people.going) },
      { key: 'ended', title: this.i18n.t('people.ended', { count: people.ended.length }), items: lines(people.ended) },
    ].filter(({ items }) => items.length > 0);
  });

  constructor() {
    pageHead(() => ({
      title: this.people() ? this.i18n.t('people.head', { title: this.people()?.posting.title ?? '' }) : this.i18n.t('people.title'),
      description: this.i18n.t('people.sees'),
      hidden: true,
    }));
    let posting = '';
    let known = new Set<string>();
    effect(() => {
      const people = this.people();
      if (!people) return;
      untracked(() => {
        const same = posting === people.posting.id;
        const answered = same ? stillAnswered(people.waiting, this.answered()) : new Map<string, ContactView>();
        if (!same) this.askedNow.set([]);
        this.today.set(new Date());
        this.answered.set(answered);
        this.shown.set(shownOrder(same ? this.shown() : [], people.waiting, answered));
        const fresh = people.waiting.filter(({ id }) => !known.has(id));
        if (same && fresh.length) this.news.set(this.i18n.t('people.new', { count: fresh.length }));
        known = new Set(people.waiting.map(({ id }) => id));
        posting = people.posting.id;
      });
    });
    const destroyed = inject(DestroyRef);
    let later: ReturnType<typeof setTimeout> | undefined;
    const stop = inject(Live).onChange((change) => {
      if (change.posting !== undefined && change.posting !== this.id()) return;
      clearTimeout(later);
      // many things may happen at once: they are asked for together
      later = setTimeout(() => {
        void this.moves.settled().then(() => this.employer() && !destroyed.destroyed && this.list.retry());
      }, 250);
    });
    destroyed.onDestroy(() => {
      clearTimeout(later);
      stop();
    });
    afterNextRender(() => {
      this.session.start();
      if (this.employer()) this.list.retry();
    });
  }

  protected took(applicant: Applicant, view: ContactView): void {
    this.answered.update((answered) => new Map(answered).set(applicant.id, view));
    this.list.retry();
  }

  protected askedFor(person: FoundPerson): void {
    this.askedNow.update((people) => [...people, person]);
    this.list.retry();
  }

  protected async pause(action: 'pause' | 'resume', version: number): Promise<void> {
    if (this.moving()) return;
    this.moving.set(true);
    this.error.set(null);
    try {
      const body = { lang: this.i18n.language(), version, action };
      await this.api.send(call<typeof movePosting>('POST', '/api/our-postings/:id/moves', { params: { id: this.id() }, body }));
      this.said.set(this.i18n.t(`ourPostings.did.${action}`));
    } catch (cause) {
      this.error.set(knownError(cause));
    } finally {
      this.moving.set(false);
      this.list.retry();
    }
  }
}

const STATES = ['draft', 'published', 'paused', 'filled', 'expired', 'withdrawn'] as const;
