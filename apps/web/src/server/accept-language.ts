import type { Language } from '@arena/domain';

const SPOKEN: Readonly<Record<string, Language>> = { nb: 'nb', no: 'nb', da: 'nb', sv: 'nb', nn: 'nn', en: 'en' };

/**
 * The language of ours that a browser's `Accept-Language` likes best.
 * Somebody who names only other languages gets English; somebody who names none gets bokmål.
 */
export function languageFor(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wishes) {
    const language = SPOKEN[tag.split('-')[0] ?? ''];
    if (language) return language;
  }
  return wishes.length ? 'en' : 'nb';
}
