import type { RecognisedSkill } from '@arena/contract';
import type { Language, SkillSource } from '@arena/domain';
import { tokens, type Token } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import { TaxonomyService } from '../../taxonomy';
import { EVERYDAY_WORDS, NOT_WORDS, type EverydayWords } from './everyday-words';
import { asTitle, titlesIn, type TitleInText } from './titles-in-text';

/** More would be a list to work through, not a help. */
const MOST = 12;
/** How many words may stand between what was done and what it was done with: 'took care of my old grandmother'. */
const NEAR = 6;
/** How far a 'not' reaches forwards. */
const NOT_REACHES = 4;
/** Of an occupation that is named: its first skills are the ones that make it. */
const OF_OCCUPATION = 3;

interface Found {
  skills: readonly string[];
  source: SkillSource;
  /** Offsets into the text. */
  start: number;
  end: number;
}

/** Reads what people write about themselves for what they may be able to do. Keeps nothing of it. */
@Injectable()
export class FreeTextReader {
  constructor(private readonly taxonomy: TaxonomyService) {}

  /**
   * Skills that a text in any of the three languages speaks of, in the order of the text, each once, with the words that led to it.
   * @param text at most a page; nothing of it is kept
   * @param lang of the labels
   */
  read(text: string, lang: Language): RecognisedSkill[] {
    const seen = new Set<string>();
    const found = [...this.everyday(text), ...this.named(text, lang)];
    const title = found.length === 0 ? asTitle(text) : null;
    return [...found, ...(title ? this.ofTitle(title, lang) : [])]
      .sort((a, b) => a.start - b.start)
      .flatMap(({ skills, source, start, end }) =>
        skills
          .filter((id) => this.taxonomy.knowsConcept('skill', id) && !seen.has(id) && seen.add(id))
          .map((id) => ({ ...this.taxonomy.named(id, lang), source, words: shown(text.slice(start, end)) })),
      )
      .slice(0, MOST);
  }

  /** What a sentence says without naming the skill: 'fixed the tractor'. */
  private everyday(text: string): Found[] {
    return sentences(text).flatMap((sentence) =>
      EVERYDAY_WORDS.flatMap((row) => {
        const at = sentence.findIndex(
          (token, index) => begins(token, row.about) && !denied(sentence, index) && doingNear(sentence, index, row),
        );
        const about = sentence[at];
        if (!about) return [];
        const doing = row.doing && nearest(sentence, at, row.doing);
        const both = doing ? [about, doing] : [about];
        const start = Math.min(...both.map((one) => one.start));
        return [{ skills: row.skills, source: row.source, start, end: Math.max(...both.map((one) => one.end)) }];
      }),
    );
  }

  /** Skills and occupations that are named as the taxonomy names them; occupations that somebody says they had, in other words too. */
  private named(text: string, lang: Language): Found[] {
    const all = sentences(text);
    const isDenied = (start: number): boolean => {
      const sentence = all.find((tokens) => tokens.some((token) => token.start === start)) ?? [];
      return denied(sentence, sentence.findIndex((token) => token.start === start)); // prettier-ignore
    };
    const named = this.taxonomy.recogniser.read(text, { kinds: ['skill', 'occupation'] });
    const titles = titlesIn(text).filter((title) => !named.some(({ start, end }) => start < title.end && title.start < end));
    return [
      ...named
        .filter(({ start }) => !isDenied(start))
        .map(({ kind, id, start, end }): Found => ({
          skills: kind === 'skill' ? [id] : this.skillsOf(id),
          source: kind === 'occupation' ? 'work' : 'other',
          start,
          end,
        })),
      ...titles.filter(({ start }) => !isDenied(start)).flatMap((title) => this.ofTitle(title, lang)),
    ];
  }

  private ofTitle({ title, start, end }: TitleInText, lang: Language): Found[] {
    const occupation = this.taxonomy.titles.find(title, lang);
    return occupation === null ? [] : [{ skills: this.skillsOf(occupation), source: 'work', start, end }];
  }

  private skillsOf(occupation: string): readonly string[] {
    return this.taxonomy.occupation(occupation)?.skills.slice(0, OF_OCCUPATION) ?? [];
  }
}

function sentences(text: string): Token[][] {
  const found: Token[][] = [[]];
  let before = 0;
  for (const token of tokens(text)) {
    if (/[.!?;\n]/.test(text.slice(before, token.start))) found.push([]);
    found.at(-1)?.push(token);
    before = token.end;
  }
  return found;
}

const begins = ({ text }: Token, words: readonly string[]): boolean =>
  words.some((word) => (word.endsWith('$') ? text === word.slice(0, -1) : text.startsWith(word)));

function nearest(sentence: readonly Token[], at: number, words: readonly string[]): Token | undefined {
  for (let away = 0; away <= NEAR; away++)
    for (const token of [sentence[at - away], sentence[at + away]]) if (token && begins(token, words)) return token;
  return undefined;
}

const doingNear = (sentence: readonly Token[], at: number, { doing }: EverydayWords): boolean =>
  !doing || nearest(sentence, at, doing) !== undefined;

/** A 'not' stands shortly before, in the same breath. */
function denied(sentence: readonly Token[], at: number): boolean {
  for (let before = at; before >= Math.max(0, at - NOT_REACHES); before--) {
    const token = sentence[before];
    if (token && NOT_WORDS.has(token.text)) return true;
    if (token?.breakBefore) return false;
  }
  return false;
}

/** On one line, and never longer than a line. */
const shown = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
};
