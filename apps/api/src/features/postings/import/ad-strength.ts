/** What a sentence of an ad says of what it names: it is asked for, wished for, taught there, or expressly not needed or not there. */
export type Saying = 'must' | 'wish' | 'learned' | 'not-needed' | 'plain';

const NOT_NEEDED =
  /(?<!\p{L})(?:(?:trenger|treng|behøver|behøv|må)\s+(?:du\s+)?(?:ikke|ikkje)|(?:ikke|ikkje)\s+(?:\p{L}+\s+){0,2}(?:krav|nødvendig|naudsynt|påkrevd|påkravd)|(?:ingen|inga)\s+(?:\p{L}+\s+)?krav|uten\s+krav|utan\s+krav|(?:not?|isn't)\s+(?:\p{L}+\s+){0,4}(?:needed|required|necessary)|nothing\s+(?:\p{L}+\s+){0,3}(?:needed|required|necessary)|need\s+not|(?:don't|do\s+not)\s+need|no\s+(?:need|requirement)s?)(?!\p{L})/iu;
const LEARNED =
  /(?<!\p{L})(?:(?:vi|me)\s+(?:lærer|lærar|gir|gjev|gjer|tilbyr|tilbyd|sørger\s+for|syter\s+for|betaler|betalar|dekker|dekkjer)\s+(?:\p{L}+\s+){0,4}?(?:deg|opplæring\p{L}*|kurs\p{L}*|sertifi\p{L}*|førerkort\p{L}*|førarkort\p{L}*)|(?:lærer|lærar)\s+(?:vi|du|me)|(?:vil|får|kan)\s+(?:du\s+)?lære|(?:får|fær|gis|gjeves|blir\s+gitt|vert\s+gitt)\s+(?:\p{L}+\s+){0,3}opplæring|opplæring\s+(?:\p{L}+\s+){0,6}(?:gis|gitt|gjeve|får|blir|vert)|læres\s+opp|we\s+(?:will\s+)?(?:train|teach|pay\s+for)|(?:will|you)\s+learn|training\s+(?:\p{L}+\s+){0,4}(?:given|provided|offered))(?!\p{L})/iu;
const MUST =
  /(?<!\p{L})(?:må|\p{L}*krav|kreves|krevst|krevjast|krever|krevjer|nødvendig|naudsynt|forutset\p{L}*|føreset\p{L}*|must|requires?|required|requirements?|need\s+to\s+have|necessary)(?!\p{L})/iu;
const WISH =
  /(?<!\p{L})(?:fint\s+om|fordel|føremon|ønskelig|ønskeleg|ynskjeleg|gjerne|helst|bra\s+om|pluss|good\s+to\s+have|nice\s+(?:if|to)|advantage|preferabl[ey]|preferred|a\s+plus)(?!\p{L})/iu;

/** A must that turns nobody away: what the employer or the application must, and what everybody can fetch. */
const TURNS_NOBODY_AWAY =
  /(?<!\p{L})(?:(?:vi|me|we|søknad\p{L}*|applications?)\s+(?:må|must)|(?:må|kreves|krevst|krav|must|required)(?:\s+\p{L}+){0,4}\s+(?:politiattest|police\s+certificate)|(?:politiattest\p{L}*|police\s+certificate)(?:\s+\p{L}+){0,2}\s+(?:kreves|krevst|må|required|must))(?!\p{L})/iu;

/** What may follow where a thing is said of the whole opening: nothing more, or where and for what. */
const WHOLE = String.raw`(?=\s*(?:$|[,:()–-])|\s+(?:her|here|hos|hjå|for\s+å|fra\s+før|frå\s+før|på\s+forhånd|på\s+førehand|to\s+(?:apply|join|start|begin)|at\s+all|beforehand|from\s+you)(?!\p{L}))`;
/** At the beginning of a thought, or right after what is spoken of there: the opening, and not the café. */
const OF_OPENING = String.raw`(?:^\W*|(?<!\p{L})(?:stillin\p{L}+|jobb\p{L}*|plass\p{L}*|praksis\p{L}*|tilbud\p{L}*|tilbod\p{L}*|kurs\p{L}*|it|det|dette|this|position|job|placement)\s+(?:er|is)\s+)`;
/** Nobody is turned away for what they cannot: said of the whole opening, not of one thing in it. */
const OPEN: readonly RegExp[] = [
  String.raw`(?<!\p{L})(?:ingen|inga)\s+(?:spesielle?\s+|formelle?\s+|særskilte?\s+)?krav(?:\s+til\s+(?:deg|søker\p{L}*|søkjar\p{L}*|forkunnskap\p{L}*))?${WHOLE}`,
  String.raw`(?<!\p{L})(?:trenger|treng|behøver)\s+(?:du\s+)?(?:ikke|ikkje)\s+(?:å\s+)?(?:kunne|ha\s+gjort)\s+(?:noe|noko)${WHOLE}`,
  String.raw`^\W*(?:her\s+kan\s+alle|alle(?:\s+som\s+vil)?\s+kan)\s+(?:søke|søkje|komme|kome|være\s+med|vere\s+med)${WHOLE}`,
  String.raw`${OF_OPENING}(?:open|åpen?t?|ope)\s+for\s+alle(?:\s+som\s+vil)?${WHOLE}`,
  String.raw`${OF_OPENING}open\s+to\s+(?:all|everyone|anyone)${WHOLE}`,
  String.raw`(?<!\p{L})nothing\s+is\s+required${WHOLE}`,
  String.raw`(?<!\p{L})no\s+requirements${WHOLE}`,
  String.raw`(?<!\p{L})no\s+experience\s+(?:or|and)\s+\p{L}+(?:\s+(?:is\s+|are\s+)?(?:needed|required|necessary))?${WHOLE}`,
  String.raw`^\W*anyone\s+can\s+(?:apply|join|come|start|take\s+part)${WHOLE}`,
].map((source) => new RegExp(source, 'iu'));
/** 'Alle kan søke, uavhengig av kjønn' says who may be, not what they can; 'ingen krav utover B' asks for B. */
const NOT_OF_ABILITY =
  /(?<!\p{L})(?:uavhengig|kjønn|alder|etnisk?|bakgrunn|religion|livssyn|funksjonsevne|funksjonsnedsett\p{L}*|legning|regardless|irrespective|gender|age|background|bortsett|unntatt|unntak|utover|annet\s+enn|anna\s+enn|except|apart\s+from|other\s+than|besides|beyond)(?!\p{L})/iu;

