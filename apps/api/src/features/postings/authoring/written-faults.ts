import type { PostingContentDto } from '@arena/contract';
import { ProblemError } from '../../../platform';
import type { TaxonomyService } from '../../taxonomy';
import { isDay } from '../oslo-day';
import type { Missing } from './written-content';

type Field = NonNullable<ProblemError['details']['fields']>[number];

/**
 * What the schema cannot know: whether concepts, the municipality and days are there.
 * @throws ProblemError 'bad-input' that names each field
 */
export function checkWritten(content: PostingContentDto, taxonomy: TaxonomyService): void {
  const fields: Field[] = [];
  const check = (field: string, holds: boolean, fault: Field['fault']): void => {
    if (!holds) fields.push({ field: `content.${field}`, fault });
  };
  check('occupation', content.occupation === null || taxonomy.occupation(content.occupation) !== undefined, 'invalid_choice');
  check(
    'municipality',
    content.municipality === null || taxonomy.places.municipality(content.municipality) !== undefined,
    'invalid_choice',
  );
  content.requirements.forEach(({ kind, id }, index) => check(`requirements.${index}.id`, taxonomy.knows(kind, id), 'invalid_choice'));
  for (const field of ['start', 'deadline'] as const) {
    const day = content[field];
    check(field, day === null || isDay(day), 'invalid_format');
  }
  if (fields.length > 0) throw new ProblemError('bad-input', { fields });
}

/** What is missing as faults of the fields of the form. */
export function missingFields(missing: readonly Missing[], mostMust: number): Field[] {
  const fields: Readonly<Record<Missing, Field>> = {
    title: { field: 'title', fault: 'required' },
    summary: { field: 'summary', fault: 'required' },
    about: { field: 'about', fault: 'required' },
    tasks: { field: 'tasks', fault: 'required' },
    place: { field: 'municipality', fault: 'required' },
    'deadline-past': { field: 'deadline', fault: 'invalid' },
    'too-many-must': { field: 'requirements', fault: 'too_many', params: { limit: mostMust } },
    'requirement-twice': { field: 'requirements', fault: 'invalid' },
  };
  return missing.map((code) => fields[code]);
}
