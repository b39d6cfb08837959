import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import type { BuilderTexts, OurPosting, WrittenRequirement } from '@arena/contract';
import { STRENGTHS, type LicenceClass, type Strength } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Combobox } from '../../shell/combobox';
import { Lookups, type Suggestion } from '../../platform/lookups';
import { AdvisedNeeds } from './advised-needs';
import { PostingEditor, requirementKey } from './posting-editor';
import { RequirementItem, requirementId } from './requirement-item';

/** As many as the check before publishing lets through. */
export const MOST_MUST = 5;
const MOST = 30;
const LISTS = ['language', 'licence', 'certificate', 'qualification'] as const;
type ListKind = (typeof LISTS)[number];

/** What is asked for: skills by typing; languages, licences, courses and education from lists. */
@Component({
  selector: 'arena-requirements-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AdvisedNeeds, Combobox, Icon, RequirementItem, TextPipe],
  template: `
    <section class="part" aria-labelledby="requirements">
      <h2 id="requirements" tabindex="-1">{{ 'ourPostings.needs.title' | t }}</h2>
      <p class="muted">{{ 'ourPostings.needs.hint' | t }}</p>
      @for (code of failed(); track code) {
        <p class="error"><svg arenaIcon="warning"></svg>{{ missingText(code) | t }}</p>
      }
      <div class="field add-need">
        <label for="add-need">{{ 'ourPostings.needs.skill' | t }}</label>
        <p class="hint" id="add-need-hint">{{ 'ourPostings.needs.skillHint' | t }}</p>
        <arena-combobox
          fieldId="add-need"
          describedBy="add-need-hint"
          [label]="'ourPostings.needs.skill' | t"
          [find]="find"
          (chosen)="addFound($event)"
          (entered)="addTyped($event)"
        />
      </div>
      <details class="fold more-needs">
        <summary><svg arenaIcon="down"></svg>{{ 'ourPostings.needs.more' | t }}</summary>
        <div class="need-lists">
          @for (kind of lists; track kind) {
            <div class="field">
              <label [for]="'add-' + kind">{{ listText(kind) | t }}</label>
              <div class="addrow">
                <select #choice class="ds-input" [id]="'add-' + kind">
                  <option value="">{{ 'ourPostings.choose' | t }}</option>
                  @for (option of optionsOf(kind); track option.id) {
                    <option [value]="option.id">{{ option.label }}</option>
                  }
                </select>
                <button class="ds-button" data-variant="secondary" type="button" (click)="addFrom(kind, choice)">
                  {{ 'ourPostings.add' | t }}<span class="ds-sr-only"> {{ listText(kind) | t }}</span>
                </button>
              </div>
            </div>
          }
        </div>
      </details>
      <arena-advised-needs (chosen)="takeUp($event)" />
      <div class="said" role="status">
        @if (said(); as text) {
          <p>{{ text }}</p>
        }
        @if (gone(); as taken) {
          <p class="undo-row">
            {{ 'ourPostings.removed' | t: { what: nameOf(taken.requirement) } }}
            <button #undo class="ds-button" data-variant="secondary" type="button" id="undo-need" (click)="bringBack()">
              {{ 'ourPostings.undo' | t }}
            </button>
          </p>
        }
      </div>
      @for (group of groups(); track group.strength) {
        <div class="need-group">
          <h3>
            {{ groupText(group.strength) | t }}
            @if (group.strength === 'must') {
              <span class="count" [class.full]="editor.mustCount() >= most">{{
                'ourPostings.needs.mustCount' | t: { count: editor.mustCount(), most: most }
              }}</span>
            }
          </h3>
          @if (group.strength === 'must' && editor.mustCount() >= most) {
            <p class="hint">{{ 'ourPostings.needs.full' | t }}</p>
          }
          <ul class="reqs">
            @for (item of group.items; track item.key) {
              <li>
                <arena-requirement-item
                  [requirement]="item.requirement"
                  [name]="item.name"
                  [mayMust]="item.requirement.strength === 'must' || editor.mustCount() < most"
                  (changed)="change(item.key, $event)"
                  (removed)="remove(item.key)"
                />
              </li>
            }
          </ul>
        </div>
      } @empty {
        <p class="note">
          <svg arenaIcon="door"></svg><span>{{ 'ourPostings.needs.none' | t }}</span>
        </p>
      }
    </section>
  `,
})
export class RequirementsSection {
  readonly missing = input.required<OurPosting['missing']>();
  readonly texts = input.required<BuilderTexts | undefined>();

