import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OccupationCard } from '@arena/contract';
import { I18n, TextPipe } from '@arena/ui';
import { asHeading, languageText } from './occupation-name';

/** One occupation in a list: its name, and how many openings it has. */
@Component({
  selector: 'arena-occupation-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TextPipe],
  template: `
    <a [routerLink]="['/', i18n.language(), 'occupations', occupation().id]" [attr.lang]="i18n.foreign(occupation().lang)">{{ name() }}</a>
    @if (i18n.foreign(occupation().lang); as lang) {
      <span class="muted">{{ languageText(lang) | t }}</span>
    }
    @if (occupation().openings) {
      <span class="muted">{{ 'occupations.openings' | t: { count: occupation().openings } }}</span>
    }
  `,
  host: { class: 'occ-line' },
})
export class OccupationLine {
  readonly occupation = input.required<OccupationCard>();

  protected readonly i18n = inject(I18n);
  protected readonly languageText = languageText;
  protected readonly name = computed(() => asHeading(this.occupation().label, this.i18n.locale()));
}
