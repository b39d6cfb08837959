import type { NotificationChoicesView } from '@arena/contract';
import { LANGUAGES, LETTER_PACES, type Language, type LetterPace } from '@arena/domain';

export type GroupChoice = NotificationChoicesView['groups'][number];

/** What is chosen on the page and not saved yet. A group that is not in it is as it was saved. */
export interface NoticeEdits {
  lang?: Language;
  groups: readonly GroupChoice[];
}
export const NO_EDITS: NoticeEdits = { groups: [] };

/** What stands on the page: what is saved, with the edits on top. */
export function withEdits(saved: NotificationChoicesView, edits: NoticeEdits): NotificationChoicesView {
  return {
    lang: edits.lang ?? saved.lang,
    groups: saved.groups.map((one) => edits.groups.find(({ group }) => group === one.group) ?? one),
  };
}

/** The edits that differ from what is saved. Only they are sent: what was changed elsewhere meanwhile, by a link in a letter say, stays. */
export function editsFrom(saved: NotificationChoicesView, now: NotificationChoicesView): NoticeEdits {
  const groups = now.groups.filter((one) => {
    const before = saved.groups.find(({ group }) => group === one.group);
    return before !== undefined && (before.site !== one.site || before.letters !== one.letters);
  });
  return { ...(now.lang === saved.lang ? {} : { lang: now.lang }), groups };
}

export const isEdited = ({ lang, groups }: NoticeEdits): boolean => lang !== undefined || groups.length > 0;

/** Edits that a tab kept as text. What cannot be read, or is about a group that the person is not told of, is left out. */
export function keptEdits(text: string | null, saved: NotificationChoicesView): NoticeEdits {
  let read: unknown;
  try {
    read = JSON.parse(text ?? 'null');
  } catch {
    return NO_EDITS;
  }
  if (!isRecord(read)) return NO_EDITS;
  const lang = LANGUAGES.find((one) => one === read['lang']);
  const listed: unknown = read['groups'];
  const groups = (Array.isArray(listed) ? listed : []).flatMap((one: unknown): GroupChoice[] => {
    if (!isRecord(one)) return [];
    const group = saved.groups.find((known) => known.group === one['group'])?.group;
    const letters = LETTER_PACES.find((pace): pace is LetterPace => pace === one['letters']);
    const { site } = one;
    return group === undefined || letters === undefined || typeof site !== 'boolean' ? [] : [{ group, site, letters }];
  });
  return { ...(lang === undefined ? {} : { lang }), groups };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
