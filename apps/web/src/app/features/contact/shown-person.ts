import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ShownPerson as Shown } from '@arena/contract';
import { BandTag, I18n, Icon, SkillStrip, TextPipe } from '@arena/ui';
import { ShownRows } from './shown-rows';

/**
 * Exactly what an employer sees of a person before both have said yes: band, strip, the line, and each row.
 * The same part stands in the person's preview, on the contact of both, and in the employer's list.
 */
@Component({
  selector: 'arena-shown-person',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BandTag, Icon, ShownRows, SkillStrip, TextPipe],
  template: `
    <div class="shown">
      <div class="tags"><arena-band-tag [band]="shown().fit.band" /></div>
      @if (shown().fit.rows.length) {
        <arena-skill-strip size="page" told="them" [rows]="shown().fit.rows" />
      }
      @if (shown().line; as line) {
        <blockquote class="says">
          <p class="pre">{{ line }}</p>
          <footer>{{ 'contact.shown.says' | t }}</footer>
        </blockquote>
      }
      <p class="save">
        <svg arenaIcon="pin"></svg><span>{{ reach() }}</span>
      </p>
      @if (shown().fit.rows.length) {
        @if (folded()) {
          <details class="fold">
            <summary><svg arenaIcon="down"></svg>{{ fold() }}</summary>
            <arena-shown-rows [rows]="shown().fit.rows" [level]="level()" />
          </details>
        } @else {
          <arena-shown-rows [rows]="shown().fit.rows" [level]="level()" />
        }
      }
    </div>
  `,
})
export class ShownPerson {
  readonly shown = input.required<Shown>();
  /** The rows are opened by the reader; else they stand open. */
  readonly folded = input(true);
  /** Of the headings of the rows: one below what the part stands under. */
  readonly level = input<3 | 4>(4);
  /** Whom the rows are about, where several stand below each other: 'Person 7K'. */
  readonly person = input<string>();

  private readonly i18n = inject(I18n);
  protected readonly fold = computed(() => {
    const person = this.person();
    return person === undefined ? this.i18n.t('contact.shown.rows') : this.i18n.t('contact.shown.rowsOf', { person });
  });
  protected readonly reach = computed(() => {
    const { withinReach } = this.shown().fit;
    return this.i18n.t(`contact.shown.reach.${withinReach === null ? 'unknown' : withinReach ? 'yes' : 'no'}`);
  });
}
