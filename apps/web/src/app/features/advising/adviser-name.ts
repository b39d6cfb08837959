import type { AdvisingConsent } from '@arena/contract';
import type { I18n } from '@arena/ui';

/** 'Kari, Nav Hamar', or the office alone where no single adviser is named. */
export const whoText = (adviser: string | null, office: string, i18n: I18n): string =>
  adviser === null ? office : i18n.t('advising.who', { adviser, office });

/** Whom a consent lets in. */
export const whoOf = ({ adviser, office }: Pick<AdvisingConsent, 'adviser' | 'office'>, i18n: I18n): string =>
  whoText(adviser?.name ?? null, office.name, i18n);
