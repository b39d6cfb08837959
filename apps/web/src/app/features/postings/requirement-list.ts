import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NgTemplateOutlet } from '@angular/common';
import type { RowState, Strength } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, SEGMENT, STATE_CLASS, TextPipe } from '@arena/ui';
import type { ListedPosting, RequirementGroup } from './requirement-rows';
import { RowMend } from './row-mend';

/** What is asked for, row by row; with a state and a reason where a profile was explained. */
@Component({
  selector: 'arena-requirement-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NgTemplateOutlet, RouterLink, RowMend, TextPipe],
  template: `
    @if (machineRead()) {
      <p class="save below">
        <svg arenaIcon="info"></svg><span>{{ 'posting.machineRead' | t }}</span>
      </p>
    }
    @if (posting().openForAll && groups().length) {
      <p class="prose below">{{ 'posting.need.none' | t }}</p>
    }
    @for (group of groups(); track group.strength) {
      <div class="grp" [class.soft]="group.strength !== 'must'">
        @if (level() === 3) {
          <h3><ng-container [ngTemplateOutlet]="heading" [ngTemplateOutletContext]="{ $implicit: group }" /></h3>
        } @else {
          <h4><ng-container [ngTemplateOutlet]="heading" [ngTemplateOutletContext]="{ $implicit: group }" /></h4>
        }
        <ul class="rows" [class.plain]="!explained()">
          @for (row of group.rows; track $index) {
            <li>
              @if (row.state; as state) {
                <i [class]="segment[state]" aria-hidden="true"></i>
              } @else {
                <i class="dot" aria-hidden="true"></i>
              }
              <span class="t"
                ><span [attr.lang]="row.lang">{{ row.label }}</span>
                @if (row.level) {
                  <span class="lv">{{ row.level }}</span>
                }
                @if (row.machineRead) {
                  <span class="read">{{ 'posting.read' | t }}</span>
                }
              </span>
              @if (row.state; as state) {
                <span class="st" [class]="stateClass(state)">{{ stateText(state) | t }}</span>
              }
              @if (row.reason) {
                <span class="r">{{ row.reason }}</span>
              }
              @if (row.state === 'missing' && row.authorisedAs; as occupation) {
                <span class="r"
                  ><a class="way" [routerLink]="['/', i18n.language(), 'occupations', occupation]" fragment="law"
                    >{{ 'occupations.link.law' | t }}<span class="ds-sr-only">: {{ row.label }}</span></a
                  ></span
                >
              } @else if (row.state === 'missing' && posting().occupation; as occupation) {
                <span class="r"
                  ><a class="way" [routerLink]="['/', i18n.language(), 'occupations', occupation.id]" fragment="ways"
                    >{{ 'occupations.link.learn' | t }}<span class="ds-sr-only">: {{ row.label }}</span></a
                  ></span
                >
              }
              @if (row.note) {
                <span class="r" [attr.lang]="i18n.foreign(posting().lang)">{{ row.note }}</span>
              }
              @if (mendable() && row.state) {
                <arena-row-mend class="r" [posting]="posting()" [requirement]="row.requirement" />
              }
            </li>
          }
        </ul>
      </div>
    } @empty {
      <p class="prose below">{{ (posting().origin === 'imported' ? 'posting.need.atSource' : 'posting.need.none') | t }}</p>
    }
    <ng-template #heading let-group>
      {{ groupTitle(group.strength) | t }}
      @if (group.strength === 'must') {
        <span>{{ 'posting.things' | t: { count: group.rows.length } }}</span>
      } @else if (group.strength === 'good') {
        <span>{{ 'posting.notRequired' | t }}</span>
      }
    </ng-template>
  `,
})
export class RequirementList {
  readonly posting = input.required<ListedPosting>();
  readonly groups = input.required<readonly RequirementGroup[]>();
  /** Of the headings: one below what the list stands under. */
  readonly level = input<3 | 4>(3);
  /** The rows speak of the reader, who can say that one is wrong. The page provides a `Mender` then. */
  readonly mendable = input(false);

  protected readonly i18n = inject(I18n);
  protected readonly segment = SEGMENT;
  protected readonly explained = computed(() => this.groups().some(({ rows }) => rows.some(({ state }) => state !== null)));
  protected readonly machineRead = computed(() => this.groups().some(({ rows }) => rows.some((row) => row.machineRead)));

  protected groupTitle(strength: Strength): TextKey {
    return `posting.group.${strength}`;
  }

  protected stateText(state: RowState): TextKey {
    return `posting.state.${state}`;
  }

  protected stateClass(state: RowState): string {
    return STATE_CLASS[state];
  }
}
