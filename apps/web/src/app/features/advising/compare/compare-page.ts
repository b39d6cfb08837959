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
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { comparePeople, ProposalForAdviser, readCaseload, readPosting } from '@arena/contract';
import type { Band, LookReason } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, LoadingState, MessageState, StripLegend, TextPipe } from '@arena/ui';
import { Api, call } from '../../../platform/api';
import { load } from '../../../platform/loaded';
import { pageHead } from '../../../platform/page-head';
import { Session } from '../../../platform/session';
import { LoginNeeded } from '../../../shell/login-needed';
import { ProblemNote } from '../../../shell/problem-note';
import { Attempt } from '../../../platform/attempt';
import { LookReasonForm } from '../caseload/look-reason';
import { ProposeForm } from '../caseload/propose-form';
import { onNews } from '../on-news';
import { roomFor, shownPart, type Comparison } from './compare-rows';
import { CompareTable } from './compare-table';

/** Of those who let one propose: who fits an opening, side by side and without names. */
@Component({
  selector: 'arena-compare-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CompareTable,
    Icon,
    LoadingState,
    LoginNeeded,
    LookReasonForm,
    MessageState,
    ProblemNote,
    ProposeForm,
    RouterLink,
    StripLegend,
    TextPipe,
  ],
  templateUrl: './compare-page.html',
})
export class ComparePage {
  readonly id = input.required<string>();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly looking = new Attempt();

  protected readonly adviser = computed(() => this.session.person()?.role === 'adviser');
  /** What it is about, before anybody is looked at. */
  private readonly posting = load(
    () =>
      this.adviser()
        ? call<typeof readPosting>('GET', '/api/postings/:id', { params: { id: this.id() }, query: { lang: this.i18n.language() } })
        : null,
    { optional: true },
  );
  /** Who lets one propose now: read again when something changed, because that is no look at anybody. */
  private readonly caseload = load(
    () => (this.adviser() ? call<typeof readCaseload>('GET', '/api/caseload', { query: { lang: this.i18n.language() } }) : null),
    { optional: true },
  );
  private readonly allowed = computed(() =>
    (this.caseload.value()?.people ?? []).filter(({ purposes }) => purposes.includes('propose')).map(({ key }) => key),
  );

  protected readonly reason = signal<LookReason | null>(null);
  private readonly compared = signal<{ comparison: Comparison; allowed: readonly string[] } | null>(null);
  /** Somebody took the consent back while the page stood open. */
  protected readonly left = signal(false);
  protected readonly comparison = computed(() => this.compared()?.comparison ?? null);
  protected readonly card = computed(() => this.comparison()?.posting ?? this.posting.value());
  protected readonly closed = computed(() => this.posting.error()?.kind === 'not-found');
  protected readonly title = computed(() => {
    const people = this.comparison()?.people;
    return this.i18n.t(people?.length ? 'caseload.compare.title' : 'caseload.compare.gate', { count: people?.length ?? 0 });
  });
  protected readonly reasonText = computed(() => {
    const reason = this.reason();
    return reason ? this.i18n.t(`caseload.reason.${reason}`) : '';
  });

  private readonly room = signal<1 | 2 | 3>(3);
  private readonly from = signal(0);
  protected readonly part = computed(() => shownPart(this.comparison()?.people.length ?? 0, this.from(), this.room()));
  protected readonly shown = computed(() => this.comparison()?.people.slice(this.part().from, this.part().to) ?? []);
  protected readonly showing = computed(() =>
    this.i18n.t('caseload.compare.showing', {
      who: this.i18n.list(this.shown().map(({ pseudonym }) => this.i18n.t('contact.person', { code: pseudonym }))),
    }),
  );
  protected readonly range = computed(() => {
    const { from, to } = this.part();
    const count = this.comparison()?.people.length ?? 0;
    return to - from === 1
      ? this.i18n.t('caseload.compare.of', { from: to, count })
      : this.i18n.t('caseload.compare.range', { from: from + 1, to, count });
  });

  protected readonly chosen = signal<string | null>(null);
  protected readonly nobody = signal(false);
  protected readonly done = signal<{ proposal: ProposalForAdviser; who: string } | null>(null);
  /** To whom it can be proposed still. */
  protected readonly open = computed(() => this.comparison()?.people.filter(({ proposed }) => !proposed) ?? []);
  protected readonly who = computed(() => this.open().find(({ key }) => key === this.chosen())?.pseudonym ?? '');

  constructor() {
    pageHead(() => ({
      title: this.i18n.t('caseload.compare.head', { title: this.card()?.title ?? '' }),
      description: this.i18n.t('caseload.compare.gateText'),
      hidden: true,
    }));
    effect(() => {
      this.id();
      if (!this.adviser()) untracked(() => this.wipe());
      else untracked(() => this.compared() && this.comparison()?.posting.id !== this.id() && this.wipe());
    });
    effect(() => {
      const before = this.compared()?.allowed;
      const now = this.allowed();
      // whose columns they are is not known here: all of them go
      if (before?.some((key) => !now.includes(key))) untracked(() => this.lose());
    });
    let language = this.i18n.language();
    effect(() => {
      const now = this.i18n.language();
      if (now === language) return;
      language = now;
      untracked(() => this.compared() && void this.look());
    });
    onNews(() => this.adviser() && this.caseload.retry());
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      this.session.start();
      if (typeof ResizeObserver === 'undefined') return;
      const observer = new ResizeObserver(([entry]) => {
        const letter = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
        if (entry) this.room.set(roomFor(entry.contentRect.width / letter));
      });
      observer.observe(this.host.nativeElement);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }

  protected begin(reason: LookReason): void {
    this.reason.set(reason);
    void this.look();
  }

  protected async look(): Promise<void> {
    const reason = this.reason();
    const id = this.id();
    if (!reason) return;
    const comparison = await this.looking.run(() =>
      this.api.send(
        call<typeof comparePeople>('POST', '/api/postings/:id/advisees', { params: { id }, body: { lang: this.i18n.language(), reason } }),
      ),
    );
    if (!comparison || id !== this.id()) return;
    this.left.set(false);
    this.compared.set({ comparison, allowed: this.allowed() });
    this.from.set(0);
    setTimeout(() => document.getElementById('compare')?.focus());
  }

  /** Beside the code, because not everybody who can be chosen may be in sight. */
  protected bandText(band: Band): TextKey {
    return `vocabulary.band.${band}`;
  }

  protected step(by: 1 | -1): void {
    const { from, to } = this.part();
    this.from.set(Math.max(0, from + by * (to - from)));
  }

  protected choose(key: string): void {
    this.chosen.set(key);
    this.nobody.set(false);
    this.done.set(null);
  }

  protected nobodyChosen(): void {
    this.nobody.set(true);
    this.host.nativeElement.querySelector<HTMLElement>('input[name="propose-to"]')?.focus();
  }

  protected sent(proposal: ProposalForAdviser): void {
    const key = this.chosen();
    this.done.set({ proposal, who: this.i18n.t('contact.person', { code: this.who() }) });
    this.compared.update(
      (now) =>
        now && {
          ...now,
          comparison: {
            ...now.comparison,
            people: now.comparison.people.map((one) => (one.key === key ? { ...one, proposed: true } : one)),
          },
        },
    );
    this.chosen.set(null);
    setTimeout(() => document.getElementById('proposed')?.focus());
  }

  protected lose(): void {
    this.wipe();
    this.left.set(true);
  }

  private wipe(): void {
    this.compared.set(null);
    this.chosen.set(null);
    this.nobody.set(false);
    this.done.set(null);
    this.left.set(false);
  }
}
