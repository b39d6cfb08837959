import type { FollowUp } from '@arena/contract';
import { LANGUAGES, type Language, type RequirementKind } from '@arena/domain';
import {
  buildRecogniser, LiveConceptGraph, MunicipalityGraph, buildSuggester, PhraseIndex, tokens,
  type ConceptEdges, type RecognisableConcept, type Recogniser, type Recognition, type Suggester,
} from '@arena/domain/engine'; // prettier-ignore
import { LOCALES, render } from '@arena/i18n';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { texts as nn } from '@arena/i18n/nn';
import { Injectable } from '@nestjs/common';
import { NOTHING_PUBLISHED, type Published, type Synonym } from './care/additions';
import { ImportedConcepts } from './imported/imported-concepts';
import { withImported } from './imported/imported-phrases';
import { TypedLabels, type TypedHit } from './imported/typed-labels';
import { PlaceFinder } from './place-finder';
import { SkillRanking } from './skill-ranking';
import { TitleRanking, type CodedName } from './title-ranking';
import {
  cards,
  crossings,
  followUps,
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
const SPOKEN_LANGUAGES = [
  'no', 'en', 'uk', 'ar', 'so', 'ti', 'pl', 'lt', 'de', 'fa', 'ku', 'tr', 'es', 'fr', 'ru', 'th', 'vi', 'ur', 'am', 'sw', 'nsl',
] as const; // prettier-ignore

/** A line of what is offered for typing. */
export interface SuggestedSkill {
  id: string;
  label: string;
  /** Set where the label is not in the reader's language. */
  labelLang?: Language;
}

/** What {@link TaxonomyService.use} takes. */
export interface Edition {
  imported: ImportedConcepts;
  published: Published;
  /** Names of imported skills, for typing. */
  typed: TypedLabels;
  /** Names of imported skills, for running text; made when the first text is read where it is not given. */
  phrases?: PhraseIndex;
  /** Imported names of the codes of STYRK-08. */
  codedNames?: readonly CodedName[];
}

const startEdges = (): ConceptEdges[] =>
  skills.map(({ id, related, broader, group, needsAuthorisation }) => ({
    id,
    related,
    broader,
    general: group === 'transversal',
    needsAuthorisation: needsAuthorisation !== undefined,
  }));

/**
 * The taxonomy in memory: labels, places, recognition and what stands near what. The start set is there from the beginning; what is imported
 * and what operators publish is laid below it and beside it by `use`, while the process runs. Where both have a concept, the start set wins.
 */
@Injectable()
export class TaxonomyService {
  /** Of the start set. What an index of openings is built of. */
  readonly version = START_SET_VERSION;
  readonly graph = new LiveConceptGraph(startEdges());
  readonly distances = new MunicipalityGraph(municipalities, crossings);
  readonly places = new PlaceFinder();
  /** Ids of the start set by ESCO address, skills and occupations. */
  readonly escoIds: ReadonlyMap<string, string> = new Map(
    [...skills, ...occupations].flatMap(({ esco, id }) => (esco === undefined ? [] : [[esco, id] as const])),
  );
  readonly #skills = new Map<string, SkillSeed>(skills.map((one) => [one.id, one]));
  readonly #occupations = new Map<string, OccupationSeed>(occupations.map((one) => [one.id, one]));
  readonly #credentials = new Map(credentials.map((one) => [one.id, one]));
  #edition: Edition = { imported: ImportedConcepts.NONE, published: NOTHING_PUBLISHED, typed: TypedLabels.NONE };
  #awaited: { version: number; resolve: () => void }[] = [];
  #concepts: readonly RecognisableConcept[] = conceptsWith([]);
  #ownRecogniser: Recogniser = buildRecogniser(this.#concepts);
  #recogniser: Recogniser = this.#ownRecogniser;
  #suggester: Suggester = suggesterOf(this.#concepts);
  #titles = new TitleRanking(this.#concepts);
  #nearSkills = new SkillRanking(this.#concepts);

  /**
   * Lays another edition on the start set. Whoever holds this service or its graph sees it from now on; nobody sees a part of it.
   */
  use(edition: Edition): void {
    const before = this.#edition;
    if (edition.published.synonyms.length > 0 || before.published.synonyms.length > 0) {
      this.#concepts = conceptsWith(edition.published.synonyms);
      this.#ownRecogniser = buildRecogniser(this.#concepts);
      this.#suggester = suggesterOf(this.#concepts);
      this.#nearSkills = new SkillRanking(this.#concepts);
    }
    this.#titles = new TitleRanking(this.#concepts, edition.codedNames);
    if (edition.imported !== before.imported) this.graph.replace(this.edgesWith(edition.imported));
    this.#recogniser = edition.imported.size === 0 ? this.#ownRecogniser : withImported(this.#ownRecogniser, edition);
    this.#edition = edition;
    this.#awaited = this.#awaited.filter(({ version, resolve }) => version > edition.published.version || void resolve());
  }

  private edgesWith(imported: ImportedConcepts): ConceptEdges[] {
    const marked = (id: string): boolean => this.skill(imported.current(id))?.needsAuthorisation !== undefined;
    const below = [...imported.edges((id) => this.#skills.has(id))];
    // an opening may still name what a marked skill has taken the place of
    return [...startEdges(), ...below.map((edges) => (marked(edges.id) ? { ...edges, needsAuthorisation: true } : edges))];
  }

  /** Waits until this version, or a later one, is in use: whoever keeps ids that it may have replaced reads them again then. */
  reached(version: number): Promise<void> {
    if (this.#edition.published.version >= version) return Promise.resolve();
    return new Promise((resolve) => this.#awaited.push({ version, resolve }));
  }

  /** The start set, and what is laid on it: '2026.1', or '2026.1-r7'. Profiles and results name it. */
  get edition(): string {
    const { version } = this.#edition.published;
    return version === 0 ? this.version : `${this.version}-r${version}`;
  }

  /** Every skill with what stands near it, and the map: what a copy of `graph` and `distances` elsewhere is made from. Plain data. */
  get matchData(): { edges: ConceptEdges[]; municipalities: typeof municipalities; crossings: typeof crossings } {
    const edges = this.edgesWith(this.#edition.imported);
    return {
      edges: edges.map(({ id, related = [], broader = [], general = false, needsAuthorisation = false }) => ({
        id,
        related,
        broader,
        general,
        needsAuthorisation,
      })),
      municipalities,
      crossings,
    };
  }

  get imported(): ImportedConcepts {
    return this.#edition.imported;
  }

  /** Reads texts for occupations, skills, certificates, qualifications and municipalities; for imported skills where ours name nothing. */
  get recogniser(): Recogniser {
    return this.#recogniser;
  }

  /** Ranks occupations of ours for a title in other words than ours. */
  get titles(): TitleRanking {
    return this.#titles;
  }

  /** Finds the skill of ours that a few words speak of without naming it. */
  get nearSkills(): SkillRanking {
    return this.#nearSkills;
  }

  /** Everything that text can be read for; the import of ads builds its reader on it. */
  get concepts(): readonly RecognisableConcept[] {
    return this.#concepts;
  }

  /** A skill of the start set. */
  skill(id: string): SkillSeed | undefined {
    return this.#skills.get(id);
  }

  /** The regulated occupation whose paper a skill takes by law; undefined for what anybody may learn, and where no occupation leads to it. */
  authorisedAs(skillId: string): string | undefined {
    return this.skill(this.current(skillId))?.needsAuthorisation?.occupation;
  }

  /** An occupation of the start set, or one of ESCO in the same shape: there English stands where Norwegian is missing. */
  occupation(id: string): OccupationSeed | undefined {
    return this.#occupations.get(id) ?? this.importedOccupation(id);
  }

  private importedOccupation(id: string): OccupationSeed | undefined {
    const { imported } = this.#edition;
    const concept = imported.get(id);
    if (concept?.kind !== 'occupation') return undefined;
    const names = (lang: Language): [string, ...string[]] => [
      imported.label(id, lang)?.label ?? id,
      ...(concept.names.get(lang)?.slice(1) ?? []),
    ];
    return {
      id,
      styrk08: concept.code,
      nb: names('nb'),
      nn: names('nn'),
      en: names('en'),
      esco: concept.uri,
      skills: imported.essentialSkills(id),
    };
  }

  /** ESCO's address of a concept, where it has one. */
  escoOf(id: string): string | null {
    return (this.#skills.get(id) ?? this.#occupations.get(id))?.esco ?? this.#edition.imported.get(id)?.uri ?? null;
  }

  /** The id that stands for a skill or an occupation now: imported ones may have been replaced, or taken up into the start set. */
  current(id: string): string {
    return this.#edition.imported.current(id);
  }

  /** Skills by the ids that stand now; two that have become one, as the better of the two. */
  currentSkills<S extends { id: string; level: number }>(held: readonly S[]): S[] {
    const now = new Map<string, S>();
    for (const skill of held) {
      const id = this.current(skill.id);
      const other = now.get(id);
      if (!other || other.level < skill.level) now.set(id, id === skill.id ? skill : { ...skill, id });
    }
    return [...now.values()];
  }

  knowsConcept(kind: 'skill' | 'occupation', id: string): boolean {
    return (kind === 'skill' ? this.#skills : this.#occupations).has(id) || this.#edition.imported.has(kind, id);
  }

  hasCard(id: string): boolean {
    return cards.some((card) => card.id === id);
  }

  /** Whether a requirement can name this concept. */
  knows(kind: RequirementKind, id: string): boolean {
    if (kind === 'skill') return this.knowsConcept('skill', id);
    if (kind === 'certificate' || kind === 'qualification') return this.#credentials.get(id)?.kind === kind;
    return true;
  }

  /** The name of a concept in the reader's language; what is gone from the taxonomy is said to be, never hidden. */
  label(kind: RequirementKind | 'occupation', id: string, lang: Language): Label {
    if (kind === 'language') return { label: languageName(id, lang), lang: null };
    if (kind === 'licence') return { label: render(TEXTS[lang]['concept.licence'], lang, { id }), lang: null };
    const seed = this.seed(kind, id);
    if (seed) return { label: seed[lang][0], lang: null };
    return this.#edition.imported.label(id, lang) ?? { label: TEXTS[lang]['concept.gone'], lang: null };
  }

  private seed(kind: 'skill' | 'occupation' | 'certificate' | 'qualification', id: string): Labels | undefined {
    if (kind === 'skill') return this.#skills.get(id);
    return kind === 'occupation' ? this.#occupations.get(id) : this.#credentials.get(id);
  }

  /** All names of a concept, in the three languages: what a search may find it by. */
  names(kind: 'skill' | 'occupation' | 'certificate' | 'qualification', id: string): readonly string[] {
    const seed = this.seed(kind, id);
    if (seed) return [...new Set([...seed.nb, ...seed.nn, ...seed.en])];
    const names = this.#edition.imported.get(id)?.names;
    return names ? [...new Set(LANGUAGES.flatMap((lang) => names.get(lang) ?? []))] : [];
  }

  /** What a search line names of the start set, misspelt too. */
  readQuery(text: string): Recognition[] {
    return this.#ownRecogniser.read(text, { misspelt: true, places: 'loose' });
  }

  /**
   * Skills for what somebody types, in any language there is. Names that begin so come before parts of words and slips; among equals the
   * start set comes first, because its words were chosen for people here.
   */
  suggestSkills(typed: string, lang: Language, limit: number): SuggestedSkill[] {
    const own = this.#suggester.suggest(typed, lang, limit);
    const imported = this.#edition.typed.find(
      typed,
      lang,
      limit,
      own.every(({ how }) => how === 'misspelt'),
    );
    const place = { start: 0, word: 0, inside: 1, misspelt: 2 } as const;
    const all: (TypedHit & { source: number })[] = [
      ...own.map(({ id, how }) => ({ id, how, source: 0 })),
      ...imported.map((hit) => ({ ...hit, source: 1 })),
    ];
    const ids = new Set(all.sort((a, b) => place[a.how] - place[b.how] || a.source - b.source).map(({ id }) => id));
    return [...ids].slice(0, limit).map((id) => this.named(id, lang));
  }

  /** A skill with its name as the contract carries it. */
  named(id: string, lang: Language): SuggestedSkill {
    const { label, lang: labelLang } = this.label('skill', id, lang);
    return { id, label, ...(labelLang !== null && { labelLang }) };
  }

  /** Whether a typed text begins, or is part of, any name: what is only near to one is not known. */
  isKnown(typed: string): boolean {
    if (tokens(typed).length === 0) return true;
    const hits = [...this.#suggester.suggest(typed, 'nb', 1), ...this.#edition.typed.find(typed, 'nb', 1)];
    return hits.some(({ how }) => how !== 'misspelt');
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
      version: this.edition,
      cards: [...cards, ...this.#edition.published.cards].map((card) => ({
        id: card.id,
        group: card.group,
        label: card[lang],
        because: card[because[lang]],
        skills: card.skills.map((id) => this.named(id, lang)),
      })),
      followUps: followUpsIn(lang),
      certificates: named('certificate').map(({ id, label }) => ({ id, label })),
      qualifications: named('qualification'),
      languages: SPOKEN_LANGUAGES.map((id) => ({ id, label: languageName(id, lang) })).sort((a, b) => collator.compare(a.label, b.label)),
    };
  }
}

/** The questions that sharpen, in one language. */
function followUpsIn(lang: Language): FollowUp[] {
  return followUps.map(({ id, kind, cards: ofCards, groups, options, ...question }) => ({
    id,
    kind: kind === 'rather-not' ? 'not-want' : kind,
    question: question[lang],
    cards: [...ofCards],
    groups: [...groups],
    // an answer is kept by its id alone: that must say which question it answers
    options: options.map((option) => ({ id: `${id}-${option.id}`, label: option[lang], skills: [...option.skills] })),
  }));
}

/** The start set as text names it, with what operators have added. */
function conceptsWith(synonyms: readonly Synonym[]): RecognisableConcept[] {
  const added = Map.groupBy(synonyms, ({ kind, conceptId }) => `${kind} ${conceptId}`);
  const concept = (kind: 'skill' | 'occupation', one: Labels & { id: string }): RecognisableConcept => {
    const more = added.get(`${kind} ${one.id}`) ?? [];
    const of = (lang: Language): string[] => more.filter((synonym) => synonym.lang === lang).map(({ text }) => text);
    const { nb, nn, en } = labelsOf(one);
    return { kind, id: one.id, labels: { nb: [...nb, ...of('nb')], nn: [...nn, ...of('nn')], en: [...en, ...of('en')] } };
  };
  return [
    ...skills.map((one) => concept('skill', one)),
    ...occupations.map((one) => concept('occupation', one)),
    ...credentials.map((one) => ({ kind: one.kind, id: one.id, labels: labelsOf(one) })),
    ...municipalities.map((one) => ({
      kind: 'place' as const,
      id: one.number,
      labels: { nb: [one.name], nn: [one.name], en: [one.name] },
    })),
  ];
}

const suggesterOf = (concepts: readonly RecognisableConcept[]): Suggester =>
  buildSuggester(concepts.filter(({ kind }) => kind === 'skill'));

const labelsOf = ({ nb, nn, en }: Labels): RecognisableConcept['labels'] => ({ nb, nn, en });

const displayNames = new Map<Language, Intl.DisplayNames>();

/** Asking Intl costs more than all else that is said of a requirement. There are no more than languages that are known. */
const languageNames = new Map<string, string>();

function languageName(id: string, lang: Language): string {
  const key = `${lang} ${id}`;
  const name = languageNames.get(key) ?? askedName(id, lang);
  languageNames.set(key, name);
  return name;
}

function askedName(id: string, lang: Language): string {
  if (id === 'nsl') return TEXTS[lang]['concept.language.nsl'];
  let names = displayNames.get(lang);
  if (!names) displayNames.set(lang, (names = new Intl.DisplayNames(LOCALES[lang], { type: 'language' })));
  const name = names.of(id) ?? id;
  return name.charAt(0).toLocaleUpperCase(LOCALES[lang]) + name.slice(1);
}
