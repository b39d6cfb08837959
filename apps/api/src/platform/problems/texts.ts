import type { ProblemCode } from '@arena/contract';
import type { Language } from '@arena/domain';
import { render, type Params, type TextKey, type Texts } from '@arena/i18n';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { texts as nn } from '@arena/i18n/nn';
import type { FieldFault } from './problem-error';

const TEXTS: Record<Language, Record<TextKey, Texts[TextKey] | string>> = { nb, nn, en };

/** The title and the explanation of a problem. */
export const problemText = (code: ProblemCode, part: 'title' | 'detail', language: Language, params?: Params): string =>
  render(TEXTS[language][`problem.${code}.${part}`], language, params);

/** What is wrong with one field. */
export const fieldText = (fault: FieldFault, language: Language, params?: Params): string =>
  render(TEXTS[language][`problem.field.${fault}`], language, params);
