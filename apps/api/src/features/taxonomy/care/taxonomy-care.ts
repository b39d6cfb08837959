import type { Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, CommandError, EventLog, ProblemError } from '../../../platform';
import { addVersion, lockTaxonomy } from '../import/taxonomy-versions';
import type { CardSeed } from '../start-set';
import { everyAddition, type AddedCard, type Synonym } from './additions';
import { COMMAND_LINE, logChange, revisionOf, type CareBy, type CareChange, type ConceptKind } from './change-log';
import { dismissWord } from './unknown-words';

export interface VersionRow {
  number: number;
  madeBy: 'import' | 'publication' | 'replacement';
  startSet: string;
  note: string;
  madeAt: Date;
}

export type NewSynonym = Pick<Synonym, 'kind' | 'conceptId' | 'lang' | 'text' | 'source'>;

/** What came of a change, and what is logged of it; null where nothing had to be done. */
interface Done<T> {
  answer: T;
  logged: CareChange | null;
}

/**
 * What an operator does for the taxonomy. Nothing is seen by others until it is published, but for a replacement: that mends what is broken.
 * Every change is logged with who and when. Who names the revision they have read is refused where somebody else was there since
 * (ProblemError 'changed-meanwhile'): then nothing is done.
 */
@Injectable()
export class TaxonomyCare {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly events: EventLog,
  ) {}

  additions(): Promise<{ synonyms: Synonym[]; cards: AddedCard[] }> {
    return everyAddition(this.dataSource);
  }

  /** The word has a home then: it goes from the list of unknown ones. @returns false where it stands there already */
  addSynonym({ kind, conceptId, lang, text, source }: NewSynonym, by: CareBy = COMMAND_LINE): Promise<boolean> {
    return this.change(by, async (manager) => {
      const rows = await manager.query<{ id: number }[]>(
        `insert into taxonomy_synonym (kind, concept_id, lang, text, source, added_at) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing returning id`,
        [kind, conceptId, lang, text, source, this.clock.now()],
      );
      await dismissWord(manager, text, lang);
      const answer = rows.length > 0;
      return { answer, logged: answer ? { what: 'synonym-added', details: { kind, concept: conceptId, lang, text } } : null };
    });
  }

  /** A draft goes at once; what is published goes with the next publication. @returns false where there is no such synonym */
  withdrawSynonym(id: number, by: CareBy = COMMAND_LINE): Promise<boolean> {
    return this.change(by, async (manager) => {
      const [row] = await manager.query<{ kind: ConceptKind; concept: string; lang: Language; text: string }[]>(
        'select kind, concept_id as concept, lang, text from taxonomy_synonym where id = $1 and withdrawn_at is null',
        [id],
      );
      if (row) await this.withdraw(manager, 'taxonomy_synonym', id);
      return { answer: row !== undefined, logged: row ? { what: 'synonym-withdrawn', details: row } : null };
    });
  }

  /** Adds a card, or changes one that waits. @throws CommandError for one that is published: that is withdrawn and written anew */
  addCard(card: CardSeed, source: string, by: CareBy = COMMAND_LINE): Promise<void> {
    return this.change(by, async (manager) => {
      const rows = await manager.query<{ id: string }[]>(
        `insert into taxonomy_card as c (id, content, source, added_at) values ($1, $2::jsonb, $3, $4)
         on conflict (id) do update set content = excluded.content, source = excluded.source where c.published_in is null returning id`,
        [card.id, JSON.stringify(card), source, this.clock.now()],
      );
      if (rows.length === 0)
        throw new CommandError(`The card ${card.id} is published. Give the new one another id, and withdraw this one.`);
      return { answer: undefined, logged: { what: 'card-added', details: { card: card.id, text: card.nb } } };
    });
  }

  /**
   * Adds a card whose id nobody has to think of.
   * @param taken whether the start set has a card of that id
   */
  async addNewCard(card: Omit<CardSeed, 'id'>, source: string, taken: (id: string) => boolean, by: CareBy): Promise<void> {
    const stem = slugOf(card.en);
    const rows = await this.dataSource.query<{ id: string }[]>('select id from taxonomy_card where id like $1', [`${stem}%`]);
    const used = new Set(rows.map(({ id }) => id));
    let id = stem;
    for (let n = 2; used.has(id) || taken(id); n++) id = `${stem}-${n}`;
    await this.addCard({ ...card, id }, source, by);
  }

  withdrawCard(id: string, by: CareBy = COMMAND_LINE): Promise<boolean> {
    return this.change(by, async (manager) => {
      const [row] = await manager.query<{ text: string }[]>(
        `select content ->> 'nb' as text from taxonomy_card where id = $1 and withdrawn_at is null`,
        [id],
      );
      if (row) await this.withdraw(manager, 'taxonomy_card', id);
      return { answer: row !== undefined, logged: row ? { what: 'card-withdrawn', details: { card: id, text: row.text } } : null };
    });
  }

  /** Takes a word off the list: it is none of ours. @returns whether it was there */
  dismiss(text: string, lang: Language, by: CareBy = COMMAND_LINE): Promise<boolean> {
    return this.change(by, async (manager) => {
      const answer = await dismissWord(manager, text, lang);
      return { answer, logged: answer ? { what: 'word-dismissed', details: { lang, text } } : null };
    });
  }

  /**
   * Makes what waits visible to everybody, as one version.
   * @returns its number, or null where nothing waits
   */
  publish(note: string, by: CareBy = COMMAND_LINE): Promise<{ version: number; added: number; withdrawn: number } | null> {
    return this.change(by, async (manager) => {
      const [waiting] = await manager.query<{ added: number; withdrawn: number }[]>(
        `select count(*) filter (where published_in is null)::int as added, count(*) filter (where withdrawn_at is not null)::int as withdrawn
         from (select published_in, withdrawn_at from taxonomy_synonym where withdrawn_in is null
               union all select published_in, withdrawn_at from taxonomy_card where withdrawn_in is null) as one`,
      );
      if (!waiting || waiting.added + waiting.withdrawn === 0) return { answer: null, logged: null };
      const version = await addVersion(manager, { clock: this.clock, events: this.events }, 'publication', note);
      for (const table of ['taxonomy_synonym', 'taxonomy_card']) {
        await manager.query(`update ${table} set published_in = $1 where published_in is null`, [version]);
        await manager.query(`update ${table} set withdrawn_in = $1 where withdrawn_at is not null and withdrawn_in is null`, [version]);
      }
      return { answer: { version, ...waiting }, logged: { what: 'published', details: { version, ...waiting, text: note } } };
    });
  }

  /**
   * Says what stands in for an imported concept, for profiles and openings that name it.
   * @throws CommandError where the old one is not imported, or the two would stand in for each other
   */
  replace(oldId: string, newId: string, by: CareBy = COMMAND_LINE): Promise<number> {
    return this.change(by, async (manager) => {
      const [circle] = await manager.query<{ found: boolean }[]>(
        `with recursive chain (id) as (select $2::text union select c.replaced_by from chain join esco_concept c on c.id = chain.id where c.replaced_by is not null)
         select exists (select from chain where id = $1) as found`,
        [oldId, newId],
      );
      if (circle?.found) throw new CommandError(`${newId} is replaced by ${oldId}: the two would stand in for each other`);
      const kind = await this.kindOfImported(oldId, manager);
      if (kind === null) throw new CommandError(`There is no imported concept ${oldId}`);
      await manager.query('update esco_concept set replaced_by = $2 where id = $1', [oldId, newId]);
      const version = await addVersion(manager, { clock: this.clock, events: this.events }, 'replacement', `${oldId} -> ${newId}`);
      return { answer: version, logged: { what: 'replaced', details: { kind, concept: oldId, by: newId } } };
    });
  }

  /** Whether an id is that of an imported skill or occupation, gone ones too; null where it is neither. */
  async kindOfImported(id: string, from: Pick<EntityManager, 'query'> = this.dataSource): Promise<ConceptKind | null> {
    const [row] = await from.query<{ type: ConceptKind }[]>(
      `select type from esco_concept where id = $1 and type in ('skill', 'occupation')`,
      [id],
    );
    return row?.type ?? null;
  }

  versions(): Promise<VersionRow[]> {
    return this.dataSource.query<VersionRow[]>(
      `select number, made_by as "madeBy", start_set as "startSet", note, made_at as "madeAt" from taxonomy_version order by number desc limit 50`,
    );
  }

  /** One change at a time, checked against what was read, and logged. */
  private change<T>(by: CareBy, work: (manager: EntityManager) => Promise<Done<T>>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await lockTaxonomy(manager);
      if (by.revision !== null && by.revision !== (await revisionOf(manager))) throw new ProblemError('changed-meanwhile');
      const { answer, logged } = await work(manager);
      if (logged) await logChange(manager, this.clock.now(), by, logged);
      return answer;
    });
  }

  private async withdraw(manager: EntityManager, table: 'taxonomy_synonym' | 'taxonomy_card', id: number | string): Promise<void> {
    await manager.query(`delete from ${table} where id = $1 and published_in is null`, [id]);
    await manager.query(`update ${table} set withdrawn_at = $2 where id = $1`, [id, this.clock.now()]);
  }
}

/** A card's id from its English words. */
function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return plain === '' ? 'card' : plain;
}
