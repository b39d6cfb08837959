import type { Token } from '@arena/domain/engine';
import {
  BEGINS_ANEW, CARING, ME, PROFESSIONAL_SEEN, SOMEBODY, SOMEBODY_CERTAIN, SURELY_VERB, THEY, VERB, WORKING,
} from './claim-words'; // prettier-ignore
import { sentences } from './sentences';

/**
 * A way to speak of something without saying that one can it. `says` is read in a sentence written as folded words with a blank between, and
 * ' | ' where a comma or the like stands.
 */
interface Unclaimed {
  what: string;
  says: RegExp;
  /** 'on': from there to the end of the thought; 'all': the whole thought; 'words': these words alone. */
  takes: 'on' | 'all' | 'words';
  /** Said after all, where this stands before it in the thought. */
  unlessBefore?: RegExp;
}

const pattern = (source: string): RegExp => new RegExp(source, 'gu');
const OTHERS = 'what somebody else is or does';
const THEY_DO = 'what they are or do';
/** The people at the beginning of {@link OTHERS}. */
const NAMED = new RegExp(`^${SOMEBODY}`, 'u');
/** Where a thought, and with it a subject, may begin. */
const BEGIN = String.raw`(?<=^|\| |(?:^| )(?:og|and|men|but|fordi|because|siden|since|da|nar|mens|medan|while|when|at|that|sa|so|hvis|om|if|der|where|etter|for|as) )`;
const WORD = String.raw`\p{L}+`;
const END = String.raw`(?= |$)`;
const START = String.raw`(?<=^| )`;
const ALSO = String.raw`(?:ogsa|og|alltid|selv|sjol|also|always|is also|som regel|aldri|never) `;
const NOT = String.raw`(?:ikke|ikkje|itte|aldri|not|never|dont|cant|cannot|didnt|doesnt|wont|isnt|don t|can t|didn t|doesn t|won t|isn t|wasn t|haven t|couldn t|hater|hatar|hate)`;
/** 'Jeg og broren min', 'me and my brother': the writer is one of them. */
const ONE_OF_THEM = new RegExp(String.raw`(?:^| )(?:${ME}|meg|me) (?:\| )?(?:(?:og|and|\||${SOMEBODY}) )*$`, 'u');

/** An employer who tells of the work: 'du vil jobbe i butikken', 'vi trenger hjelp til å vaske'. */
const NOT_OF_ONESELF = /(?:^| )(?:du|dere|de|dykk|you|vi|we) $/u;
const row = (what: string, says: string, takes: Unclaimed['takes'], unlessBefore?: RegExp): Unclaimed => ({
  what,
  says: pattern(says),
  takes,
  ...(unlessBefore && { unlessBefore }),
});

