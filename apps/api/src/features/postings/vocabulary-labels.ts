import type { Language, OpportunityKind, Region, Trade } from '@arena/domain';
import { render } from '@arena/i18n';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { texts as nn } from '@arena/i18n/nn';

const TEXTS = { nb, nn, en };

/** Name of a kind of opportunity. */
export const kindLabel = (id: OpportunityKind, lang: Language): string => render(TEXTS[lang][`vocabulary.kind.${id}`], lang);
/** Name of a trade. */
export const tradeLabel = (id: Trade, lang: Language): string => render(TEXTS[lang][`vocabulary.trade.${id}`], lang);
/** Name of a region of Innlandet. */
export const regionLabel = (id: Region, lang: Language): string => render(TEXTS[lang][`vocabulary.region.${id}`], lang);
