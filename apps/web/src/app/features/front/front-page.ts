import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { listPostings } from '@arena/contract';
import { I18n, Icon, LoadingState, MessageState, OpeningCard, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Failure } from '../../shell/failure';
import { SearchLine } from '../postings/search-line';
import { Lake } from './lake';

/** The regions that reach down to Mjøsa. */
const AROUND_MJOSA = ['hamarregionen', 'gjovikregionen', 'lillehammerregionen'];

/** The first six are in a language that the reader reads; the list behind them has all. */
const READABLE = { nb: ['nb', 'nn'], nn: ['nb', 'nn'], en: ['nb', 'nn', 'en'] };

/** The first page: search, two doors, real openings near Mjøsa, how it is done. */
@Component({
  selector: 'arena-front-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failure, Icon, Lake, LoadingState, MessageState, OpeningCard, RouterLink, SearchLine, TextPipe],
  templateUrl: './front-page.html',
})
export class FrontPage {
  protected readonly i18n = inject(I18n);

  /** Everything there is, for the count on the door. */
  protected readonly all = load(
    () => call<typeof listPostings>('GET', '/api/postings', { query: { lang: this.i18n.language(), pageSize: 1 } }),
    { optional: true },
  );
  protected readonly near = load(() =>
    call<typeof listPostings>('GET', '/api/postings', {
      query: {
        lang: this.i18n.language(),
        region: AROUND_MJOSA,
        postingLang: READABLE[this.i18n.language()],
        imported: 'false',
        pageSize: 6,
      },
    }),
  );
  protected readonly total = computed(() => this.all.value()?.total ?? 0);

  constructor() {
    pageHead(() => ({ title: this.i18n.t('front.title'), description: this.i18n.t('front.description') }));
  }
}
