import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { readEmployer } from '@arena/contract';
import { FactsList, I18n, Icon, LoadingState, MessageState, OpeningCard, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Failure } from '../../shell/failure';
import { employerFacts } from './employer-facts';

/** One employer: who they are, whether they are open for contact, and their openings. */
@Component({
  selector: 'arena-employer-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failure, FactsList, Icon, LoadingState, MessageState, OpeningCard, RouterLink, TextPipe],
  templateUrl: './employer-page.html',
})
export class EmployerPage {
  readonly id = input.required<string>();

  protected readonly i18n = inject(I18n);
  protected readonly found = load(() =>
    call<typeof readEmployer>('GET', '/api/employers/:id', { params: { id: this.id() }, query: { lang: this.i18n.language() } }),
  );
  protected readonly trade = computed(() => {
    const employer = this.found.value();
    return employer ? this.i18n.t(`vocabulary.trade.${employer.trade}`) : '';
  });
  protected readonly facts = computed(() => {
    const employer = this.found.value();
    return employer ? employerFacts(employer, this.i18n) : [];
  });

  constructor() {
    pageHead(() => {
      const employer = this.found.value();
      if (employer) return { title: employer.name, description: employer.about };
      const kind = this.found.error()?.kind === 'not-found' ? 'notFound' : 'error';
      return this.found.error()
        ? { title: this.i18n.t(`shell.${kind}.title`), description: this.i18n.t(`shell.${kind}.text`), hidden: true }
        : null;
    });
  }
}
