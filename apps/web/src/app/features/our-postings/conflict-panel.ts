import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked, viewChild, type ElementRef } from '@angular/core';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { fieldLines, fieldName } from './field-text';
import { PostingEditor, type ContentField } from './posting-editor';

/** Two have written on the same field: both texts side by side, and a choice for each. Nothing is lost until then. */
@Component({
  selector: 'arena-conflict-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    @if (conflict(); as both) {
      <section class="conflict" aria-labelledby="conflict-title">
        <h2 #heading id="conflict-title" tabindex="-1"><svg arenaIcon="people"></svg>{{ 'ourPostings.conflict.title' | t }}</h2>
        <p>{{ 'ourPostings.conflict.text' | t }}</p>
        @if (alsoTaken(); as also) {
          <p class="muted">{{ 'ourPostings.conflict.also' | t: { fields: also } }}</p>
        }
        @for (field of both.disputed; track field) {
          <fieldset class="dispute">
            <legend>{{ name(field) | t }}</legend>
            <div class="sides">
              @for (side of sides; track side) {
                <label class="side" [class.on]="choice(field) === side"
                  ><span class="pick"
                    ><input
                      class="ds-input"
                      type="radio"
                      [name]="'dispute-' + field"
                      [checked]="choice(field) === side"
                      (change)="choose(field, side)"
                    />{{ (side === 'ours' ? 'ourPostings.conflict.ours' : 'ourPostings.conflict.theirs') | t }}</span
                  >
                  <span class="side-text" [attr.lang]="lang()">
                    @for (line of lines(field, side); track $index) {
                      <span>{{ line }}</span>
                    }
                  </span>
                </label>
              }
            </div>
          </fieldset>
        }
        @if (unanswered()) {
          <p class="error" role="alert"><svg arenaIcon="warning"></svg>{{ 'ourPostings.conflict.choose' | t }}</p>
        }
        <p class="btns">
          <button class="ds-button" type="button" (click)="settle()">{{ 'ourPostings.conflict.save' | t }}</button>
        </p>
      </section>
    }
  `,
})
export class ConflictPanel {
  private readonly editor = inject(PostingEditor);
  private readonly i18n = inject(I18n);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly sides = ['ours', 'theirs'] as const;
  protected readonly conflict = this.editor.autosave.conflict;
  private readonly choices = signal<ReadonlyMap<ContentField, 'ours' | 'theirs'>>(new Map());
  protected readonly unanswered = signal(false);
  protected readonly lang = computed(() => this.i18n.foreign(this.editor.content()?.lang));
  protected readonly alsoTaken = computed(() =>
    this.i18n.list((this.conflict()?.taken ?? []).map((field) => this.i18n.t(fieldName(field)).toLocaleLowerCase(this.i18n.locale()))),
  );

  constructor() {
    effect(() => {
      if (!this.conflict()) return;
      untracked(() => {
        this.choices.set(new Map());
        this.unanswered.set(false);
        // somebody who writes is not torn away from the field: they are told by the status line; the panel stands at the top
      });
    });
  }

  /** Puts the reader at the panel. */
  focus(): void {
    this.heading()?.nativeElement.focus();
  }

  protected name(field: ContentField) {
    return fieldName(field);
  }

  protected choice(field: ContentField): 'ours' | 'theirs' | undefined {
    return this.choices().get(field);
  }

  protected choose(field: ContentField, side: 'ours' | 'theirs'): void {
    this.choices.update((choices) => new Map(choices).set(field, side));
  }

  protected lines(field: ContentField, side: 'ours' | 'theirs'): readonly string[] {
    const content = side === 'ours' ? this.editor.content() : this.conflict()?.theirs.content;
    return content ? fieldLines(field, content, (key) => this.editor.label(key), this.i18n) : [];
  }

  protected settle(): void {
    const fields = this.conflict()?.disputed ?? [];
    const choices = this.choices();
    this.unanswered.set(fields.some((field) => !choices.has(field)));
    if (this.unanswered()) return;
    this.editor.autosave.settle(fields.filter((field) => choices.get(field) === 'theirs'));
  }
}
