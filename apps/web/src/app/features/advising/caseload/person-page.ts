import { afterNextRender, ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AdviseePerson, CaseloadPerson, lookAtPerson, openingsForPerson, readBuilder, readCaseload } from '@arena/contract';
import { CONTACT_STATES, type LookReason } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, LoadingState, StripLegend, TextPipe } from '@arena/ui';
import type { z } from 'zod';
import { Api, call } from '../../../platform/api';
import { load } from '../../../platform/loaded';
import { pageHead } from '../../../platform/page-head';
import { Session } from '../../../platform/session';
import { Failure } from '../../../shell/failure';
import { LoginNeeded } from '../../../shell/login-needed';
import { ProblemNote } from '../../../shell/problem-note';
import { Attempt } from '../../../platform/attempt';
import { onNews } from '../on-news';
import { ChangeBuilder } from './change-builder';
import { LookReasonForm } from './look-reason';
import { oneAway } from './one-away';
import { calledText } from './person-line';
import { PersonProfile } from './person-profile';
import { RankedOpening } from './ranked-opening';

type Openings = z.output<(typeof openingsForPerson)['response']>;
const AT_ONCE = 10;

/** What of the worklist tells that a profile on the screen is no longer as it was; one's own look is no such thing. */
const markOf = ({ name, purposes, endsOn, consentVersion, flags, openContacts }: CaseloadPerson): string =>
  JSON.stringify([name, purposes, endsOn, consentVersion, flags, openContacts]);

/**
 * One person of the worklist. The worklist says whether one may look at all; the look itself is asked for with its reason and written down,
 * so it is never repeated behind the reader's back. When the consent is gone, so is everything on the page.
 */
@Component({
  selector: 'arena-advisee-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChangeBuilder,
    Failure,
    Icon,
    LoadingState,
    LoginNeeded,
    LookReasonForm,
    PersonProfile,
    ProblemNote,
    RankedOpening,
    RouterLink,
    StripLegend,
    TextPipe,
  ],
  templateUrl: './person-page.html',
})
export class AdviseePage {
  readonly key = input.required<string>();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly looking = new Attempt();
  protected readonly finding = new Attempt();

  protected readonly adviser = computed(() => this.session.person()?.role === 'adviser');
  protected readonly caseload = load(
    () => (this.adviser() ? call<typeof readCaseload>('GET', '/api/caseload', { query: { lang: this.i18n.language() } }) : null),
    { optional: true },
  );
  /** The API said that this person is not there for us. */
  private readonly lost = signal(false);
  protected readonly line = computed(() => (this.lost() ? undefined : this.caseload.value()?.people.find(({ key }) => key === this.key())));
  protected readonly gone = computed(() => this.lost() || (this.caseload.value() !== undefined && !this.line()));
  protected readonly maySee = computed(() => this.line()?.purposes.includes('see-profile') ?? false);
  protected readonly mayPropose = computed(() => this.line()?.purposes.includes('propose') ?? false);
  protected readonly mayBuild = computed(() => this.maySee() && (this.line()?.purposes.includes('build-profile') ?? false));
  protected readonly called = computed(() => {
    const line = this.line();
    return line ? calledText(line, this.i18n) : '';
  });

  /** In the middle of a sentence. */
  protected readonly spokenOf = computed(() => this.line()?.name ?? this.i18n.t('caseload.person.the'));

  protected readonly reason = signal<LookReason | null>(null);
  private readonly looked = signal<{ person: AdviseePerson; mark: string } | null>(null);
  private readonly found = signal<Openings | null>(null);
  /** Nothing stays on the screen once the consent for it is gone. */
  protected readonly person = computed(() => (this.maySee() ? (this.looked()?.person ?? null) : null));
  /** Read under the yes that holds now: an older one may have let more be seen. */
  protected readonly openings = computed(() => {
    const found = this.found();
    return this.mayPropose() && found?.consentVersion === this.line()?.consentVersion ? found : null;
  });
  protected readonly opened = computed(() => this.person() !== null || this.openings() !== null);
  protected readonly stale = computed(() => {
    const mark = this.looked()?.mark;
    const line = this.line();
    return mark !== undefined && line !== undefined && mark !== markOf(line);
  });
  private readonly shown = signal(AT_ONCE);
  protected readonly shownOpenings = computed(() => this.openings()?.ranked.slice(0, this.shown()) ?? []);
  protected readonly away = computed(() => oneAway(this.openings()?.ranked ?? []));
  protected readonly building = signal(false);
  protected readonly suggested = signal(false);
  /** Names of languages and papers: the same for everybody, no look. */
  protected readonly texts = load(
    () => (this.person() ? call<typeof readBuilder>('GET', '/api/taxonomy/builder', { query: { lang: this.i18n.language() } }) : null),
    { optional: true },
  );
  protected readonly reasonText = computed(() => {
    const reason = this.reason();
    return reason ? this.i18n.t(`caseload.reason.${reason}`) : '';
  });

