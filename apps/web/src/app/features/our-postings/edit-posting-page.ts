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
import type { readBuilder } from '@arena/contract';
import { I18n, Icon, LoadingState, TextPipe } from '@arena/ui';
import { type ApiError, call, knownError } from '../../platform/api';
import { Live } from '../../platform/live';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Session } from '../../platform/session';
import { Failure } from '../../shell/failure';
import { LoginNeeded } from '../../shell/login-needed';
import { DisputePanel, type Dispute } from '../../shell/dispute-panel';
import { fieldLines, fieldName } from './field-text';
import { NeedsAdvice } from './needs-advice';
import { OccupationSection } from './occupation-section';
import { PostingEditor, type ContentField } from './posting-editor';
import { PublishPanel } from './publish-panel';
import { RequirementsSection } from './requirements-section';
import { SaveStatus } from './save-status';
import { TermsSection } from './terms-section';
import { WordsSection } from './words-section';
import { WorkSection } from './work-section';

/** One posting is written: tasks first. It saves itself; what can be done with it stands beside. */
@Component({
  selector: 'arena-edit-posting-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DisputePanel,
    Failure,
    Icon,
    LoadingState,
    LoginNeeded,
    OccupationSection,
    PublishPanel,
    RequirementsSection,
    RouterLink,
    SaveStatus,
    TermsSection,
    TextPipe,
    WordsSection,
    WorkSection,
  ],
  providers: [PostingEditor, NeedsAdvice],
  template: `
    <div class="wrap page edit-posting">
      <p class="crumb">
        <a [routerLink]="['/', i18n.language(), 'our-openings']"><svg arenaIcon="back"></svg>{{ 'ourPostings.title' | t }}</a>
      </p>
      @if (editor.posting() && editor.content(); as content) {
        <p class="tags">
          <span class="tag tag-kind">{{ kindText() }}</span>
        </p>
        <h1 [attr.lang]="content.title.trim() ? i18n.foreign(content.lang) : null">
          {{ content.title.trim() || ('ourPostings.untitled' | t) }}
        </h1>
        <p class="lead">{{ 'ourPostings.edit.lead' | t }}</p>
        @if (editor.kept()) {
          <div class="note kept-offer" role="status">
            <svg arenaIcon="paper"></svg>
            <div>
              <p>
                <b>{{ 'ourPostings.kept.title' | t }}</b> {{ 'ourPostings.kept.text' | t }}
              </p>
              <p class="btns">
                <button class="ds-button" type="button" (click)="editor.takeUpKept()">{{ 'ourPostings.kept.take' | t }}</button>
                <button class="ds-button" data-variant="secondary" type="button" (click)="editor.dropKept()">
                  {{ 'ourPostings.kept.drop' | t }}
                </button>
              </p>
            </div>
          </div>
        }
        @if (taken(); as fields) {
          <p class="note" role="status">
            <svg arenaIcon="people"></svg><span>{{ 'ourPostings.taken' | t: { fields } }}</span>
          </p>
        }
        @if (disputes().length) {
          <arena-dispute-panel
            [disputes]="disputes()"
            [taken]="takenNow()"
            [lang]="i18n.foreign(content.lang)"
            (settled)="settle($event)"
          />
        }
        <div class="edit">
          <arena-save-status />
          <form class="edit-form" novalidate [attr.aria-label]="'ourPostings.edit.form' | t" (submit)="save($event)" (focusout)="left()">
            <arena-words-section [missing]="shownMissing()" />
            <arena-occupation-section />
            <arena-requirements-section [missing]="shownMissing()" [texts]="texts.value()" />
            <arena-work-section />
            <arena-terms-section [missing]="shownMissing()" />
          </form>
          <aside class="edit-side" [attr.aria-label]="'ourPostings.panel' | t">
            <arena-publish-panel (tried)="tried.set(true)" />
          </aside>
        </div>
      } @else if (!employer()) {
        <h1>{{ 'ourPostings.edit.title' | t }}</h1>
        <arena-login-needed role="employer" />
      } @else if (error(); as failed) {
        <h1>{{ 'ourPostings.edit.title' | t }}</h1>
        <arena-failure [error]="failed" (retry)="open()" />
      } @else {
        <h1 class="ds-sr-only">{{ 'ourPostings.edit.title' | t }}</h1>
        <arena-loading-state [count]="3" />
      }
    </div>
  `,
})
export class EditPostingPage {
  readonly id = input.required<string>();

