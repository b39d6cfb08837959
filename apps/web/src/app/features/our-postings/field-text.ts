import type { PostingContentDto } from '@arena/contract';
import { WORK_FACTS } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import type { I18n } from '@arena/ui';
import { requirementKey, type ContentField } from './posting-editor';

/** The name of a field, as it stands on the page. */
export function fieldName(field: ContentField): TextKey {
  return `ourPostings.field.${field}`;
}

/** What stands in a field, in lines a person can compare. */
export function fieldLines(field: ContentField, content: PostingContentDto, label: (key: string) => string, i18n: I18n): readonly string[] {
  const lines = linesOf(field, content, label, i18n).filter((line) => line.trim());
  return lines.length ? lines : [i18n.t('shell.conflict.empty')];
}

function linesOf(field: ContentField, content: PostingContentDto, label: (key: string) => string, i18n: I18n): string[] {
  switch (field) {
    case 'kind':
      return [i18n.t(`vocabulary.kind.${content.kind}`)];
    case 'lang':
      return [i18n.t(`openings.lang.${content.lang}`)];
    case 'tasks':
      return [...content.tasks];
    case 'requirements':
      return content.requirements.map((one) => `${label(requirementKey(one))}: ${i18n.t(`ourPostings.strength.${one.strength}`)}`);
    case 'facts':
      return WORK_FACTS.flatMap((fact) => {
        const said = content.facts[fact];
        return said === undefined ? [] : [i18n.t(said ? `vocabulary.fact.${fact}` : `vocabulary.factNot.${fact}`)];
      });
    case 'conditions':
      return content.conditions.map((one) => i18n.t(`vocabulary.condition.${one}`));
    case 'adaptations':
      return content.adaptations.map((one) => i18n.t(`vocabulary.adaptation.${one}`));
    case 'start':
    case 'deadline': {
      const day = content[field];
      return day ? [i18n.date(day)] : [];
    }
    case 'extentPercent':
      return content.extentPercent === null ? [] : [`${content.extentPercent} %`];
    case 'municipality':
      return [content.placeName || (content.municipality ?? '')];
    case 'occupation':
      return content.occupation === null ? [] : [label(`occupation ${content.occupation}`)];
    case 'remote':
    case 'openToSchemes':
      return [i18n.t(content[field] ? 'ourPostings.yes' : 'ourPostings.no')];
    case 'durationWeeks':
    case 'places':
      return content[field] === null ? [] : [i18n.number(content[field])];
    case 'title':
    case 'summary':
    case 'about':
    case 'placeName':
    case 'pay':
    case 'travel':
      return [content[field]];
  }
}
