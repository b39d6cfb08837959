import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { WrittenRequirement } from '@arena/contract';
import { CEFR_LEVELS, SKILL_LEVELS, STRENGTHS, type CefrLevel, type SkillLevel, type Strength } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { requirementKey } from './posting-editor';

/** One thing that is asked for: how strongly, how much of it, and a word about it if the employer wants to. */
@Component({
  selector: 'arena-requirement-item',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <div class="req-head">
      <h4 [id]="key() + '-name'">{{ name() }}</h4>
      <button class="ds-button" data-variant="tertiary" data-color="neutral" type="button" (click)="removed.emit()">
        <svg arenaIcon="close"></svg>{{ 'ourPostings.remove' | t }}<span class="ds-sr-only"> {{ name() }}</span>
      </button>
    </div>
    <fieldset class="choices">
      <legend class="ds-sr-only">{{ 'ourPostings.strengthOf' | t: { what: name() } }}</legend>
      <div class="pills">
        @for (one of strengths; track one) {
          <label class="pill" [class.off]="one === 'must' && !mayMust()"
            ><input
              class="ds-input"
              type="radio"
              [name]="key() + '-strength'"
              [checked]="requirement().strength === one"
              [disabled]="one === 'must' && !mayMust()"
              (change)="strengthen(one)"
            />{{ strengthText(one) | t }}</label
          >
        }
      </div>
    </fieldset>
    @if (levels().length) {
      <div class="field">
        <label [for]="key() + '-level'">{{ 'ourPostings.level' | t }}</label>
        <select #level class="ds-input" [id]="key() + '-level'" [attr.aria-describedby]="key() + '-name'" (change)="setLevel(level.value)">
          @for (one of levels(); track one.value) {
            <option [value]="one.value" [selected]="one.value === levelNow()">{{ one.text }}</option>
          }
        </select>
      </div>
    }
    @if (withNote()) {
      <div class="field">
        <label [for]="key() + '-note'">{{ 'ourPostings.note' | t }}</label>
        <input
          #note
          class="ds-input"
          type="text"
          maxlength="200"
          [id]="key() + '-note'"
          [value]="requirement().note ?? ''"
          [attr.aria-describedby]="key() + '-name'"
          (input)="changed.emit({ note: note.value.trim() ? note.value : null })"
        />
      </div>
    } @else {
      <p>
        <button class="ds-button" data-variant="tertiary" type="button" (click)="openNote()">
          <svg arenaIcon="pen"></svg>{{ 'ourPostings.addNote' | t }}<span class="ds-sr-only"> {{ name() }}</span>
        </button>
      </p>
    }
  `,
  host: { class: 'req', '[id]': 'key()', tabindex: '-1' },
})
export class RequirementItem {
  readonly requirement = input.required<WrittenRequirement>();
  readonly name = input.required<string>();
  /** False when there are as many musts as there may be, and this is none of them. */
  readonly mayMust = input.required<boolean>();
  readonly changed = output<Partial<WrittenRequirement>>();
  readonly removed = output();

  private readonly i18n = inject(I18n);
  protected readonly strengths = STRENGTHS;
  private readonly opened = signal(false);
  protected readonly key = computed(() => requirementId(this.requirement()));
  protected readonly withNote = computed(() => this.opened() || this.requirement().note !== null);
  /** What is learned here needs no level. */
  protected readonly levels = computed<{ value: string; text: string }[]>(() => {
    const requirement = this.requirement();
    if (requirement.strength === 'learned') return [];
    if (requirement.kind === 'skill')
      return SKILL_LEVELS.map((one) => ({ value: String(one), text: this.i18n.t(`ourPostings.skillLevel.${one}`) }));
    if (requirement.kind === 'language') return CEFR_LEVELS.map((one) => ({ value: one, text: this.i18n.t(`ourPostings.cefr.${one}`) }));
    return [];
  });
  protected readonly levelNow = computed(() => {
    const requirement = this.requirement();
    return requirement.kind === 'skill' ? String(requirement.level) : requirement.kind === 'language' ? requirement.cefr : '';
  });

  protected strengthText(strength: Strength): TextKey {
    return `ourPostings.strength.${strength}`;
  }

  protected strengthen(strength: Strength): void {
    this.changed.emit({ strength });
  }

  protected setLevel(value: string): void {
    if (this.requirement().kind === 'skill') this.changed.emit({ level: Number(value) as SkillLevel });
    else this.changed.emit({ cefr: value as CefrLevel });
  }

  protected openNote(): void {
    this.opened.set(true);
    const id = `${this.key()}-note`;
    setTimeout(() => document.getElementById(id)?.focus());
  }
}

/** Where one requirement stands on the page. */
export const requirementId = (requirement: Pick<WrittenRequirement, 'kind' | 'id'>): string =>
  `need-${requirementKey(requirement).replace(' ', '-')}`;
