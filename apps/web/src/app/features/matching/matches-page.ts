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
import { DraftStore, hasProfile } from '../profiles';
import { DeviceFilters } from './device-filters';
import { MatchCard } from './match-card';
import { MatchFilters } from './match-filters';
import {
  bandSections,
  kindParam,
  kindsOf,
  matchRequestOf,
  RANKED_BANDS,
  withoutConflicts,
  type RankedBand,
  type UrlFilters,
} from './match-request';
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
  template: `
    <div class="wrap page matches">
      @if (!store.ready()) {
        <h1>{{ 'matches.title' | t }}</h1>
        <p class="lead">
          {{ 'builder.reading' | t }} <a [routerLink]="['/', i18n.language(), 'openings']">{{ 'builder.withoutAnswers' | t }}</a>
        </p>
        <arena-loading-state class="below" [count]="3" />
      } @else if (!hasProfile()) {
        <h1>{{ 'matches.none.title' | t }}</h1>
        <p class="lead">{{ 'matches.none.text' | t }}</p>
        <div class="doors below">
          <a class="door door-1" [routerLink]="['/', i18n.language(), 'find-out']"
            ><strong>{{ 'matches.none.build' | t }}</strong
            ><span>{{ 'matches.none.buildText' | t }}</span
            ><svg arenaIcon="arrow"></svg
          ></a>
          <a class="door door-2" [routerLink]="['/', i18n.language(), 'openings']"
            ><strong>{{ 'matches.none.look' | t }}</strong
            ><span>{{ 'matches.none.lookText' | t }}</span
            ><svg arenaIcon="arrow"></svg
          ></a>
        </div>
      } @else {
        <h1>{{ total() ? ('matches.count' | t: { count: total() }) : ('matches.title' | t) }}</h1>
        <p class="ds-sr-only" role="status">
          @if (found.value() && !found.loading()) {
            {{ 'matches.count' | t: { count: total() } }}
          }
        </p>
        <arena-profile-line />
        <div class="cols">
          <arena-match-filters
            [url]="url()"
            [facet]="shown()?.kinds ?? []"
            (kindToggled)="toggleKind($event)"
            (farToggled)="toggleFar()"
            (importedToggled)="toggleImported()"
          />
          <div class="list found" [attr.aria-busy]="found.loading()">
            @if (found.error(); as error) {
              <arena-failure [error]="error" (retry)="found.retry()" />
              <p class="save">
                <svg arenaIcon="device"></svg><span>{{ (found.value() ? 'matches.keptOld' : 'matches.kept') | t }}</span>
              </p>
            }
            @if (shown(); as value) {
              @if (total() + openTotal() === 0) {
                <arena-message-state icon="search" [heading]="'matches.nothing.title' | t" [text]="'matches.nothing.text' | t">
                  <ul>
                    @if (narrow()) {
                      <li>
                        <button class="ds-button" data-variant="secondary" type="button" (click)="widen()">
                          {{ 'matches.nothing.widen' | t }}
                        </button>
                      </li>
                    }
                    @if (url().kinds.length) {
                      <li>
                        <a [routerLink]="[]" [queryParams]="{ kind: 'all' }" queryParamsHandling="merge">{{
                          'matches.nothing.kinds' | t
                        }}</a>
                      </li>
                    }
                    <li>
                      <a [routerLink]="['/', i18n.language(), 'find-out']" [queryParams]="{ step: 4 }">{{
                        'matches.nothing.skills' | t
                      }}</a>
                    </li>
                    <li>
                      <a [routerLink]="['/', i18n.language(), 'openings']" [queryParams]="{ openForAll: true }">{{
                        'matches.nothing.open' | t
                      }}</a>
                    </li>
                  </ul>
                </arena-message-state>
              } @else {
                <nav class="bands" [attr.aria-label]="'matches.jump' | t">
                  @for (band of bands; track band) {
                    @if (value.bands[band]) {
                      <a [routerLink]="[]" [fragment]="'band-' + band" queryParamsHandling="preserve" (click)="jump($event, band)"
                        >{{ bandText(band) }} <b>{{ i18n.number(value.bands[band]) }}</b></a
                      >
                    }
                  }
                  @if (openTotal()) {
                    <a [routerLink]="[]" fragment="band-open-for-all" queryParamsHandling="preserve" (click)="jump($event, 'open-for-all')"
                      >{{ 'vocabulary.band.open-for-all' | t }} <b>{{ i18n.number(openTotal()) }}</b></a
                    >
                  }
                </nav>
                <div class="how-measured">
                  <arena-strip-legend />
                  <p class="sm muted">{{ 'matches.distanceNote' | t }}</p>
                </div>
                @if (total() === 0) {
                  <p class="note">
                    <svg arenaIcon="info"></svg><span>{{ 'matches.onlyOpen' | t }}</span>
                  </p>
                }
                @for (section of sections(); track section.band) {
                  <h2 class="band-title" tabindex="-1" [id]="'band-' + section.band">{{ bandText(section.band) }}</h2>
                  <ul class="list" [class.stale]="found.loading()">
                    @for (match of section.before; track match.posting.id) {
                      <li><arena-match-card [match]="match" /></li>
                    }
                  </ul>
                  @if (section.panel && value.oneMore) {
                    <arena-one-more [one]="value.oneMore" />
                  }
                  @if (section.after.length) {
                    <ul class="list" [class.stale]="found.loading()">
                      @for (match of section.after; track match.posting.id) {
                        <li><arena-match-card [match]="match" /></li>
                      }
                    </ul>
                  }
                }
                @if (more()) {
                  <button class="ds-button show-more" data-variant="secondary" type="button" (click)="showMore()">
                    {{ 'matches.more' | t }}
                  </button>
                }
                @if (open().length) {
                  <div class="band-open-head">
                    <h2 class="band-title" tabindex="-1" id="band-open-for-all">{{ 'vocabulary.band.open-for-all' | t }}</h2>
                    <p class="muted">{{ 'matches.openText' | t }}</p>
                  </div>
                  <ul class="list" [class.stale]="found.loading()">
                    @for (match of open(); track match.posting.id) {
                      <li><arena-match-card [match]="match" /></li>
                    }
                  </ul>
                  @if (open().length < openTotal()) {
                    <button class="ds-button show-more" data-variant="secondary" type="button" (click)="showMoreOpen()">
                      {{ 'matches.moreOpen' | t }}
                    </button>
                  }
                }
              }
            } @else if (!found.error()) {
              <arena-loading-state [count]="4" />
            }
          </div>
        </div>
      }
    </div>
  `,
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
        ? matchRequestOf(this.store.draft(), this.url(), this.i18n.language(), this.device.chosen().length ? MOST : this.limit())
        : null,
    ),
  );
  protected readonly shown = computed(() => {
    const answer = this.found.value();
    return answer && withoutConflicts(answer, this.device.chosen());
  });
  protected readonly total = computed(() => {
    const bands = this.shown()?.bands;
    return bands ? bands.strong + bands.possible + bands.stretch : 0;
  });
  protected readonly sections = computed(() => bandSections(this.shown()?.ranked ?? [], 3));
  protected readonly open = computed(() => this.shown()?.openForAll.slice(0, this.openShown()) ?? []);
  protected readonly openTotal = computed(() => this.shown()?.bands['open-for-all'] ?? 0);
  protected readonly more = computed(() => (this.shown()?.ranked.length ?? 0) < Math.min(this.total(), MOST));
  /** There is farther to look. */
  protected readonly narrow = computed(() => this.store.draft().place.municipality !== null && !this.url().far);

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
    if (this.store.draft().reach === 'county') this.toggleFar();
    else this.store.change(() => ({ reach: 'county' }));
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
