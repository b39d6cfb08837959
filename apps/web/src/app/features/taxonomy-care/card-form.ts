import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { SKILL_SOURCES, type SkillSource } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { KeptText } from '../../platform/kept-text';
import { Attempt } from '../../platform/attempt';
import { Combobox } from '../../shell/combobox';
import type { Suggestion } from '../../platform/lookups';
import { CareNote } from './care-note';
import { CareSaid } from './care-said';
import { CareStore } from './care-store';
import { FormWords } from './form-words';

const MOST_SKILLS = 8;
type Line = 'nb' | 'nn' | 'en' | 'becauseNb' | 'becauseNn' | 'becauseEn';
const LINES: readonly { name: Line; lang: 'nb' | 'nn' | 'en'; hint: TextKey }[] = [
  { name: 'nb', lang: 'nb', hint: 'care.card.labelHint' },
  { name: 'nn', lang: 'nn', hint: 'care.card.labelHint' },
  { name: 'en', lang: 'en', hint: 'care.card.labelHint' },
  { name: 'becauseNb', lang: 'nb', hint: 'care.card.becauseHint' },
  { name: 'becauseNn', lang: 'nn', hint: 'care.card.becauseHint' },
  { name: 'becauseEn', lang: 'en', hint: 'care.card.becauseHint' },
];

/** A card of the builder: what somebody may have done, in three languages, and what it leads to. */
@Component({
  selector: 'arena-card-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CareNote, CareSaid, Combobox, Icon, TextPipe],
  template: `
    <form class="care-form" novalidate aria-labelledby="add-card" (submit)="add($event)">
      <h2 id="add-card" tabindex="-1">{{ 'care.card.title' | t }}</h2>
      <p class="muted">{{ 'care.card.lead' | t }}</p>
      <div class="field">
        <label for="card-group">{{ 'care.card.group' | t }}</label>
        <select #group class="ds-input" id="card-group" (change)="setGroup(group.value)">
          @for (one of groups; track one) {
            <option [value]="one" [selected]="one === words.value().group">{{ groupText(one) | t }}</option>
          }
        </select>
      </div>
      @for (line of lines; track line.name) {
        <div class="field">
          <label [for]="'card-' + line.name">{{ lineText(line.name) | t }}</label>
          @if (line.lang === 'nb') {
            <p class="hint" [id]="'card-' + line.name + '-hint'">{{ line.hint | t }}</p>
          }
          <input
            #field
            class="ds-input"
            maxlength="120"
            autocomplete="off"
            [id]="'card-' + line.name"
            [value]="words.value()[line.name]"
            [attr.lang]="i18n.foreign(line.lang)"
            [attr.aria-invalid]="isMissing(line.name) ? 'true' : null"
            [attr.aria-describedby]="
              isMissing(line.name) ? 'card-' + line.name + '-error' : line.lang === 'nb' ? 'card-' + line.name + '-hint' : null
            "
            (input)="setLine(line.name, field.value)"
          />
          @if (isMissing(line.name)) {
            <p class="error" [id]="'card-' + line.name + '-error'"><svg arenaIcon="warning"></svg>{{ 'care.missing' | t }}</p>
          }
        </div>
      }
      <div class="field">
        <label for="card-skills">{{ 'care.card.skills' | t }}</label>
        <p class="hint" id="card-skills-hint">{{ 'care.card.skillsHint' | t }}</p>
        <arena-combobox
          fieldId="card-skills"
          [label]="'care.card.skills' | t"
          [describedBy]="isMissing('skills') ? 'card-skills-error card-skills-hint' : 'card-skills-hint'"
          [invalid]="isMissing('skills')"
          [find]="find"
          (chosen)="addSkill($event)"
        />
        @if (isMissing('skills')) {
          <p class="error" id="card-skills-error"><svg arenaIcon="warning"></svg>{{ 'care.missing' | t }}</p>
        }
        @if (words.value().skills.length) {
          <ul class="care-rows">
            @for (skill of words.value().skills; track skill.id) {
              <li>
                <span>{{ skill.label }}</span>
                <button class="ds-button" data-variant="tertiary" type="button" (click)="removeSkill(skill.id)">
                  {{ 'care.withdraw' | t }}<span class="ds-sr-only"> {{ skill.label }}</span>
                </button>
              </li>
            }
          </ul>
        }
      </div>
      <div class="field">
        <label for="card-source">{{ 'care.source' | t }}</label>
        <p class="hint" id="card-source-hint">{{ 'care.sourceHint' | t }}</p>
        <input
          #source
          class="ds-input"
          id="card-source"
          maxlength="120"
          autocomplete="off"
          [value]="words.value().source"
          [attr.aria-invalid]="isMissing('source') ? 'true' : null"
          [attr.aria-describedby]="isMissing('source') ? 'card-source-error card-source-hint' : 'card-source-hint'"
          (input)="words.change({ source: source.value })"
        />
        @if (isMissing('source')) {
          <p class="error" id="card-source-error"><svg arenaIcon="warning"></svg>{{ 'care.missing' | t }}</p>
        }
      </div>
      <arena-care-note [error]="attempt.error()" />
      <arena-care-said at="add-card" />
      <p class="btns">
        <button class="ds-button" type="submit" [attr.aria-disabled]="attempt.busy() ? 'true' : null">
          {{ (attempt.busy() ? 'care.busy' : 'care.add') | t }}
        </button>
      </p>
    </form>
  `,
})
export class CardForm {
  protected readonly i18n = inject(I18n);
  protected readonly store = inject(CareStore);
  private readonly combobox = viewChild.required(Combobox);

