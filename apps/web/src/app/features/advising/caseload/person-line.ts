import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseloadPerson } from '@arena/contract';
import type { CaseloadFlag } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { purposesInOrder } from '../consent-choice';
import { FLAG_ICONS, flagsOf, PRESSING } from './caseload-order';

/** What somebody is called on the worklist; a person without a name by the day they came. */
export const calledText = ({ name, since }: Pick<CaseloadPerson, 'name' | 'since'>, i18n: I18n): string =>
  name ?? i18n.t('caseload.nameless', { date: i18n.date(since.slice(0, 10)) });

/** One person of the worklist: what waits in words, what one may do, until when. */
@Component({
  selector: 'arena-person-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TextPipe],
  template: `
    <article class="opening case-line">
      @if (flags().length) {
        <ul class="tags">
          @for (flag of flags(); track flag) {
            <li class="tag" [class.turn-tag]="pressing(flag)" [class.tag-kind]="!pressing(flag)">
              <svg [arenaIcon]="icons[flag]"></svg>{{ flagText(flag) | t }}
            </li>
          }
        </ul>
      }
      <h3>
        <a [routerLink]="['/', i18n.language(), 'caseload', person().key]">{{ called() }}</a>
      </h3>
      <p class="sm">{{ 'caseload.may' | t: { what: may() } }}</p>
      <ul class="facts facts-row">
        <li>
          <svg arenaIcon="calendar"></svg><span>{{ 'caseload.until' | t: { date: until() } }}</span>
        </li>
        @if (person().openContacts) {
          <li>
            <svg arenaIcon="chat"></svg><span>{{ 'caseload.contacts' | t: { count: person().openContacts } }}</span>
          </li>
        }
        <li>
          <svg arenaIcon="eye"></svg><span>{{ looked() }}</span>
        </li>
      </ul>
    </article>
  `,
})
export class PersonLine {
  readonly person = input.required<CaseloadPerson>();

  protected readonly i18n = inject(I18n);
  protected readonly icons = FLAG_ICONS;
  protected readonly flags = computed(() => flagsOf(this.person()));
  protected readonly called = computed(() => calledText(this.person(), this.i18n));
  protected readonly until = computed(() => this.i18n.date(this.person().endsOn));
  protected readonly may = computed(() =>
    this.i18n.list(purposesInOrder(this.person()).map((purpose) => this.i18n.t(`caseload.purpose.${purpose}`))),
  );
  protected readonly looked = computed(() => {
    const { lastLook } = this.person();
    return lastLook === null
      ? this.i18n.t('caseload.neverLooked')
      : this.i18n.t('caseload.lastLook', { date: this.i18n.date(lastLook.slice(0, 10)) });
  });

  protected pressing(flag: CaseloadFlag): boolean {
    return PRESSING.has(flag);
  }

  protected flagText(flag: CaseloadFlag): TextKey {
    return `caseload.flag.${flag}`;
  }
}
