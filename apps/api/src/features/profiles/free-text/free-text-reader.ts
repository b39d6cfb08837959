import type { RecognisedSkill } from '@arena/contract';
import type { Language, SkillLevel, SkillSource } from '@arena/domain';
import { tokens, type Token } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import { TaxonomyService, workplacesIn } from '../../taxonomy';
import { clausesOf } from './clauses';
import { denied, sentences } from './denied-words';
import { EVERYDAY_WORDS, WORKED_WORDS, type EverydayWords } from './everyday-words';
import { asTitle, titlesIn, type TitleInText } from './titles-in-text';

/** More would be a list to work through, not a help. */
const MOST = 12;
/** How many words may stand between what was done and what it was done with: 'took care of my old grandmother'. */
const NEAR = 6;
/** How near something stands that belongs together: 'helped my father in his shop'. */
const NEARER = 4;
/** Of an occupation that is named: its first skills are the ones that make it. */
const OF_OCCUPATION = 5;
/** How far before a place of work it stands that somebody worked there: 'jobbet i to år som vikar på et lite sykehjem'. */
const WORKED_BEFORE = 9;
/** From here on the words of a thought speak of a skill, or of an occupation, that they do not name. */
const NEAR_SKILL = 0.5;
const NEAR_OCCUPATION = 0.62;
/** A single short word is near to too much. */
const SHORTEST_ALONE = 6;
/** 'Rørleggerhjelper', 'electrician's assistant'. */
const HELPER = /(?:['’]s)?[ -]?(?:hjelper|hjelpar|hjelp|helper|assistent|assistant)$/iu;
/** 'Hos legen', 'to the doctor': somebody else. */
const SOMEBODY_ELSE: ReadonlySet<string> = new Set(['hos', 'til', 'av', 'med', 'fra', 'to', 'by', 'from', 'with']);
const ASSISTED = /^(?:['’]s)?[ -](?:assistent|assistant|aide|helper)(?!\p{L})/iu;
const ARTICLES: ReadonlySet<string> = new Set(['en', 'ei', 'ein', 'a', 'an', 'the', 'min', 'my']);
/** A text so short that it may be nothing but the name of a place of work. */
const NAME_OF_PLACE = 3;
/** Professionals of STYRK-08: who has held such an occupation can teach others what it is made of. */
const PROFESSIONAL = /^2/;
/** So many of the first skills of a profession. */
const OF_PROFESSION = 3;

interface Found {
  skills: readonly string[];
  /** How many of them, from the first, somebody of a profession can teach others. */
  mastered?: number;
  source: SkillSource;
  /** Offsets into the text. */
  start: number;
  end: number;
}

/** A skill with how well it is likely mastered: where nothing is said, well enough to do it alone. */
export interface FoundSkill extends RecognisedSkill {
  level: SkillLevel;
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
    return this.skillsIn(text, lang, MOST).map(({ level: _level, ...skill }) => skill);
  }

  /**
   * As {@link read}, with levels.
   * @param most the greatest number
   */
  skillsIn(text: string, lang: Language, most: number): FoundSkill[] {
    const seen = new Map<string, FoundSkill>();
    const said = [...this.everyday(text), ...this.named(text, lang), ...this.places(text)];
    const found = [...said, ...this.near(text, lang, said)];
    const title = found.length === 0 ? asTitle(text) : null;
    for (const { skills, mastered = 0, source, start, end } of [...found, ...(title ? this.ofTitle(title, lang) : [])].sort(
      (a, b) => a.start - b.start,
    )) {
      for (const [at, id] of skills.entries()) {
        if (!this.taxonomy.knowsConcept('skill', id)) continue;
        const level = at < mastered ? 3 : 2;
        const known = seen.get(id);
        if (known) known.level = known.level > level ? known.level : level;
        else seen.set(id, { ...this.taxonomy.named(id, lang), source, words: shown(text.slice(start, end)), level });
      }
    }
    return [...seen.values()].slice(0, most);
  }

  /** What a sentence says without naming the skill: 'fixed the tractor'. */
  private everyday(text: string): Found[] {
    return sentences(text).flatMap((sentence) =>
      EVERYDAY_WORDS.flatMap((row) => {
        const at = sentence.findIndex(
          (token, index) =>
            begins(token, row.about, sentence[index + 1]) &&
            !denied(sentence, index) &&
            doingNear(sentence, index, row) &&
            !(row.unless && nearest(sentence, index, row.unless, NEARER)),
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
        .filter(({ kind, id, start, end }) => kind === 'skill' || !this.isSomebodyElse(id, text.slice(0, start), text.slice(end)))
        .map(({ kind, id, start, end }): Found =>
          kind === 'skill' ? { skills: [id], source: 'other', start, end } : { ...this.ofOccupation(id), start, end },
        ),
      ...titles.filter(({ start }) => !isDenied(start)).flatMap((title) => this.ofTitle(title, lang)),
    ];
  }

  /** A place where somebody says they worked, and no occupation with it: 'sommerjobb på sykehjem'. */
  private places(text: string): Found[] {
    const hits = workplacesIn(text);
    if (hits.length === 0) return [];
    const named = this.taxonomy.recogniser.read(text, { kinds: ['occupation'] });
    const all = sentences(text);
    return hits.flatMap(({ place, start, end }) => {
      const sentence = all.find((words) => words.some((token) => token.start === start)) ?? [];
      const at = sentence.findIndex((token) => token.start === start);
      const worked = sentence.slice(Math.max(0, at - WORKED_BEFORE), at).some((token) => begins(token, WORKED_WORDS));
      const first = sentence[0]?.start ?? 0;
      if ((!worked && all.flat().length > NAME_OF_PLACE) || denied(sentence, at)) return [];
      if (named.some((one) => one.start >= first && one.start < end)) return [];
      return [{ ...this.ofOccupation(place.worker), start, end }];
    });
  }

  /** What a thought speaks of in other words than ours, where nothing else was made of it. */
  private near(text: string, lang: Language, said: readonly Found[]): Found[] {
    return clausesOf(text).flatMap(({ text: clause, start, end }): Found[] => {
      if (said.some((one) => one.start < end && start < one.end)) return [];
      if (!/\s/.test(clause) && clause.length < SHORTEST_ALONE) return [];
      const occupation = this.taxonomy.titles.rank(clause, lang, 1, NEAR_OCCUPATION)[0];
      if (occupation !== undefined) return [{ ...this.ofOccupation(occupation), start, end }];
      const skill = this.taxonomy.nearSkills.nearest(clause, lang);
      return skill && skill.score >= NEAR_SKILL ? [{ skills: [skill.id], source: 'other', start, end }] : [];
    });
  }

  /** A professional that somebody went to, or with, or was the assistant of. */
  private isSomebodyElse(id: string, before: string, after: string): boolean {
    const words = tokens(before.slice(-30)).map(({ text }) => text);
    const last = words.at(-1) ?? '';
    const word = ARTICLES.has(last) ? (words.at(-2) ?? '') : last;
    return (SOMEBODY_ELSE.has(word) || ASSISTED.test(after)) && PROFESSIONAL.test(this.taxonomy.occupation(id)?.styrk08 ?? '');
  }

  private ofTitle({ title, start, end }: TitleInText, lang: Language): Found[] {
    // a helper of one learns the same
    const occupation = this.taxonomy.titles.find(title, lang) ?? this.taxonomy.titles.find(title.replace(HELPER, ''), lang);
    return occupation === null ? [] : [{ ...this.ofOccupation(occupation), start, end }];
  }

  /** What makes an occupation: what tells it from others before what any work needs. */
  private ofOccupation(id: string): Pick<Found, 'skills' | 'mastered' | 'source'> {
    const occupation = this.taxonomy.occupation(id);
    const telling = occupation?.skills.filter((skill) => this.taxonomy.skill(skill)?.group !== 'transversal') ?? [];
    return {
      skills: telling.slice(0, OF_OCCUPATION),
      mastered: PROFESSIONAL.test(occupation?.styrk08 ?? '') ? OF_PROFESSION : 0,
      source: 'work',
    };
  }
}

function begins({ text }: Token, words: readonly string[], next?: Token): boolean {
  return words.some((word) => {
    const [first = '', second] = word.split('+');
    if (second !== undefined) return text === first && (next?.text.startsWith(second) ?? false);
    return word.endsWith('$') ? text === word.slice(0, -1) : text.startsWith(word);
  });
}

function nearest(sentence: readonly Token[], at: number, words: readonly string[], reach = NEAR): Token | undefined {
  for (let away = 0; away <= reach; away++)
    for (const token of [sentence[at - away], sentence[at + away]]) if (token && begins(token, words)) return token;
  return undefined;
}

const doingNear = (sentence: readonly Token[], at: number, { doing }: EverydayWords): boolean =>
  !doing || nearest(sentence, at, doing) !== undefined;

/** On one line, and never longer than a line. */
const shown = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
};
