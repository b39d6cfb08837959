import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { matchPosting, readPosting } from '@arena/contract';
import { isOpenContact } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, LoadingState, MessageState, OpeningCard, TextPipe } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Session } from '../../platform/session';
import { Failure } from '../../shell/failure';
import { LoginNeeded } from '../../shell/login-needed';
import { ProblemNote } from '../../shell/problem-note';
import { ownContact } from '../postings/own-contact';
import { DraftStore, hasProfile, MatchingChoice, toProfile } from '../profiles';
import { InterestForm, LONGEST_LINE, stepOf, STEPS } from './interest-form';
import { InterestSender } from './interest-sender';
import type { Explained } from './interest-shares';
import { LineStep } from './line-step';
import { PreviewStep } from './preview-step';
import { levelField, ShareStep } from './share-step';

/** Something to mend before going on. */
interface StepProblem {
  field: string;
  text: string;
}

/** Showing interest: what to share, a line, a look at what they will see. Three steps, no letter; a login only before the third. */
@Component({
  selector: 'arena-interest-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [InterestForm, InterestSender],
  imports: [
    Failure,
    Icon,
    LineStep,
    LoadingState,
    LoginNeeded,
    MessageState,
    OpeningCard,
    PreviewStep,
    ProblemNote,
    RouterLink,
    ShareStep,
    TextPipe,
  ],
  templateUrl: './interest-page.html',
})
export class InterestPage {
  readonly id = input.required<string>();
  /** From the URL: `?step=2`. */
  readonly step = input<string>();

  protected readonly i18n = inject(I18n);
  protected readonly form = inject(InterestForm);
  protected readonly sender = inject(InterestSender);
  protected readonly store = inject(DraftStore);
  protected readonly session = inject(Session);
  private readonly choice = inject(MatchingChoice);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly summary = viewChild<ElementRef<HTMLElement>>('summary');
  private readonly line = viewChild(LineStep);

  protected readonly steps = STEPS;
  protected readonly found = load(() =>
    call<typeof readPosting>('GET', '/api/postings/:id', { params: { id: this.id() }, query: { lang: this.i18n.language() } }),
  );
  protected readonly posting = computed(() => {
    const posting = this.found.value();
    return posting?.id === this.id() ? posting : undefined;
  });
  private readonly contact = ownContact(() => this.id());
  /** An open contact about this opening: nothing to send a second time. */
  protected readonly there = computed(() => {
    const contact = this.contact();
    // after a no there is nothing to send until the opening comes anew
    if (contact && (isOpenContact(contact.state) || contact.state === 'no')) return contact.id;
    return this.sender.preview()?.contact ?? null;
  });
  protected readonly askedByThem = computed(() => this.contact()?.begunBy === 'employer');
  protected readonly closed = computed(() => this.sender.closed() || this.found.error()?.kind === 'not-found');

  protected readonly at = computed(() => stepOf(this.step()));
  protected readonly titleKey = computed<TextKey>(() => `interest.step${this.at()}.title`);
  protected readonly leadKey = computed<TextKey>(() => `interest.step${this.at()}.lead`);
  protected readonly seeker = computed(() => this.session.person()?.role === 'seeker');
  /** Nothing is known of what the person can do, and they have not said that they go on without. */
  protected readonly unknown = computed(() => this.at() === 1 && !hasProfile(this.store.draft()) && !this.form.now().without);
  protected readonly ready = computed(() => this.store.ready() && this.form.now().id !== '');
  /** What the employer would see of what is chosen now. */
  protected readonly shown = computed(() => {
    const preview = this.sender.preview();
    return preview?.of === this.sender.of() && this.sender.findings().length === 0 ? preview.shown : null;
  });

  private readonly tried = signal<number | null>(null);
  protected readonly problems = computed<StepProblem[]>(() => {
    const posting = this.posting();
    if (!posting || this.tried() !== this.at()) return [];
    if (this.at() === 1)
      return this.form
        .unanswered(posting)
        .map((one) => ({ field: levelField(one), text: this.i18n.t('interest.levelMissing', { label: one.label }) }));
    const over = this.form.body().line.length - LONGEST_LINE;
    return this.at() === 2 && over > 0 ? [{ field: 'line', text: this.i18n.t('contact.tooLongError', { count: over }) }] : [];
  });

