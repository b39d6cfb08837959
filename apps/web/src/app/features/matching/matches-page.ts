import {
  afterNextRender,
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { Router, RouterLink, type Params } from '@angular/router';
import { I18n, Icon, LoadingState, TextPipe } from '@arena/ui';
import { pageHead } from '../../platform/page-head';
import { Failure } from '../../shell/failure';
import { DraftStore, hasProfile, MatchingChoice, Mender } from '../profiles';
import { understoodText } from '../postings/understood-text';
import { UndoBar } from '../profiles/undo-bar';
import { DeviceFilters } from './device-filters';
import { MatchChips, chipsOf } from './match-chips';
import { MatchFilters } from './match-filters';
import { MatchList } from './match-list';
import { matchRequestOf, rankedTotal, withoutConflicts } from './match-request';
import { everythingParams, MOST, OPEN_FIRST, PAGE, readMatchUrl, type RawMatchUrl, type ShownBand } from './match-url';
import { matchesFor } from './matches-loader';
import { NoMatches } from './no-matches';
import { PlainOpenings } from './plain-openings';
import { ProfileLine } from './profile-line';
import { UnknownNote } from './unknown-note';

/** Openings for the answers on this device, band by band. Personal: nothing of it is rendered on the server. */
@Component({
  selector: 'arena-matches-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Failure,
    Icon,
    LoadingState,
    MatchChips,
    MatchFilters,
    MatchList,
    NoMatches,
    PlainOpenings,
    ProfileLine,
    RouterLink,
    TextPipe,
    UndoBar,
    UnknownNote,
  ],
  providers: [Mender],
  templateUrl: './matches-page.html',
  host: { '(focusin)': 'remember($event)' },
})
export class MatchesPage {
  // from the URL, as they stand there: see `UrlFilters`
  readonly kind = input<string>();
  readonly far = input<string>();
  readonly imported = input<string>();
  readonly q = input<string>();
  readonly where = input<string>();
  readonly band = input<string>();
  readonly shown = input<string>();
  readonly open = input<string>();

  protected readonly store = inject(DraftStore);
  protected readonly choice = inject(MatchingChoice);
  protected readonly mender = inject(Mender);
  protected readonly i18n = inject(I18n);
  private readonly device = inject(DeviceFilters);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly list = viewChild(MatchList);
  /** The card that has the focus, or had it last. */
  private card: string | null = null;

  protected readonly hasProfile = computed(() => hasProfile(this.store.draft()));
  private readonly raw = computed<RawMatchUrl>(() => {
    const given = {
      kind: this.kind(),
      far: this.far(),
      imported: this.imported(),
      q: this.q(),
      where: this.where(),
      band: this.band(),
      shown: this.shown(),
      open: this.open(),
    };
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  });
  protected readonly url = computed(() => readMatchUrl(this.raw(), this.store.draft()));
  /** With matching off, the wishes among the answers choose nothing either. */
  protected readonly plainUrl = computed(() => readMatchUrl(this.raw(), { kinds: [] }));
  protected readonly everything = computed(() => everythingParams(this.url()));
  protected readonly chips = computed(() => chipsOf(this.url(), this.raw(), this.i18n).length);

  protected readonly found = matchesFor(
    computed(() =>
      this.choice.active() ? matchRequestOf(this.store.draft(), this.url(), this.i18n.language(), this.device.chosen()) : null,
    ),
  );
  protected readonly answer = computed(() => {
    const answer = this.found.value();
    return answer && withoutConflicts(answer, this.device.chosen());
  });
  protected readonly total = computed(() => {
    const answer = this.answer();
    return answer ? rankedTotal(answer, this.url().bands) : 0;
  });
  protected readonly openTotal = computed(() => {
    const { bands } = this.url();
    return bands.length === 0 || bands.includes('open-for-all') ? (this.answer()?.bands['open-for-all'] ?? 0) : 0;
  });
  /** What the words of the search were read as; what the reader put into the field for a place says itself. */
  protected readonly understood = computed(() => {
    const understood = this.answer()?.search?.understood ?? [];
    return this.url().q ? this.i18n.list(understood.map((one) => understoodText(one, this.i18n))) : '';
  });
  /** How many the wishes about the work hide, of those that were fetched. */
  protected readonly hidden = computed(() => {
    const [all, left] = [this.found.value(), this.answer()];
    return all && left ? all.ranked.length + all.openForAll.length - left.ranked.length - left.openForAll.length : 0;
  });

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
    let mended = 0;
    afterRenderEffect(() => {
      this.found.value();
      if (this.mender.times() === mended || this.found.loading()) return;
      mended = this.mender.times();
      this.comeBack();
    });
  }

  /** Puts a choice into the URL; a new choice begins with the first page again. */
  protected set(params: Params): void {
    void this.router.navigate([], { queryParams: { ...params, shown: null, open: null }, queryParamsHandling: 'merge', scroll: 'manual' });
  }

  protected showMore(): void {
    void this.extend({ shown: Math.min(MOST, this.url().shown + PAGE) });
  }

  protected showMoreOpen(): void {
    const { open } = this.url();
    void this.extend({ open: open === OPEN_FIRST ? PAGE : Math.min(MOST, open + PAGE) });
  }

  /** Fetches as much as there may be, then goes to the band. */
  protected async fetchBand(band: ShownBand): Promise<void> {
    await this.extend({ shown: MOST });
    await this.found.settled();
    // drawn first
    setTimeout(() => this.list()?.stand(band));
  }

  protected widen(): void {
    if (this.store.draft().reach === 'county' || this.url().where) this.set({ far: 'true', where: null });
    else this.store.change(() => ({ reach: 'county' }));
  }

  protected turnOff(): void {
    this.choice.turnOff();
    this.toHeading();
  }

  protected turnOn(): void {
    this.choice.turnOn();
    this.toHeading();
  }

  protected remember({ target }: FocusEvent): void {
    this.card = (target as Element).closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null;
  }

  /** What the reader pressed is gone with what it did. */
  protected toHeading(): void {
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>('h1')?.focus());
  }

  /** How far a list is unfolded stands in the URL too, but is no step to go back through. */
  private extend(queryParams: Params): Promise<boolean> {
    return this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true, scroll: 'manual' });
  }

  /** After mending, a card may stand elsewhere, or be drawn anew: whoever was in it is put back there, or to the top where it is gone. */
  private comeBack(): void {
    const { ownerDocument } = this.host.nativeElement;
    if (this.card === null || (ownerDocument.activeElement && ownerDocument.activeElement !== ownerDocument.body)) return;
    const cards = [...this.host.nativeElement.querySelectorAll<HTMLElement>('[data-card]')];
    const place = cards.find(({ dataset }) => dataset['card'] === this.card)?.querySelector<HTMLElement>('.card-rows > summary, h3 a');
    if (place) place.focus();
    else this.toHeading();
  }
}
