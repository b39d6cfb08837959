import {
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { DraftStore } from './draft-store';
import type { Done } from './undoing';

/** The last thing that was done, by name, and the way back from it. Said aloud; also by the keys that undo everywhere else. */
@Component({
  selector: 'arena-undo-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  host: { '(document:keydown)': 'key($event)', '(document:focusin)': 'uncover()' },
  template: `
    <div #bar class="undo-bar" [class.on]="said() !== ''">
      <p #words role="status" tabindex="-1">{{ said() }}</p>
      @if (store.last()) {
        <button class="ds-button" data-variant="secondary" type="button" aria-keyshortcuts="Control+Z" (click)="undo()">
          <svg arenaIcon="back"></svg>{{ 'builder.undo' | t }}
        </button>
      }
    </div>
  `,
})
export class UndoBar {
  /** What was undone. */
  readonly undone = output<Done>();

  protected readonly store = inject(DraftStore);
  private readonly i18n = inject(I18n);
  private readonly app = inject(ApplicationRef);
  private readonly bar = viewChild.required<ElementRef<HTMLElement>>('bar');
  private readonly words = viewChild.required<ElementRef<HTMLElement>>('words');
  /** What was undone just now, and what stood last after it: the news of it lasts until something else is done. */
  private readonly before = signal<{ done: Done; last: Done | null } | null>(null);
  protected readonly said = computed(() => {
    const [before, last] = [this.before(), this.store.last()];
    if (before && before.last === last) return this.i18n.t('builder.undo.undone', { what: this.named(before.done) });
    return last ? this.named(last) : '';
  });

  constructor() {
    effect(() => {
      // drawn first: it may come to lie over what was just pressed
      if (this.said()) setTimeout(() => this.uncover());
    });
  }

  /** The bar stays at the foot of the window: what has the focus is moved out from under it. */
  protected uncover(): void {
    const bar = this.bar().nativeElement;
    const at = bar.ownerDocument.activeElement;
    if (!at || at === bar.ownerDocument.body || bar.contains(at)) return;
    const [mine, theirs] = [bar.getBoundingClientRect(), (at.closest('label, summary') ?? at).getBoundingClientRect()];
    const over = theirs.bottom > mine.top && theirs.top < mine.bottom && theirs.left < mine.right && theirs.right > mine.left;
    if (over) bar.ownerDocument.defaultView?.scrollBy(0, theirs.bottom - mine.top + 16);
  }

  protected undo(): void {
    // a box that was ticked a moment ago must have been drawn as ticked, or it would not be drawn as unticked
    this.app.tick();
    const done = this.store.undo();
    if (!done) return;
    this.before.set({ done, last: this.store.last() });
    // the button goes with the last thing that can be undone: the focus must not go with it
    if (!this.store.last()) this.words().nativeElement.focus();
    this.undone.emit(done);
  }

  protected key(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'z' || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    // in a field the browser takes back letters
    const { target } = event;
    if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')) return;
    if (!this.store.last()) return;
    event.preventDefault();
    this.undo();
  }

  private named({ text, params }: Done): string {
    return this.i18n.t(text, params);
  }
}
