import { everydayIn, tokens } from '@arena/domain/engine';

/** How much a row of the everyday words says for its first, second … skill; for a text that says nothing else. */
const BY_PLACE: readonly number[] = [0.52, 0.4, 0.28, 0.2];
const BY_PLACE_AFTER = 0.15;
/** What is left of it where most of the text speaks of something else. */
const LEAST_SHARE = 0.5;
/** Words that say nothing of what is done: they are no part of a text that a row could leave unsaid. */
const SMALL: ReadonlySet<string> = new Set([
  'jeg', 'eg', 'i', 'vi', 'me', 'min', 'mi', 'mitt', 'mine', 'my', 'har', 'have', 've', 'er', 'am', 'is', 'are', 'var', 'was', 'were', 'kan', 'can',
  'og', 'and', 'eller', 'or', 'pa', 'til', 'for', 'med', 'av', 'om', 'hos', 'ved', 'fra', 'at', 'on', 'in', 'of', 'to', 'with', 'the', 'a', 'an', 'en', 'ei',
  'et', 'ein', 'eit', 'som', 'as', 'det', 'den', 'de', 'dei', 'mye', 'mykje', 'lot', 'mange', 'litt', 'ar', 'years', 'year', 'ofte', 'often', 'alltid',
]); // prettier-ignore

/**
 * Skills that a text speaks of by the words of everyday life, each with what that says for it, above 0 and below 1.
 */
export function saidOtherwise(text: string): Map<string, number> {
  const hits = everydayIn(text);
  const found = new Map<string, number>();
  if (hits.length === 0) return found;
  const words = tokens(text);
  const told = new Set(hits.flatMap(({ at }) => at));
  const telling = words.filter((word, at) => told.has(at) || !SMALL.has(word.text)).length;
  const share = Math.max(LEAST_SHARE, Math.min(1, (told.size + 1) / Math.max(1, telling)));
  for (const { row } of hits) {
    for (const [place, id] of row.skills.entries()) {
      const says = (BY_PLACE[place] ?? BY_PLACE_AFTER) * share;
      if (says > (found.get(id) ?? 0)) found.set(id, says);
    }
  }
  return found;
}

/** Said before what somebody can do, and after it how much: neither names a skill. */
const BEFORE =
  /^\s*(?:(?:jeg|eg|vi|i|we)\s+)?(?:(?:har|kan|er|am|can|have|elsker|elskar|liker|likar|love|like|enjoy)\s+)?(?:(?:veldig|ganske|really|very)\s+)?(?:(?:flink|god|dyktig|glad|good|great)\s+(?:til|i|på|at|in)\s+)?(?:å\s+|to\s+)?/iu;
const AFTER =
  /\s+(?:mye|mykje|masse|ofte|a lot|lots|often|hver dag|kvar dag|every day|hele tiden|heile tida|all the time|i \p{L}+ år|for \p{L}+ years)\s*[.!]*\s*$/iu;
/** What people write when they can think of nothing, and what is no skill but a paper. */
const NO_SKILL: ReadonlySet<string> = new Set([
  'ingenting', 'ikke', 'ikkje', 'noe', 'noko', 'inkje', 'nothing', 'nada', 'ingen', 'vet', 'veit', 'dont', 'don', 't', 'know', 'no', 'idea', 'none', 'nei', 'ja', 'yes',
  'alt', 'everything', 'førerkort', 'forerkort', 'sertifikat', 'lappen', 'license', 'licence', 'driving', 'drivers', 'driver', 's', 'anelse', 'aning', 'usikker', 'unsure',
]); // prettier-ignore

/** A phrase without what stands around it; '' where it names no skill at all. */
export function askedPhrase(text: string): string {
  const words = tokens(text).map((token) => token.text);
  if (words.filter((word) => !SMALL.has(word)).every((word) => NO_SKILL.has(word))) return '';
  const left = text.replace(AFTER, '').replace(BEFORE, '');
  return /\p{L}/u.test(left) ? left : text;
}
