import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { SKILL_LEVELS, type SkillLevel } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { Icon, TextPipe } from '@arena/ui';

/** How well, in a sentence that one says about oneself. The one that is taken for granted stands there; the other two are a tap away. */
@Component({
  selector: 'arena-skill-level-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <details class="level-fold">
      <summary>
        <span class="ds-sr-only">{{ 'builder.skills.level' | t: { skill: label() } }}</span><span>{{ sentence(level()) | t }}</span
        ><svg arenaIcon="down"></svg>
      </summary>
      <fieldset class="level tall">
        <legend class="ds-sr-only">{{ 'builder.skills.level' | t: { skill: label() } }}</legend>
        @for (one of levels; track one) {
          <label
            ><input class="ds-input" type="radio" [name]="'skill-' + skill()" [checked]="level() === one" (change)="changed.emit(one)" />{{
              sentence(one) | t
            }}</label
          >
        }
      </fieldset>
    </details>
  `,
})
export class SkillLevelChoice {
  readonly skill = input.required<string>();
  readonly label = input.required<string>();
  readonly level = input.required<SkillLevel>();
  readonly changed = output<SkillLevel>();
  protected readonly levels = SKILL_LEVELS;

  protected sentence(level: SkillLevel): TextKey {
    return `builder.skillLevel.${level}`;
  }
}