/** Read in this order; each row for itself. */
const UNCLAIMED: readonly Unclaimed[] = [
  // somebody else is it, or does it
  row(OTHERS, `${BEGIN}${SOMEBODY} (?:${ALSO})?${VERB}${END}`, 'on', ONE_OF_THEM),
  row(THEY_DO, `${BEGIN}${THEY} (?:${ALSO})?${SURELY_VERB}${END}`, 'on'),
  row(
    'what somebody else did, after the verb',
    `${START}(?:er|var|jobber|jobbet|jobba|arbeider|arbeidet|arbeidde|driver|drev|ble|vart|hadde|har) ${SOMEBODY_CERTAIN}${END}`,
    'on',
    new RegExp(String.raw`(?:^| )${ME}(?: |$)`, 'u'),
  ),
  // who helps one at work has that work
  row(
    'what somebody is whom one speaks of',
    `(?<=${SOMEBODY} (?:\\| )?)(?:som|who|that|whos) (?:${ALSO})?${VERB}${END}`,
    'on',
    new RegExp(String.raw`(?:^| )${WORKING}(?: |$)`, 'u'),
  ),
  // what is done for the writer
  row('care that one got', `${START}${CARING} (?:etter |pa |after )?(?:meg|me|oss|us)${END}(?! (?:sjol|selv|sjolv|av|about))`, 'all'),
  row('care that one got', `${START}(?:looked after|took care of|cared for|taking care of|takes care of) (?:me|us)${END}`, 'all'),
  row(
    'care that one got',
    `${START}(?:fikk|fekk|far|fatt|fa|trenger|treng|trengte|trong|got|get|gets|getting|received|need|needed|mottar|mottok)(?: ${WORD}){0,2} (?:hjelp|stotte|pleie|assistanse|omsorg|hjemmehjelp|heimehjelp|hjemmesykepleie|heimesjukepleie|help|support|care)${END}`,
    'on',
    NOT_OF_ONESELF,
  ),
  row(
    'care that one got',
    `${START}(?:ble|blei|vart|blir|blitt|was|were|got|been)(?: ${WORD})? (?:passet|passa|hjulpet|hjelpt|stelt|pleiet|operert|behandlet|behandla|innlagt|undersokt|helped|treated|raised|nursed|admitted|looked after|cared for)${END}`,
    'on',
  ),
  row('a patient', `${START}(?:innlagt|lagt inn|la pa|ligger pa|ligg pa|in hospital|in the hospital|in a hospital)${END}`, 'on'),
  row(
    'a patient or a customer',
    `${START}(?:hos|til|ved|at|to|see|seeing|saw|visit|visited|besokte|pa|av|by|med|with|fra|from)(?: (?:the|a|an|en|ei|ein|min|my|sin))? ${PROFESSIONAL_SEEN}(?: (?:og|and|eller|or) (?:the |a |min |my )?${PROFESSIONAL_SEEN})?${END}`,
    'words',
    new RegExp(String.raw`(?:^| )(?:${WORKING}|${ME} er|eg er|am|was a|utdann\p{L}*)(?: |$)`, 'u'),
  ),
  row('who lives there', `${START}(?:bor|bodde|bodd|bur|budde|budd|lives?|lived)(?: ${WORD})? (?:pa|i|at|in)(?: (?:et|eit|en|a|the))? (?:sykehjem\\p{L}*|sjuke?heim\\p{L}*|aldershjem|nursing home|care home|barnehjem|hotell|hotel|hostel|hospits)${END}`, 'words'),
  row('who was taught', `${START}(?:was|were|been|got|ble|blei|vart|blitt|fikk|fekk|fatt|har fatt) (?:taught|trained|opplaert|laert opp|opplaering)${END}`, 'words'),
  // what is wished for
  row(
    'a wish',
    `${START}(?:vil|ville|kunne|skal|skulle|onsker|onskjer|onske|onskje|ynskjer|ynskje|haper|haper pa|haapar|hapar|haaper|planlegger|planlegg|satser pa|satsar pa|prover|provar)(?: (?:meg|gjerne|veldig|helst|ogsa|heller|a|to|fa|nok|kanskje|en dag|tenke|tenkt)){0,4} (?:bli|verta|verte|jobbe|arbeide|laere|begynne|starte|utdanne|tenke|tenkje|prove|ha jobb|ha en jobb|drive)${END}`,
    'on',
    NOT_OF_ONESELF,
  ),
  row('a wish', `${START}(?:drommer om|drommer a|dromt om|droymt om|dreamt of|dreamed of|droymer om|drommen|draumen|drom|draum|drommejobb\\p{L}*|draumejobb\\p{L}*|har lyst|hadde lyst|lyst til|lyst pa|gjerne bli|kunne tenkt meg)${END}`, 'on'),
  row('a wish', `${START}(?:haper|hapar|haaper|onsker|onskjer|ynskjer) (?:a|om|pa|meg)${END}`, 'on'),
  row('a wish', `${START}(?:for|om|mot|etter|til|lyst) a (?:bli|verta|verte)${END}`, 'on', /(?:^| )utdann\p{L}*(?: |$)/u),
  row(
    'a wish',
    `${START}(?:(?:want|wants|wanted|hope|hoping|hoped|wish|plan|planning|plans|dream|dreaming|dreams|aim|going|would like|would love|d like|d love) (?:to|of|about|is)|my dream|interested in (?:becoming|being|learning)|in order to become|to become)${END}`,
    'on',
  ),
  row(
    'a wish',
    `${START}(?:sokt|sokte|soker|sokjer|applied|apply|applying|looking|leter|leiter|ser)(?: (?!jobb|arbeid|stilling|job|work)${WORD}){0,3} (?:jobb\\p{L}*|arbeid|stilling\\p{L}*|laerlingplass|laereplass|larlingplass|praksis\\p{L}*|laerling\\p{L}*|jobs?|work|position|positions|apprenticeship)${END}`,
    'on',
  ),
  row('a paper that one does not have yet', `${START}(?:ta|take|get|taking|getting) (?:${WORD} )?(?:forerkort\\p{L}*|forarkort\\p{L}*|lappen|fagbrev\\p{L}*|sertifikat\\p{L}*|klasse|driv\\p{L}* licen[cs]e)${END}`, 'on'),
  // what is denied
  row('a not', `${START}${NOT}(?: |$)(?!(?:bare|berre|only|just|latt vaere|late vere|la vaere|imot|noe imot|noko imot|mind|redd|afraid|scared|noe problem|noko problem|problem|vanskelig|vanskeleg|difficult|hard|minst|least|fremmed|uvant|mer|meir|lenger|lenge|anymore|long|only)\\b)`, 'on'),
  row(
    'not for them',
    `(?:er ikke noe for meg|er ikkje noko for meg|er ikke for meg|er ikkje for meg|is not for me|is not my thing|isn t for me|isn t my thing)${END}`,
    'all',
  ),
  row('nothing yet', `${START}(?:ingen|inga|ikkje|null|no|uten|utan|without|zero|mangler|manglar|lack)(?: ${WORD}){0,2} (?:\\p{L}*erfaring|\\p{L}*royns?le|experience|utdanning|education|kunnskap\\p{L}*|kunnskaper)${END}`, 'on'),
  row('what one cannot bear', `(?<!(?:ikke|ikkje|not) (?:\\p{L}+ )?)${START}(?:allergi\\p{L}*|allergic|redd|afraid|scared|fobi\\p{L}*|phobia|livredd|skremt|taler ikke|toler ikkje)${END}`, 'on'),
]; // prettier-ignore