  protected readonly groups = SKILL_SOURCES;
  protected readonly lines = LINES;
  protected readonly words = new FormWords(inject(KeptText), 'care.card', {
    group: 'work' as SkillSource,
    nb: '',
    nn: '',
    en: '',
    becauseNb: '',
    becauseNn: '',
    becauseEn: '',
    skills: [] as { id: string; label: string }[],
    source: '',
  });
  protected readonly attempt = new Attempt();
  private readonly tried = signal(false);
  private readonly missing = computed(() => {
    const { skills, source, ...lines } = this.words.value();
    const bare: (Line | 'skills' | 'source')[] = LINES.map(({ name }) => name).filter((name) => lines[name].trim().length < 3);
    if (skills.length === 0) bare.push('skills');
    if (source.trim().length < 2) bare.push('source');
    return bare;
  });
  protected readonly find = (typed: string) => this.store.find(typed, { kind: 'skill', which: 'current' });

  protected isMissing(name: Line | 'skills' | 'source'): boolean {
    return this.tried() && this.missing().includes(name);
  }

  protected groupText(group: SkillSource): `vocabulary.source.${SkillSource}` {
    return `vocabulary.source.${group}`;
  }

  protected lineText(name: Line): `care.card.${Line}` {
    return `care.card.${name}`;
  }

  protected setGroup(value: string): void {
    const group = SKILL_SOURCES.find((one) => one === value);
    if (group) this.words.change({ group });
  }

  protected setLine(name: Line, value: string): void {
    this.words.change({ [name]: value });
  }

  protected addSkill({ id, label }: Suggestion): void {
    this.combobox().clear();
    const { skills } = this.words.value();
    if (skills.length < MOST_SKILLS && !skills.some((one) => one.id === id)) this.words.change({ skills: [...skills, { id, label }] });
  }

  protected removeSkill(id: string): void {
    this.words.change({ skills: this.words.value().skills.filter((one) => one.id !== id) });
    document.getElementById('card-skills')?.focus();
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const [first] = this.missing();
    if (first) {
      document.getElementById(`card-${first}`)?.focus();
      return;
    }
    const { skills, ...card } = this.words.value();
    const body = { ...card, skills: skills.map(({ id }) => id) };
    const done = await this.attempt.run(() => this.store.change('POST', '/api/taxonomy-care/cards', { body }));
    if (!done) return;
    this.store.say('add-card', 'care.card.done');
    this.tried.set(false);
    this.words.clear({ group: card.group });
    document.getElementById('add-card')?.focus();
  }
}
