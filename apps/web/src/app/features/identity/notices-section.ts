import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import type { AccountView, changeNotificationChoices, NotificationChoicesView, readNotificationChoices, Role } from '@arena/contract';
import { LANGUAGES, LETTER_PACES, type Language, type LetterPace, type NotificationGroup } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, LoadingState, TextPipe } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { Attempt } from '../../platform/attempt';
import { KeptText } from '../../platform/kept-text';
import { ProblemNote } from '../../shell/problem-note';
import { AccountStore } from './account-store';
import { editsFrom, isEdited, keptEdits, NO_EDITS, withEdits, type GroupChoice, type NoticeEdits } from './notice-choices';

const KEPT = 'account.notices';
/** Where a link to the choices leads: `/me#notices`. */
const HERE = 'notices';

/** Why no letter comes at all, and where on the page that is changed. */
const NO_LETTERS = {
  none: { why: 'account.notices.noEmail', go: 'account.notices.noEmail.go', to: 'email-title' },
  unverified: { why: 'account.notices.unverified', go: 'account.notices.unverified.go', to: 'email-title' },
  refused: { why: 'account.notices.noConsent', go: 'account.notices.noConsent.go', to: 'consent-email' },
} as const satisfies Record<string, { why: TextKey; go: TextKey; to: string }>;

/** The same group is about others for each role. */
type GroupWords = 'matches' | 'advising' | 'contacts' | 'caseload' | 'people';
function wordsOf(group: NotificationGroup, role: Role): GroupWords {
  if (group === 'contacts' && role === 'employer') return 'people';
  return group === 'advising' && role === 'adviser' ? 'caseload' : group;
}

