import type { Language, RequirementKind } from '@arena/domain';
import {
  buildRecogniser, ConceptGraph, MunicipalityGraph, buildSuggester,
  type RecognisableConcept, type Recogniser, type Recognition,
} from '@arena/domain/engine'; // prettier-ignore
import { LOCALES, render } from '@arena/i18n';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { texts as nn } from '@arena/i18n/nn';
import { Injectable } from '@nestjs/common';
import { PlaceFinder } from './place-finder';
import {
  cards,
  crossings,
  credentials,
  municipalities,
  occupations,
  skills,
  START_SET_VERSION,
  type Labels,
  type OccupationSeed,
  type SkillSeed,
} from './start-set';

const TEXTS = { nb, nn, en };

export interface Label {
  label: string;
  /** Set where the label is not in the language that was asked for. */
  lang: Language | null;
}

/** Languages that openings and people name most here; ISO 639-1, and nsl for Norwegian sign language. */
export const SPOKEN_LANGUAGES = [
  'no', 'en', 'uk', 'ar', 'so', 'ti', 'pl', 'lt', 'de', 'fa', 'ku', 'tr', 'es', 'fr', 'ru', 'th', 'vi', 'ur', 'am', 'sw', 'nsl',
] as const; // prettier-ignore

/** The taxonomy in memory: labels, places, recognition and what stands near what. Built once at the start; it never changes while running. */
@Injectable()
export class TaxonomyService {
  readonly version = START_SET_VERSION;
  readonly graph = new ConceptGraph(skills.map((skill) => ({ ...skill, general: skill.group === 'transversal' })));
  readonly distances = new MunicipalityGraph(municipalities, crossings);
  readonly places = new PlaceFinder();
  readonly #skills = new Map<string, SkillSeed>(skills.map((one) => [one.id, one]));
  readonly #occupations = new Map<string, OccupationSeed>(occupations.map((one) => [one.id, one]));
  readonly #credentials = new Map(credentials.map((one) => [one.id, one]));
  readonly #concepts: readonly RecognisableConcept[] = [
    ...skills.map((one) => ({ kind: 'skill' as const, id: one.id, labels: labelsOf(one) })),
    ...occupations.map((one) => ({ kind: 'occupation' as const, id: one.id, labels: labelsOf(one) })),
    ...credentials.map((one) => ({ kind: one.kind, id: one.id, labels: labelsOf(one) })),
    ...municipalities.map((one) => ({
      kind: 'place' as const,
      id: one.number,
      labels: { nb: [one.name], nn: [one.name], en: [one.name] },
    })),
  ];
  /** Reads texts for occupations, skills, certificates, qualifications and municipalities. */
  readonly recogniser: Recogniser = buildRecogniser(this.#concepts);
  readonly #suggester = buildSuggester(this.#concepts.filter((one) => one.kind === 'skill'));

  /** Everything that text can be read for; the import of ads builds its reader on it. */
  get concepts(): readonly RecognisableConcept[] {
    return this.#concepts;
  }

  skill(id: string): SkillSeed | undefined {
    return this.#skills.get(id);
  }

  occupation(id: string): OccupationSeed | undefined {
    return this.#occupations.get(id);
  }

  /** Whether a requirement can name this concept. */
  knows(kind: RequirementKind, id: string): boolean {
    if (kind === 'skill') return this.#skills.has(id);
    if (kind === 'certificate' || kind === 'qualification') return this.#credentials.get(id)?.kind === kind;
    return true;
  }

  /** The name of a concept in the reader's language; an unknown id is shown as it is, never hidden. */
  label(kind: RequirementKind | 'occupation', id: string, lang: Language): Label {
    if (kind === 'language') return { label: languageName(id, lang), lang: null };
    if (kind === 'licence') return { label: render(TEXTS[lang]['concept.licence'], lang, { id }), lang: null };
    const seed = kind === 'skill' ? this.#skills.get(id) : kind === 'occupation' ? this.#occupations.get(id) : this.#credentials.get(id);
    return { label: seed?.[lang][0] ?? id, lang: null };
  }

  /** All names of a concept, in all languages: what a search may find it by. */
  names(kind: 'skill' | 'occupation' | 'certificate' | 'qualification', id: string): readonly string[] {
    const seed = kind === 'skill' ? this.#skills.get(id) : kind === 'occupation' ? this.#occupations.get(id) : this.#credentials.get(id);
    return seed ? [...new Set([...seed.nb, ...seed.nn, ...seed.en])] : [];
  }

  /** What a search line names, misspelt too. */
  readQuery(text: string): Recognition[] {
    return this.recogniser.read(text, { misspelt: true, places: 'loose' });
  }

  /** Skills for what somebody types, in any of the three languages. */
  suggestSkills(typed: string, lang: Language, limit: number): { id: string; label: string }[] {
    return this.#suggester.suggest(typed, lang, limit).map(({ id }) => ({ id, label: this.label('skill', id, lang).label }));
  }

  /** Cards, certificates, qualifications and languages of the builder in one language, sorted as the language sorts. */
  builder(lang: Language) {
    const collator = new Intl.Collator(LOCALES[lang]);
    const named = (kind: 'certificate' | 'qualification') =>
      credentials
        .filter((one) => one.kind === kind)
        .map((one) => ({ id: one.id, label: one[lang][0], authority: one.authority ?? null }))
        .sort((a, b) => collator.compare(a.label, b.label));
    const because = { nb: 'becauseNb', nn: 'becauseNn', en: 'becauseEn' } as const;
    return {
      version: this.version,
      cards: cards.map((card) => ({
        id: card.id,
        group: card.group,
        label: card[lang],
        because: card[because[lang]],
        skills: card.skills.map((id) => ({ id, label: this.label('skill', id, lang).label })),
      })),
      certificates: named('certificate').map(({ id, label }) => ({ id, label })),
      qualifications: named('qualification'),
      languages: SPOKEN_LANGUAGES.map((id) => ({ id, label: languageName(id, lang) })).sort((a, b) => collator.compare(a.label, b.label)),
    };
  }
}

const labelsOf = ({ nb, nn, en }: Labels): RecognisableConcept['labels'] => ({ nb, nn, en });

const displayNames = new Map<Language, Intl.DisplayNames>();

function languageName(id: string, lang: Language): string {
  if (id === 'nsl') return TEXTS[lang]['concept.language.nsl'];
  let names = displayNames.get(lang);
  if (!names) displayNames.set(lang, (names = new Intl.DisplayNames(LOCALES[lang], { type: 'language' })));
  const name = names.of(id) ?? id;
  return name.charAt(0).toLocaleUpperCase(LOCALES[lang]) + name.slice(1);
}