  constructor() {
    pageHead(() => ({
      title: this.gone() ? this.i18n.t('caseload.gone.title') : this.called() || this.i18n.t('caseload.title'),
      description: this.i18n.t('caseload.description'),
      hidden: true,
    }));
    // what the worklist says later counts: the person may have let one in anew
    effect(() => {
      this.caseload.value();
      untracked(() => this.lost.set(false));
    });
    // another person: nothing of the one before is kept
    effect(() => {
      this.key();
      untracked(() => this.forget());
    });
    effect(() => {
      if (this.gone() || !this.adviser()) untracked(() => this.wipe());
    });
    let language = this.i18n.language();
    effect(() => {
      const now = this.i18n.language();
      if (now === language) return;
      language = now;
      // the reader asked for other words: what is shown is asked for in them, for the same reason
      untracked(() => {
        if (this.person()) void this.look();
        if (this.openings()) void this.find();
      });
    });
    onNews(() => this.adviser() && this.caseload.retry());
    afterNextRender(() => this.session.start());
  }

  protected begin(reason: LookReason): void {
    this.reason.set(reason);
    void (this.maySee() ? this.look() : this.find());
  }

  protected async look(): Promise<void> {
    const line = this.line();
    const reason = this.reason();
    if (!line || !reason) return;
    const person = await this.looking.run(() =>
      this.api.send(
        call<typeof lookAtPerson>('POST', '/api/caseload/:key/looks', {
          params: { key: line.key },
          body: { lang: this.i18n.language(), reason },
        }),
      ),
    );
    if (person && line.key === this.key()) {
      const first = !this.looked();
      this.looked.set({ person, mark: markOf(this.line() ?? line) });
      this.suggested.set(false);
      if (first) setTimeout(() => document.getElementById('profile')?.focus());
    } else this.checkLost(this.looking);
  }

  protected async find(): Promise<void> {
    const line = this.line();
    const reason = this.reason();
    if (!line || !reason) return;
    const openings = await this.finding.run(() =>
      this.api.send(
        call<typeof openingsForPerson>('POST', '/api/caseload/:key/openings', {
          params: { key: line.key },
          body: { lang: this.i18n.language(), reason },
        }),
      ),
    );
    if (openings && line.key === this.key()) {
      this.found.set(openings);
      // the worklist on the screen is of an older yes
      if (openings.consentVersion !== this.line()?.consentVersion) this.caseload.retry();
      setTimeout(() => document.getElementById('openings')?.focus());
    } else this.checkLost(this.finding);
  }

  protected lose(): void {
    this.lost.set(true);
    this.caseload.retry();
  }

  protected more(): void {
    this.shown.update((shown) => shown + AT_ONCE);
  }

  protected build(): void {
    this.building.set(true);
    setTimeout(() => document.getElementById('build')?.focus());
  }

  protected suggestedNow(): void {
    this.building.set(false);
    this.suggested.set(true);
    this.caseload.retry();
    setTimeout(() => document.getElementById('suggested')?.focus());
  }

  protected contactText(state: string): TextKey {
    return `caseload.contact.${CONTACT_STATES.find((one) => one === state) ?? 'closed'}`;
  }

  private checkLost(attempt: Attempt): void {
    if (attempt.error()?.kind === 'not-found') this.lose();
  }

  private forget(): void {
    this.lost.set(false);
    this.reason.set(null);
    this.wipe();
  }

  private wipe(): void {
    this.looked.set(null);
    this.found.set(null);
    this.building.set(false);
    this.suggested.set(false);
    this.shown.set(AT_ONCE);
  }
}
