import type { AdReading } from '@arena/domain/engine';
import { TRADE_CERTIFICATES, workplacesIn, type TaxonomyService, type WorkplaceInText } from '../../taxonomy';
import { languageOfText } from './ad-language';
import type { AdLine } from './ad-line';
import { tidyText } from './ad-text';

/** From the title, else from the sender's own fields for it, else from what the text says it wants. Several where the title names several: any will do. */
export function occupationsOf(ad: AdLine, taxonomy: TaxonomyService): string[] {
  const named = (text: string): string[] => [...new Set(taxonomy.recogniser.read(text, { kinds: ['occupation'] }).map(({ id }) => id))];
  const fields = [ad.title, ad.jobtitle, ...(ad.occupations ?? []), ...(ad.styrk08nav ?? []).map(([, title]) => title)];
  for (const field of fields) {
    const ids = typeof field === 'string' ? named(field) : [];
    if (ids.length > 0) return ids;
  }
  for (const [code] of ad.styrk08nav ?? []) {
    const [id, another] = occupationsOfCode(code.slice(0, 4), taxonomy);
    if (id !== undefined && another === undefined) return [id];
  }
  const sought = soughtInText(tidyText(ad.text), taxonomy);
  return sought === null ? [] : [sought];
}

/** Between the parts of a title: 'Reinhaldar - Brekka skule', 'Nattevakt, 40 %'. */
const PARTS = /\s[-–]\s|[/,:()]|\d+(?:[.,]\d+)?\s?%/u;
const LONGEST_TITLE = 4;

/** A title in other words than ours. */
function titled({ title, text }: AdLine, taxonomy: TaxonomyService): string | null {
  for (const part of title.split(PARTS)) {
    const words = part.trim().split(/\s+/);
    const found = part.trim() !== '' && words.length <= LONGEST_TITLE ? taxonomy.titles.find(part.trim(), languageOfText(text)) : null;
    if (found !== null) return found;
  }
  return null;
}

const LEADS = /(?:leder|leiar|sjef|styrer|styrar|rektor|inspektør|formann|manager|supervisor|head of|direktør)(?!\p{L})/iu;
/** Who bears such a title has studied, and does not do what others do there. */
const STUDIED =
  /rådgiver|rådgivar|konsulent|ingeniør|engineer|spesialist|terapeut|pedagog|lærer|lærar|bachelor|master|student|prosjekt|kontakt/iu;
/** In the first lines it stands where the work is. */
const FIRST_LINES = 300;
/** 'Da mange av våre bygg er skoler og barnehager, kreves politiattest': the places are named for the law, and are not where the work is. */
const BY_LAW =
  /(?<!\p{L})(?:politiattest\p{L}*|vandelsattest\p{L}*|police\s+certificate|\p{L}{3,}lov(?:en|a)|lover\s+og|forskrift\p{L}*)(?!\p{L})|§/iu;
/** So often, or so early, a place has to be named. */
const SURE_PLACE = 2;
/** So many of an occupation's skills have to be named, its first among them. */
const SURE_SKILLS = 2;

/**
 * The occupation that an ad likely means that names none: by the trade it is an apprenticeship in, by what its title says is done, by the place
 * ('Assistent' in a kindergarten), by the skills it names. It is told to nobody as the ad's own word; it only says what such work is usually
 * made of.
 */
