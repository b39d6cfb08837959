import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { OpportunityKind } from '@arena/domain';
import { I18n, Icon, LoadingState, MessageState, StripLegend, TextPipe } from '@arena/ui';
import { pageHead } from '../../platform/page-head';
import { Failure } from '../../shell/failure';
import { DraftStore, hasProfile } from '../builder';
import { DeviceFilters } from './device-filters';
import { MatchCard } from './match-card';
import { MatchFilters } from './match-filters';
import { bandSections, kindParam, kindsOf, matchRequestOf, RANKED_BANDS, type RankedBand, type UrlFilters } from './match-request';
import { matchesFor } from './matches-loader';
import { OneMore } from './one-more';
import { ProfileLine } from './profile-line';

const PAGE = 20;
const MOST = 100;
const OPEN_FIRST = 5;

/** Openings for the answers on this device, band by band. Personal: nothing of it is rendered on the server. */
@Component({
  selector: 'arena-matches-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failure, Icon, LoadingState, MatchCard, MatchFilters, MessageState, OneMore, ProfileLine, RouterLink, StripLegend, TextPipe],
  templateUrl: './matches-page.html',
})
export class MatchesPage {
  /** From the URL: `?kind=job,traineeship` or `all`. */
  readonly kind = input<string>();
  /** `?far=true`: also beyond the travel reach. */
  readonly far = input<string>();
  /** `?imported=true`: also ads that were fetched from elsewhere. */
  readonly imported = input<string>();

  protected readonly store = inject(DraftStore);
  protected readonly i18n = inject(I18n);
  private readonly device = inject(DeviceFilters);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly bands = RANKED_BANDS;
  protected readonly hasProfile = computed(() => hasProfile(this.store.draft()));
  protected readonly url = computed<UrlFilters>(() => ({
    kinds: kindsOf(this.kind(), this.store.draft()),
    far: this.far() === 'true',
    imported: this.imported() === 'true',
  }));
  private readonly limit = signal(PAGE);
  protected readonly openShown = signal(OPEN_FIRST);

  protected readonly found = matchesFor(
    computed(() =>
      this.store.ready() && this.hasProfile()
        ? matchRequestOf(this.store.draft(), this.url(), this.device.chosen(), this.i18n.language(), this.limit())
        : null,
    ),
  );
  protected readonly total = computed(() => {
    const bands = this.found.value()?.bands;
    return bands ? bands.strong + bands.possible + bands.stretch : 0;
  });
  protected readonly sections = computed(() => bandSections(this.found.value()?.ranked ?? [], 3));
  protected readonly open = computed(() => this.found.value()?.openForAll.slice(0, this.openShown()) ?? []);
  protected readonly openTotal = computed(() => this.found.value()?.bands['open-for-all'] ?? 0);
  protected readonly more = computed(() => (this.found.value()?.ranked.length ?? 0) < Math.min(this.total(), MOST));
  protected readonly narrow = computed(
    () => this.store.draft().place.municipality !== null && this.store.draft().reach !== 'county' && !this.url().far,
  );

  constructor() {
    pageHead(() => ({ title: this.i18n.t('matches.title'), description: this.i18n.t('matches.description'), hidden: true }));
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      this.store.start();
      this.device.start();
      const back = () => {
        if (this.found.error()) this.found.retry();
      };
      window.addEventListener('online', back);
      destroyed.onDestroy(() => window.removeEventListener('online', back));
    });
  }

  protected bandText(band: RankedBand): string {
    return this.i18n.t(`vocabulary.band.${band}`);
  }

  protected toggleKind(kind: OpportunityKind): void {
    this.set({ kind: kindParam(this.url().kinds, kind) });
  }

  protected toggleFar(): void {
    this.set({ far: this.url().far ? null : 'true' });
  }

  protected toggleImported(): void {
    this.set({ imported: this.url().imported ? null : 'true' });
  }

  protected widen(): void {
    this.store.change(() => ({ reach: 'county' }));
  }

  protected showMore(): void {
    this.limit.update((limit) => Math.min(MOST, limit + PAGE));
  }

  protected showMoreOpen(): void {
    this.openShown.update((shown) => shown + PAGE);
    if (this.openShown() > this.limit()) this.showMore();
  }

  /** To a band, and to the first card of it for the keyboard; fetched first where the list is cut before it. */
  protected jump(event: Event, band: RankedBand | 'open-for-all'): void {
    event.preventDefault();
    const heading = () => this.host.nativeElement.querySelector<HTMLElement>(`#band-${band}`);
    if (!heading()) {
      this.limit.set(MOST);
      void this.found.settled().then(() => setTimeout(() => this.stand(heading())));
      return;
    }
    this.stand(heading());
  }

  private stand(heading: HTMLElement | null): void {
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }

  private set(queryParams: Record<string, string | null>): void {
    this.limit.set(PAGE);
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
