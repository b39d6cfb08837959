import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Strength } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { BandTag, I18n, Icon, SEGMENT, SkillStrip, TextPipe } from '@arena/ui';
import { comparedGroups, type ComparedCell, type ComparedPerson } from './compare-rows';

/**
 * People side by side, nameless: one column a person, one row a requirement. A real table, also where it is drawn as a list on a phone
 * (the roles are written out, because what a table looks like must not take away what it is).
 */
@Component({
  selector: 'arena-compare-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BandTag, Icon, NgTemplateOutlet, SkillStrip, TextPipe],
  template: `
    <table class="cmp" role="table" [class.cmp-one]="people().length === 1">
      <caption class="ds-sr-only">
        {{
          'caseload.compare.caption' | t
        }}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th class="cmp-corner" scope="col" role="columnheader">
            <span class="ds-sr-only">{{ 'caseload.compare.requirement' | t }}</span>
          </th>
          @for (person of people(); track person.key) {
            <th scope="col" role="columnheader">
              <div class="pc">
                <span class="nm"
                  ><span class="code" aria-hidden="true">{{ person.pseudonym }}</span
                  >{{ 'contact.person' | t: { code: person.pseudonym } }}</span
                >
                <span class="tags"><arena-band-tag [band]="person.fit.band" /></span>
                <arena-skill-strip told="them" [rows]="person.fit.rows" />
                <span class="sm muted">{{ reach(person) | t }}</span>
                @if (person.proposed) {
                  <span class="tags"
                    ><span class="tag tag-kind"><svg arenaIcon="check"></svg>{{ 'caseload.compare.proposed' | t }}</span></span
                  >
                }
              </div>
            </th>
          }
        </tr>
      </thead>
      @for (group of groups(); track group.strength) {
        <tbody role="rowgroup">
          <tr class="gr" role="row">
            <th scope="colgroup" role="columnheader" [attr.colspan]="people().length + 1">
              {{ titleOf(group.strength) | t }}
              @if (group.strength === 'must') {
                <span>{{ 'posting.things' | t: { count: group.rows.length } }}</span>
              } @else {
                <span>{{ (group.strength === 'good' ? 'posting.notRequired' : 'caseload.compare.notBefore') | t }}</span>
              }
            </th>
          </tr>
          @for (row of group.rows; track row.id) {
            <tr role="row">
              <th scope="row" role="rowheader">
                <span [attr.lang]="row.lang">{{ row.label }}</span>
                @if (row.level) {
                  <span class="lv">{{ row.level }}</span>
                }
              </th>
              @if (row.allLearn) {
                <td role="cell" [attr.colspan]="people().length" [attr.aria-colspan]="people().length">
                  <div class="c">
                    <i [class]="segment.learned" aria-hidden="true"></i>
                    <b>{{ 'caseload.compare.allLearn' | t }}</b>
                    @if (row.note) {
                      <small [attr.lang]="lang()">{{ row.note }}</small>
                    }
                  </div>
                </td>
              } @else {
                @for (cell of row.cells; track cell.person) {
                  <td role="cell"><ng-container [ngTemplateOutlet]="one" [ngTemplateOutletContext]="{ $implicit: cell, row }" /></td>
                }
              }
            </tr>
          }
        </tbody>
      }
    </table>
    <ng-template #one let-cell let-row="row">
      <div class="c">
        <i [class]="segmentOf(cell)" aria-hidden="true"></i>
        <b>{{ textOf(cell) | t }}</b>
        @if (cell.told) {
          <small>{{ cell.told }}</small>
        } @else if (row.note) {
          <small [attr.lang]="lang()">{{ row.note }}</small>
        }
      </div>
    </ng-template>
  `,
})
export class CompareTable {
  readonly people = input.required<readonly ComparedPerson[]>();
  /** The language of the opening, where it is not the page's: of the employer's own words. */
  readonly lang = input<string | null>(null);

  private readonly i18n = inject(I18n);
  protected readonly segment = SEGMENT;
  protected readonly groups = computed(() => comparedGroups(this.people(), this.i18n));

  protected titleOf(strength: Strength): TextKey {
    return `contact.shown.group.${strength}`;
  }

  protected reach({ fit }: ComparedPerson): TextKey {
    return `contact.shown.reach.${fit.withinReach === null ? 'unknown' : fit.withinReach ? 'yes' : 'no'}`;
  }

  protected segmentOf({ state }: ComparedCell): string {
    return SEGMENT[state];
  }

  protected textOf({ stateText }: ComparedCell): TextKey {
    return stateText;
  }
}
