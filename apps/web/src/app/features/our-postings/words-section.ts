import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import type { OurPosting } from '@arena/contract';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { PostingEditor } from './posting-editor';

const MOST_TASKS = 12;

/** What the person will do, first of all; then a title, one sentence for the card, and about the place. */
@Component({
  selector: 'arena-words-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <section class="part" aria-labelledby="part-tasks">
      <h2 id="part-tasks">{{ 'ourPostings.tasks.title' | t }}</h2>
      <p class="muted">{{ 'ourPostings.tasks.hint' | t }}</p>
      @if (lacks('tasks')) {
        <p class="error" id="tasks-error"><svg arenaIcon="warning"></svg>{{ 'ourPostings.missing.tasks' | t }}</p>
      }
      <ol class="task-list" [attr.lang]="lang()">
        @for (task of tasks(); track $index; let index = $index) {
          <li>
            <label class="ds-sr-only" [for]="taskId(index)">{{ 'ourPostings.tasks.one' | t: { number: index + 1 } }}</label>
            <input
              #field
              class="ds-input"
              type="text"
              maxlength="200"
              [id]="taskId(index)"
              [value]="task"
              [attr.placeholder]="null"
              [attr.aria-describedby]="index === 0 ? 'tasks-example' : null"
              [attr.aria-invalid]="lacks('tasks') && index === 0 ? 'true' : null"
              (input)="write(index, field.value)"
              (keydown.enter)="next($event, index)"
            />
            @if (tasks().length > 1) {
              <button class="ds-button" data-variant="tertiary" type="button" (click)="remove(index)">
                <svg arenaIcon="close"></svg
                ><span class="ds-sr-only">{{ 'ourPostings.tasks.remove' | t: { task: task || index + 1 } }}</span>
              </button>
            }
          </li>
        }
      </ol>
      <p class="hint" id="tasks-example">{{ 'ourPostings.tasks.example' | t }}</p>
      @if (tasks().length < most) {
        <p>
          <button class="ds-button" data-variant="secondary" type="button" (click)="add(tasks().length)">
            <svg arenaIcon="plus"></svg>{{ 'ourPostings.tasks.add' | t }}
          </button>
        </p>
      }
      <p class="ds-sr-only" role="status">{{ said() }}</p>
    </section>

    <section class="part" aria-labelledby="part-words">
      <h2 id="part-words">{{ 'ourPostings.words.title' | t }}</h2>
      <div class="field">
        <label for="title">{{ 'ourPostings.field.title' | t }}</label>
        <p class="hint" id="title-hint">{{ 'ourPostings.titleHint' | t }}</p>
        <input
          #title
          class="ds-input"
          id="title"
          type="text"
          maxlength="120"
          [value]="editor.content()?.title ?? ''"
          [attr.lang]="lang()"
          [attr.aria-describedby]="lacks('title') ? 'title-error title-hint' : 'title-hint'"
          [attr.aria-invalid]="lacks('title') ? 'true' : null"
          (input)="editor.change({ title: title.value })"
        />
        @if (lacks('title')) {
          <p class="error" id="title-error"><svg arenaIcon="warning"></svg>{{ 'ourPostings.missing.title' | t }}</p>
        }
      </div>
      <div class="field">
        <label for="summary">{{ 'ourPostings.field.summary' | t }}</label>
        <p class="hint" id="summary-hint">{{ 'ourPostings.summaryHint' | t }}</p>
        <textarea
          #summary
          class="ds-input"
          id="summary"
          rows="2"
          maxlength="200"
          [value]="editor.content()?.summary ?? ''"
          [attr.lang]="lang()"
          [attr.aria-describedby]="lacks('summary') ? 'summary-error summary-hint' : 'summary-hint'"
          [attr.aria-invalid]="lacks('summary') ? 'true' : null"
          (input)="editor.change({ summary: summary.value })"
        ></textarea>
        @if (lacks('summary')) {
          <p class="error" id="summary-error"><svg arenaIcon="warning"></svg>{{ 'ourPostings.missing.summary' | t }}</p>
        }
      </div>
      <div class="field">
        <label for="about">{{ 'ourPostings.field.about' | t }}</label>
        <p class="hint" id="about-hint">{{ 'ourPostings.aboutHint' | t }}</p>
        <textarea
          #about
          class="ds-input"
          id="about"
          rows="7"
          maxlength="4000"
          [value]="editor.content()?.about ?? ''"
          [attr.lang]="lang()"
          [attr.aria-describedby]="lacks('about') ? 'about-error about-hint' : 'about-hint'"
          [attr.aria-invalid]="lacks('about') ? 'true' : null"
          (input)="editor.change({ about: about.value })"
        ></textarea>
        @if (lacks('about')) {
          <p class="error" id="about-error"><svg arenaIcon="warning"></svg>{{ 'ourPostings.missing.about' | t }}</p>
        }
      </div>
    </section>
  `,
})
export class WordsSection {
  /** Shown at the fields: what kept it from being published. */
  readonly missing = input.required<OurPosting['missing']>();

  protected readonly editor = inject(PostingEditor);
  private readonly i18n = inject(I18n);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly most = MOST_TASKS;
  protected readonly said = signal('');
  protected readonly lang = computed(() => this.i18n.foreign(this.editor.content()?.lang));
  /** There is always a line to write on. */
  protected readonly tasks = computed(() => {
    const tasks = this.editor.content()?.tasks ?? [];
    return tasks.length ? tasks : [''];
  });

  protected lacks(field: OurPosting['missing'][number]): boolean {
    return this.missing().includes(field);
  }

  protected taskId(index: number): string {
    return index === 0 ? 'tasks' : `task-${index}`;
  }

  protected write(index: number, text: string): void {
    this.editor.change({ tasks: this.tasks().map((task, at) => (at === index ? text : task)) });
  }

  /** Enter begins the next line, and never sends the form. */
  protected next(event: Event, index: number): void {
    event.preventDefault();
    if ((event as KeyboardEvent).isComposing) return;
    const following = this.tasks()[index + 1];
    if (following === undefined && this.tasks()[index]?.trim()) this.add(index + 1);
    else this.focus(Math.min(index + 1, this.tasks().length - 1));
  }

  protected add(at: number): void {
    if (this.tasks().length >= MOST_TASKS) return;
    this.editor.change({ tasks: [...this.tasks().slice(0, at), '', ...this.tasks().slice(at)] });
    this.focus(at);
  }

  protected remove(index: number): void {
    this.said.set(this.i18n.t('ourPostings.removed', { what: this.tasks()[index] ?? '' }));
    this.editor.change({ tasks: this.tasks().filter((_, at) => at !== index) });
    this.focus(Math.min(index, this.tasks().length - 1));
  }

  private focus(index: number): void {
    // the line is drawn first
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(`#${this.taskId(index)}`)?.focus());
  }
}
