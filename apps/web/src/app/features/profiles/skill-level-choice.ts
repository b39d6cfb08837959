import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { SkillLevel } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { TextPipe } from '@arena/ui';

/** How well, in two words: 'can do it' is taken for granted when a skill is ticked, 'have tried' is a tap away. */
@Component({
  selector: 'arena-skill-level-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  template: `
    <fieldset class="level">
      <legend class="ds-sr-only">{{ 'builder.skills.level' | t: { skill: label() } }}</legend>
      @for (one of levels; track one) {
        <label
          ><input class="ds-input" type="radio" [name]="'skill-' + skill()" [checked]="level() === one" (change)="changed.emit(one)" />{{
            levelText(one) | t
          }}</label
        >
      }
    </fieldset>
  `,
})
export class SkillLevelChoice {
  readonly skill = input.required<string>();
  readonly label = input.required<string>();
  readonly level = input.required<SkillLevel>();
  readonly changed = output<SkillLevel>();
  protected readonly levels: readonly SkillLevel[] = [2, 1];

  protected levelText(level: SkillLevel): TextKey {
    return level === 1 ? 'builder.skills.tried' : 'builder.skills.can';
  }
}
