import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ReasonRow } from '@arena/contract';
import { STRENGTHS, type ReasonCode, type Strength } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, SEGMENT, STATE_CLASS, TextPipe } from '@arena/ui';
import { levelText } from '../postings/requirement-rows';

type Told<C extends ReasonCode> = C extends `reason.${infer Rest}` ? `contact.shown.${Rest}` : never;
/** The sentence about somebody, where the explanation's own speaks to them. */
export const toldKey = (code: ReasonCode): TextKey => code.replace('reason.', 'contact.shown.') as Told<ReasonCode>;

/** The requirements row by row, as an employer reads them of a person: musts first. */
@Component({
  selector: 'arena-shown-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgTemplateOutlet, TextPipe],
  template: `
    @for (group of groups(); track group.strength) {
      <div class="grp" [class.soft]="group.strength !== 'must'">
        @if (level() === 3) {
          <h3><ng-container [ngTemplateOutlet]="heading" [ngTemplateOutletContext]="{ $implicit: group }" /></h3>
        } @else {
          <h4><ng-container [ngTemplateOutlet]="heading" [ngTemplateOutletContext]="{ $implicit: group }" /></h4>
        }
        <ul class="rows">
          @for (row of group.rows; track $index) {
            <li>
              <i [class]="segment[row.state]" aria-hidden="true"></i>
              <span class="t"
                ><span [attr.lang]="row.lang">{{ row.label }}</span>
                @if (row.level) {
                  <span class="lv">{{ row.level }}</span>
                }
              </span>
              <span class="st" [class]="row.stateClass">{{ row.stateText | t }}</span>
              <span class="r">{{ row.told }}</span>
            </li>
          }
        </ul>
      </div>
    }
    <ng-template #heading let-group>
      {{ titleOf(group) | t }}
      @if (group.strength === 'must') {
        <span>{{ 'posting.things' | t: { count: group.rows.length } }}</span>
      } @else if (group.strength === 'good') {
        <span>{{ 'posting.notRequired' | t }}</span>
      }
    </ng-template>
  `,
})
export class ShownRows {
  readonly rows = input.required<readonly ReasonRow[]>();
  /** Of the headings: one below what they stand under. */
  readonly level = input<3 | 4>(4);

  private readonly i18n = inject(I18n);
  protected readonly segment = SEGMENT;
  protected readonly groups = computed(() =>
    STRENGTHS.map((strength) => ({
      strength,
      rows: this.rows()
        .filter(({ requirement }) => requirement.strength === strength)
        .map((row) => this.rowOf(row)),
    })).filter(({ rows }) => rows.length > 0),
  );

  protected titleOf({ strength }: { strength: Strength }): TextKey {
    return `contact.shown.group.${strength}`;
  }

  private rowOf({ requirement, state, code, params }: ReasonRow) {
    return {
      label: requirement.label,
      lang: this.i18n.foreign(requirement.lang),
      level: levelText(requirement, this.i18n),
      state,
      stateClass: STATE_CLASS[state],
      stateText: `contact.shown.state.${state}` as TextKey,
      told: this.i18n.t(toldKey(code), params),
    };
  }
}
