import type { BuilderTexts } from '@arena/contract';
import type { CefrLevel } from '@arena/domain';
import type { I18n } from '@arena/ui';
import type { Draft } from '../../profiles/draft';
import type { DraftWords } from './draft-change';

export interface AnswerWords extends DraftWords {
  /** The name of a language; what the browser calls it until our own names are there. */
  languageName(id: string): string;
  /** Licences, certificates and education; one whose name is not known yet is left out. */
  papers(draft: Draft): string[];
}

/** Somebody's answers in the words of the reader's language. */
export function answerWords(texts: BuilderTexts | undefined, i18n: I18n): AnswerWords {
  const names = new Map(texts?.languages.map(({ id, label }) => [id, label]));
  const certificates = new Map(texts?.certificates.map(({ id, label }) => [id, label]));
  const qualifications = new Map(texts?.qualifications.map(({ id, label }) => [id, label]));
  const languageName = (id: string): string =>
    id === 'no' || id === 'en'
      ? i18n.t(`builder.languages.${id}`)
      : (names.get(id) ?? new Intl.DisplayNames(i18n.locale(), { type: 'language' }).of(id) ?? id);
  return {
    languageName,
    language: (id, cefr) =>
      i18n.t('caseload.languageLevel', {
        language: languageName(id),
        level: cefr === 'none' ? i18n.t('builder.level.none') : `${i18n.t(`vocabulary.cefr.${cefr as CefrLevel}`)}, ${cefr}`,
      }),
    skill: (skill, level) => i18n.t(`caseload.level.${level}`, { skill }),
    place: ({ place, reach }) =>
      reach === 'county'
        ? i18n.t('caseload.person.fromCounty', { place: place.text })
        : i18n.t('caseload.person.from', { place: place.text, km: reach }),
    papers: (draft) => [
      ...draft.licences.map((id) => i18n.t('vocabulary.licence', { class: id })),
      ...draft.certificates.flatMap((id) => certificates.get(id) ?? []),
      ...draft.qualifications.flatMap(({ id, state }) => {
        const name = qualifications.get(id);
        if (!name) return [];
        return state === null ? [name] : [`${name} (${i18n.t(`vocabulary.qualificationState.${state}`).toLocaleLowerCase(i18n.locale())})`];
      }),
    ],
  };
}