/** What the person is told about, in the site and by letter. */
@Component({
  selector: 'arena-notices-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, LoadingState, ProblemNote, TextPipe],
  template: `
    <section aria-labelledby="notices">
      <h2 id="notices" tabindex="-1">{{ 'account.notices.title' | t }}</h2>
      <p class="muted">{{ 'account.notices.lead' | t }}</p>
      <p class="save">
        <svg arenaIcon="clock"></svg><span>{{ 'account.notices.quiet' | t }}</span>
      </p>
      @if (noLetters(); as no) {
        <div class="note warm">
          <svg arenaIcon="info"></svg>
          <div>
            <p>
              <b>{{ no.why | t }}</b>
            </p>
            <p>{{ 'account.notices.later' | t }}</p>
            <a [href]="'/' + i18n.language() + '/me#' + no.to" (click)="jump($event, no.to)">{{ no.go | t }}</a>
          </div>
        </div>
      }
      @if (now(); as now) {
        <form novalidate (submit)="save($event)">
          @for (one of now.groups; track one.group) {
            <div class="consent">
              <fieldset class="choices notice" [attr.aria-describedby]="'notice-' + one.group">
                <legend>
                  <h3>{{ titleOf(one) | t }}</h3>
                </legend>
                <p class="muted" [id]="'notice-' + one.group">{{ textOf(one) | t }}</p>
                <label class="tick"
                  ><input
                    class="ds-input"
                    type="checkbox"
                    [name]="'site-' + one.group"
                    [checked]="one.site"
                    (change)="choose(one, { site: !one.site })"
                  /><span>{{ 'account.notices.site' | t }}</span></label
                >
                <fieldset class="choices">
                  <legend>{{ 'account.notices.letters' | t }}</legend>
                  <div class="pills">
                    @for (pace of paces; track pace) {
                      <label class="pill"
                        ><input
                          class="ds-input"
                          type="radio"
                          [name]="'letters-' + one.group"
                          [value]="pace"
                          [checked]="one.letters === pace"
                          (change)="choose(one, { letters: pace })"
                        /><span>{{ paceText(pace) | t }}</span></label
                      >
                    }
                  </div>
                </fieldset>
                <p class="saved sm" role="status">
                  @if (!one.site && one.letters === 'never') {
                    <svg arenaIcon="info"></svg><span>{{ 'account.notices.nothing' | t }}</span>
                  }
                </p>
              </fieldset>
            </div>
          }
          <fieldset class="choices">
            <legend>{{ 'account.notices.lang' | t }}</legend>
            <div class="pills">
              @for (one of languages; track one) {
                <label class="pill"
                  ><input
                    class="ds-input"
                    type="radio"
                    name="letters-lang"
                    [value]="one"
                    [checked]="now.lang === one"
                    (change)="write(one)"
                  /><span [attr.lang]="one">{{ nameOf(one) | t }}</span></label
                >
              }
            </div>
          </fieldset>
          <arena-problem-note [error]="saving.error()" />
          <p class="btns">
            <button class="ds-button" type="submit" [disabled]="saving.busy()">{{ 'account.notices.save' | t }}</button>
            <span class="saved" role="status">
              @if (edited()) {
                <span class="muted">{{ 'account.notices.unsaved' | t }}</span>
              } @else if (saving.done()) {
                <svg arenaIcon="check"></svg><span>{{ 'account.notices.saved' | t }}</span>
              }
            </span>
          </p>
        </form>
      } @else if (loading.error()) {
        <arena-problem-note [error]="loading.error()" />
        <p class="btns">
          <button class="ds-button" data-variant="secondary" type="button" (click)="again()">{{ 'shell.retry' | t }}</button>
        </p>
      } @else {
        <arena-loading-state [count]="1" />
      }
    </section>
  `,
})
export class NoticesSection {
  readonly account = input.required<AccountView>();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly kept = inject(KeptText);
  private readonly store = inject(AccountStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly paces = LETTER_PACES;
  protected readonly languages = LANGUAGES;
  protected readonly loading = new Attempt();
  protected readonly saving = new Attempt();
  private readonly known = signal<NotificationChoicesView | null>(null);
  private readonly edits = signal<NoticeEdits>(NO_EDITS);

  protected readonly now = computed(() => {
    const saved = this.known();
    return saved && withEdits(saved, this.edits());
  });
  protected readonly edited = computed(() => isEdited(this.edits()));
  protected readonly noLetters = computed(() => {
    const { email, consents } = this.account();
    if (!email) return NO_LETTERS.none;
    if (!email.verified) return NO_LETTERS.unverified;
    return consents.some(({ purpose, givenAt }) => purpose === 'email' && givenAt !== null) ? null : NO_LETTERS.refused;
  });

  constructor() {
    const wanted = inject(ActivatedRoute).snapshot.fragment === HERE;
    afterNextRender(() => {
      if (wanted) this.host.nativeElement.querySelector<HTMLElement>(`#${HERE}`)?.focus();
    });
    void this.load();
  }

  protected titleOf({ group }: GroupChoice): TextKey {
    return `account.notices.${wordsOf(group, this.account().role)}.title`;
  }

  protected textOf({ group }: GroupChoice): TextKey {
    return `account.notices.${wordsOf(group, this.account().role)}.text`;
  }

  protected paceText(pace: LetterPace): TextKey {
    return `account.notices.letters.${pace}`;
  }

  protected nameOf(language: Language): TextKey {
    return `shell.language.${language}`;
  }

  protected choose(before: GroupChoice, change: Partial<Pick<GroupChoice, 'site' | 'letters'>>): void {
    this.edit(({ lang, groups }) => ({
      lang,
      groups: groups.map((one) => (one.group === before.group ? { ...one, ...change } : one)),
    }));
  }

  protected write(lang: Language): void {
    this.edit(({ groups }) => ({ lang, groups }));
  }

  protected again(): void {
    void this.load();
  }

  /** The reader stands where it is changed. */
  protected jump(event: Event, id: string): void {
    const place = document.getElementById(id);
    if (!place) return;
    event.preventDefault();
    place.focus();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const sent = this.now();
    if (!sent) return;
    const body = { lang: sent.lang, groups: this.edits().groups };
    const spoken = this.edits().lang;
    await this.saving.run(async () => {
      const answer = await this.api.send(call<typeof changeNotificationChoices>('PUT', '/api/me/notification-choices', { body }));
      // what was chosen while it was on its way is not saved yet
      const chosen = this.now() ?? sent;
      const since = editsFrom(sent, chosen);
      this.known.set(answer);
      this.take(editsFrom(answer, withEdits(answer, since)));
    });
    // the account says the language too
    if (this.saving.done() && spoken !== undefined) await this.store.load();
  }

  private edit(change: (now: NotificationChoicesView) => NotificationChoicesView): void {
    const saved = this.known();
    const now = this.now();
    if (!saved || !now) return;
    this.take(editsFrom(saved, change(now)));
    if (!this.saving.busy()) this.saving.clear();
  }

  /** Kept for the tab too: a session that ends, or a page that is left, loses nothing. */
  private take(edits: NoticeEdits): void {
    this.edits.set(edits);
    if (isEdited(edits)) this.kept.keep(KEPT, JSON.stringify(edits));
    else this.kept.forget(KEPT);
  }

  private async load(): Promise<void> {
    await this.loading.run(async () => {
      const answer = await this.api.send(call<typeof readNotificationChoices>('GET', '/api/me/notification-choices'));
      this.known.set(answer);
      this.take(editsFrom(answer, withEdits(answer, keptEdits(this.kept.read(KEPT), answer))));
    });
  }
}