/** Said of oneself again: 'I', or after a comma, a 'but', or an 'and' with a verb that begins anew. */
const MINE_AGAIN = new RegExp(String.raw`${START}${ME}${END}`, 'u');
const BREAK = new RegExp(String.raw` \|| (?:men|but|derimot|although)${END}`, 'gu');
const AND = new RegExp(String.raw`${START}(?:og|and|sa|so|for|fordi|because) (?=${BEGINS_ANEW}${END})`, 'u');
/** After a comma a list goes on, as long as nothing in it begins anew: 'bli lege, sykepleier eller lærer'. */
const LIST_GOES_ON = new RegExp(
  String.raw`^ (?:og |and |som |who |eller |or )?(?!bare |berre |only |just )(?:(?!${ME}${END}|${BEGINS_ANEW}${END})[\p{L}\p{N}]+(?: |$)){1,5}(?:$|\|)`,
  'u',
);
const SUBORDINATE = new RegExp(String.raw`^ (?:og|and|som|who|der|where|eller|or|som ogsa) (?!${ME}${END})`, 'u');
/** Words before 'jeg' that are no verb of it. */
const NO_VERB = new Set(['og', 'and', 'at', 'som', 'da', 'nar', 'fordi', 'men', 'but', 'sa', 'so', 'mens', 'because', 'when', 'that', 'where', 'der', 'hvis', 'if', 'for', 'siden', 'before', 'after', 'etter', 'etterpa', 'enn', 'while', '|']); // prettier-ignore
/** What comes after it is theirs: 'bestemor lærte meg å strikke'. */
const TAUGHT = new RegExp(
  String.raw`${START}(?:laerte|laert|laerde|laerer|larte|viste|taught|teaches|showed)(?: ${WORD})? (?:meg|oss|me|us)${END}`,
  'u',
);

/** Words that only English has, and only Norwegian: an 'i' is 'I' or 'in'. */
const ENGLISH = new Set('the and my am was have had an of to with is at been want work worked did do not can t m ve would from but love like for cook live care'.split(' ')); // prettier-ignore
const NORWEGIAN = new Set('og jeg eg pa min mi som er har hos til det ar barn jobbet jobba vaert vore mannen var'.split(' '));

/** 'I' is no 'i', and the 'me' of nynorsk is 'we'. */
const ENGLISH_ME: ReadonlyMap<string, string> = new Map([['i', 'ijeg']]);
const NORWEGIAN_ME: ReadonlyMap<string, string> = new Map([['me', 'vi']]);

interface Written {
  text: string;
  /** The word that each letter of it belongs to. */
  wordAt: readonly number[];
}

