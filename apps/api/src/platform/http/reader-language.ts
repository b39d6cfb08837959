import { LANGUAGES, type Language } from '@arena/domain';
import type { Request } from 'express';

const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/** The language of the reader: `lang` of the query or the body, else Accept-Language, else nb. */
export function languageOf(request: Request): Language {
  const asked = (request.query as Record<string, unknown> | undefined)?.['lang'];
  if (isLanguage(asked)) return asked;
  const body: unknown = request.body;
  if (typeof body === 'object' && body !== null && 'lang' in body && isLanguage(body.lang)) return body.lang;
  return fromAcceptLanguage(request.headers['accept-language']) ?? 'nb';
}

/** The best of our languages in an Accept-Language header; `no` counts as nb. */
export function fromAcceptLanguage(header: string | undefined): Language | undefined {
  if (!header) return undefined;
  return header
    .split(',', 20)
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';');
      const quality = rest.map((r) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(r)?.[1]).find((q) => q !== undefined);
      const primary = tag.toLowerCase().split('-')[0];
      return { language: primary === 'no' ? 'nb' : primary, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((choice): choice is { language: Language; quality: number } => isLanguage(choice.language) && choice.quality > 0)
    .sort((a, b) => b.quality - a.quality)[0]?.language;
}
