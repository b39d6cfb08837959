import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { DraftStore } from './draft-store';
import { OwnWords } from './own-words';
import { SkillTick } from './skill-tick';
import { SkillTyping } from './typing/skill-typing';

/** Where one tells it in one's own words, written or spoken into the phone. What is found is suggested, never ticked. */
@Component({
  selector: 'arena-own-words-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, SkillTick, TextPipe],
  template: `
    <details class="fold-card" [open]="open">
      <summary>
        <svg arenaIcon="pen"></svg><span>{{ 'builder.write.open' | t }}</span
        ><svg arenaIcon="down"></svg>
      </summary>
      <div class="follow">
        <div class="field">
          <label for="own-words">{{ 'builder.write.label' | t }}</label>
          <p class="hint" id="own-words-hint">{{ 'builder.write.hint' | t }}</p>
          <textarea
            #words
            class="ds-input"
            id="own-words"
            rows="4"
            maxlength="2000"
            aria-describedby="own-words-hint"
            [value]="own.text()"
            (input)="own.text.set(words.value)"
          ></textarea>
          <button class="ds-button" data-variant="secondary" type="button" [disabled]="own.state() === 'reading'" (click)="find()">
            {{ 'builder.write.find' | t }}
          </button>
          <p class="said" role="status">{{ said() }}</p>
        </div>
        @for (group of groups(); track group.words) {
          <fieldset class="ticks">
            <legend class="because">{{ 'builder.write.because' | t: { words: group.words } }}</legend>
            @for (skill of group.skills; track skill.id) {
              <arena-skill-tick
                [skill]="skill.id"
                [label]="name(skill)"
                [labelLang]="skill.labelLang ?? null"
                [source]="skill.source"
                [step]="3"
              />
            }
          </fieldset>
        }
      </div>
    </details>
  `,
})
export class OwnWordsField {
  protected readonly own = inject(OwnWords);
  private readonly store = inject(DraftStore);
  private readonly typing = inject(SkillTyping);
  private readonly i18n = inject(I18n);
  protected readonly open = this.own.text() !== '';

  private readonly wanted = computed(() => {
    const unwanted = this.store.draft().notWanted ?? [];
    return this.own.found()?.filter(({ id }) => !unwanted.includes(id)) ?? null;
  });
  protected readonly groups = computed(() => {
    const skills = this.wanted() ?? [];
    return [...new Set(skills.map(({ words }) => words))].map((words) => ({ words, skills: skills.filter((one) => one.words === words) }));
  });
  protected readonly said = computed(() => {
    const state = this.own.state();
    if (state === 'reading') return this.i18n.t('builder.write.finding');
    if (state === 'away') return this.i18n.t('builder.write.away');
    const count = this.wanted()?.length;
    return count === undefined ? '' : count === 0 ? this.i18n.t('builder.write.none') : this.i18n.t('builder.write.found', { count });
  });

  protected name({ id, label }: { id: string; label: string }): string {
    return this.typing.label(id) ?? label;
  }

  protected find(): void {
    void this.own.read();
  }
}
