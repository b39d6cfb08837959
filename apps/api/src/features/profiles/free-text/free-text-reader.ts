import type { RecognisedSkill } from '@arena/contract';
import type { Language, SkillLevel, SkillSource } from '@arena/domain';
import { EVERYDAY_WORDS, inStandardSpelling, tokens, WORKED_WORDS, type Token } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import { TaxonomyService, workplacesIn } from '../../taxonomy';
import { Claims } from './claims';
import { clausesOf } from './clauses';
import { languagesSaid } from './languages-in-words';
import { sentences } from './sentences';
import { asTitle, titlesIn, type TitleInText } from './titles-in-text';

/** Whether somebody is a parent says nothing of what they can. */
const SAID_OF_ONESELF = EVERYDAY_WORDS.filter(({ standing }) => !standing);
/** Of whom somebody spoke, and how soon after what was done for them. */
const WHOM: ReadonlySet<string> = new Set(['henne', 'ham', 'han', 'ho', 'hun', 'dem', 'dei', 'her', 'him', 'them']);
const FOR_WHOM = 3;
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
const SOMEBODY_ELSE: ReadonlySet<string> = new Set(['hos', 'til', 'av', 'med', 'fra', 'to', 'by', 'from', 'with', 'at', 'see']);
const ASSISTED = /^(?:['’]s)?[ -](?:assistent|assistant|aide|helper)(?!\p{L})/iu;
const ARTICLES: ReadonlySet<string> = new Set(['en', 'ei', 'ein', 'a', 'an', 'the', 'min', 'my']);
/** A text so short that it may be nothing but the name of a place of work. */
const NAME_OF_PLACE = 3;
/** Places of work that are also something one does, and the words around them where they are the place. */
const ALSO_VERBS: ReadonlySet<string> = new Set(['lager']);
const ENGLISH_BEFORE: ReadonlySet<string> = new Set(['the', 'my', 'our', 'her', 'his', 'their', 'a']);
const BEFORE_PLACES: ReadonlySet<string> = new Set(['pa', 'i', 'hos', 'ved', 'fra', 'et', 'eit', 'stort', 'lite', 'til', 'fra']);
const AFTER_PLACES: ReadonlySet<string> = new Set(['og', 'i', 'pa', 'hos', 'ved', 'eller', 'for', 'som', 'med', 'and', 'in', 'at', 'til']);
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
  skillsIn(original: string, lang: Language, most: number): FoundSkill[] {
    const { text, from, to } = inStandardSpelling(original);
    const seen = new Map<string, FoundSkill>();
    const claims = new Claims(text);
    const said = [...this.everyday(text, claims), ...this.named(text, lang, claims), ...this.places(text, claims)];
    const found = [...said, ...this.near(text, lang, said, claims)];
    const title = found.length === 0 && claims.holds(0, text.length) ? asTitle(text) : null;
    for (const { skills, mastered = 0, source, start, end } of [...found, ...(title ? this.ofTitle(title, lang) : [])].sort(
      (a, b) => a.start - b.start,
    )) {
      for (const [at, id] of skills.entries()) {
        if (!this.taxonomy.knowsConcept('skill', id)) continue;
        const level = at < mastered ? 3 : 2;
        const known = seen.get(id);
        if (known) known.level = known.level > level ? known.level : level;
        else seen.set(id, { ...this.taxonomy.named(id, lang), source, words: shown(original.slice(from(start), to(end))), level });
      }
    }
    return [...seen.values()].slice(0, most);
  }

  /** What a sentence says without naming the skill: 'fixed the tractor'. */
  private everyday(text: string, claims: Claims): Found[] {
    return sentences(text).flatMap((sentence) =>
      SAID_OF_ONESELF.flatMap(({ skills, source, about, doing, unless }): Found[] => {
        for (const index of sentence.keys()) {
          const what = hit(sentence, index, about);
          if (!what || (unless && nearest(sentence, index, unless, NEARER))) continue;
          const done = doing && nearest(sentence, index, doing, NEAR, doneBy(sentence, index, claims));
          // whom it was done for may have been the subject of another thought
          if (doing ? !done || !claims.names(what.start) : !claims.holds(what.start, what.end)) continue;
          return [
            { skills, source, start: Math.min(what.start, done?.start ?? what.start), end: Math.max(what.end, done?.end ?? what.end) },
          ];
        }
        return [];
      }),
    );
  }

  /** Skills and occupations that are named as the taxonomy names them; occupations that somebody says they had, in other words too. */
  private named(text: string, lang: Language, claims: Claims): Found[] {
    const named = this.taxonomy.recogniser.read(text, { kinds: ['skill', 'occupation'] });
    const titles = titlesIn(text).filter((title) => !named.some(({ start, end }) => start < title.end && title.start < end));
    return [
      ...named
        .filter(({ start }) => claims.holds(start))
        .filter(({ kind, id, start, end }) => kind === 'skill' || !this.isSomebodyElse(id, text.slice(0, start), text.slice(end)))
        .map(({ kind, id, start, end }): Found =>
          kind === 'skill' ? { skills: [id], source: 'other', start, end } : { ...this.ofOccupation(id), start, end },
        ),
      ...titles.filter(({ start }) => claims.holds(start)).flatMap((title) => this.ofTitle(title, lang)),
    ];
  }

  /** A place where somebody says they worked, and no occupation with it: 'sommerjobb på sykehjem'. */
  private places(text: string, claims: Claims): Found[] {
    const hits = workplacesIn(text);
    if (hits.length === 0) return [];
    const named = this.taxonomy.recogniser.read(text, { kinds: ['occupation'] });
    const all = sentences(text);
    return hits.flatMap(({ place, start, end }) => {
      const sentence = all.find((words) => words.some((token) => token.start === start)) ?? [];
      const at = sentence.findIndex((token) => token.start === start);
      const worked = sentence
        .slice(Math.max(0, at - WORKED_BEFORE), at)
        .some((token) => begins(token, WORKED_WORDS) && claims.holds(token.start));
      const first = sentence[0]?.start ?? 0;
      if ((!worked && all.flat().length > NAME_OF_PLACE) || !claims.holds(start) || isNoPlace(sentence, at)) return [];
      if (named.some((one) => one.start >= first && one.start < end && claims.holds(one.start))) return [];
      return [{ ...this.ofOccupation(place.worker), start, end }];
    });
  }

  /** What a thought speaks of in other words than ours, where nothing else was made of it. */
  private near(text: string, lang: Language, said: readonly Found[], claims: Claims): Found[] {
    // 'snakker arabisk' is near to cooking from Arabia
    const languages = languagesSaid(text, claims);
    return clausesOf(text).flatMap(({ text: clause, start, end }): Found[] => {
      if (languages.some((one) => one.start < end && start < one.end)) return [];
      if (said.some((one) => one.start < end && start < one.end) || !claims.holds(start, end)) return [];
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

const fits = (text: string, word: string): boolean => (word.endsWith('$') ? text === word.slice(0, -1) : text.startsWith(word));
const begins = ({ text }: Token, words: readonly string[]): boolean => words.some((word) => fits(text, word));

/** Where one of the words stands at a place in a sentence; one with a `+` in it takes the word after too. */
function hit(sentence: readonly Token[], at: number, words: readonly string[]): { start: number; end: number } | undefined {
  const [token, next] = [sentence[at], sentence[at + 1]];
  if (!token) return undefined;
  for (const word of words) {
    const [first = '', second] = word.split('+');
    if (second === undefined ? fits(token.text, word) : token.text === first && next && fits(next.text, second))
      return { start: token.start, end: (second === undefined ? token : (next ?? token)).end };
  }
  return undefined;
}

type Stretch = NonNullable<ReturnType<typeof hit>>;

function nearest(
  sentence: readonly Token[],
  at: number,
  words: readonly string[],
  reach = NEAR,
  counts: (found: Stretch, index: number) => boolean = () => true,
): Stretch | undefined {
  for (let away = 0; away <= reach; away++)
    for (const index of [at - away, at + away]) {
      const found = hit(sentence, index, words);
      if (found && counts(found, index)) return found;
    }
  return undefined;
}

/** What was done is claimed; where somebody else is the subject, it comes after, and was done for them: 'mor var syk, og jeg stelte henne'. */
const doneBy =
  (sentence: readonly Token[], about: number, claims: Claims) =>
  ({ start, end }: Stretch, index: number): boolean => {
    if (!claims.holds(start, end)) return false;
    const subject = sentence[about];
    if (!subject || claims.holds(subject.start)) return true;
    return index > about && sentence.slice(index + 1, index + 1 + FOR_WHOM).some(({ text }) => WHOM.has(text));
  };

/** 'Lager nettsider' makes them, 'the garden' is no farm; 'på lager', 'lager og truck' and 'lager' alone are the place, and so is 'på garden'. */
function isNoPlace(sentence: readonly Token[], at: number): boolean {
  const [before, token, after] = [sentence[at - 1]?.text ?? '', sentence[at]?.text ?? '', sentence[at + 1]?.text];
  if (token === 'garden') return ENGLISH_BEFORE.has(before);
  return ALSO_VERBS.has(token) && after !== undefined && !AFTER_PLACES.has(after) && !BEFORE_PLACES.has(before);
}

/** On one line, and never longer than a line. */
const shown = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
};
