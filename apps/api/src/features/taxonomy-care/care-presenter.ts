import type { AdditionState, CareLogEntry, CareView } from '@arena/contract';
import type { Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  ConceptFinder,
  readChanges,
  revisionOf,
  TaxonomyCare,
  TaxonomyService,
  UnknownWords,
  type ConceptKind,
  type LoggedChange,
} from '../taxonomy';

/** As many changes as are shown. */
const SHOWN_CHANGES = 50;

/** The state of the taxonomy's care as its page shows it. */
@Injectable()
export class CarePresenter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly care: TaxonomyCare,
    private readonly words: UnknownWords,
    private readonly taxonomy: TaxonomyService,
    private readonly finder: ConceptFinder,
  ) {}

  /** @param reader who asks: their own changes say 'you' */
  async view(reader: string, lang: Language): Promise<CareView> {
    // first: what is read after it may be newer, and then the next change is refused once more than it had to be, never once too few
    const revision = await revisionOf(this.dataSource);
    const [{ synonyms, cards }, unknown, versions, log] = await Promise.all([
      this.care.additions(),
      this.words.list(),
      this.care.versions(),
      readChanges(this.dataSource, SHOWN_CHANGES),
    ]);
    const waiting = synonyms.filter(({ publishedIn }) => publishedIn === null);
    const namesakes = new Map(this.finder.namesakes(waiting).map((ids, at) => [waiting[at]?.id, ids]));
    return {
      revision,
      edition: this.taxonomy.edition,
      next: `${this.taxonomy.version}-r${(versions[0]?.number ?? 0) + 1}`,
      unknown,
      shownFrom: this.words.shownFrom,
      synonyms: synonyms.map(({ id, kind, conceptId, lang: wordLang, text, source, ...one }) => ({
        id,
        kind,
        concept: this.named(kind, conceptId, lang),
        wordLang,
        text,
        source,
        state: stateOf(one),
        namesakes: (namesakes.get(id) ?? []).map((other) => this.named(kind, other, lang)),
      })),
      cards: cards.map(({ card, source, ...one }) => ({
        id: card.id,
        group: card.group,
        label: card[lang],
        because: card[({ nb: 'becauseNb', nn: 'becauseNn', en: 'becauseEn' } as const)[lang]],
        skills: card.skills.map((id) => this.named('skill', id, lang)),
        source,
        state: stateOf(one),
      })),
      versions: versions.map(({ number, madeBy, note, madeAt }) => ({ number, madeBy, note, madeAt: madeAt.toISOString() })),
      log: await this.log(log, reader, lang),
    };
  }

  private async log(changes: readonly LoggedChange[], reader: string, lang: Language): Promise<CareLogEntry[]> {
    const people = await this.dataSource.query<{ id: string; name: string | null }[]>('select id, name from person where id = any($1)', [
      [...new Set(changes.flatMap(({ personId }) => personId ?? []))],
    ]);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const who = (personId: string | null): CareLogEntry['by'] => {
      if (personId === null) return { who: 'command', name: null };
      if (personId === reader) return { who: 'you', name: null };
      return names.has(personId) ? { who: 'other', name: names.get(personId) ?? null } : { who: 'gone', name: null };
    };
    const label = (kind: ConceptKind, id: string): string => this.taxonomy.label(kind, id, lang).label;
    return changes.map((change) => {
      const entry = {
        id: change.id,
        at: change.at.toISOString(),
        by: who(change.personId),
        what: change.what,
        text: '',
        concept: '',
        other: '',
      };
      switch (change.what) {
        case 'replaced': {
          const { kind, concept, by } = change.details;
          return { ...entry, concept: label(kind, concept), other: label(kind, by) };
        }
        case 'synonym-added':
        case 'synonym-withdrawn':
          return { ...entry, text: change.details.text, concept: label(change.details.kind, change.details.concept) };
        default:
          return { ...entry, text: change.details.text };
      }
    });
  }

  private named(kind: ConceptKind, id: string, lang: Language): { id: string; label: string; lang: Language | null } {
    return { id, ...this.taxonomy.label(kind, id, lang) };
  }
}

const stateOf = ({ publishedIn, withdrawn }: { publishedIn: number | null; withdrawn: boolean }): AdditionState =>
  publishedIn === null ? 'waiting' : withdrawn ? 'leaving' : 'published';