  protected readonly editor = inject(PostingEditor);
  private readonly i18n = inject(I18n);
  private readonly lookups = inject(Lookups);
  private readonly field = viewChild.required(Combobox);

  protected readonly most = MOST_MUST;
  protected readonly lists = LISTS;
  protected readonly said = signal('');
  protected readonly gone = signal<{ requirement: WrittenRequirement; at: number } | null>(null);
  protected readonly find = (typed: string) => this.suggest(typed);
  protected readonly failed = computed(() => this.missing().filter((code) => code === 'too-many-must' || code === 'requirement-twice'));
  private readonly requirements = computed(() => this.editor.content()?.requirements ?? []);
  protected readonly groups = computed(() =>
    STRENGTHS.map((strength) => ({
      strength,
      items: this.requirements()
        .filter((one) => one.strength === strength)
        .map((requirement) => ({ requirement, key: requirementKey(requirement), name: this.nameOf(requirement) })),
    })).filter(({ items }) => items.length > 0),
  );

  protected nameOf(requirement: WrittenRequirement): string {
    if (requirement.kind === 'licence') return this.i18n.t('vocabulary.licence', { class: requirement.id });
    const key = requirementKey(requirement);
    const listed =
      requirement.kind === 'skill' ? undefined : this.optionsFrom(requirement.kind).find(({ id }) => id === requirement.id)?.label;
    return listed ?? this.editor.label(key);
  }

  protected missingText(code: OurPosting['missing'][number]): TextKey {
    return `ourPostings.missing.${code}`;
  }

  protected listText(kind: ListKind): TextKey {
    return `ourPostings.needs.${kind}`;
  }

  protected groupText(strength: Strength): TextKey {
    return `ourPostings.group.${strength}`;
  }

  protected optionsOf(kind: ListKind): readonly { id: string; label: string }[] {
    const had = new Set(this.requirements().map(requirementKey));
    return this.optionsFrom(kind).filter(({ id }) => !had.has(requirementKey({ kind, id } as WrittenRequirement)));
  }

  /** What was chosen is named as `kind id`. */
  protected addFound({ id: key, label }: Suggestion): void {
    this.field().clear();
    const [kind, id = ''] = key.split(' ');
    const list = LISTS.find((one) => one === kind);
    if (list) this.addListed(list, id, label);
    else this.add({ kind: 'skill', id, level: 2, strength: 'good', note: null }, label);
  }

  /** A suggestion, as strongly as the employer has chosen. */
  protected takeUp({ requirement, label }: { requirement: WrittenRequirement; label: string }): void {
    if (!this.add(requirement, label)) return;
    const strength = this.i18n.t(`ourPostings.strength.${requirement.strength}`);
    this.said.set(this.i18n.t('ourPostings.suggest.added', { what: label, strength }));
  }

  protected async addTyped(words: string): Promise<void> {
    try {
      const [nearest] = await this.suggest(words);
      if (nearest) this.addFound(nearest);
      else this.said.set(this.i18n.t('ourPostings.needs.unknown', { words }));
    } catch {
      this.said.set(this.i18n.t('builder.combo.away'));
    }
  }

  protected addFrom(kind: ListKind, choice: HTMLSelectElement): void {
    const id = choice.value;
    const label = this.optionsFrom(kind).find((one) => one.id === id)?.label;
    choice.value = '';
    choice.focus();
    if (id && label) this.addListed(kind, id, label);
  }

