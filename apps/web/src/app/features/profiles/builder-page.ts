import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { readBuilder } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, LoadingState, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Failure } from '../../shell/failure';
import { MINUTES_LEFT, problemsOf, stepOf, STEPS, type StepProblem } from './builder-checks';
import { DoneStep } from './done-step';
import { hasProfile } from './draft';
import { DraftStore } from './draft-store';
import { KeptNews } from './kept-news';
import { KeptNote } from './kept-note';
import { LanguagesStep } from './languages-step';
import { Lookups } from '../../platform/lookups';
import { PapersStep } from './papers-step';
import { PlaceStep } from './place-step';
import { SkillsStep } from './skills-step';
import { SkillTyping } from './typing/skill-typing';
import { UndoBar } from './undo-bar';
import type { Done } from './undoing';

/** The five questions, one a screen. The step stands in the URL; the answers stand on the device. */
@Component({
  selector: 'arena-builder-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DoneStep,
    Failure,
    Icon,
    KeptNews,
    KeptNote,
    LanguagesStep,
    LoadingState,
    PapersStep,
    PlaceStep,
    RouterLink,
    SkillsStep,
    TextPipe,
    UndoBar,
  ],
  template: `
    <div class="wrap page builder">
      <div class="progress">
        <p>
          <b>{{ 'builder.progress' | t: { step: at() } }}</b><span class="muted">{{ 'builder.minutes' | t: { count: minutes() } }}</span>
        </p>
        <div class="bar" aria-hidden="true">
          @for (one of steps; track one) {
            <i [class.on]="one <= at()"></i>
          }
        </div>
      </div>
      <arena-kept-news />
      <form novalidate [attr.aria-label]="'builder.progress' | t: { step: at() }" (submit)="next($event)">
        <h1 #heading tabindex="-1">{{ titleKey() | t }}</h1>
        <p class="lead">{{ leadKey() | t }}</p>
        @if (problems().length) {
          <div #summary class="error-summary" tabindex="-1" role="group" aria-labelledby="error-title">
            <h2 id="error-title">{{ 'builder.errors' | t }}</h2>
            <ul>
              @for (problem of problems(); track problem.field) {
                <li>
                  <a [href]="here() + '#' + problem.field" (click)="goTo($event, problem)">{{ problem.text | t }}</a>
                </li>
              }
              @if (at() === 3) {
                <li>
                  <a [routerLink]="[]" [queryParams]="{ step: 4 }">{{ 'builder.done.skip' | t }}</a>
                </li>
              }
            </ul>
          </div>
        }
        @if (!store.ready()) {
          <arena-loading-state [count]="3" />
          <p class="muted">
            {{ 'builder.reading' | t }} <a [routerLink]="['/', i18n.language(), 'openings']">{{ 'builder.withoutAnswers' | t }}</a>
          </p>
        } @else {
          <div class="step">
            @switch (at()) {
              @case (1) {
                <arena-place-step [failed]="problems().length > 0" />
              }
              @case (2) {
                <arena-languages-step [texts]="texts.value()" [failed]="problems().length > 0" />
              }
              @default {
                @if (texts.value(); as known) {
                  @switch (at()) {
                    @case (3) {
                      <arena-done-step [texts]="known" />
                    }
                    @case (4) {
                      <arena-skills-step [texts]="known" />
                    }
                    @case (5) {
                      <arena-papers-step [texts]="known" [failed]="problems().length > 0" />
                    }
                  }
                } @else if (texts.error(); as error) {
                  <arena-failure [error]="error" (retry)="texts.retry()" />
                } @else {
                  <arena-loading-state [count]="4" />
                }
              }
            }
          </div>
          <arena-undo-bar (undone)="backTo($event)" />
          <div class="stepnav">
            @if (at() > 1) {
              <a
                class="ds-button"
                data-variant="tertiary"
                [routerLink]="[]"
                [queryParams]="{ step: at() - 1 }"
                (click)="store.note({ text: 'builder.undo.back', step: at() })"
                ><svg arenaIcon="back"></svg>{{ 'builder.back' | t }}</a
              >
            } @else {
              <a class="ds-button" data-variant="tertiary" [routerLink]="['/', i18n.language()]"
                ><svg arenaIcon="back"></svg>{{ 'builder.toFront' | t }}</a
              >
            }
            <button class="ds-button" type="submit">
              {{ (at() === 5 ? 'builder.finish' : 'builder.next') | t }}<svg arenaIcon="arrow"></svg>
            </button>
            @if (at() > 3 && at() < 5 && canMatch()) {
              <a class="early" [routerLink]="['/', i18n.language(), 'matches']">{{ 'builder.early' | t }}</a>
            }
          </div>
        }
      </form>
      @if (store.ready()) {
        <arena-kept-note (deleted)="startOver()" />
      }
    </div>
  `,
})
export class BuilderPage {
  /** From the URL: `?step=3`. */
  readonly step = input<string>();

