import type { PostingContentDto } from '@arena/contract';
import type { MISSING } from '@arena/contract';
import { isDeepStrictEqual } from 'node:util';
import { storableText } from '../../../platform';
import { osloDay } from '../oslo-day';
import type { PostingContent } from '../posting';
import { MOST_MUST } from '../posting-store';

export type Missing = (typeof MISSING)[number];

/** What a new draft says: nothing yet. */
export const emptyContent = (kind: PostingContentDto['kind'], lang: PostingContentDto['lang'], municipality: string | null): PostingContentDto => ({
  kind, lang, title: '', summary: '', about: '', tasks: [], occupation: null, requirements: [], municipality, placeName: '', remote: false, extentPercent: null,
  start: null, durationWeeks: null, deadline: null, places: 1, pay: '', facts: {}, conditions: [], adaptations: [], openToSchemes: false, travel: '',
}); // prettier-ignore

const mapTexts = (content: PostingContentDto, map: (text: string) => string): PostingContentDto => ({
  ...content,
  title: map(content.title),
  summary: map(content.summary),
  about: map(content.about),
  tasks: content.tasks.map(map),
  requirements: content.requirements.map((requirement) => ({
    ...requirement,
    note: requirement.note === null ? null : map(requirement.note),
  })),
  placeName: map(content.placeName),
  pay: map(content.pay),
  travel: map(content.travel),
});

/** As it is kept while it is being written: every blank stays, so that a saved text is the one in the form. */
export const keepable = (content: PostingContentDto): PostingContentDto => ({
  ...mapTexts(content, storableText),
  conditions: [...new Set(content.conditions)],
  adaptations: [...new Set(content.adaptations)],
});

/** As it is published: without blanks around the texts and without empty tasks and notes. */
export function publishable(content: PostingContentDto): PostingContentDto {
  const trimmed = mapTexts(content, (text) => text.trim());
  return {
    ...trimmed,
    tasks: trimmed.tasks.filter((task) => task !== ''),
    requirements: trimmed.requirements.map((requirement) => ({ ...requirement, note: requirement.note || null })),
  };
}

export const isSame = (a: PostingContentDto, b: PostingContentDto): boolean => isDeepStrictEqual(a, b);

/** Whether there is anything to read: characters that nobody sees are no title. */
const isReadable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** What keeps it from being published, in the order of the form. @param now decides whether the deadline has passed */
export function missingOf(content: PostingContentDto, now: Date): Missing[] {
  const { title, summary, about, tasks, municipality, remote, deadline, requirements } = publishable(content);
  const asked = requirements.map(({ kind, id }) => `${kind} ${id}`);
  const missing: [Missing, boolean][] = [
    ['title', !isReadable(title)],
    ['summary', !isReadable(summary)],
    ['about', !isReadable(about)],
    ['tasks', tasks.length === 0],
    ['place', municipality === null && !remote],
    ['deadline-past', deadline !== null && deadline < osloDay(now)],
    ['too-many-must', requirements.filter(({ strength }) => strength === 'must').length > MOST_MUST],
    ['requirement-twice', new Set(asked).size < asked.length],
  ];
  return missing.filter(([, is]) => is).map(([code]) => code);
}

/** What stands around the written words of a posting. */
export type Around = Pick<PostingContent, 'id' | 'state' | 'organisationId' | 'employerName' | 'publishedAt' | 'expiresAt' | 'interests'>;

/** The posting that a written text becomes. */
export function toPosting(content: PostingContentDto, around: Around): PostingContent {
  const { occupation, requirements, municipality, placeName, start, deadline, travel, ...same } = publishable(content);
  return {
    ...same,
    ...around,
    origin: 'employer',
    occupationId: occupation,
    requirements: requirements.map((requirement) => ({ ...requirement, machineRead: false })),
    municipalityNumber: municipality,
    placeName: placeName || null,
    startOn: start,
    deadlineOn: deadline,
    travel: travel || null,
    sourceName: null,
    sourceUrl: null,
    sourceId: null,
    redated: false,
  };
}

/** The written text of a posting that was published without one, such as those of the demo. */
export function writtenOf(posting: PostingContent): PostingContentDto {
  return {
    kind: posting.kind,
    lang: posting.lang,
    title: posting.title,
    summary: posting.summary,
    about: posting.about,
    tasks: [...posting.tasks],
    occupation: posting.occupationId,
    requirements: posting.requirements.map(({ machineRead: _machineRead, ...requirement }) => requirement),
    municipality: posting.municipalityNumber,
    placeName: posting.placeName ?? '',
    remote: posting.remote,
    extentPercent: posting.extentPercent,
    start: posting.startOn,
    durationWeeks: posting.durationWeeks,
    deadline: posting.deadlineOn,
    places: posting.places,
    pay: posting.pay,
    facts: posting.facts,
    conditions: [...posting.conditions],
    adaptations: [...posting.adaptations],
    openToSchemes: posting.openToSchemes,
    travel: posting.travel ?? '',
  };
}