  private readonly told = signal<Explained | undefined>(undefined);
  private readonly untold = signal(false);
  protected readonly explained = this.told.asReadonly();
  protected readonly notExplained = this.untold.asReadonly();
  private readonly question = computed(
    // with matching off, what the answers say themselves is ticked, and nobody is asked what else may count
    () => (this.choice.active() ? { lang: this.i18n.language(), profile: toProfile(this.store.draft()) } : null),
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  /** What the first look at the answers has said is enough to go by; until then nothing is ticked by guess. */
  protected readonly reading = computed(() => this.question() !== null && !this.told() && !this.untold());

  constructor() {
    pageHead(() => {
      const posting = this.posting();
      return {
        title: posting ? this.i18n.t('interest.head', { title: posting.title }) : this.i18n.t('posting.interest.go'),
        description: this.i18n.t('interest.description'),
        hidden: true,
      };
    });
    afterNextRender(() => {
      this.session.start();
      this.store.start();
      this.form.start(this.id());
    });
    this.followSteps();
    this.explainAnswers();
    effect(() => {
      // the third step is looked at as soon as somebody may look
      const wanted = this.at() === 3 && this.seeker() && this.ready() && !this.closed();
      this.sender.of();
      if (wanted) untracked(() => void this.look());
    });
  }

  protected async next(event: Event): Promise<void> {
    event.preventDefault();
    const step = this.at();
    this.tried.set(step);
    if (this.problems().length) {
      // the summary is drawn first
      setTimeout(() => this.summary()?.nativeElement.focus());
      return;
    }
    if (step === 3) await this.send();
    else if (step === 2 && this.seeker() && this.form.body().line && !(await this.sender.look(this.id())) && this.sender.findings().length)
      this.line()?.focus();
    else await this.go(step === 1 ? 2 : 3);
  }

  protected goTo(event: Event, problem: StepProblem): void {
    event.preventDefault();
    this.host.nativeElement.querySelector<HTMLElement>(`[id="${problem.field}"]`)?.focus();
  }

  protected here(): string {
    return this.router.url.split('#')[0] ?? '';
  }

  protected goWithout(): void {
    this.form.goWithout();
    // the door is gone: the reader stands at what is asked
    this.heading()?.nativeElement.focus();
  }

  protected look(): Promise<void> {
    return this.sender.look(this.id()).then(async (clear) => {
      if (clear || this.sender.findings().length === 0 || this.at() !== 3) return;
      await this.go(2, true);
      setTimeout(() => this.line()?.focus());
    });
  }

  private async send(): Promise<void> {
    if (!this.shown()) return;
    const view = await this.sender.send(this.id());
    if (view) {
      await this.router.navigate(['/', this.i18n.language(), 'contacts', view.id], { state: { sent: true }, replaceUrl: true });
    } else if (this.sender.error()?.problem?.code === 'text-screened') {
      const screened = this.sender.error();
      await this.look();
      this.sender.error.set(screened);
    }
  }

  private go(step: number, replaceUrl = false): Promise<boolean> {
    return this.router.navigate([], { queryParams: { step }, replaceUrl });
  }

  /** A reader stands at the question, whichever way it was come to. */
  private followSteps(): void {
    let before: number | null = null;
    effect(() => {
      const now = this.at();
      untracked(() => {
        if (before !== null && before !== now) {
          this.tried.set(null);
          this.form.said.set(null);
          if (this.sender.error()?.problem?.code !== 'text-screened') this.sender.error.set(null);
          this.heading()?.nativeElement.focus();
        }
        before = now;
      });
    });
  }

  private explainAnswers(): void {
    let running: AbortController | undefined;
    effect(() => {
      const body = this.question();
      const id = this.id();
      untracked(() => {
        running?.abort();
        const mine = (running = new AbortController());
        if (!body) {
          this.told.set(undefined);
          return;
        }
        this.api
          .send(call<typeof matchPosting>('POST', '/api/matches/:id', { params: { id }, body }), mine.signal)
          .then(({ rows }) => {
            if (mine.signal.aborted) return;
            this.told.set(rows);
            this.untold.set(false);
          })
          .catch(() => !mine.signal.aborted && this.untold.set(true));
      });
    });
    inject(DestroyRef).onDestroy(() => running?.abort());
  }
}
