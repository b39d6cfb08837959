import { isPlatformBrowser } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, PLATFORM_ID } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { readOccupation } from '@arena/contract';
import { I18n, Icon, LoadingState, OpeningCard, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Failure } from '../../shell/failure';
import { DemandList } from './demand-list';
import { OccupationLine } from './occupation-line';
import { inSentence } from '../../platform/in-sentence';
import { asHeading, languageText } from './occupation-name';
import { OwnMatch } from './own-match';
import { WaysList } from './ways-list';

/** Fewer openings than this are no rule. */
const FEW = 5;
/** Skills that a sentence about the work has room for. */
const IN_SENTENCE = 4;

/** One occupation: what it is, what openings of it ask and teach, the ways in. Readable without a script; the reader's own part comes with one. */
@Component({
  selector: 'arena-occupation-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DemandList, Failure, Icon, LoadingState, OccupationLine, OpeningCard, OwnMatch, RouterLink, TextPipe, WaysList],
  templateUrl: './occupation-page.html',
})
export class OccupationPage {
  readonly id = input.required<string>();

  protected readonly i18n = inject(I18n);
  protected readonly languageText = languageText;
  protected readonly few = FEW;
  protected readonly found = load(() =>
    call<typeof readOccupation>('GET', '/api/occupations/:id', { params: { id: this.id() }, query: { lang: this.i18n.language() } }),
  );
  /** An answer is shown only at the address that was asked for: another occupation's is not shown under it. */
  protected readonly occupation = computed(() => (this.found.error() || this.found.loading() ? undefined : this.found.value()));
  protected readonly name = computed(() => asHeading(this.occupation()?.label ?? '', this.i18n.locale()));
  /** A sentence about the work; where names are in another language they stand in a list instead. */
  protected readonly made = computed(() => {
    const first = this.occupation()?.skills.slice(0, IN_SENTENCE) ?? [];
    if (first.length === 0 || first.some(({ lang }) => lang !== null)) return '';
    const skills = this.i18n.list(first.map(({ label }) => inSentence(label)));
    return this.i18n.t('occupations.made', { skills });
  });
  protected readonly also = computed(() => {
    const occupation = this.occupation();
    return occupation?.otherNames.length && occupation.lang === null
      ? this.i18n.t('occupations.also', { names: this.i18n.list(occupation.otherNames) })
      : '';
  });
  protected readonly silent = computed(() => {
    const occupation = this.occupation();
    return occupation ? occupation.openings - occupation.telling : 0;
  });
  protected readonly source = computed(() => {
    const code = this.occupation()?.styrk08;
    return code ? this.i18n.t('occupations.source', { code }) : this.i18n.t('occupations.sourceNoCode');
  });

  constructor() {
    pageHead(() => {
      if (this.occupation())
        return {
          title: this.i18n.t('occupations.head', { name: this.name() }),
          description: this.i18n.t('occupations.pageDescription', { name: this.occupation()?.label ?? '' }),
        };
      const error = this.found.error();
      if (!error) return null;
      const kind = error.kind === 'not-found' ? 'notFound' : 'error';
      return { title: this.i18n.t(`shell.${kind}.title`), description: this.i18n.t(`shell.${kind}.text`), hidden: true };
    });
    // the router looks for the place in the page before there is a page
    const { fragment } = inject(ActivatedRoute).snapshot;
    const wanted = fragment !== null && isPlatformBrowser(inject(PLATFORM_ID)) ? fragment : null;
    const waiting = effect(() => {
      if (wanted === null || !this.occupation()) return;
      waiting.destroy();
      setTimeout(() => {
        const place = document.getElementById(wanted);
        place?.scrollIntoView();
        place?.focus({ preventScroll: true });
      });
    });
  }
}
