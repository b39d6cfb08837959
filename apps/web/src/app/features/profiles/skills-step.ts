import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import type { BuilderTexts, nameSkills } from '@arena/contract';
import type { SkillLevel, SkillSource } from '@arena/domain';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { Combobox } from './combobox';
import type { DraftSkill } from './draft';
import { DraftStore } from './draft-store';
import { Lookups, type Suggestion } from './lookups';
import { SkillLevelChoice } from './skill-level-choice';
import { suggestionGroups } from './suggestions';

/** The contract's limit; nobody gets there by ticking. */
const MOST = 100;

/** Question 4: what is true. Nothing is ticked beforehand: the person decides what is theirs. */
@Component({
  selector: 'arena-skills-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Combobox, Icon, SkillLevelChoice, TextPipe],
  template: `
    <div class="build">
      <div class="build-part">
        @for (group of groups(); track group.card) {
          <fieldset class="ticks">
            <legend class="because">{{ 'builder.because' | t: { because: group.because } }}</legend>
            @for (skill of group.skills; track skill.id) {
              <div class="tick-row" [class.on]="levelNow(skill.id) !== null">
                <label class="tick"
                  ><input
                    class="ds-input"
                    type="checkbox"
                    [checked]="levelNow(skill.id) !== null"
                    (change)="toggle(skill, group.source)"
                  /><span>{{ skill.label }}</span></label
                >
                @if (levelNow(skill.id); as level) {
                  <arena-skill-level-choice
                    [skill]="skill.id"
                    [label]="skill.label"
                    [level]="level"
                    (changed)="setLevel(skill.id, $event)"
                  />
                }
              </div>
            }
          </fieldset>
        } @empty {
          <p class="muted">{{ 'builder.skills.noneSuggested' | t }}</p>
        }
      </div>
      <section class="panel" aria-labelledby="more">
        <h2 id="more">{{ 'builder.skills.more' | t }}</h2>
        <div class="field">
          <label class="ds-sr-only" for="add-skill">{{ 'builder.skills.field' | t }}</label>
          <div class="addrow">
            <arena-combobox
              fieldId="add-skill"
              describedBy="add-skill-hint"
              [label]="'builder.skills.field' | t"
              [find]="find"
              (typed)="typed.set($event)"
              (chosen)="add($event)"
              (entered)="addTyped($event)"
            />
            <button class="ds-button" data-variant="secondary" type="button" (click)="addTyped(typed())">{{ 'builder.add' | t }}</button>
          </div>
          <p class="hint" id="add-skill-hint">{{ 'builder.skills.hint' | t }}</p>
          <p class="said" role="status">{{ said() }}</p>
        </div>
        @if (added().length) {
          <h3>{{ 'builder.skills.added' | t }}</h3>
          <ul class="added">
            @for (skill of added(); track skill.id) {
              <li class="tick-row on">
                <span class="added-name">{{ name(skill) }}</span>
                <button class="ds-button" data-variant="tertiary" type="button" (click)="remove(skill)">
                  <svg arenaIcon="close"></svg><span class="ds-sr-only">{{ 'builder.skills.remove' | t: { skill: name(skill) } }}</span>
                </button>
                <arena-skill-level-choice
                  [skill]="skill.id"
                  [label]="name(skill)"
                  [level]="skill.level"
                  (changed)="setLevel(skill.id, $event)"
                />
              </li>
            }
          </ul>
        }
      </section>
    </div>
  `,
})
export class SkillsStep {
  readonly texts = input.required<BuilderTexts>();

  private readonly store = inject(DraftStore);
  private readonly lookups = inject(Lookups);
  private readonly i18n = inject(I18n);
  private readonly field = viewChild.required(Combobox);

  protected readonly find = (words: string) => this.lookups.skills(words);
  protected readonly typed = signal('');
  /** What just happened, for eyes and for a screen reader. */
  protected readonly said = signal('');
  protected readonly groups = computed(() => suggestionGroups(this.texts(), this.store.draft()));
  private readonly suggested = computed(() => new Set(this.groups().flatMap(({ skills }) => skills.map(({ id }) => id))));
  private readonly levels = computed(() => new Map(this.store.draft().skills.map(({ id, level }) => [id, level])));
  /** Added by typing, or ticked before the thing that led to it was taken away. */
  protected readonly added = computed(() => this.store.draft().skills.filter(({ id }) => !this.suggested().has(id)));

  private readonly asked = computed(() =>
    this.store
      .draft()
      .skills.map(({ id }) => id)
      .filter((id) => !this.suggested().has(id))
      .sort()
      .join(','),
  );
  private readonly fetched = load(
    () => {
      const ids = this.asked();
      return ids ? call<typeof nameSkills>('GET', '/api/taxonomy/skill-names', { query: { ids, lang: this.i18n.language() } }) : null;
    },
    { optional: true },
  );
  private readonly names = computed(() => new Map(this.fetched.value()?.items.map(({ id, label }) => [id, label])));

  constructor() {
    // a new language: what was said stands in the old one
    effect(() => {
      this.i18n.language();
      this.said.set('');
    });
  }

  protected levelNow(id: string): SkillLevel | null {
    return this.levels().get(id) ?? null;
  }

  protected name(skill: DraftSkill): string {
    return this.names().get(skill.id) ?? skill.label;
  }

  protected toggle({ id, label }: { id: string; label: string }, source: SkillSource): void {
    this.store.change(({ skills }) => ({
      skills: skills.some((one) => one.id === id)
        ? skills.filter((one) => one.id !== id)
        : [...skills, { id, level: 2 as const, source, label }].slice(0, MOST),
    }));
  }

  protected setLevel(id: string, level: SkillLevel): void {
    this.store.change(({ skills }) => ({ skills: skills.map((one) => (one.id === id ? { ...one, level } : one)) }));
  }

  protected add({ id, label }: Suggestion): void {
    const had = this.levels().has(id);
    if (!had) this.toggle({ id, label }, 'other');
    this.said.set(this.i18n.t(had ? 'builder.skills.had' : 'builder.skills.wasAdded', { skill: label }));
    this.typed.set('');
    this.field().clear();
  }

  /** Words that were not chosen from the list: what they come nearest to. */
  protected async addTyped(words: string): Promise<void> {
    if (!words.trim()) {
      this.field().clear();
      return;
    }
    try {
      const [nearest] = await this.lookups.skills(words);
      if (nearest) this.add(nearest);
      else this.said.set(this.i18n.t('builder.skills.unknown', { words: words.trim() }));
    } catch {
      this.said.set(this.i18n.t('builder.combo.away'));
    }
  }

  protected remove(skill: DraftSkill): void {
    this.store.change(({ skills }) => ({ skills: skills.filter(({ id }) => id !== skill.id) }));
    this.said.set(this.i18n.t('builder.skills.wasRemoved', { skill: this.name(skill) }));
    this.field().clear();
  }
}
