import type { BuilderTexts } from '@arena/contract';
import type { I18n } from '@arena/ui';
import { ASKED_LANGUAGES } from './draft';

/** What a language is called: as the builder calls it, else as the browser does, until our own names are there. */
export function languageName(id: string, texts: BuilderTexts | undefined, i18n: I18n): string {
  const asked = ASKED_LANGUAGES.find((one) => one === id);
  if (asked) return i18n.t(`builder.languages.${asked}`);
  const own = texts?.languages.find((one) => one.id === id)?.label;
  return own ?? new Intl.DisplayNames(i18n.locale(), { type: 'language' }).of(id) ?? id;
}