/** A sentence as the rows read it. */
function written(sentence: readonly Token[]): Written {
  const count = (words: ReadonlySet<string>): number => sentence.filter(({ text }) => words.has(text)).length;
  const english = count(ENGLISH) > count(NORWEGIAN);
  let text = '';
  const wordAt: number[] = [];
  const add = (part: string, word: number): void => {
    for (let unit = 0; unit < part.length; unit++) wordAt.push(word);
    text += part;
  };
  for (const [at, token] of sentence.entries()) {
    if (at > 0) add(token.breakBefore ? ' | ' : ' ', at);
    add((english ? ENGLISH_ME : NORWEGIAN_ME).get(token.text) ?? token.text, at);
  }
  return { text, wordAt };
}

/** Where a thought that begins at `from` ends, in units of the written sentence. */
function endOf(text: string, from: number): number {
  const rest = text.slice(from);
  const ends = [rest.length];
  const mine = MINE_AGAIN.exec(rest);
  if (mine && mine.index > 0) {
    // 'da mor ble syk overtok jeg gården': the verb goes with the 'jeg' after it
    const before = rest.slice(0, mine.index).trimEnd();
    const last = before.slice(before.lastIndexOf(' ') + 1);
    ends.push(NO_VERB.has(last) ? mine.index : Math.max(1, before.length - last.length));
  }
  const anew = AND.exec(rest);
  if (anew && anew.index > 0) ends.push(anew.index);
  for (const match of rest.matchAll(BREAK)) {
    const after = rest.slice(match.index + match[0].length);
    if (match[0] === ' |' && (LIST_GOES_ON.test(after) || SUBORDINATE.test(after))) continue;
    ends.push(match.index);
    break;
  }
  return from + Math.min(...ends);
}

/** Where the thought around a place begins. */
function startOf(text: string, at: number): number {
  const before = text.slice(0, at);
  const breaks = [...before.matchAll(/ \| | (?:og|and|men|but|sa|so) (?=(?:jeg|eg|ijeg|vi|we) )/gu)];
  const last = breaks.at(-1);
  return last ? last.index + last[0].length : 0;
}

/** The words of a sentence of which nothing is claimed, and whether they only name somebody. */
function unclaimedIn(sentence: readonly Token[]): Map<number, boolean> {
  const { text, wordAt } = written(sentence);
  const words = new Map<number, boolean>();
  for (const { what, says, takes, unlessBefore } of UNCLAIMED) {
    for (const match of text.matchAll(says)) {
      const start = startOf(text, match.index);
      if (unlessBefore?.test(text.slice(start, match.index))) continue;
      const from = takes === 'all' ? start : match.index;
      const taught = what === OTHERS || what === THEY_DO ? TAUGHT.exec(text.slice(from)) : null;
      const end = takes === 'words' ? match.index + match[0].length : endOf(text, match.index);
      const to = taught ? Math.min(end, from + taught.index + taught[0].length) : end;

      const named = what === OTHERS ? match.index + (NAMED.exec(match[0])?.[0].length ?? 0) : from;
      for (let unit = from; unit < to; unit++) {
        const word = wordAt[unit] ?? 0;
        if (text.charAt(unit) !== ' ') words.set(word, unit < named && words.get(word) !== false);
      }
    }
  }
  return words;
}

/** What of a text its writer claims: nothing of other people, wishes, what is denied, and what was done for the writer. */
export class Claims {
  readonly #unclaimed: { start: number; end: number; somebody: boolean }[] = [];

  constructor(text: string) {
    for (const sentence of sentences(text)) {
      const words = unclaimedIn(sentence);
      for (const [at, { start, end }] of sentence.entries()) {
        const somebody = words.get(at);
        if (somebody !== undefined) this.#unclaimed.push({ start, end, somebody });
      }
    }
  }

  /** Whether all that stands there is claimed, in UTF-16 units. */
  holds(start: number, end: number = start + 1): boolean {
    return !this.#unclaimed.some((word) => word.start < end && start < word.end);
  }

  /** As {@link holds}, or somebody is named there of whom a thought speaks: 'mor var syk' names whom 'jeg stelte henne' is about. */
  names(start: number): boolean {
    return !this.#unclaimed.some((word) => !word.somebody && word.start <= start && start < word.end);
  }
}
