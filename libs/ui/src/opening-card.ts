import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PostingCard } from '@arena/contract';
import { BandTag } from './band-tag';
import { cardFacts } from './card-facts';
import { FactsList } from './facts-list';
import { I18n } from './i18n';
import { Icon } from './icon';
import { KindTag } from './kind-tag';

/** One opening in a grid or a list. The whole card is the link; the title is what a screen reader hears. */
@Component({
  selector: 'arena-opening-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BandTag, FactsList, Icon, KindTag, RouterLink],
  template: `
    <article class="opening">
      <div class="tags">
        <arena-kind-tag [kind]="card().kind" [extent]="card().extentPercent" />
        @if (card().openForAll) {
          <arena-band-tag band="open-for-all" />
        }
      </div>
      <div>
        <h3>
          <a [routerLink]="link()" [attr.lang]="foreign()">{{ card().title }}</a>
        </h3>
        <p class="who">{{ card().employer.name }}</p>
      </div>
      <p class="what" [attr.lang]="foreign()">{{ card().summary }}</p>
      <arena-facts-list class="facts-end" [facts]="facts()" />
      @if (card().origin === 'imported') {
        <p class="src">
          <svg arenaIcon="info"></svg>{{ i18n.t('vocabulary.imported') }}
          @if (card().redated) {
            {{ i18n.t('vocabulary.redated') }}
          }
        </p>
      }
    </article>
  `,
})
export class OpeningCard {
  readonly card = input.required<PostingCard>();
  /** How far away, in words; the facts show it after the place. */
  readonly distance = input<string>();

  protected readonly i18n = inject(I18n);
  protected readonly link = computed(() => ['/', this.i18n.language(), 'openings', this.card().id]);
  protected readonly foreign = computed(() => this.i18n.foreign(this.card().lang));
  protected readonly facts = computed(() => cardFacts(this.card(), this.i18n, this.distance()));
}
