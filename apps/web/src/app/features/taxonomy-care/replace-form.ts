import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Icon, TextPipe } from '@arena/ui';
import { KeptText } from '../../platform/kept-text';
import { Attempt } from '../../platform/attempt';
import { Combobox } from '../../shell/combobox';
import type { Suggestion } from '../../platform/lookups';
import { CareNote } from './care-note';
import { CareSaid } from './care-said';
import { CareStore } from './care-store';
import { FormWords } from './form-words';

type Side = 'old' | 'by';

/** What stands in for an imported concept. It holds at once. */
@Component({
  selector: 'arena-replace-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CareNote, CareSaid, Combobox, Icon, TextPipe],
  template: `
    <form class="care-form" novalidate aria-labelledby="replace" (submit)="replace($event)">
      <h2 id="replace" tabindex="-1">{{ 'care.replace.title' | t }}</h2>
      <p class="muted">{{ 'care.replace.lead' | t }}</p>
      <div class="field">
        <label for="replace-kind">{{ 'care.kind' | t }}</label>
        <select #kind class="ds-input" id="replace-kind" (change)="setKind(kind.value)">
          @for (one of kinds; track one) {
            <option [value]="one" [selected]="one === words.value().kind">{{ kindText(one) | t }}</option>
          }
        </select>
      </div>
      @for (side of sides; track side) {
        <div class="field">
          <label [for]="'replace-' + side">{{ sideText(side) | t }}</label>
          <p class="hint" [id]="'replace-' + side + '-hint'">{{ 'care.choose' | t }}</p>
          <arena-combobox
            [fieldId]="'replace-' + side"
            [label]="sideText(side) | t"
            [text]="words.value()[labels[side]]"
            [describedBy]="isMissing(side) ? 'replace-' + side + '-error replace-' + side + '-hint' : 'replace-' + side + '-hint'"
            [invalid]="isMissing(side)"
            [find]="finds[side]"
            (typed)="type(side, $event)"
            (chosen)="choose(side, $event)"
          />
          @if (isMissing(side)) {
            <p class="error" [id]="'replace-' + side + '-error'"><svg arenaIcon="warning"></svg>{{ 'care.missing' | t }}</p>
          }
        </div>
      }
      @if (circle()) {
        <p class="note warm" role="alert">
          <svg arenaIcon="warning"></svg><span>{{ 'care.replace.circle' | t }}</span>
        </p>
      } @else {
        <arena-care-note [error]="attempt.error()" />
      }
      <arena-care-said at="replace" />
      <p class="btns">
        <button class="ds-button" data-variant="secondary" type="submit" [attr.aria-disabled]="attempt.busy() ? 'true' : null">
          {{ (attempt.busy() ? 'care.busy' : 'care.replace.go') | t }}
        </button>
      </p>
    </form>
  `,
})
export class ReplaceForm {
  protected readonly store = inject(CareStore);

  protected readonly kinds = ['skill', 'occupation'] as const;
  protected readonly sides: readonly Side[] = ['old', 'by'];
  protected readonly labels = { old: 'oldLabel', by: 'byLabel' } as const;
  protected readonly words = new FormWords(inject(KeptText), 'care.replace', {
    kind: 'skill' as 'skill' | 'occupation',
    old: '',
    oldLabel: '',
    by: '',
    byLabel: '',
  });
  protected readonly attempt = new Attempt();
  private readonly tried = signal(false);
  /** The two would stand in for each other, or be one. */
  protected readonly circle = computed(() => this.attempt.error()?.problem?.errors?.[0]?.field === 'by');
  protected readonly finds: Readonly<Record<Side, (typed: string) => Promise<Suggestion[]>>> = {
    old: (typed) => this.store.find(typed, { kind: this.words.value().kind, which: 'imported' }),
    by: (typed) => this.store.find(typed, { kind: this.words.value().kind, which: 'current' }),
  };

  protected isMissing(side: Side): boolean {
    return this.tried() && this.words.value()[side] === '';
  }

  protected kindText(kind: 'skill' | 'occupation'): 'care.kind.skill' | 'care.kind.occupation' {
    return `care.kind.${kind}`;
  }

  protected sideText(side: Side): `care.replace.${Side}` {
    return `care.replace.${side}`;
  }

  protected setKind(value: string): void {
    this.words.clear({ kind: value === 'occupation' ? 'occupation' : 'skill' });
  }

  protected type(side: Side, label: string): void {
    if (label !== this.words.value()[this.labels[side]]) this.words.change({ [side]: '', [this.labels[side]]: label });
  }

  protected choose(side: Side, { id, label }: Suggestion): void {
    this.words.change({ [side]: id, [this.labels[side]]: label });
  }

  protected async replace(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const first = this.sides.find((side) => this.isMissing(side));
    if (first) {
      document.getElementById(`replace-${first}`)?.focus();
      return;
    }
    const { old, by, byLabel, kind } = this.words.value();
    const done = await this.attempt.run(() => this.store.change('POST', '/api/taxonomy-care/replacements', { body: { old, by } }));
    if (!done) return;
    this.store.say('replace', 'care.replace.done', { other: byLabel });
    this.tried.set(false);
    this.words.clear({ kind });
    document.getElementById('replace')?.focus();
  }
}
