import { LANGUAGES, type Language, type OpportunityKind, type Region } from '@arena/domain';
import { isOpenForAll, kindLabel, regionLabel, type OpenPosting, type PostingPresenter } from '../postings';
import type { TaxonomyService } from '../taxonomy';
import { partsOf } from './analysis/parts';
import type { SearchDocument } from './search-index.port';

const FULL_TIME = 100;

/** What people type for a kind of opening, beside its name. */
const KIND_WORDS: Readonly<Record<OpportunityKind, string>> = {
  job: 'jobb jobber jobbar stilling arbeid job work',
  traineeship: 'trainee traineeplass traineestilling',
  'work-placement': 'praksis praksisplass arbeidspraksis arbeidstrening placement',
  apprenticeship: 'lærling lærlingplass lærlingeplass læreplass lære apprentice',
};
const EXTENT_WORDS = { full: 'heltid fulltid full-time', part: 'deltid part-time' } as const;
const REMOTE_WORDS = 'hjemmekontor heimekontor hjemmefra heimefrå remote';

/** Words that an opening is sought by though its text need not have them. */
function filterWords(posting: OpenPosting): string[] {
  const extent = extentOf(posting.extentPercent);
  return [
    ...LANGUAGES.map((lang) => kindLabel(posting.kind, lang)),
    KIND_WORDS[posting.kind],
    ...(extent === null ? [] : [EXTENT_WORDS[extent]]),
    ...(posting.remote ? [REMOTE_WORDS] : []),
  ];
}

/** Full time or part of it; null where the posting does not say. */
const extentOf = (percent: number | null): SearchDocument['extent'] => (percent === null ? null : percent >= FULL_TIME ? 'full' : 'part');

/** Raised when a document of the same posting would come out otherwise: the next start then builds the index again. */
export const DOCUMENT_VERSION = 1;

/** What the index holds of a posting: its own words, and the names of what it is and asks for in every language. */
export function searchDocumentOf(posting: OpenPosting, presenter: PostingPresenter, taxonomy: TaxonomyService): SearchDocument {
  const place = presenter.place(posting.municipalityNumber, posting.placeName);
  const region: Region | null = place?.region ?? null;
  const occupation = posting.occupationId;
  return {
    id: posting.id,
    version: posting.version,
    kind: posting.kind,
    trade: presenter.tradeOf(posting),
    region,
    municipality: posting.municipalityNumber,
    remote: posting.remote,
    lang: posting.lang,
    extent: extentOf(posting.extentPercent),
    openForAll: isOpenForAll(posting),
    imported: posting.origin === 'imported',
    publishedAt: posting.publishedAt,
    expiresAt: posting.closesAt,
    title: posting.title,
    parts: partsOf([posting.title, ...(occupation === null ? [] : taxonomy.names('occupation', occupation))]),
    concepts: [
      ...(occupation === null ? [] : [`occupation:${occupation}`]),
      ...posting.requirements.map(({ kind, id }) => `${kind}:${id}`),
    ],
    occupationLabels: occupation === null ? [] : taxonomy.names('occupation', occupation),
    skillLabels: [...namesOf(posting.requirements, taxonomy), ...filterWords(posting)],
    employer: posting.employerName,
    places: [posting.placeName, place?.municipalityName, region === null ? null : regionLabel(region, 'nb')].filter((name) => name != null),
    body: [posting.summary, posting.about, ...posting.tasks, ...posting.requirements.map(({ note }) => note ?? '')].join('\n'),
    suggestions: suggestionsOf(posting, taxonomy),
  };
}

function namesOf(requirements: OpenPosting['requirements'], taxonomy: TaxonomyService): string[] {
  return requirements.flatMap(({ kind, id }) => (kind === 'language' || kind === 'licence' ? [] : [...taxonomy.names(kind, id)]));
}

/** The title in its own language, and the name of the occupation in each. */
function suggestionsOf(posting: OpenPosting, taxonomy: TaxonomyService): { lang: Language; text: string }[] {
  const occupation = posting.occupationId;
  const names = occupation === null ? [] : LANGUAGES.map((lang) => ({ lang, text: taxonomy.label('occupation', occupation, lang).label }));
  return [
    { lang: posting.lang, text: posting.title },
    ...names.filter(({ lang, text }) => lang !== posting.lang || text !== posting.title),
  ];
}
