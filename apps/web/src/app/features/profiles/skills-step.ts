import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import type { BuilderTexts, nameSkills } from '@arena/contract';
import type { SkillLevel } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { Combobox } from '../../shell/combobox';
import type { DraftSkill } from './draft';
import { DraftStore } from './draft-store';
import { FollowUpQuestions } from './follow-up-questions';
import { sharpenings, startLevelOf } from './follow-ups';
import { Lookups, type Suggestion } from '../../platform/lookups';
import { withoutSkill, withSkill, withSkillLevel } from './skill-changes';
import { SkillLevelChoice } from './skill-level-choice';
import { SkillTick } from './skill-tick';
import { suggestionGroups } from './suggestions';
import { SkillTyping } from './typing/skill-typing';
import type { Done } from './undoing';

/** Question 4: what is true. Nothing is ticked beforehand: the person decides what is theirs. */
@Component({
  selector: 'arena-skills-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Combobox, FollowUpQuestions, Icon, SkillLevelChoice, SkillTick, TextPipe],
  template: `
    <div class="build" [class.alone]="groups().length === 0">
      <div class="build-part">
        @for (group of groups(); track group.id) {
          <fieldset class="ticks">
            <legend class="because">
              {{
                group.from === 'answer'
                  ? ('builder.follow.because' | t: { answer: group.because })
                  : ('builder.because' | t: { because: group.because })
              }}
            </legend>
            @for (skill of group.skills; track skill.id) {
              <arena-skill-tick
                [skill]="skill.id"
                [label]="skill.label"
                [source]="group.source"
                [startLevel]="startLevel(skill.id)"
                [step]="4"
              />
            }
          </fieldset>
        } @empty {
          <p class="muted">{{ 'builder.skills.noneSuggested' | t }}</p>
        }
        <arena-follow-up-questions [texts]="texts()" />
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
              [instant]="instant"
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
                  (changed)="setLevel(skill, $event)"
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
  private readonly typing = inject(SkillTyping);
  private readonly i18n = inject(I18n);
  private readonly field = viewChild.required(Combobox);

  protected readonly find = (words: string) => this.lookups.skills(words);
  protected readonly typed = signal('');
  /** What just happened, for eyes and for a screen reader. */
  protected readonly said = signal('');
  protected readonly instant = (words: string) => this.typing.suggest(words);
  private readonly questions = computed(() => sharpenings(this.texts(), this.store.draft()));
  protected readonly groups = computed(() =>
    suggestionGroups(this.texts(), this.store.draft(), this.questions(), (id) => this.typing.label(id)),
  );
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
    return this.typing.label(skill.id) ?? this.names().get(skill.id) ?? skill.label;
  }

  protected startLevel(id: string): SkillLevel {
    return startLevelOf(this.questions(), id);
  }

  protected setLevel(skill: DraftSkill, level: SkillLevel): void {
    this.store.change((draft) => withSkillLevel(draft, skill.id, level), this.done('builder.undo.set', this.name(skill)));
  }

  protected add({ id, label }: Suggestion): void {
    const had = this.levels().has(id);
    if (!had) this.store.change((draft) => withSkill(draft, id, label, 'other'), this.done('builder.skills.wasAdded', label));
    this.said.set(had ? this.i18n.t('builder.skills.had', { skill: label }) : '');
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
      const [nearest] = this.typing.suggest(words) ?? (await this.lookups.skills(words));
      if (nearest) this.add(nearest);
      else {
        this.said.set(this.i18n.t('builder.skills.unknown', { words: words.trim() }));
        this.lookups.tellUnknown(words);
      }
    } catch {
      this.said.set(this.i18n.t('builder.combo.away'));
    }
  }

  protected remove(skill: DraftSkill): void {
    this.store.change((draft) => withoutSkill(draft, skill.id), this.done('builder.skills.wasRemoved', this.name(skill)));
    this.said.set('');
    this.field().clear();
  }

  private done(text: TextKey, name: string): Done {
    return { text, params: { what: name, skill: name }, step: 4 };
  }
}
