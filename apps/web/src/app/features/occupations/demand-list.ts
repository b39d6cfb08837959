import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { DemandedConcept } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { BOXES, boxesOf, MOST_BOXES, type Box } from './demand-boxes';
import { DemandRows, type DemandRow } from './demand-rows';

/** As many as can be taken in; the rest unfolds. */
const SHOWN = 8;

/** What openings ask for and teach: each drawn as boxes, with its numbers in words. */
@Component({
  selector: 'arena-demand-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DemandRows, Icon, TextPipe],
  template: `
    <ul class="legend occ-legend">
      @for (box of legend(); track box) {
        <li><i [class]="'box ' + box"></i>{{ legendText(box) | t }}</li>
      }
    </ul>
    <p class="sm muted">{{ (telling() > most ? 'occupations.demand.tenth' : 'occupations.demand.each') | t }}</p>
    <arena-demand-rows [rows]="rows().slice(0, shown)" />
    @if (rows().length > shown) {
      <details class="fold">
        <summary><svg arenaIcon="down"></svg>{{ 'occupations.demand.more' | t }} (+{{ i18n.number(rows().length - shown) }})</summary>
        <arena-demand-rows [rows]="rows().slice(shown)" />
      </details>
    }
  `,
})
export class DemandList {
  readonly demand = input.required<readonly DemandedConcept[]>();
  /** How many openings say what they ask for. */
  readonly telling = input.required<number>();

  protected readonly i18n = inject(I18n);
  protected readonly most = MOST_BOXES;
  protected readonly shown = SHOWN;
  protected readonly rows = computed(() => this.demand().map((one) => this.rowOf(one)));
  /** Only what is drawn is explained. */
  protected readonly legend = computed(() => BOXES.filter((box) => this.rows().some(({ boxes }) => boxes.includes(box))));

  protected legendText(box: Box): TextKey {
    return `occupations.demand.legend.${box}`;
  }

  private rowOf({ requirement, ...counts }: DemandedConcept): DemandRow {
    const total = this.telling();
    const said = (['must', 'good', 'learned'] as const)
      .filter((strength) => counts[strength] > 0)
      .map((strength) => this.i18n.t(`occupations.demand.${strength}`, { count: counts[strength], total }));
    return {
      key: `${requirement.kind} ${requirement.id}`,
      label: requirement.label,
      lang: this.i18n.foreign(requirement.lang),
      level: requirement.kind === 'language' ? this.i18n.t('posting.cefr', { words: this.i18n.t(`vocabulary.cefr.${requirement.cefr}`), level: requirement.cefr }) : '', // prettier-ignore
      boxes: boxesOf(counts, total),
      words: said.join(' · '),
    };
  }
}
