import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { RowState } from '@arena/domain';
import { I18n } from './i18n';
import { stateCounts, stripGroups, type StripRow } from './strip-counts';

/** The class of a segment: filled, half filled, hatched, outlined. */
export const SEGMENT: Record<RowState, string> = { fits: 'seg fit', near: 'seg near', learned: 'seg learn', missing: 'seg miss' };

/** The class of the word for a state, beside a row. */
export const STATE_CLASS: Record<RowState, string> = { fits: 'fit', near: 'near', learned: 'learn', missing: 'miss' };

/**
 * The skill strip: a row of segments, one per requirement, musts first and underlined, with its words beside it.
 * One picture with a name for a screen reader; the words are read as text.
 */
@Component({
  selector: 'arena-skill-strip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="strip" [class.strip-l]="size() === 'page'">
      <div class="strip-bar" role="img" [attr.aria-label]="name()">
        @for (group of groups(); track group.strength) {
          <span class="strip-g" [class]="group.strength">
            <span class="strip-s">
              @for (state of group.states; track $index) {
                <i [class]="segment[state]"></i>
              }
            </span>
            @if (group.strength === 'must' || size() === 'page') {
              <span class="strip-cap">{{ caption(group.strength) }}</span>
            }
          </span>
        }
      </div>
      <p class="strip-words">
        @if (noRequirements()) {
          <b>{{ none() }}</b>
        }
        @for (part of words(); track part.state; let first = $first; let last = $last) {
          <span [class.lead-word]="first && !noRequirements()">{{ part.text }}</span>{{ last ? '' : ' · ' }}
        }
      </p>
    </div>
  `,
})
export class SkillStrip {
  readonly rows = input.required<readonly StripRow[]>();
  /** 'card' 16 px high, 'page' 24 px with a caption under each group. */
  readonly size = input<'card' | 'page'>('card');
  /** Whom it speaks of: the reader ('you learn here'), or somebody else ('learns here'). */
  readonly told = input<'you' | 'them'>('you');

  private readonly i18n = inject(I18n);
  protected readonly segment = SEGMENT;
  protected readonly groups = computed(() => stripGroups(this.rows()));
  /** Nothing is asked for: everything is learned on the spot. */
  protected readonly noRequirements = computed(() => this.groups().every((group) => group.strength === 'learned'));
  protected readonly none = computed(() => this.i18n.t('vocabulary.strip.none') + ' ');
  protected readonly words = computed(() =>
    stateCounts(this.rows().map((row) => row.state)).map(({ state, count }) => ({ state, text: this.countText(state, count) })),
  );

  /** '8 punkter. Må ha: 3 passer. Ellers: 2 passer, 1 mangler.' */
  protected readonly name = computed(() => {
    const rows = this.rows();
    const counts = (states: readonly RowState[]) =>
      stateCounts(states)
        .map(({ state, count }) => this.countText(state, count))
        .join(', ');
    const must = rows.filter((row) => row.requirement.strength === 'must').map((row) => row.state);
    const others = rows.filter((row) => row.requirement.strength !== 'must').map((row) => row.state);
    const parts = [this.i18n.t('vocabulary.strip.points', { count: rows.length })];
    if (must.length) parts.push(this.i18n.t('vocabulary.strip.must', { counts: counts(must) }));
    if (others.length)
      parts.push(this.i18n.t(must.length ? 'vocabulary.strip.else' : 'vocabulary.strip.noMust', { counts: counts(others) }));
    return parts.join(' ');
  });

  protected caption(strength: 'must' | 'good' | 'learned'): string {
    return this.i18n.t(
      strength === 'learned' && this.told() === 'them' ? 'vocabulary.strengthThem.learned' : `vocabulary.strength.${strength}`,
    );
  }

  private countText(state: RowState, count: number): string {
    return this.i18n.t(state === 'learned' && this.told() === 'them' ? 'vocabulary.countThem.learned' : `vocabulary.count.${state}`, {
      count,
    });
  }
}
