import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, viewChild } from '@angular/core';
import type { BuilderTexts } from '@arena/contract';
import { CEFR_LEVELS, type CefrLevel } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { ASKED_LANGUAGES, levelOf } from './draft';
import { DraftStore } from './draft-store';
import { languageName } from './language-name';
import type { Done } from './undoing';

/** The highest level is left out: nobody needs it to get in, and a shorter list is easier to choose from. */
const LEVELS: readonly (CefrLevel | 'none')[] = ['none', ...CEFR_LEVELS.filter((level) => level !== 'C2')];

/** Question 2: languages, by what one can do with them. */
@Component({
  selector: 'arena-languages-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <div class="langs">
      @for (language of shown(); track language.id) {
        <fieldset class="choices" [attr.aria-invalid]="missing(language.id) ? 'true' : null">
          <legend>{{ language.label }}</legend>
          @if (missing(language.id)) {
            <p class="error"><svg arenaIcon="warning"></svg>{{ 'builder.languages.levelMissing' | t }}</p>
          }
          <div class="pills levels">
            @for (level of levelsOf(language.asked); track level) {
              <label class="pill"
                ><input
                  class="ds-input"
                  type="radio"
                  [id]="'level-' + language.id + '-' + level"
                  [name]="'level-' + language.id"
                  [checked]="levelNow(language.id) === level"
                  (change)="set(language.id, level)"
                /><span
                  >{{ levelText(level) | t }}
                  @if (level !== 'none') {
                    <span class="cefr">{{ level }}</span>
                  }
                </span></label
              >
            }
          </div>
          @if (!language.asked) {
            <button class="ds-button" data-variant="tertiary" type="button" (click)="remove(language.id)">
              <svg arenaIcon="close"></svg>{{ 'builder.languages.remove' | t: { language: language.label } }}
            </button>
          }
        </fieldset>
      }
      @if (others().length) {
        <details class="fold-card">
          <summary #more>
            <svg arenaIcon="globe"></svg><span>{{ 'builder.languages.more' | t }}</span
            ><svg arenaIcon="down"></svg>
          </summary>
          <div class="follow add-language">
            <div class="addrow">
              <select #choice class="ds-input" [attr.aria-label]="'builder.languages.choose' | t">
                <option value="">{{ 'builder.languages.choose' | t }}</option>
                @for (language of others(); track language.id) {
                  <option [value]="language.id">{{ language.label }}</option>
                }
              </select>
              <button class="ds-button" data-variant="secondary" type="button" (click)="add(choice.value)">{{ 'builder.add' | t }}</button>
            </div>
          </div>
        </details>
      }
    </div>
  `,
})
export class LanguagesStep {
  readonly texts = input.required<BuilderTexts | undefined>();
  /** Show what is not answered. */
  readonly failed = input(false);

  protected readonly store = inject(DraftStore);
  private readonly i18n = inject(I18n);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly choice = viewChild<ElementRef<HTMLSelectElement>>('choice');
  private readonly more = viewChild<ElementRef<HTMLElement>>('more');

  protected readonly shown = computed(() => [
    ...ASKED_LANGUAGES.map((id) => ({ id: id as string, label: this.name(id), asked: true })),
    ...this.store
      .draft()
      .languages.filter(({ id }) => id !== 'no' && id !== 'en')
      .map(({ id }) => ({ id, label: this.name(id), asked: false })),
  ]);
  protected readonly others = computed(() => this.texts()?.languages.filter(({ id }) => !this.shown().some((one) => one.id === id)) ?? []);

  private name(id: string): string {
    return languageName(id, this.texts(), this.i18n);
  }

  private done(text: TextKey, id: string): Done {
    return { text, params: { what: this.name(id) }, step: 2 };
  }

  protected levelsOf(asked: boolean): readonly (CefrLevel | 'none')[] {
    return asked ? LEVELS : LEVELS.filter((level) => level !== 'none');
  }

  protected levelText(level: CefrLevel | 'none'): TextKey {
    return level === 'C2' ? 'builder.level.C1' : `builder.level.${level}`;
  }

  protected levelNow(id: string): CefrLevel | 'none' | null {
    return levelOf(this.store.draft(), id);
  }

  protected missing(id: string): boolean {
    return this.failed() && id !== 'no' && id !== 'en' && this.levelNow(id) === null;
  }

  protected set(id: string, cefr: CefrLevel | 'none'): void {
    this.store.change(
      ({ languages }) => ({
        languages: languages.some((one) => one.id === id)
          ? languages.map((one) => (one.id === id ? { id, cefr } : one))
          : [...languages, { id, cefr }],
      }),
      this.done('builder.undo.set', id),
    );
  }

  protected add(id: string): void {
    if (!id) {
      this.choice()?.nativeElement.focus();
      return;
    }
    this.store.change(({ languages }) => ({ languages: [...languages, { id, cefr: null }] }), this.done('builder.undo.on', id));
    // the new question is drawn first
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(`#level-${id}-A1`)?.focus());
  }

  protected remove(id: string): void {
    this.store.change(({ languages }) => ({ languages: languages.filter((one) => one.id !== id) }), this.done('builder.undo.off', id));
    // the list may be folded again by then: what opens it is always there
    setTimeout(() => this.more()?.nativeElement.focus());
  }
}
