import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { BuilderTexts } from '@arena/contract';
import { SKILL_SOURCES, type SkillSource } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe, type IconName } from '@arena/ui';
import { toggled } from './draft';
import { DraftStore } from './draft-store';
import { OwnWordsField } from './own-words-field';
import type { Done } from './undoing';

export const GROUP_ICONS: Record<SkillSource, IconName> = {
  work: 'work',
  school: 'school',
  'care-at-home': 'home',
  volunteering: 'people',
  gaming: 'game',
  'farm-and-practical': 'leaf',
  other: 'star',
};

/** Question 3: where one has done things, and then what. No dates, no places, no names of games. */
@Component({
  selector: 'arena-done-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, OwnWordsField, TextPipe],
  template: `
    <fieldset class="ticks groups">
      <legend class="ds-sr-only">{{ 'builder.step3.title' | t }}</legend>
      @for (group of groups; track group) {
        <label class="tick group"
          ><svg [arenaIcon]="icons[group]"></svg><span>{{ groupText(group) | t }}</span
          ><input
            class="ds-input"
            type="checkbox"
            [id]="'group-' + group"
            [checked]="store.draft().groups.includes(group)"
            (change)="toggleGroup(group)"
        /></label>
      }
    </fieldset>
    <arena-own-words-field [texts]="texts()" />
    <div id="things" class="things" tabindex="-1">
      @for (part of parts(); track part.group) {
        <fieldset class="ticks things-of">
          <legend class="legend-q">
            {{ questionText(part.group) | t }}
            @if (part.group === 'gaming') {
              <span class="hint">{{ 'builder.done.gamingHint' | t }}</span>
            }
          </legend>
          @for (card of part.cards; track card.id) {
            <label class="tick"
              ><input
                class="ds-input"
                type="checkbox"
                [checked]="store.draft().cards.includes(card.id)"
                (change)="toggleCard(card)"
              /><span>{{ card.label }}</span></label
            >
          }
        </fieldset>
      }
    </div>
  `,
})
export class DoneStep {
  readonly texts = input.required<BuilderTexts>();

  protected readonly store = inject(DraftStore);
  private readonly i18n = inject(I18n);
  protected readonly groups = SKILL_SOURCES;
  protected readonly icons = GROUP_ICONS;
  protected readonly parts = computed(() =>
    this.store.draft().groups.map((group) => ({ group, cards: this.texts().cards.filter((card) => card.group === group) })),
  );

  protected groupText(group: SkillSource): TextKey {
    return `builder.group.${group}`;
  }

  protected questionText(group: SkillSource): TextKey {
    return `builder.done.${group}`;
  }

  protected toggleGroup(group: SkillSource): void {
    const on = !this.store.draft().groups.includes(group);
    this.store.change((draft) => ({ groups: toggled(draft.groups, group) }), this.done(on, this.i18n.t(this.groupText(group))));
  }

  protected toggleCard({ id, label }: { id: string; label: string }): void {
    const on = !this.store.draft().cards.includes(id);
    this.store.change((draft) => ({ cards: toggled(draft.cards, id) }), this.done(on, label));
  }

  private done(on: boolean, what: string): Done {
    return { text: on ? 'builder.undo.on' : 'builder.undo.off', params: { what }, step: 3 };
  }
}
