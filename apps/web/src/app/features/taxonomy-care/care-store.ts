import { computed, inject, Injectable, signal } from '@angular/core';
import type { careDone, CareDone, CareLogEntry, CareView, findConcepts, readTaxonomyCare, Route } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { I18n } from '@arena/ui';
import { Api, ApiError, call, type ApiInput } from '../../platform/api';
import type { Suggestion } from '../../platform/lookups';

/** How often the page looks whether somebody else has changed something, milliseconds. */
export const LOOK_EVERY = 20_000;

type Change = Route & { response: typeof careDone };
/** The parts of the page in which something is done; the id of each one's heading. */
export type CarePlace = 'unknown' | 'add-name' | 'add-card' | 'replace' | 'next' | 'added';
export type ConceptChoice = { kind: 'skill' | 'occupation'; which: 'current' | 'imported' };

/** The care of the taxonomy as it stands, and every change of it. Provided by its page. */
@Injectable()
export class CareStore {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly state = signal<CareView | undefined>(undefined);
  private readonly news = signal<readonly CareLogEntry[]>([]);
  private readonly words = signal<{ at: CarePlace; text: string } | null>(null);

  readonly view = this.state.asReadonly();
  /** What others, or the reader in another tab, have done since the page was opened, newest first. */
  readonly theirs = this.news.asReadonly();
  /** What was done last, and in which part of the page. */
  readonly said = this.words.asReadonly();
  readonly waits = computed(() => [...(this.state()?.synonyms ?? []), ...(this.state()?.cards ?? [])].filter(({ state }) => state !== 'published').length); // prettier-ignore

  /** What the page has read. @param own the answer to a change that was made here: there is nothing new from others in it */
  take(view: CareView, own = false): void {
    const before = this.state();
    if (before && view.revision < before.revision) return;
    if (before && !own) {
      const others = view.log.filter(({ id }) => id > before.revision);
      if (others.length) this.news.update((known) => [...others, ...known]);
    }
    this.state.set(view);
  }

  /** Reads what stands now. @throws ApiError */
  async refresh(): Promise<void> {
    this.take(await this.api.send(call<typeof readTaxonomyCare>('GET', '/api/taxonomy-care', { query: { lang: this.i18n.language() } })));
  }

  /**
   * Changes something. Where somebody else was first, what they did is read, and the change is refused all the same: it is for the reader to
   * ask for it again.
   * @throws ApiError
   */
  async change(method: 'POST' | 'DELETE', path: string, input: ApiInput): Promise<CareDone> {
    this.words.set(null);
    const revision = this.state()?.revision ?? 0;
    const sent = method === 'POST' ? { ...input, body: { ...(input.body as object), revision } } : { ...input, query: { revision } };
    try {
      const done = await this.api.send(call<Change>(method, path, sent));
      this.take(done.care, true);
      return done;
    } catch (cause) {
      if (cause instanceof ApiError && cause.problem?.code === 'changed-meanwhile') await this.refresh();
      throw cause;
    }
  }

  say(at: CarePlace, key: TextKey, params: Record<string, string | number> = {}): void {
    this.words.set({ at, text: this.i18n.t(key, params) });
  }

  /** Concepts for what is typed. @throws ApiError */
  async find(typed: string, { kind, which }: ConceptChoice): Promise<Suggestion[]> {
    const query = { lang: this.i18n.language(), kind, which, q: typed.slice(0, 80) };
    const { items } = await this.api.send(call<typeof findConcepts>('GET', '/api/taxonomy-care/concepts', { query }));
    return items.map(({ id, label, lang, name, gone }) => ({
      id,
      label,
      labelLang: lang,
      detail: [name, gone ? this.i18n.t('care.replace.gone') : ''].filter(Boolean).join(' · '),
    }));
  }

  /** A change in words. */
  textOf({ by, what, text, concept, other }: CareLogEntry): string {
    const key: TextKey = `care.log.${what}`;
    const who = by.who === 'other' ? (by.name ?? this.i18n.t('care.by.unnamed')) : this.i18n.t(`care.by.${by.who}`);
    return this.i18n.t(key, { who, text, concept, other });
  }
}