  protected readonly store = inject(DraftStore);
  protected readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly lookups = inject(Lookups);
  private readonly typing = inject(SkillTyping);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly summary = viewChild<ElementRef<HTMLElement>>('summary');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly steps = STEPS;
  protected readonly at = computed(() => stepOf(this.step()));
  protected readonly minutes = computed(() => MINUTES_LEFT[this.at()]);
  protected readonly titleKey = computed<TextKey>(() => `builder.step${this.at()}.title`);
  protected readonly leadKey = computed<TextKey>(() => `builder.step${this.at()}.lead`);
  protected readonly canMatch = computed(() => hasProfile(this.store.draft()));
  protected readonly here = computed(() => `/${this.i18n.language()}/find-out?step=${this.at()}`);
  /** Fetched once for a language, then good for all steps, on a line or off it. */
  protected readonly texts = load(
    () => call<typeof readBuilder>('GET', '/api/taxonomy/builder', { query: { lang: this.i18n.language() } }),
    {
      optional: true,
    },
  );

  /** The step that could not be left, until it can or is left. */
  private readonly tried = signal<number | null>(null);
  protected readonly problems = computed(() => (this.tried() === this.at() ? problemsOf(this.at(), this.store.draft()) : []));

  constructor() {
    pageHead(() => ({
      title: this.i18n.t('builder.head', { question: this.i18n.t(this.titleKey()), step: this.at() }),
      description: this.i18n.t('builder.description'),
      hidden: this.at() !== 1,
    }));
    let before: number | null = null;
    effect(() => {
      const now = this.at();
      untracked(() => {
        if (before !== null && before !== now) {
          this.tried.set(null);
          // a reader stands at the question, whichever way it was come to
          this.heading().nativeElement.focus();
        }
        before = now;
      });
    });
    afterNextRender(() => {
      this.store.start();
      // fetched while there is a line: the fields answer and the last page opens without one
      void this.typing.load();
      void import('./my-skills-page');
    });
    effect(() => {
      const texts = this.texts.value();
      if (texts) untracked(() => this.lookups.builderTexts.set({ language: this.i18n.language(), texts }));
    });
  }

  protected async next(event: Event): Promise<void> {
    event.preventDefault();
    const step = this.at();
    const couldAsk = step !== 1 || (await this.settlePlace());
    const problems = problemsOf(step, this.store.draft());
    if (couldAsk && problems.length) {
      this.tried.set(step);
      // the summary is drawn first
      setTimeout(() => this.summary()?.nativeElement.focus());
      return;
    }
    this.store.note({ text: 'builder.undo.next', step });
    if (step < 5) await this.router.navigate([], { queryParams: { step: step + 1 } });
    else await this.router.navigate(['/', this.i18n.language(), 'my-skills']);
  }

  /** What was undone is shown where it was done. */
  protected backTo({ step }: Done): void {
    if (step !== undefined && step !== this.at()) void this.router.navigate([], { queryParams: { step } });
  }

  protected goTo(event: Event, problem: StepProblem): void {
    event.preventDefault();
    this.host.nativeElement.querySelector<HTMLElement>(`#${problem.field}`)?.focus();
  }

  protected startOver(): void {
    this.tried.set(null);
    void this.router.navigate([], { queryParams: { step: 1 } });
    // also where the step is the first already: what happened, and how to undo it, stands right above
    this.heading().nativeElement.focus();
  }

  /** Words that nobody chose from the list may still name one place. Without a line they are let through as they are. */
  private async settlePlace(): Promise<boolean> {
    const { text, municipality } = this.store.draft().place;
    if (!text.trim() || municipality !== null) return true;
    try {
      const meant = await this.lookups.placeMeant(text);
      if (meant)
        this.store.change(() => ({ place: { text: meant.label, municipality: meant.id } }), {
          text: 'builder.undo.place',
          step: 1,
          together: 'place',
        });
      return true;
    } catch {
      return false;
    }
  }
}