  protected readonly i18n = inject(I18n);
  protected readonly editor = inject(PostingEditor);
  private readonly session = inject(Session);
  private readonly live = inject(Live);

  protected readonly employer = computed(() => this.session.person()?.role === 'employer');
  protected readonly error = signal<ApiError | null>(null);
  /** Publishing was tried: what is missing is shown at the fields too. */
  protected readonly tried = signal(false);
  protected readonly shownMissing = computed(() => (this.tried() ? (this.editor.posting()?.missing ?? []) : []));
  protected readonly kindText = computed(() => this.i18n.t(`vocabulary.kind.${this.editor.content()?.kind ?? 'job'}`));
  protected readonly texts = load(
    () => (this.employer() ? call<typeof readBuilder>('GET', '/api/taxonomy/builder', { query: { lang: this.i18n.language() } }) : null),
    { optional: true },
  );
  /** What somebody else has changed while the page stood open. */
  protected readonly taken = computed(() => (this.editor.autosave.conflict() ? '' : this.names(this.editor.autosave.taken())));

  /** Both texts of each field that two have written on. */
  protected readonly disputes = computed<Dispute[]>(() => {
    const conflict = this.editor.autosave.conflict();
    const ours = this.editor.content();
    if (!conflict || !ours) return [];
    const lines = (field: ContentField, content: typeof ours) => fieldLines(field, content, (key) => this.editor.label(key), this.i18n);
    return conflict.disputed.map((field) => ({
      field,
      name: this.i18n.t(fieldName(field)),
      ours: lines(field, ours),
      theirs: lines(field, conflict.theirs.content),
    }));
  });
  protected readonly takenNow = computed(() => this.names(this.editor.autosave.conflict()?.taken ?? []));

  constructor() {
    pageHead(() => ({
      title: this.editor.content()?.title.trim() || this.i18n.t('ourPostings.edit.title'),
      description: this.i18n.t('ourPostings.edit.lead'),
      hidden: true,
    }));
    effect(() => {
      const wanted = this.employer() ? this.id() : null;
      untracked(() => {
        if (wanted !== null && this.editor.posting()?.id !== wanted) void this.open();
        // logged in again in another tab: what waits is sent
        else if (wanted !== null) void this.editor.autosave.loggedIn();
      });
    });
    let language = this.i18n.language();
    effect(() => {
      const now = this.i18n.language();
      untracked(() => {
        if (now !== language && this.editor.posting()) void this.editor.relabel();
        language = now;
      });
    });
    const stops = [
      this.live.onChange((change) => {
        if (change.contact !== undefined) return;
        if (change.posting === undefined || change.posting === this.id()) void this.editor.autosave.follow();
      }),
      this.session.onLeave({ save: () => this.editor.autosave.flush(), forget: () => this.editor.forget() }),
    ];
    inject(DestroyRef).onDestroy(() => stops.forEach((stop) => stop()));
    afterNextRender(() => this.session.start());
  }

  protected async open(): Promise<void> {
    this.error.set(null);
    this.tried.set(false);
    try {
      await this.editor.open(this.id());
    } catch (cause) {
      this.error.set(knownError(cause));
    }
  }

  protected settle(theirs: readonly string[]): void {
    this.editor.autosave.settle(theirs as ContentField[]);
    setTimeout(() => document.querySelector<HTMLElement>('.save-line')?.focus());
  }

  /** A field was left: what is written is saved. */
  protected left(): void {
    void this.editor.autosave.flush();
  }

  protected save(event: Event): void {
    event.preventDefault();
    void this.editor.autosave.flush();
  }

  /** 'tittel, sted og frist'. */
  private names(fields: readonly ContentField[]): string {
    return this.i18n.list(fields.map((field) => this.i18n.t(fieldName(field)).toLocaleLowerCase(this.i18n.locale())));
  }
}
