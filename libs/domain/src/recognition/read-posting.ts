import { readLanguages, type LanguageReading } from './language-reader';
import { readLicences, type LicenceReading } from './licence-reader';
import type { Recogniser } from './recogniser';
import type { RecognisableKind, Recognition } from './recognition';

/** A concept and how often a posting names it. */
export interface CountedConcept {
  id: string;
  count: number;
}

/** What a posting's own words say, as a proposal for the person who writes it. */
export interface AdReading {
  /** Likeliest first: those of the title in its order, then by how often and how early the text names them. */
  occupations: readonly string[];
  /** In the order first named. */
  skills: readonly CountedConcept[];
  licences: readonly LicenceReading[];
  languages: readonly LanguageReading[];
  certificates: readonly string[];
  qualifications: readonly string[];
  /** In the order first named; the title first. */
  places: readonly string[];
  /** Every place in the text where a skill, certificate or qualification is named. */
  mentions: readonly Recognition[];
  /** True where nothing was understood, so that the page can ask. */
  notUnderstood: { occupation: boolean; skills: boolean; place: boolean };
}

/** Each concept of a kind once, in the order first named, with its count. */
function count(found: readonly Recognition[], kind: RecognisableKind): CountedConcept[] {
  const counts = new Map<string, number>();
  for (const { kind: itsKind, id } of found) if (itsKind === kind) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, times]) => ({ id, count: times }));
}

function ids(found: readonly Recognition[], kind: RecognisableKind): string[] {
  return count(found, kind).map(({ id }) => id);
}

/**
 * Reads an advertisement with a recogniser. Occupations are read on their own, so that 'autorisert sykepleier' gives both the
 * qualification and the occupation. Licences and languages come from rules, not from labels. Offsets of licences and languages are those
 * of `title + '\n' + text`.
 */
export function readAd(recogniser: Recogniser, ad: { title: string; text: string }): AdReading {
  const whole = `${ad.title}\n${ad.text}`;
  const headingEnd = ad.title.length;
  const found = recogniser.read(whole, { headingEnd });
  const named = recogniser.read(whole, { headingEnd, kinds: ['occupation'] });
  const ofTitle = ids(
    named.filter(({ start }) => start < ad.title.length),
    'occupation',
  );
  const ofText = count(named, 'occupation')
    .filter(({ id }) => !ofTitle.includes(id))
    .sort((a, b) => b.count - a.count)
    .map(({ id }) => id);
  const occupations = [...ofTitle, ...ofText];
  const skills = count(found, 'skill');
  const places = ids(found, 'place');
  return {
    occupations,
    skills,
    licences: readLicences(whole),
    languages: readLanguages(whole),
    certificates: ids(found, 'certificate'),
    qualifications: ids(found, 'qualification'),
    places,
    mentions: found.filter(({ kind }) => kind === 'skill' || kind === 'certificate' || kind === 'qualification'),
    notUnderstood: { occupation: occupations.length === 0, skills: skills.length === 0, place: places.length === 0 },
  };
}