/** From one full stop, line or bullet to the next. */
const SENTENCE = /[^.;!?\n•·]+/gu;
/** Where a sentence goes on with another thought: 'ingen krav til erfaring, men du må ha ...'. */
const THOUGHT =
  /(?:,\s*)?(?<!\p{L})(?:men|but|however)(?!\p{L})|(?:,\s*(?:(?:og|and|så|so)\s+)?|\s(?:og|and|så|so)\s+)(?=(?:du|dere|de|vi|me|you|we)\s+(?:må|skal|kan|har|trenger|treng|lærer|lærar|gir|gjev|must|need|will|have|teach|train)(?!\p{L}))/iu;

/** Right before what is named: 'vi bruker ikke truck'. Not where something else is denied: 'ikke bare', 'ikke redd for'. */
const DENIED =
  /(?<!\p{L})(?:ikke|ikkje|uten|utan|without|aldri|never|not)(?!\s+(?:bare|berre|kun|minst|redd|only|just|least|afraid)(?!\p{L}))(?:\s+(?!(?:og|and|eller|or)(?!\p{L}))\p{L}+){0,3}\s+$/iu;

const TEACHING = /^(?:teach|train|lær|opplær)/iu;

interface Thought {
  text: string;
  start: number;
  end: number;
  saying: Saying;
}

/** Reads an ad a thought at a time for how strongly it asks. */
export class AdSayings {
  readonly #thoughts: readonly Thought[];
  /** The ad says that it asks nothing of anybody, and nothing in it is a must. */
  readonly open: boolean;

  constructor(text: string) {
    const sentences = [...text.matchAll(SENTENCE)].map(({ 0: sentence, index }) => ({ sentence, thoughts: thoughtsOf(sentence, index) }));
    this.#thoughts = sentences.flatMap(({ thoughts }) => thoughts);
    this.open =
      sentences.some(({ sentence, thoughts }) => !NOT_OF_ABILITY.test(sentence) && thoughts.some((one) => saysOpen(one.text))) &&
      !this.#thoughts.some((one) => one.saying === 'must' && !TURNS_NOBODY_AWAY.test(one.text));
  }

  /** How the thought at a place speaks of what stands there. */
  at(place: number): Saying {
    const thought = this.#thoughts.find(({ start, end }) => start <= place && place < end);
    if (!thought) return 'plain';
    const at = place - thought.start;
    // 'we teach you everything' speaks of what we do, and asks nobody to teach
    if (thought.saying === 'learned' && TEACHING.test(thought.text.slice(at))) return 'not-needed';
    return DENIED.test(thought.text.slice(0, at)) ? 'not-needed' : thought.saying;
  }
}

const saysOpen = (thought: string): boolean => OPEN.some((pattern) => pattern.test(thought.trim()));

function thoughtsOf(sentence: string, start: number): Thought[] {
  const found: Thought[] = [];
  for (let at = 0; at < sentence.length;) {
    const rest = sentence.slice(at);
    // past the first letters, so that a thought that begins with 'men' is not cut before it
    const skipped = /^[^\p{L}]*\p{L}+/u.exec(rest)?.[0].length ?? rest.length;
    const next = THOUGHT.exec(rest.slice(skipped));
    const length = next ? skipped + next.index : rest.length;
    const text = rest.slice(0, Math.max(1, length));
    found.push({ text, start: start + at, end: start + at + text.length, saying: sayingOf(text) });
    at += text.length;
  }
  return found;
}

function sayingOf(thought: string): Saying {
  if (NOT_NEEDED.test(thought)) return 'not-needed';
  const must = MUST.test(thought);
  if (LEARNED.test(thought) && !must) return 'learned';
  if (WISH.test(thought)) return 'wish';
  return must ? 'must' : 'plain';
}
