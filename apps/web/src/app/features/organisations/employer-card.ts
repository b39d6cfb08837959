import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EmployerCard } from '@arena/contract';
import { FactsList, I18n, Icon } from '@arena/ui';
import { employerFacts } from './employer-facts';

/** One employer in a list. */
@Component({
  selector: 'arena-employer-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FactsList, Icon, RouterLink],
  template: `
    <article class="opening">
      <div class="tags">
        <span class="tag tag-kind">{{ trade() }}</span>
        @if (employer().openForContact) {
          <span class="tag tag-open"><svg arenaIcon="chat"></svg>{{ i18n.t('vocabulary.openForContact') }}</span>
        }
      </div>
      <h3>
        <a [routerLink]="['/', i18n.language(), 'employers', employer().id]">{{ employer().name }}</a>
      </h3>
      <p class="what" [attr.lang]="i18n.foreign(employer().lang)">{{ employer().about }}</p>
      <arena-facts-list [facts]="facts()" />
    </article>
  `,
})
export class EmployerCardView {
  readonly employer = input.required<EmployerCard>();
  protected readonly i18n = inject(I18n);
  protected readonly trade = computed(() => this.i18n.t(`vocabulary.trade.${this.employer().trade}`));
  protected readonly facts = computed(() => employerFacts(this.employer(), this.i18n));
}
