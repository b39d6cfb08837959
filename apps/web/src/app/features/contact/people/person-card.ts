import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  output,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Applicant, ContactView } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, personName, TextPipe } from '@arena/ui';
import type { ApiError } from '../../../platform/api';
import { EmployerAnswers } from '../employer-answers';
import { ShownPerson } from '../shown-person';
import { dueWords, sinceWords } from './due';
import { OrderedMoves } from './ordered-moves';

/** Somebody who waits for an answer: what they can do, and three answers that are all one click away. */
@Component({
  selector: 'arena-person-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmployerAnswers, Icon, RouterLink, ShownPerson, TextPipe],
  template: `
    <article class="person" [class.answered]="answered()" [attr.aria-labelledby]="'p-' + applicant().id">
      <div #head class="p-head">
        <span class="code" aria-hidden="true">{{ applicant().pseudonym }}</span>
        <div>
          <h3 [id]="'p-' + applicant().id">
            <a [routerLink]="['/', i18n.language(), 'contacts', applicant().id]">{{ name() }}</a>
          </h3>
          <p class="muted sm">{{ since() }}</p>
        </div>
        @if (!answered()) {
          <span class="due" [class.due-now]="due().now"><svg arenaIcon="clock"></svg>{{ due().key | t: due().params }}</span>
        }
      </div>
      @if (answered(); as view) {
        <p class="note" role="status" tabindex="-1" [id]="'done-' + applicant().id">
          <svg arenaIcon="check"></svg
          ><span
            ><b>{{ didText(view) | t: { person: name() } }}</b> {{ afterText(view) | t }}</span
          >
        </p>
        <p>
          <a class="more" [routerLink]="['/', i18n.language(), 'contacts', applicant().id]"
            >{{ 'people.toContact' | t: { person: name() } }}<svg arenaIcon="arrow"></svg
          ></a>
        </p>
      } @else {
        @if (reply(); as text) {
          <div class="reply">
            <p class="sm muted">{{ 'people.replied' | t: { person: name() } }}</p>
            <blockquote class="says">
              <p class="pre">{{ text }}</p>
            </blockquote>
          </div>
        }
        <arena-shown-person [shown]="applicant().shown" [person]="name()" />
        @if (closing(); as date) {
          <p class="save">
            <svg arenaIcon="calendar"></svg><span>{{ 'people.closes' | t: { date } }}</span>
          </p>
        }
        <div role="status">
          @if (news(); as error) {
            <p class="note warm">
              <svg arenaIcon="info"></svg
              ><span
                ><b>{{ error.problem?.title }}</b> {{ error.problem?.detail }}</span
              >
            </p>
          }
        </div>
        <arena-employer-answers [contact]="applicant()" (moved)="took($event)" (conflict)="late($event)" />
      }
    </article>
  `,
})
export class PersonCard {
  readonly applicant = input.required<Applicant>();
  /** What the answer led to, once it is given. */
  readonly answered = input<ContactView | null>(null);
  readonly today = input.required<Date>();
  readonly gaveAnswer = output<ContactView>();
  /** Something else happened first: the list is asked for again. */
  readonly stale = output();

  protected readonly i18n = inject(I18n);
  private readonly moves = inject(OrderedMoves);
  private readonly head = viewChild.required<ElementRef<HTMLElement>>('head');

  /** Why the last answer came too late. What was typed stands in its field. */
  protected readonly news = signal<ApiError | null>(null);
  protected readonly name = computed(() => personName(this.applicant(), this.i18n));
  protected readonly due = computed(() => dueWords(this.applicant().since, this.today()));
  protected readonly since = computed(() => {
    const { key, params } = sinceWords(this.applicant().since, this.today(), this.i18n.locale(), (day) => this.i18n.date(day));
    return this.i18n.t(key, params);
  });
  /** What the person answered to our question. */
  protected readonly reply = computed(() => {
    const { last } = this.applicant();
    return last.action === 'answer' ? last.text : null;
  });
  /** Told when there is little time left: silence closes it. */
  protected readonly closing = computed(() => {
    const { closesOn } = this.applicant();
    return closesOn && this.due().now ? this.i18n.date(closesOn) : null;
  });

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      if (typeof IntersectionObserver === 'undefined') return;
      // the head of the card: a whole card may be higher than a phone
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting) || document.visibilityState !== 'visible') return;
          observer.disconnect();
          void this.moves.see(this.applicant());
        },
        { threshold: 0.9 },
      );
      observer.observe(this.head().nativeElement);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }

  protected didText({ last }: ContactView): TextKey {
    return `people.did.${last.action === 'meet' || last.action === 'ask' ? last.action : 'decline'}`;
  }

  protected afterText({ last }: ContactView): TextKey {
    return `people.after.${last.action === 'meet' || last.action === 'ask' ? last.action : 'decline'}`;
  }

  protected took(view: ContactView): void {
    this.news.set(null);
    this.gaveAnswer.emit(view);
    const id = `done-${this.applicant().id}`;
    // what is said about it is drawn first
    setTimeout(() => document.getElementById(id)?.focus());
  }

  protected late(error: ApiError): void {
    this.news.set(error);
    this.stale.emit();
  }
}
