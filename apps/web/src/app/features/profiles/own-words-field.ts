import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { BuilderTexts } from '@arena/contract';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { DraftStore } from './draft-store';
import { languageName } from './language-name';
import { LanguageTick } from './language-tick';
import { LicenceTick } from './licence-tick';
import { OwnWords } from './own-words';
import { SkillTick } from './skill-tick';
import { SkillTyping } from './typing/skill-typing';

/** Where one tells it in one's own words, written or spoken into the phone. What is found is suggested, never ticked. */
@Component({
  selector: 'arena-own-words-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, LanguageTick, LicenceTick, SkillTick, TextPipe],
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
            @for (language of group.languages; track language.id) {
              <arena-language-tick [language]="language.id" [label]="languageName(language.id)" [said]="language.cefr" [step]="3" />
            }
            @for (licence of group.licences; track licence.id) {
              <arena-licence-tick [licence]="licence.id" [step]="3" />
            }
          </fieldset>
        }
      </div>
    </details>
  `,
})
export class OwnWordsField {
  readonly texts = input.required<BuilderTexts>();

  protected readonly own = inject(OwnWords);
  private readonly store = inject(DraftStore);
  private readonly typing = inject(SkillTyping);
  private readonly i18n = inject(I18n);
  protected readonly open = this.own.text() !== '';

  private readonly wanted = computed(() => {
    const found = this.own.found();
    const unwanted = this.store.draft().notWanted ?? [];
    return found && { ...found, skills: found.skills.filter(({ id }) => !unwanted.includes(id)) };
  });
  protected readonly groups = computed(() => {
    const { skills, languages, licences } = this.wanted() ?? { skills: [], languages: [], licences: [] };
    return [...new Set([...skills, ...languages, ...licences].map(({ words }) => words))].map((words) => ({
      words,
      skills: skills.filter((one) => one.words === words),
      languages: languages.filter((one) => one.words === words),
      licences: licences.filter((one) => one.words === words),
    }));
  });
  protected readonly said = computed(() => {
    const state = this.own.state();
    if (state === 'reading') return this.i18n.t('builder.write.finding');
    if (state === 'away') return this.i18n.t('builder.write.away');
    const wanted = this.wanted();
    if (!wanted) return '';
    const count = wanted.skills.length + wanted.languages.length + wanted.licences.length;
    return count === 0 ? this.i18n.t('builder.write.none') : this.i18n.t('builder.write.found', { count });
  });

  protected languageName(id: string): string {
    return languageName(id, this.texts(), this.i18n);
  }

  protected name({ id, label }: { id: string; label: string }): string {
    return this.typing.label(id) ?? label;
  }

  protected find(): void {
    void this.own.read();
  }
}
