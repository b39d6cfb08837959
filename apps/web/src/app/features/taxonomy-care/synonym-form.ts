import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild, type ElementRef } from '@angular/core';
import { LANGUAGES, type Language } from '@arena/domain';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { KeptText } from '../../platform/kept-text';
import { Attempt } from '../../platform/attempt';
import { Combobox } from '../../shell/combobox';
import { CareNote } from './care-note';
import { CareSaid } from './care-said';
import { CareStore } from './care-store';
import { FormWords } from './form-words';
import type { UnknownWord } from './unknown-words';

/** A further name of a skill or an occupation. */
@Component({
  selector: 'arena-synonym-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CareNote, CareSaid, Combobox, Icon, TextPipe],
  template: `
    <form class="care-form" novalidate aria-labelledby="add-name" (submit)="add($event)">
      <h2 id="add-name">{{ 'care.synonym.title' | t }}</h2>
      <p class="muted">{{ 'care.synonym.lead' | t }}</p>
      <div class="care-pair">
        <div class="field">
          <label for="name-text">{{ 'care.synonym.text' | t }}</label>
          <input
            #text
            class="ds-input"
            id="name-text"
            maxlength="80"
            autocomplete="off"
            [value]="words.value().text"
            [attr.lang]="i18n.foreign(words.value().wordLang)"
            [attr.aria-invalid]="tried() && !valid().text ? 'true' : null"
            [attr.aria-describedby]="tried() && !valid().text ? 'name-text-error' : null"
            (input)="words.change({ text: text.value })"
          />
          @if (tried() && !valid().text) {
            <p class="error" id="name-text-error"><svg arenaIcon="warning"></svg>{{ 'care.missing' | t }}</p>
          }
        </div>
        <div class="field">
          <label for="name-lang">{{ 'care.lang' | t }}</label>
          <select #lang class="ds-input" id="name-lang" (change)="setLang(lang.value)">
            @for (one of languages; track one) {
              <option [value]="one" [selected]="one === words.value().wordLang">{{ langText(one) | t }}</option>
            }
          </select>
        </div>
      </div>
      <div class="field">
        <label for="name-kind">{{ 'care.kind' | t }}</label>
        <select #kind class="ds-input" id="name-kind" (change)="setKind(kind.value)">
          @for (one of kinds; track one) {
            <option [value]="one" [selected]="one === words.value().kind">{{ kindText(one) | t }}</option>
          }
        </select>
      </div>
      <div class="field">
        <label for="name-concept">{{ 'care.synonym.concept' | t }}</label>
        <p class="hint" id="name-concept-hint">{{ 'care.choose' | t }}</p>
        <arena-combobox
          fieldId="name-concept"
          [label]="'care.synonym.concept' | t"
          [text]="words.value().label"
          [describedBy]="tried() && !valid().concept ? 'name-concept-error name-concept-hint' : 'name-concept-hint'"
          [invalid]="tried() && !valid().concept"
          [find]="find"
          (typed)="typeConcept($event)"
          (chosen)="words.change({ concept: $event.id, label: $event.label })"
        />
        @if (tried() && !valid().concept) {
          <p class="error" id="name-concept-error"><svg arenaIcon="warning"></svg>{{ 'care.missing' | t }}</p>
        }
      </div>
      <div class="field">
        <label for="name-source">{{ 'care.source' | t }}</label>
        <p class="hint" id="name-source-hint">{{ 'care.sourceHint' | t }}</p>
        <input
          #source
          class="ds-input"
          id="name-source"
          maxlength="120"
          autocomplete="off"
          [value]="words.value().source"
          [attr.aria-invalid]="tried() && !valid().source ? 'true' : null"
          [attr.aria-describedby]="tried() && !valid().source ? 'name-source-error name-source-hint' : 'name-source-hint'"
          (input)="words.change({ source: source.value })"
        />
        @if (tried() && !valid().source) {
          <p class="error" id="name-source-error"><svg arenaIcon="warning"></svg>{{ 'care.missing' | t }}</p>
        }
      </div>
      <arena-care-note [error]="attempt.error()" />
      <arena-care-said at="add-name" />
      <p class="btns">
        <button class="ds-button" type="submit" [attr.aria-disabled]="attempt.busy() ? 'true' : null">
          {{ (attempt.busy() ? 'care.busy' : 'care.add') | t }}
        </button>
      </p>
    </form>
  `,
})
export class SynonymForm {
  protected readonly i18n = inject(I18n);
  protected readonly store = inject(CareStore);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('text');

  protected readonly languages = LANGUAGES;
  protected readonly kinds = ['skill', 'occupation'] as const;
  protected readonly words = new FormWords(inject(KeptText), 'care.synonym', {
    kind: 'skill' as 'skill' | 'occupation',
    concept: '',
    label: '',
    wordLang: 'nb' as Language,
    text: '',
    source: '',
  });
  protected readonly attempt = new Attempt();
  protected readonly tried = signal(false);
  protected readonly valid = computed(() => {
    const { text, concept, source } = this.words.value();
    return { text: text.trim().length > 1, concept: concept !== '', source: source.trim().length > 1 };
  });
  protected readonly find = (typed: string) => this.store.find(typed, { kind: this.words.value().kind, which: 'current' });

  /** A word that people typed stands in the form; the reader stands at what it is a name of. */
  take({ word, lang }: UnknownWord): void {
    this.tried.set(false);
    this.attempt.clear();
    this.words.change({ text: word, wordLang: lang, source: this.i18n.t('care.source.people') });
    document.getElementById('name-concept')?.focus();
  }

  protected langText(lang: Language): `shell.language.${Language}` {
    return `shell.language.${lang}`;
  }

  protected kindText(kind: 'skill' | 'occupation'): 'care.kind.skill' | 'care.kind.occupation' {
    return `care.kind.${kind}`;
  }

  protected setLang(value: string): void {
    const wordLang = LANGUAGES.find((one) => one === value);
    if (wordLang) this.words.change({ wordLang });
  }

  protected setKind(value: string): void {
    this.words.change({ kind: value === 'occupation' ? 'occupation' : 'skill', concept: '', label: '' });
  }

  protected typeConcept(label: string): void {
    if (label !== this.words.value().label) this.words.change({ concept: '', label });
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const missing = (['text', 'concept', 'source'] as const).find((name) => !this.valid()[name]);
    if (missing) {
      document.getElementById(`name-${missing}`)?.focus();
      return;
    }
    const { label: _, ...body } = this.words.value();
    const done = await this.attempt.run(() => this.store.change('POST', '/api/taxonomy-care/synonyms', { body }));
    if (!done) return;
    this.store.say('add-name', done.done ? 'care.synonym.done' : 'care.synonym.had', { text: body.text.trim() });
    this.tried.set(false);
    const { kind, wordLang } = body;
    this.words.clear({ kind, wordLang });
    this.field().nativeElement.focus();
  }
}
