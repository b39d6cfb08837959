import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { movePosting, OurPosting, PostingContentDto, readOurPosting, WrittenRequirement, writePosting } from '@arena/contract';
import type { PostingAction } from '@arena/domain';
import { I18n } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { KeptText } from '../../platform/kept-text';
import { Autosave } from './autosave';
import { sameContent } from '../../platform/merge';

export type ContentField = keyof PostingContentDto & string;
/** What was kept on the device: the text, and what it was written over. */
interface Kept {
  base: PostingContentDto;
  content: PostingContentDto;
  /** ISO time. */
  at: string;
}

/** A requirement by which it is told from the others: no two of one posting have the same. */
export const requirementKey = ({ kind, id }: Pick<WrittenRequirement, 'kind' | 'id'>): string => `${kind} ${id}`;

/** One posting while it is being written: what stands, what the server says of it, and how it is saved. One for each page. */
@Injectable()
export class PostingEditor {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly keptText = inject(KeptText);

  private id = '';
  private readonly latest = signal<OurPosting | null>(null);
  private readonly names = signal<Readonly<Record<string, string>>>({});
  private readonly found = signal<Kept | null>(null);

  readonly autosave = new Autosave<PostingContentDto, OurPosting>({
    save: (version, content) =>
      this.api.send(
        call<typeof writePosting>('PUT', '/api/our-postings/:id', {
          params: { id: this.id },
          body: { lang: this.i18n.language(), version, content },
        }),
      ),
    read: () => this.read(),
    clean: withoutEmptyLines,
    answered: (answer) => {
      this.latest.set(answer);
      this.names.update((names) => ({ ...names, ...answer.labels }));
    },
    keep: (unsaved) => {
      if (unsaved) this.keptText.keep(this.key(), JSON.stringify({ ...unsaved, at: new Date().toISOString() } satisfies Kept));
      else this.keptText.forget(this.key());
    },
  });

  /** The server's last word: state, actions, what is missing. */
  readonly posting = this.latest.asReadonly();
  readonly content = this.autosave.content;
  /** Text on the device that the server never got: offered to the reader. */
  readonly kept = this.found.asReadonly();
  readonly mustCount = computed(() => this.content()?.requirements.filter(({ strength }) => strength === 'must').length ?? 0);

  constructor() {
    const online = () => void this.autosave.flush();
    if (typeof window !== 'undefined') {
      window.addEventListener('online', online);
      window.addEventListener('pagehide', online);
    }
    inject(DestroyRef).onDestroy(() => {
      this.autosave.end();
      if (typeof window === 'undefined') return;
      window.removeEventListener('online', online);
      window.removeEventListener('pagehide', online);
    });
  }

  /**
   * Reads the posting and begins.
   * @throws ApiError
   */
  async open(id: string): Promise<void> {
    this.id = id;
    const answer = await this.read();
    const kept = readKept(this.keptText.read(this.key()));
    this.autosave.start(answer);
    if (!kept || sameContent(withoutEmptyLines(kept.content), answer.content)) {
      this.keptText.forget(this.key());
      this.found.set(null);
    } else this.found.set(kept);
  }

  change(patch: Partial<PostingContentDto>): void {
    // what was found on the device and not taken up is let go when something new is written
    this.found.set(null);
    this.autosave.change(patch);
  }

  /** Takes up what was found on the device. */
  takeUpKept(): void {
    const kept = this.found();
    this.found.set(null);
    if (kept) this.autosave.takeUp(kept);
  }

  dropKept(): void {
    this.found.set(null);
    this.keptText.forget(this.key());
  }

  /** Label of a concept that the reader just chose. */
  name(key: string, label: string): void {
    this.names.update((names) => ({ ...names, [key]: label }));
  }

  label(key: string): string {
    return this.names()[key] ?? key.split(' ').slice(1).join(' ');
  }

  /** In the reader's language after a change of it. */
  async relabel(): Promise<void> {
    try {
      const { labels } = await this.read();
      this.names.update((names) => ({ ...names, ...labels }));
    } catch {
      // the labels from before are still understood
    }
  }

  /**
   * Saves first, then takes the step.
   * @returns false where it could not be saved: why stands in the state of the saving
   * @throws ApiError
   */
  async move(action: Exclude<PostingAction, 'expire'>): Promise<boolean> {
    await this.autosave.flush();
    const now = this.latest();
    if (!now || this.autosave.state().at !== 'saved') return false;
    const answer = await this.api.send(
      call<typeof movePosting>('POST', '/api/our-postings/:id/moves', {
        params: { id: this.id },
        body: { lang: this.i18n.language(), version: now.version, action },
      }),
    );
    this.autosave.moved(answer);
    return true;
  }

  /** The posting is gone: nothing more is sent or kept. */
  forget(): void {
    this.autosave.stop();
    this.keptText.forget(this.key());
  }

  private read(): Promise<OurPosting> {
    return this.api.send(
      call<typeof readOurPosting>('GET', '/api/our-postings/:id', { params: { id: this.id }, query: { lang: this.i18n.language() } }),
    );
  }

  private key(): string {
    return `posting.${this.id}`;
  }
}

/** An empty line is there to be written on; it is no task. */
const withoutEmptyLines = (content: PostingContentDto): PostingContentDto => ({
  ...content,
  tasks: content.tasks.filter((task) => task.trim()),
});

function readKept(text: string | null): Kept | null {
  if (!text) return null;
  try {
    const kept = JSON.parse(text) as Partial<Kept>;
    return kept.base && kept.content && Array.isArray(kept.content.tasks) && Array.isArray(kept.content.requirements)
      ? { base: kept.base, content: kept.content, at: kept.at ?? '' }
      : null;
  } catch {
    return null;
  }
}
