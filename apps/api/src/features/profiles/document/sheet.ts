import type { SharedDraft } from '@arena/contract';
import { SKILL_LEVELS, type Language } from '@arena/domain';
import { LOCALES, render, type Params } from '@arena/i18n';
import { texts as en } from '@arena/i18n/en';
import { texts as nb, type TextKey } from '@arena/i18n/nb';
import { texts as nn } from '@arena/i18n/nn';
import type { TaxonomyService } from '../../taxonomy';

const TEXTS = { nb, nn, en };

/** What stands on the sheet, in the reader's language. */
export interface Sheet {
  title: string;
  name: string;
  parts: readonly { heading: string; lists: readonly { heading: string | null; lines: readonly { text: string; note: string }[] }[] }[];
  /** Who says so, and when it was made. */
  foot: readonly string[];
}

/**
 * The answers in words. Only what was answered: no place, no wishes, nothing about what somebody does not want.
 * @param now the day that stands on the sheet, as days are counted in Oslo
 */
export function sheetOf(draft: SharedDraft, name: string, lang: Language, taxonomy: TaxonomyService, now: Date): Sheet {
  const t = (key: TextKey, params: Params = {}): string => render(TEXTS[lang][key], lang, params);
  const label = (kind: 'skill' | 'language' | 'certificate' | 'qualification', id: string): string => taxonomy.label(kind, id, lang).label;
  const line = (text: string, note = ''): { text: string; note: string } => ({ text, note });
  const plain = (lines: readonly { text: string; note: string }[]) => [{ heading: null, lines }];
  const collator = new Intl.Collator(LOCALES[lang]);
  const parts: Sheet['parts'] = [
    {
      heading: t('mySkills.skills'),
      // what somebody is surest of stands first
      lists: [...SKILL_LEVELS].reverse().map((level) => ({
        heading: t(`builder.skillLevel.${level}`),
        lines: draft.skills
          .filter((one) => one.level === level)
          .map(({ id, source }) => line(label('skill', id), source === 'other' ? '' : t(`builder.group.${source}`)))
          .sort((a, b) => collator.compare(a.text, b.text)),
      })),
    },
    {
      heading: t('mySkills.languages'),
      lists: plain(
        draft.languages.flatMap(({ id, cefr }) =>
          cefr === null || cefr === 'none' ? [] : [line(label('language', id), `${t(`builder.level.${cefr}`)} (${cefr})`)],
        ),
      ),
    },
    { heading: t('mySkills.licences'), lists: plain(draft.licences.map((id) => line(id, t(`builder.licence.${id}`)))) },
    { heading: t('mySkills.certificates'), lists: plain(draft.certificates.map((id) => line(label('certificate', id)))) },
    {
      heading: t('mySkills.qualifications'),
      lists: plain(
        draft.qualifications.map(({ id, state }) =>
          line(label('qualification', id), state === null ? '' : t(`vocabulary.qualificationState.${state}`)),
        ),
      ),
    },
  ];
  const date = new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'long', timeZone: 'Europe/Oslo' }).format(now);
  return {
    title: t('mySkills.sheet'),
    name,
    parts: parts
      .map(({ heading, lists }) => ({ heading, lists: lists.filter(({ lines }) => lines.length > 0) }))
      .filter(({ lists }) => lists.length > 0),
    foot: [t('mySkills.says'), t('mySkills.madeOn', { date })],
  };
}
