import type { ElementRef } from '@angular/core';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ContactView, readPosting } from '@arena/contract';
import type { ContactAction } from '@arena/domain';
import {
  answerText,
  type ContactRole,
  I18n,
  Icon,
  KindTag,
  LoadingState,
  MessageState,
  personName,
  statusWords,
  TextPipe,
} from '@arena/ui';
import { call, type ApiError } from '../../platform/api';
import { KeptText } from '../../platform/kept-text';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Session } from '../../platform/session';
import { Failure } from '../../shell/failure';
import { LoginNeeded } from '../../shell/login-needed';
import { ProblemNote } from '../../shell/problem-note';
import { ContactHistory } from './contact-history';
import { followContact } from './contact-loader';
import { ContactMoves, keptWords } from './contact-moves';
import { OrderedMoves } from './people/ordered-moves';
import { Conversation } from './conversation';
import { EmployerAnswers } from './employer-answers';
import { LeaveContact } from './leave-contact';
import { SeekerAnswers } from './seeker-answers';
import { ShownPerson } from './shown-person';

const SEEKER_DOES: readonly ContactAction[] = ['answer', 'agree'];
const EMPLOYER_DOES: readonly ContactAction[] = ['meet', 'ask', 'decline', 'confirm'];
const WITH_WORDS = ['answer', 'ask', 'write'] as const;

/** One contact, for both sides: where it stands, what one can do now, what was shared, what has happened. */
@Component({
  selector: 'arena-contact-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ContactHistory,
    Conversation,
    EmployerAnswers,
    Failure,
    Icon,
    KindTag,
    LeaveContact,
    LoadingState,
    LoginNeeded,
    MessageState,
    ProblemNote,
    RouterLink,
    SeekerAnswers,
    ShownPerson,
    TextPipe,
  ],
  providers: [OrderedMoves, { provide: ContactMoves, useExisting: OrderedMoves }],
  templateUrl: './contact-page.html',
})
export class ContactPage {
  readonly id = input.required<string>();

  protected readonly i18n = inject(I18n);
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly moves = inject(OrderedMoves);
  private readonly kept = inject(KeptText);
  private readonly status = viewChild<ElementRef<HTMLElement>>('status');

  /** Comes from the last step of showing interest. */
  protected readonly sentNow = signal(this.router.currentNavigation()?.extras.state?.['sent'] === true);
  protected readonly role = computed<ContactRole | null>(() => {
    const role = this.session.person()?.role;
    return role === 'seeker' || role === 'employer' ? role : null;
  });
  protected readonly contact = followContact(
    computed(() => (this.role() ? this.id() : null)),
    () => this.moves.settled(),
  );
  /** Somebody was first, or it was too late. */
  protected readonly conflict = signal<ApiError | null>(null);

  protected readonly view = computed(() => (this.role() ? this.contact.view() : undefined));
  protected readonly gone = computed(() => this.contact.error()?.kind === 'not-found');
  protected readonly words = computed(() => {
    const view = this.view();
    const role = this.role();
    return view && role ? statusWords(view, role, this.i18n) : null;
  });
  protected readonly person = computed(() => {
    const view = this.view();
    return view ? personName(view, this.i18n) : '';
  });
  /** The question, or the answer to it, where that is what happened last. */
  protected readonly said = computed(() => {
    const last = this.view()?.last;
    return last && (last.action === 'ask' || last.action === 'answer') ? last.text : null;
  });
  /** After a withdrawal nothing is left for the employer to see. */
  protected readonly hidden = computed(() => {
    const view = this.view();
    return this.role() === 'employer' && view?.shown.fit.band === 'none' && view.shown.fit.rows.length === 0;
  });
  /** Something to do besides writing and leaving. */
  protected readonly hasAnswers = computed(() => {
    const does = this.role() === 'seeker' ? SEEKER_DOES : EMPLOYER_DOES;
    return this.view()?.actions.some((action) => does.includes(action)) ?? false;
  });
  protected readonly talks = computed(() => {
    const view = this.view();
    return view ? view.actions.includes('write') || view.history.some(({ action }) => action === 'write') : false;
  });
  /** Words that were typed for a step that can no longer be taken, because the other side was first. */
  protected readonly leftOver = computed(() => {
    const view = this.view();
    if (!view) return '';
    return WITH_WORDS.filter((action) => !view.actions.includes(action)).reduce(
      (found, action) => found || (this.kept.read(keptWords(view.id, action)) ?? ''),
      '',
    );
  });

  private readonly posting = load(
    () => {
      const view = this.view();
      return this.role() === 'seeker' && view?.waitsFor === 'employer' && view.posting.open
        ? call<typeof readPosting>('GET', '/api/postings/:id', { params: { id: view.posting.id }, query: { lang: this.i18n.language() } })
        : null;
    },
    { optional: true },
  );
  /** How fast this employer answers, while the seeker waits for them. */
  protected readonly answers = computed(() => {
    const posting = this.posting.value();
    return posting && this.view()?.waitsFor === 'employer' ? answerText(posting, this.i18n) : '';
  });

  constructor() {
    pageHead(() => {
      const view = this.view();
      return {
        title: view ? view.posting.title : this.i18n.t(this.gone() ? 'contact.gone.title' : 'contacts.title'),
        description: this.i18n.t('contact.description'),
        hidden: true,
      };
    });
    afterNextRender(() => this.session.start());
    let opened = '';
    effect(() => {
      const view = this.view();
      if (!view || this.role() !== 'employer' || opened === view.id || !view.actions.includes('see')) return;
      opened = view.id;
      untracked(() => void this.see(view));
    });
  }

  protected take(view: ContactView): void {
    const writes = view.last.action === 'write';
    // what the reader's own step has made needless is let go
    for (const action of WITH_WORDS) if (!view.actions.includes(action)) this.kept.forget(keptWords(view.id, action));
    this.conflict.set(null);
    this.sentNow.set(false);
    this.contact.take(view);
    // the buttons are gone: the reader stands where the news is
    if (!writes) setTimeout(() => this.status()?.nativeElement.focus());
  }

  protected meanwhile(error: ApiError): void {
    this.conflict.set(error);
    void this.contact.reload();
  }

  protected async deleted(): Promise<void> {
    const { id } = this;
    for (const action of WITH_WORDS) this.kept.forget(keptWords(id(), action));
    await this.router.navigate(['/', this.i18n.language(), 'contacts'], { state: { deleted: true }, replaceUrl: true });
  }

  /** Opening it is seeing it: the person is told, once. An answer given at the same moment waits for it. */
  private async see(view: ContactView): Promise<void> {
    await this.moves.see(view);
    await this.contact.reload();
  }
}
