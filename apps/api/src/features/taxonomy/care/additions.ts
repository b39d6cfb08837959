import { SKILL_SOURCES, type Language } from '@arena/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import type { CardSeed } from '../start-set';

export interface Synonym {
  id: number;
  kind: 'skill' | 'occupation';
  conceptId: string;
  lang: Language;
  text: string;
  /** Where it comes from: 'typed by people', 'a careers adviser', a dictionary. */
  source: string;
  /** Null while it waits for the next publication. */
  publishedIn: number | null;
  /** Withdrawn with the next publication. */
  withdrawn: boolean;
}

/** A card as an operator writes it in a JSON file. */
export const cardFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  group: z.enum(SKILL_SOURCES),
  nb: z.string().trim().min(3).max(120),
  nn: z.string().trim().min(3).max(120),
  en: z.string().trim().min(3).max(120),
  becauseNb: z.string().trim().min(3).max(120),
  becauseNn: z.string().trim().min(3).max(120),
  becauseEn: z.string().trim().min(3).max(120),
  skills: z.array(z.string()).min(1).max(8),
});

export interface AddedCard {
  card: CardSeed;
  source: string;
  publishedIn: number | null;
  withdrawn: boolean;
}

/** What operators have published on top of the start set. */
export interface Published {
  /** Of the newest version; 0 where there has been none. */
  version: number;
  synonyms: readonly Synonym[];
  cards: readonly CardSeed[];
}

export const NOTHING_PUBLISHED: Published = { version: 0, synonyms: [], cards: [] };

const SYNONYM = `select id, kind, concept_id as "conceptId", lang, text, source, published_in as "publishedIn", withdrawn_at is not null as withdrawn
  from taxonomy_synonym where withdrawn_in is null`;
const CARD = `select content as card, source, published_in as "publishedIn", withdrawn_at is not null as withdrawn
  from taxonomy_card where withdrawn_in is null`;

/** All that stands or waits, as operators see it. */
export async function everyAddition(from: DataSource | EntityManager): Promise<{ synonyms: Synonym[]; cards: AddedCard[] }> {
  return {
    synonyms: await from.query<Synonym[]>(`${SYNONYM} order by kind, concept_id, lang, text`),
    cards: await from.query<AddedCard[]>(`${CARD} order by id`),
  };
}

/** What people see: what is published, and not yet withdrawn by a publication. */
export async function loadPublished(dataSource: DataSource): Promise<Published> {
  const [newest] = await dataSource.query<{ version: number }[]>('select coalesce(max(number), 0)::int as version from taxonomy_version');
  const { synonyms, cards } = await everyAddition(dataSource);
  return {
    version: newest?.version ?? 0,
    synonyms: synonyms.filter(({ publishedIn }) => publishedIn !== null),
    cards: cards.filter(({ publishedIn }) => publishedIn !== null).map(({ card }) => card),
  };
}
