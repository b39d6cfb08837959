import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AdvisingConsent, giveAdvisingConsent, ProposalForSeeker, readAdvising, SuggestedChange } from '@arena/contract';
import { I18n, Icon, LoadingState, TextPipe } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Session } from '../../platform/session';
import { Failure } from '../../shell/failure';
import { LoginNeeded } from '../../shell/login-needed';
import { ProblemNote } from '../../shell/problem-note';
import { whoOf } from './adviser-name';
import { Attempt } from '../../platform/attempt';
import { ChangeCard } from './change-card';
import { ConsentItem } from './consent-item';
import { GiveConsent } from './give-consent';
import { KeptIds } from './kept-ids';
import { LooksLog } from './looks-log';
import { onNews } from './on-news';
import { ProposalCard } from './proposal-card';

/** A seeker's page about advisers: what waits for an answer, who may what, and who has looked. */
@Component({
  selector: 'arena-advising-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChangeCard,
    ConsentItem,
    Failure,
    GiveConsent,
    Icon,
    LoadingState,
    LoginNeeded,
    LooksLog,
    ProblemNote,
    ProposalCard,
    RouterLink,
    TextPipe,
  ],
  templateUrl: './advising-page.html',
})
export class AdvisingPage {
  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly ids = inject(KeptIds);
  private readonly session = inject(Session);
  protected readonly again = new Attempt();

  protected readonly seeker = computed(() => this.session.person()?.role === 'seeker');
  protected readonly found = load(
    () => (this.seeker() ? call<typeof readAdvising>('GET', '/api/me/advising', { query: { lang: this.i18n.language() } }) : null),
    { optional: true },
  );
  /** What was answered while the page stood open stays where it was. */
  private readonly answered = signal<readonly ProposalForSeeker[]>([]);
  private readonly changed = signal<readonly SuggestedChange[]>([]);
  /** Taken back just now: can be given again in one click. */
  protected readonly taken = signal<AdvisingConsent | null>(null);
  protected readonly given = signal<AdvisingConsent | null>(null);
  protected readonly giving = signal(false);

  protected readonly proposals = computed(() => {
    const now = this.answered();
    return (this.found.value()?.proposals ?? []).map((one) => now.find(({ id }) => id === one.id) ?? one);
  });
  protected readonly waiting = computed(() => {
    const now = this.answered();
    return this.proposals().filter(({ id, state }) => state === 'sent' || now.some((one) => one.id === id));
  });
  protected readonly earlier = computed(() => {
    const waiting = this.waiting();
    return this.proposals().filter((one) => !waiting.includes(one));
  });
  protected readonly unanswered = computed(() => this.waiting().filter(({ state }) => state === 'sent').length);
  protected readonly changes = computed(() => {
    const waiting = this.found.value()?.changes ?? [];
    return [...waiting, ...this.changed().filter(({ id }) => !waiting.some((one) => one.id === id))];
  });

  constructor() {
    pageHead(() => ({ title: this.i18n.t('advising.title'), description: this.i18n.t('advising.description'), hidden: true }));
    onNews(() => this.seeker() && this.found.retry());
    afterNextRender(() => this.session.start());
  }

  protected who(consent: AdvisingConsent): string {
    return whoOf(consent, this.i18n);
  }

  protected took(proposal: ProposalForSeeker): void {
    this.answered.update((all) => [...all.filter(({ id }) => id !== proposal.id), proposal]);
    this.found.retry();
  }

  protected changedNow(change: SuggestedChange): void {
    this.changed.update((all) => [...all, change]);
    this.found.retry();
  }

  protected tookBack(consent: AdvisingConsent): void {
    this.given.set(null);
    this.again.clear();
    this.taken.set(consent);
    this.found.retry();
    setTimeout(() => document.getElementById('taken')?.focus());
  }

  /** The same as before it was taken back, as a new consent. */
  protected async giveAgain(consent: AdvisingConsent): Promise<void> {
    const what = `again.${consent.id}`;
    const now = await this.again.run(() => {
      const { office, adviser, purposes, endsOn } = consent;
      const body = { id: this.ids.of(what), office: office.id, adviser: adviser?.id ?? null, purposes, endsOn };
      return this.api.send(call<typeof giveAdvisingConsent>('POST', '/api/me/advising/consents', { body }));
    });
    if (!now) return;
    this.ids.done(what);
    this.gave(now);
  }

  protected gave(consent: AdvisingConsent): void {
    this.taken.set(null);
    this.giving.set(false);
    this.given.set(consent);
    this.found.retry();
    setTimeout(() => document.getElementById('given')?.focus());
  }

  protected open(): void {
    this.giving.set(true);
    // not the first field: the offices may still be on their way
    setTimeout(() => document.getElementById('give')?.focus());
  }
}