export function likelyOccupation(ad: AdLine, reading: AdReading, taxonomy: TaxonomyService): string | null {
  const inTitle = (kind: 'skill' | 'qualification'): string[] => taxonomy.recogniser.read(ad.title, { kinds: [kind] }).map(({ id }) => id);
  const certificates = inTitle('qualification');
  const learnt = Object.entries(TRADE_CERTIFICATES).find(([, certificate]) => certificates.includes(certificate));
  if (learnt) return learnt[0];
  if (STUDIED.test(ad.title)) return null;
  const leads = LEADS.test(ad.title);
  const byTitle = leads ? null : madeOf(inTitle('skill'), 1, taxonomy);
  if (byTitle !== null) return byTitle;
  const occupation = ({ place }: WorkplaceInText): string | undefined => (leads ? place.leader : place.worker);
  const [place] = workplacesIn(ad.title);
  if (place) return occupation(place) ?? null;
  const bySkills = leads ? null : madeOf(reading.skills.map(({ id }) => id), SURE_SKILLS, taxonomy); // prettier-ignore
  if (bySkills !== null) return bySkills;
  const counts = new Map<string, number>();
  const text = tidyText(ad.text);
  for (const hit of workplacesIn(text)) {
    if (BY_LAW.test(sentenceAt(text, hit.start))) continue;
    const id = occupation(hit);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + (hit.start < FIRST_LINES ? SURE_PLACE : 1));
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best && best[1] >= SURE_PLACE && taxonomy.occupation(best[0])) return best[0];
  return leads ? null : titled(ad, taxonomy);
}

/** From one full stop or line to the next. A number with a dot does not end it: 'etter § 10.9'. */
function sentenceAt(text: string, place: number): string {
  const ended = [...text.slice(0, place).matchAll(/[.!?](?=\s)|\n/gu)].at(-1);
  const rest = text.slice(place);
  return text.slice(ended ? ended.index + 1 : 0, place) + rest.slice(0, /[.!?](?=\s)|\n/u.exec(rest)?.index ?? rest.length);
}

/** The occupation whose first skill is named, and with it most of its others; null where fewer than `least` are. */
function madeOf(skills: readonly string[], least: number, taxonomy: TaxonomyService): string | null {
  const named = new Set(skills.filter((id) => taxonomy.skill(id)?.group !== 'transversal'));
  let best: string | null = null;
  let most = least - 1;
  for (const { kind, id } of taxonomy.concepts) {
    const own = kind === 'occupation' ? (taxonomy.occupation(id)?.skills ?? []) : [];
    // who leads those that do it would say so
    if (!named.has(own[0] ?? '') || own.includes('leading-a-group')) continue;
    const count = own.filter((skill) => named.has(skill)).length;
    if (count > most) [best, most] = [id, count];
  }
  return best;
}

/** Right before the occupation: 'søker en erfaren', 'stilling som', 'jobbe som'. */
const SOUGHT =
  /(?<!\p{L})(?:søker|søkjer|trenger|treng|ansetter|tilsetter|stillin(?:g|gen|ga|ger|gar) (?:som|for)|jobbe? (?:hos oss )?som|arbeide? som|vikaria(?:t|ter) (?:som|for)|looking for|hiring|position as|seek|seeking)\s((?:[\p{L}\d%,./-]+\s){0,4})$/iu;
/** 'søker må være', 'treng kontakt med': something else is meant. */
const NOT_SOUGHT = /(?<!\p{L})(?:må|bør|skal|har|med|av|hos|frå|fra|til|from|with|who)(?!\p{L})/iu;
const BEFORE = 80;

/** The first occupation that the text says it wants. One that is only mentioned is perhaps a colleague, or a patient's doctor. */
function soughtInText(text: string, taxonomy: TaxonomyService): string | null {
  const named = taxonomy.recogniser.read(text, { kinds: ['occupation'] });
  const sought = named.find(({ start }) => {
    const between = SOUGHT.exec(text.slice(Math.max(0, start - BEFORE), start))?.[1];
    return between !== undefined && !NOT_SOUGHT.test(between);
  });
  return sought?.id ?? null;
}

/** Occupations with a STYRK-08 code; one code may cover several that we tell apart, and then it says too little. */
function occupationsOfCode(code: string, taxonomy: TaxonomyService): string[] {
  return taxonomy.concepts.filter(({ kind, id }) => kind === 'occupation' && taxonomy.occupation(id)?.styrk08 === code).map(({ id }) => id);
}
