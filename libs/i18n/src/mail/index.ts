import type { Language } from '@arena/domain';
import { mail as en } from './en';
import { mail as nb } from './nb';
import { mail as nn } from './nn';

export type MailTextKey = keyof typeof nb;

/** The texts of letters, by language. */
export const mailTexts: Readonly<Record<Language, Readonly<Record<MailTextKey, string>>>> = { nb, nn, en };
