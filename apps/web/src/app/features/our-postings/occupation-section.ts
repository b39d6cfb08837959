import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import type { listOccupations, OccupationCard } from '@arena/contract';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { Combobox } from '../../shell/combobox';
import type { Suggestion } from '../../platform/lookups';
import { NeedsAdvice } from './needs-advice';
import { PostingEditor } from './posting-editor';

/** Which occupation it is: read from the words and offered, or searched for. It may stay open. */
@Component({
  selector: 'arena-occupation-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Combobox, Icon, TextPipe],
  template: `
    <section class="part" aria-labelledby="part-occupation">
      <h2 id="part-occupation">{{ 'ourPostings.occupation.title' | t }}</h2>
      <p class="muted">{{ 'ourPostings.occupation.hint' | t }}</p>
      @if (chosen(); as id) {
        <p class="chosen-one">
          <b id="occupation-chosen" tabindex="-1">{{ editor.label('occupation ' + id) }}</b>
          <button class="ds-button" data-variant="tertiary" data-color="neutral" type="button" (click)="choose(null)">
            <svg arenaIcon="close"></svg>{{ 'ourPostings.occupation.remove' | t }}
          </button>
        </p>
      } @else {
        @if (guesses().length) {
          <p>{{ 'ourPostings.occupation.guess' | t }}</p>
          <p class="btns">
            @for (guess of guesses(); track guess.id) {
              <button class="ds-button" data-variant="secondary" type="button" (click)="choose(guess)">
                <svg arenaIcon="plus"></svg>{{ 'ourPostings.occupation.choose' | t: { name: guess.label } }}
              </button>
            }
          </p>
        }
        <div class="field">
          <label for="occupation">{{ 'ourPostings.occupation.search' | t }}</label>
          <arena-combobox
            fieldId="occupation"
            [label]="'ourPostings.occupation.search' | t"
            [find]="find"
            (chosen)="choose($event)"
            (entered)="entered($event)"
          />
        </div>
      }
      <p class="ds-sr-only" role="status">{{ said() }}</p>
    </section>
  `,
})
export class OccupationSection {
  protected readonly editor = inject(PostingEditor);
  protected readonly advice = inject(NeedsAdvice);
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly field = viewChild(Combobox);

  protected readonly said = signal('');
  protected readonly find = (typed: string) => this.suggest(typed);
  protected readonly chosen = computed(() => this.editor.content()?.occupation ?? null);
  protected readonly guesses = computed(() => this.advice.advice().occupations);

  protected choose(occupation: Pick<OccupationCard | Suggestion, 'id' | 'label'> | null): void {
    this.field()?.clear();
    if (occupation) this.editor.name(`occupation ${occupation.id}`, occupation.label);
    this.editor.change({ occupation: occupation?.id ?? null });
    this.said.set(occupation ? this.i18n.t('ourPostings.occupation.chosen', { name: occupation.label }) : '');
    // the field or the name is drawn first
    setTimeout(() => document.getElementById(occupation ? 'occupation-chosen' : 'occupation')?.focus());
  }

  /** Enter takes the nearest. */
  protected async entered(words: string): Promise<void> {
    try {
      const [nearest] = await this.suggest(words);
      if (nearest) this.choose(nearest);
      else this.said.set(this.i18n.t('ourPostings.needs.unknown', { words }));
    } catch {
      this.said.set(this.i18n.t('builder.combo.away'));
    }
  }

  private async suggest(typed: string): Promise<Suggestion[]> {
    const query = { q: typed.slice(0, 80), lang: this.i18n.language() };
    if (!query.q.trim()) return [];
    const { items } = await this.api.send(call<typeof listOccupations>('GET', '/api/occupations', { query }));
    return items.slice(0, 8).map(({ id, label }) => ({ id, label, detail: '' }));
  }
}
