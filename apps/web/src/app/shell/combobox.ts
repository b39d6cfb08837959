import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  output,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { I18n, TextPipe } from '@arena/ui';
import type { Suggestion } from '../platform/lookups';

/** Long enough not to ask at every letter, short enough not to be noticed. */
const PAUSE_MS = 160;
/** A line that fails is tried again by itself, as long as the words stand there and the field has the focus. */
const AGAIN_MS = 2_000;

/**
 * A text field that suggests: the combobox of the ARIA Authoring Practices with a list below and manual selection.
 * Down and up walk the list, Enter takes what is marked (or the first), Escape closes and keeps the words.
 * Focus stays in the field; how many there are is said politely.
 */
@Component({
  selector: 'arena-combobox',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  template: `
    <div class="combo">
      <input
        #field
        class="ds-input"
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        maxlength="80"
        aria-autocomplete="list"
        [id]="fieldId()"
        [value]="text()"
        [attr.aria-controls]="listId()"
        [attr.aria-expanded]="open()"
        [attr.aria-activedescendant]="open() && marked() >= 0 ? optionId(marked()) : null"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="invalid() ? 'true' : null"
        (input)="type(field.value)"
        (keydown)="key($event)"
        (blur)="leave()"
      />
      <ul role="listbox" [id]="listId()" [attr.aria-label]="label()" [hidden]="!open()">
        @for (option of options(); track option.id + option.label; let index = $index) {
          <!-- Focus stays in the field, which hears the keys; an aid that puts it here all the same can choose too. -->
          <li
            role="option"
            [id]="optionId(index)"
            [attr.aria-selected]="index === marked()"
            tabindex="-1"
            (pointerdown)="$event.preventDefault()"
            (keydown.enter)="choose(option)"
            (click)="choose(option)"
          >
            <span [attr.lang]="i18n.foreign(option.labelLang)">{{ option.label }}</span>
            @if (option.labelLang === 'en') {
              <span class="muted sm">{{ 'builder.combo.english' | t }}</span>
            }
            @if (option.detail) {
              <span class="muted sm" [attr.lang]="i18n.foreign(option.lang ?? null)">{{ option.detail }}</span>
            }
          </li>
        }
      </ul>
    </div>
    <p class="ds-sr-only" role="status">
      @if (open()) {
        {{ 'builder.combo.count' | t: { count: options().length } }}
      }
    </p>
    @if (trouble(); as what) {
      <p class="hint" role="status">{{ (what === 'none' ? 'builder.combo.none' : 'builder.combo.away') | t }}</p>
    }
  `,
})
export class Combobox {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly text = input('');
  readonly describedBy = input<string | null>(null);
  readonly invalid = input(false);
  readonly find = input.required<(typed: string) => Promise<Suggestion[]>>();
  /** Answers at once where it can, without a pause and without a line; null where it cannot, and then `find` is asked. */
  readonly instant = input<(typed: string) => Suggestion[] | null>(() => null);
  /** Every change of the words. */
  readonly typed = output<string>();
  readonly chosen = output<Suggestion>();
  /** Enter with words that nothing was found for, or nothing yet. */
  readonly entered = output<string>();

  protected readonly i18n = inject(I18n);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly options = signal<readonly Suggestion[]>([]);
  protected readonly marked = signal(-1);
  protected readonly open = computed(() => this.options().length > 0);
  protected readonly trouble = signal<'none' | 'away' | null>(null);
  protected readonly listId = computed(() => `${this.fieldId()}-list`);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      this.asked++;
    });
  }

  /** Empties the field and puts the cursor in it. */
  clear(): void {
    this.close();
    this.field().nativeElement.value = '';
    this.field().nativeElement.focus();
  }

  protected optionId(index: number): string {
    return `${this.listId()}-${index}`;
  }

  protected type(value: string): void {
    this.typed.emit(value);
    this.trouble.set(null);
    clearTimeout(this.timer);
    const words = value.trim();
    if (words.length === 0) {
      this.close();
      return;
    }
    if (this.lookNow(words)) return;
    this.timer = setTimeout(() => void this.look(words), PAUSE_MS);
  }

  protected key(event: KeyboardEvent): void {
    const count = this.options().length;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (count === 0) {
          const words = this.field().nativeElement.value.trim();
          if (words && !this.lookNow(words)) void this.look(words);
          return;
        }
        this.marked.update((now) => (event.key === 'ArrowDown' ? (now + 1) % count : now <= 0 ? count - 1 : now - 1));
        return;
      case 'Enter': {
        event.preventDefault();
        const option = this.options()[Math.max(0, this.marked())];
        if (option) this.choose(option);
        else if (this.field().nativeElement.value.trim()) this.entered.emit(this.field().nativeElement.value.trim());
        return;
      }
      case 'Escape':
        if (count > 0) event.preventDefault();
        this.close();
    }
  }

  protected choose(option: Suggestion): void {
    this.close();
    this.field().nativeElement.value = option.label;
    this.chosen.emit(option);
  }

  protected leave(): void {
    this.close();
  }

  private close(): void {
    clearTimeout(this.timer);
    this.asked++;
    this.options.set([]);
    this.marked.set(-1);
  }

  private lookNow(words: string): boolean {
    const found = this.instant()(words);
    if (!found) return false;
    this.asked++;
    this.options.set(found.slice(0, 8));
    this.marked.set(-1);
    this.trouble.set(found.length ? null : 'none');
    return true;
  }

  private async look(words: string): Promise<void> {
    clearTimeout(this.timer);
    const mine = ++this.asked;
    try {
      const found = await this.find()(words);
      if (mine !== this.asked) return;
      this.options.set(found.slice(0, 8));
      this.marked.set(-1);
      this.trouble.set(found.length ? null : 'none');
    } catch {
      if (mine !== this.asked) return;
      this.options.set([]);
      this.trouble.set('away');
      this.timer = setTimeout(() => void this.look(words), AGAIN_MS);
    }
  }
}
