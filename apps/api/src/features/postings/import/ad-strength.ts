/** What a sentence of an ad says of what it names: it is asked for, wished for, taught there, or expressly not needed. */
export type Saying = 'must' | 'wish' | 'learned' | 'not-needed' | 'plain';

const NOT_NEEDED =
  /(?<!\p{L})(?:(?:trenger|treng|behøver|behøv|må)\s+(?:du\s+)?(?:ikke|ikkje)|(?:ikke|ikkje)\s+(?:noe\s+|noko\s+|et\s+|eit\s+)?(?:krav|nødvendig|naudsynt|påkrevd|påkravd)|(?:ingen|inga)\s+(?:\p{L}+\s+)?krav|uten\s+krav|utan\s+krav|(?:not?|isn't)\s+(?:\p{L}+\s+){0,4}(?:needed|required|necessary)|need\s+not|(?:don't|do\s+not)\s+need|no\s+(?:need|requirement)s?)(?!\p{L})/iu;
const LEARNED =
  /(?<!\p{L})(?:(?:vi|me)\s+(?:lærer|lærar|gir|gjev|gjer|tilbyr|tilbyd|sørger\s+for|syter\s+for|betaler|betalar|dekker|dekkjer)\s+(?:\p{L}+\s+){0,4}?(?:deg|opplæring\p{L}*|kurs\p{L}*|sertifi\p{L}*|førerkort\p{L}*|førarkort\p{L}*)|(?:lærer|lærar)\s+(?:vi|du|me)|(?:vil|får|kan)\s+(?:du\s+)?lære|(?:får|fær|gis|gjeves|blir\s+gitt|vert\s+gitt)\s+(?:\p{L}+\s+){0,3}opplæring|opplæring\s+(?:\p{L}+\s+){0,6}(?:gis|gitt|gjeve|får|blir|vert)|læres\s+opp|we\s+(?:will\s+)?(?:train|teach|pay\s+for)|(?:will|you)\s+learn|training\s+(?:\p{L}+\s+){0,4}(?:given|provided|offered))(?!\p{L})/iu;
const MUST =
  /(?<!\p{L})(?:må|krav|kreves|krevst|krevjast|krever|krevjer|nødvendig|naudsynt|forutset\p{L}*|føreset\p{L}*|must|requires?|required|requirements?|need\s+to\s+have|necessary)(?!\p{L})/iu;
const WISH =
  /(?<!\p{L})(?:fint\s+om|fordel|føremon|ønskelig|ønskeleg|ynskjeleg|gjerne|helst|bra\s+om|pluss|good\s+to\s+have|nice\s+(?:if|to)|advantage|preferabl[ey]|preferred|a\s+plus)(?!\p{L})/iu;
/** Nobody is turned away for what they cannot: said of the whole opening, not of one thing in it. */
const OPEN =
  /(?<!\p{L})(?:(?:ingen|inga)\s+(?:spesielle?\s+|formelle?\s+|særskilte?\s+)?krav(?!\s+til\s+utdann)|(?:trenger|treng|behøver)\s+(?:du\s+)?(?:ikke|ikkje)\s+(?:å\s+)?(?:kunne|ha\s+gjort)\s+(?:noe|noko)|(?:alle|alle\s+som\s+vil)\s+kan\s+(?:søke|søkje|komme|kome|være\s+med|vere\s+med)|(?:open|åpen?t?)\s+for\s+alle|nothing\s+is\s+required|no\s+(?:requirements|experience\s+(?:or|and)\s+\p{L}+)|open\s+to\s+(?:all|everyone|anyone)|anyone\s+can)(?!\p{L})/iu;

/** From one full stop, line or bullet to the next. */
const SENTENCE = /[^.;!?\n•·]+/gu;

/** Reads an ad a sentence at a time for how strongly it asks. */
export class AdSayings {
  readonly #sentences: readonly { start: number; end: number; saying: Saying }[];
  /** The ad says that it asks nothing of anybody. */
  readonly open: boolean;

  constructor(text: string) {
    this.#sentences = [...text.matchAll(SENTENCE)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      saying: sayingOf(match[0]),
    }));
    this.open = OPEN.test(text);
  }

  /** How the sentence at a place speaks of what stands there. */
  at(place: number): Saying {
    return this.#sentences.find(({ start, end }) => start <= place && place < end)?.saying ?? 'plain';
  }
}

function sayingOf(sentence: string): Saying {
  if (NOT_NEEDED.test(sentence)) return 'not-needed';
  const must = MUST.test(sentence);
  if (LEARNED.test(sentence) && !must) return 'learned';
  if (WISH.test(sentence)) return 'wish';
  return must ? 'must' : 'plain';
}
