import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CEFR_LEVELS, type CefrLevel } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, TextPipe } from '@arena/ui';
import { levelOf } from './draft';
import { DraftStore } from './draft-store';

/** As where languages are asked: the highest is left out. */
const LEVELS = CEFR_LEVELS.filter((level) => level !== 'C2');
/** The contract's limit. */
const MOST = 20;
/** Who says of a language that they speak it, and not how well. */
const SPOKEN: CefrLevel = 'B2';

/** One suggested language: unticked until the person says that it is true, and how well once it is. */
@Component({
  selector: 'arena-language-tick',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  template: `
    <div class="tick-row" [class.on]="level() !== null">
      <label class="tick"
        ><input class="ds-input" type="checkbox" [checked]="level() !== null" (change)="toggle()" /><span>{{ label() }}</span></label
      >
      @if (level(); as now) {
        <fieldset class="level tall">
          <legend>{{ 'builder.write.level' | t }}</legend>
          @for (one of levels; track one) {
            <label
              ><input
                class="ds-input"
                type="radio"
                [name]="'written-' + language()"
                [checked]="one === now || (one === 'C1' && now === 'C2')"
                (change)="set(one)"
              />{{ levelText(one) | t }}</label
            >
          }
        </fieldset>
      }
    </div>
  `,
})
export class LanguageTick {
  readonly language = input.required<string>();
  readonly label = input.required<string>();
  /** As well as the words said; theirs to change. */
  readonly said = input<CefrLevel | null>(null);
  /** The question it stands at. */
  readonly step = input.required<number>();

  private readonly store = inject(DraftStore);
  private readonly i18n = inject(I18n);
  protected readonly levels = LEVELS;
  /** 'Not yet' is no level. */
  protected readonly level = computed(() => {
    const level = levelOf(this.store.draft(), this.language());
    return level === 'none' ? null : level;
  });

  protected levelText(level: CefrLevel): TextKey {
    return `builder.level.${level}`;
  }

  protected toggle(): void {
    const said = this.said();
    if (this.level() === null) this.put(said === 'C2' ? 'C1' : (said ?? SPOKEN), 'builder.undo.on');
    else this.put(null, 'builder.undo.off');
  }

  protected set(level: CefrLevel): void {
    this.put(level, 'builder.undo.set');
  }

  /** @param cefr null takes the language out */
  private put(cefr: CefrLevel | null, text: TextKey): void {
    const id = this.language();
    this.store.change(
      ({ languages }) => {
        if (cefr === null) return { languages: languages.filter((one) => one.id !== id) };
        return languages.some((one) => one.id === id)
          ? { languages: languages.map((one) => (one.id === id ? { id, cefr } : one)) }
          : { languages: [...languages, { id, cefr }].slice(0, MOST) };
      },
      { text, params: { what: this.label() }, step: this.step() },
    );
  }
}
