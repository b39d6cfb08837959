import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { OccupationCard, recogniseText, SuggestedRequirement, suggestRequirements } from '@arena/contract';
import { I18n } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { PostingEditor } from './posting-editor';

/** Long enough that whoever writes has paused. */
const PAUSE_MS = 900;

/** What may be asked for, and why it is suggested. */
export type Advised = SuggestedRequirement;
interface Advice {
  occupations: readonly OccupationCard[];
  /** Read from what is written; `words` are the employer's own. */
  named: readonly Advised[];
  /** What the occupation is usually made of. */
  usual: readonly Advised[];
}
const NOTHING: Advice = { occupations: [], named: [], usual: [] };

/** Suggestions for the posting that is being written, read anew when its title, tasks or occupation change. It adds nothing. One for each page. */
@Injectable()
export class NeedsAdvice {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly editor = inject(PostingEditor);
  private readonly latest = signal<Advice>(NOTHING);
  private readonly trouble = signal(false);

  readonly advice = this.latest.asReadonly();
  /** Nobody could say anything; what was suggested before stands. */
  readonly failed = this.trouble.asReadonly();

  private readonly written = computed(
    () => {
      const content = this.editor.content();
      if (!content) return null;
      const tasks = content.tasks.map((task) => task.trim()).filter(Boolean);
      return { lang: this.i18n.language(), title: content.title.trim(), tasks, occupation: content.occupation };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  constructor() {
    let running: AbortController | undefined;
    let pause: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const written = this.written();
      untracked(() => {
        running?.abort();
        clearTimeout(pause);
        if (!written) return;
        if (!written.title && written.tasks.length === 0 && written.occupation === null) return this.latest.set(NOTHING);
        const mine = (running = new AbortController());
        pause = setTimeout(() => void this.ask(written, mine.signal), PAUSE_MS);
      });
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(pause);
      running?.abort();
    });
  }

  /** Two readers look at the same words: one for names of things, one for words of everyday life. */
  private async ask(written: NonNullable<ReturnType<typeof this.written>>, signal: AbortSignal): Promise<void> {
    const { lang, tasks } = written;
    const text = tasks.join('\n').slice(0, 2000);
    const everyday = text
      ? this.api
          .send(call<typeof recogniseText>('POST', '/api/taxonomy/recognise', { body: { lang, text } }), signal)
          .then(({ items }) => items)
          .catch(() => [])
      : Promise.resolve([]);
    try {
      const request = call<typeof suggestRequirements>('POST', '/api/occupations/suggestions', { body: written });
      const [read, said] = await Promise.all([this.api.send(request, signal), everyday]);
      if (signal.aborted) return;
      const known = new Set(read.named.filter(({ kind }) => kind === 'skill').map(({ id }) => id));
      const more = said
        .filter(({ id }) => !known.has(id))
        .map(({ id, label, words }): Advised => ({ kind: 'skill', id, label, lang: null, words }));
      const named = [...read.named, ...more];
      const usual = read.usual
        .filter(({ id }) => !more.some((one) => one.id === id))
        .map((one): Advised => ({ kind: 'skill', ...one, words: '' }));
      this.latest.set({ occupations: read.occupations, named, usual });
      this.trouble.set(false);
    } catch {
      if (!signal.aborted) this.trouble.set(true);
    }
  }
}