  /** Skills, and what stands in the lists: nobody has to know which of them a word belongs to. */
  private async suggest(typed: string): Promise<Suggestion[]> {
    const words = typed.trim().toLocaleLowerCase(this.i18n.locale());
    const listed = LISTS.flatMap((kind) =>
      this.optionsOf(kind)
        .filter(({ label }) => label.toLocaleLowerCase(this.i18n.locale()).includes(words))
        .map(({ id, label }) => ({ id: `${kind} ${id}`, label, detail: this.i18n.t(`ourPostings.needs.${kind}`) })),
    );
    const skills = await this.lookups.skills(typed);
    return [...skills.map((one) => ({ ...one, id: `skill ${one.id}` })), ...listed];
  }

  private addListed(kind: ListKind, id: string, label: string): void {
    const asked = { strength: 'good' as const, note: null };
    if (kind === 'language') this.add({ kind, id, cefr: 'A2', ...asked }, label);
    else if (kind === 'licence') this.add({ kind, id: id as LicenceClass, ...asked }, label);
    else this.add({ kind, id, ...asked }, label);
  }

  protected change(key: string, patch: Partial<WrittenRequirement>): void {
    const before = this.requirements().find((one) => requirementKey(one) === key);
    this.editor.change({
      requirements: this.requirements().map((one) => (requirementKey(one) === key ? ({ ...one, ...patch } as WrittenRequirement) : one)),
    });
    if (patch.strength && before && before.strength !== patch.strength) {
      this.said.set(
        this.i18n.t('ourPostings.needs.moved', { what: this.nameOf(before), group: this.i18n.t(`ourPostings.strength.${patch.strength}`) }),
      );
      // it now stands in another group: the focus goes with it
      const id = requirementId(before);
      setTimeout(() => document.getElementById(id)?.querySelector<HTMLElement>('input[type=radio]:checked')?.focus());
    }
  }

  protected remove(key: string): void {
    const at = this.requirements().findIndex((one) => requirementKey(one) === key);
    const requirement = this.requirements()[at];
    if (!requirement) return;
    this.said.set('');
    this.gone.set({ requirement, at });
    this.editor.change({ requirements: this.requirements().filter((_, index) => index !== at) });
    setTimeout(() => document.getElementById('undo-need')?.focus());
  }

  protected bringBack(): void {
    const taken = this.gone();
    if (!taken) return;
    this.gone.set(null);
    const now = this.requirements();
    if (!now.some((one) => requirementKey(one) === requirementKey(taken.requirement)))
      this.editor.change({ requirements: [...now.slice(0, taken.at), taken.requirement, ...now.slice(taken.at)] });
    setTimeout(() => document.getElementById(requirementId(taken.requirement))?.focus());
  }

  /** @returns whether it could be added */
  private add(requirement: WrittenRequirement, label: string): boolean {
    this.gone.set(null);
    const key = requirementKey(requirement);
    const had = this.requirements().some((one) => requirementKey(one) === key);
    if (had || this.requirements().length >= MOST) {
      this.said.set(this.i18n.t(had ? 'ourPostings.needs.had' : 'ourPostings.needs.tooMany', { what: label }));
      return false;
    }
    this.editor.name(key, label);
    this.editor.change({ requirements: [...this.requirements(), requirement] });
    this.said.set(this.i18n.t('ourPostings.needs.added', { what: label }));
    return true;
  }

  private optionsFrom(kind: ListKind): readonly { id: string; label: string }[] {
    const texts = this.texts();
    if (!texts) return [];
    if (kind === 'language') return texts.languages;
    if (kind === 'certificate') return texts.certificates;
    if (kind === 'qualification') return texts.qualifications;
    return texts.licences.map((id) => ({ id, label: `${id} – ${this.i18n.t(`builder.licence.${id}`)}` }));
  }
}
