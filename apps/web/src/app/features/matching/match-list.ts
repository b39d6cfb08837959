import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MatchResponse } from '@arena/contract';
import { I18n, Icon, StripLegend, TextPipe } from '@arena/ui';
import { MatchCard } from './match-card';
import { bandSections, rankedTotal, shownCards } from './match-request';
import { MOST, SHOWN_BANDS, type ShownBand, type UrlFilters } from './match-url';
import { OneMore } from './one-more';

/** Where the panel about one more skill stands: after the third card. */
const PANEL_AFTER = 3;

/** What was found, band by band; where anybody is welcome comes before what is a step away. */
@Component({
  selector: 'arena-match-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatchCard, NgTemplateOutlet, OneMore, RouterLink, StripLegend, TextPipe],
  template: `
    <nav class="bands" [attr.aria-label]="'matches.jump' | t">
      @for (band of bands(); track band) {
        <a [routerLink]="[]" [fragment]="'band-' + band" queryParamsHandling="preserve" (click)="jump($event, band)"
          >{{ bandText(band) }} <b>{{ i18n.number(answer().bands[band]) }}</b></a
        >
      }
    </nav>
    <div class="how-measured">
      <arena-strip-legend />
      <p class="sm muted">
        {{ 'matches.distanceNote' | t }}
        <a [routerLink]="['/', i18n.language(), 'how-matching-works']">{{ 'matching.link' | t }}</a>
      </p>
    </div>
    @if (total() === 0 && openTotal()) {
      <p class="note">
        <svg arenaIcon="info"></svg><span>{{ 'matches.onlyOpen' | t }}</span>
      </p>
    }
    @for (section of sections().near; track section.band) {
      <ng-container [ngTemplateOutlet]="ranked" [ngTemplateOutletContext]="{ $implicit: section }" />
    }
    @if (!nearIsWhole()) {
      <ng-container [ngTemplateOutlet]="onwards" />
    }
    @if (open().length) {
      <div class="band-open-head">
        <h2 class="band-title" tabindex="-1" id="band-open-for-all">{{ 'vocabulary.band.open-for-all' | t }}</h2>
        <p class="muted">{{ 'matches.openText' | t }}</p>
      </div>
      <ul class="list">
        @for (match of open(); track match.posting.id) {
          <li [attr.data-card]="match.posting.id"><arena-match-card [match]="match" /></li>
        }
      </ul>
      @if (open().length < openTotal() && open().length < most) {
        <button class="ds-button show-more" data-variant="secondary" type="button" (click)="showMoreOpen.emit()">
          {{ 'matches.moreOpen' | t }}
        </button>
      }
    }
    @for (section of sections().away; track section.band) {
      <ng-container [ngTemplateOutlet]="ranked" [ngTemplateOutletContext]="{ $implicit: section }" />
    }
    @if (nearIsWhole()) {
      <ng-container [ngTemplateOutlet]="onwards" />
    }

    <ng-template #ranked let-section>
      <h2 class="band-title" tabindex="-1" [id]="'band-' + section.band">{{ bandText(section.band) }}</h2>
      <ul class="list">
        @for (match of section.before; track match.posting.id) {
          <li [attr.data-card]="match.posting.id"><arena-match-card [match]="match" /></li>
        }
      </ul>
      @if (section.panel && answer().oneMore; as one) {
        <arena-one-more [one]="one" />
      }
      @if (section.after.length) {
        <ul class="list">
          @for (match of section.after; track match.posting.id) {
            <li [attr.data-card]="match.posting.id"><arena-match-card [match]="match" /></li>
          }
        </ul>
      }
    </ng-template>
    <ng-template #onwards>
      @if (more()) {
        <button class="ds-button show-more" data-variant="secondary" type="button" (click)="showMore.emit()">
          {{ 'matches.more' | t }}
        </button>
      } @else if (beyond()) {
        <p class="note">
          <svg arenaIcon="info"></svg><span>{{ 'matches.beyond' | t: { count: most } }}</span>
        </p>
      }
    </ng-template>
  `,
})
export class MatchList {
  /** As it is shown: without what the wishes on the device hide. */
  readonly answer = input.required<MatchResponse>();
  readonly url = input.required<UrlFilters>();
  readonly showMore = output();
  readonly showMoreOpen = output();
  /** A band that is not among the cards yet. */
  readonly wanted = output<ShownBand>();

  protected readonly i18n = inject(I18n);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly most = MOST;
  private readonly chosen = (band: ShownBand): boolean => this.url().bands.length === 0 || this.url().bands.includes(band);

  protected readonly total = computed(() => rankedTotal(this.answer(), this.url().bands));
  protected readonly openTotal = computed(() => (this.chosen('open-for-all') ? this.answer().bands['open-for-all'] : 0));
  protected readonly cards = computed(() => shownCards(this.answer(), this.url()));
  protected readonly sections = computed(() => {
    const sections = bandSections(this.cards(), PANEL_AFTER);
    return { near: sections.filter(({ band }) => band !== 'stretch'), away: sections.filter(({ band }) => band === 'stretch') };
  });
  /** All that fits stands there: what is shown next is a step away. */
  protected readonly nearIsWhole = computed(() => {
    const { strong, possible } = this.answer().bands;
    const near = (this.chosen('strong') ? strong : 0) + (this.chosen('possible') ? possible : 0);
    return this.cards().length >= near;
  });
  protected readonly open = computed(() => (this.chosen('open-for-all') ? this.answer().openForAll.slice(0, this.url().open) : []));
  protected readonly bands = computed(() => SHOWN_BANDS.filter((band) => this.chosen(band) && this.answer().bands[band] > 0));
  protected readonly more = computed(() => this.cards().length < this.total() && this.url().shown < MOST);
  /** There are more than a page can show: fewer by the filters, or all of them in the list that is not ranked. */
  protected readonly beyond = computed(() => this.cards().length < this.total());

  protected bandText(band: ShownBand): string {
    return this.i18n.t(`vocabulary.band.${band}`);
  }

  /** To a band, and to the first card of it for the keyboard. */
  protected jump(event: Event, band: ShownBand): void {
    event.preventDefault();
    if (!this.stand(band)) this.wanted.emit(band);
  }

  /** @returns whether the band is among the cards */
  stand(band: ShownBand): boolean {
    const heading = this.host.nativeElement.querySelector<HTMLElement>(`#band-${band}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
    return heading !== null;
  }
}
