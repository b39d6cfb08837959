import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Language, SkillLevel, SkillSource } from '@arena/domain';
import { I18n } from '@arena/ui';
import { DraftStore } from './draft-store';
import { withoutSkill, withSkill, withSkillLevel } from './skill-changes';
import { SkillLevelChoice } from './skill-level-choice';

/** One suggested skill: unticked until the person says that it is true, and how well once it is. */
@Component({
  selector: 'arena-skill-tick',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SkillLevelChoice],
  template: `
    <div class="tick-row" [class.on]="level() !== null">
      <label class="tick"
        ><input class="ds-input" type="checkbox" [checked]="level() !== null" (change)="toggle()" /><span
          [attr.lang]="i18n.foreign(labelLang())"
          >{{ label() }}</span
        ></label
      >
      @if (level(); as now) {
        <arena-skill-level-choice [skill]="skill()" [label]="label()" [level]="now" (changed)="setLevel($event)" />
      }
    </div>
  `,
})
export class SkillTick {
  readonly skill = input.required<string>();
  readonly label = input.required<string>();
  /** Set where the label is not in the reader's language. */
  readonly labelLang = input<Language | null>(null);
  readonly source = input.required<SkillSource>();
  /** The level that what the person has said speaks of; theirs to change. */
  readonly startLevel = input<SkillLevel>(2);
  /** The question it stands at. */
  readonly step = input.required<number>();

  private readonly store = inject(DraftStore);
  protected readonly i18n = inject(I18n);
  protected readonly level = computed(() => this.store.draft().skills.find(({ id }) => id === this.skill())?.level ?? null);

  protected toggle(): void {
    const [id, label, on] = [this.skill(), this.label(), this.level() === null];
    this.store.change((draft) => (on ? withSkill(draft, id, label, this.source(), this.startLevel()) : withoutSkill(draft, id)), {
      text: on ? 'builder.undo.on' : 'builder.undo.off',
      params: { what: label },
      step: this.step(),
    });
  }

  protected setLevel(level: SkillLevel): void {
    this.store.change((draft) => withSkillLevel(draft, this.skill(), level), {
      text: 'builder.undo.set',
      params: { what: this.label() },
      step: this.step(),
    });
  }
}
