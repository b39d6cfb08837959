import type { Language } from '@arena/domain';
import type { LoadedTexts } from '@arena/ui';

/** One chunk per language: a page loads the texts of its own language only. */
const LOADERS: Record<Language, () => Promise<{ texts: LoadedTexts }>> = {
  nb: () => import('@arena/i18n/nb'),
  nn: () => import('@arena/i18n/nn'),
  en: () => import('@arena/i18n/en'),
};

/** All texts of a language. */
export const loadTexts = async (language: Language): Promise<LoadedTexts> => (await LOADERS[language]()).texts;
