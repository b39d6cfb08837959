import type { QualificationState } from '@arena/domain';
import { Claims } from './claims';

/** What is told of a paper: the state of a qualification, or that it is not there (yet, or any more). */
export type PaperState = QualificationState | 'absent';

/** One way to tell of a state. */
interface Told {
  what: string;
  /** Where it stands, seen from the paper, in the same sentence. */
  where: 'before' | 'after';
  says: RegExp;
  state: PaperState;
  /** Only a qualification is approved, applied for or from abroad: said of another paper, this says nothing. */
  qualificationsOnly?: boolean;
}

const BEGIN = String.raw`(?<!\p{L})`;
const END = String.raw`(?!\p{L})`;
/** Up to four words between what is said and the paper; none that begins anew ('mangler jobb, men har fagbrev'). */
const UP_TO = String.raw`(?:\s+(?!(?:har|hadde|have|had|men|but|med|with|tok|tatt|teke|fikk|fekk|fått|er|am|is|bruke|bruka|use|jobbe|arbeide|work|bare|berre|kun|only|just)${END})[\p{L}'’-]+){0,4}\s*$`;
const NOT = "(?:ikke|ikkje|aldri|not|never|haven[’']?t|hasn[’']?t|don[’']?t)";
/** What is asked for by who applies; 'søker jobb som sykepleier med autorisasjon' applies for a job. */
const APPLYING = String.raw`(?:søker|søkjer|søkte|søkt|søke|søkje|apply|applied|applying|venter|ventar|waiting|awaiting)(?:\s+(?:om|på|for|etter|svar|å|få|on|to|get|a|an|the|my|mi|min|mitt|norsk|norwegian|godkjenning\p{L}*|av|approval|recognition|of)${END})*\s*$`;
const APPROVED = String.raw`(?:godkjen\p{L}*|anerkjen\p{L}*|approved|recogni[sz]ed)`;

const before = (what: string, says: string, state: PaperState, qualificationsOnly = false): Told => ({
  what,
  where: 'before',
  says: new RegExp(BEGIN + says, 'iu'),
  state,
  qualificationsOnly,
});
const after = (what: string, says: string, state: PaperState, qualificationsOnly = false): Told => ({
  what,
  where: 'after',
  says: new RegExp(String.raw`^[^.;!?\n]{0,60}?${BEGIN}${says}${END}`, 'iu'),
  state,
  qualificationsOnly,
});

/** Read in this order; the first that says something holds. */
const TOLD: readonly Told[] = [
  after('had again', String.raw`(?:fått|fekk|fikk|got)\s+(?:det|den|dei|it)\s+(?:tilbake|igjen|att|back)`, 'approved'),
  before('missing', `(?:mangler|manglar|mangla|lacks?|lacking|missing)(?!\\s+(?:ikke|ikkje|not))${UP_TO}`, 'absent'),
  before('lost', `(?:mistet|mista|mister|lost|fratatt|fråteke|inndratt|inndrege)${UP_TO}`, 'absent'),
  before('not there', `(?:uten|utan|without|(?:have|has|got)\\s+no)${UP_TO}`, 'absent'),
  before('not there', `${NOT}(?!\\s+(?:bare|berre|kun|only|just)${END})${UP_TO}`, 'absent'),
  before('begun', String.raw`(?:går|begynner|byrjar|starter|startar|attending|elev)(?:\s+(?:nå|no|på|i|in|at))*\s*$`, 'absent'),
  before('nearly there', `(?:snart|nesten|soon|almost)\\s+(?:ferdig|finished|done)(?:\\s+(?:med|with))?${UP_TO}`, 'absent'),
  before(
    'begun',
    String.raw`(?:tar|tek|taking|doing)(?:\s+(?:jeg|eg|nå|no|også|òg|for|tiden|tida|mitt|mi|min|et|eit|a|the|my|now))*\s*$`,
    'absent',
  ),
  before(
    'begun',
    `(?:holder\\s+på|held\\s+på|driver\\s+(?:og|på)|jobber\\s+mot|arbeider\\s+mot|øver|øvelseskjør\\p{L}*|øvingskøyr\\p{L}*|(?:kjører|køyrer|går)\\s+opp|leser\\s+til|les\\s+til|(?:working|studying|training|preparing)\\s+(?:on|towards?|for))(?:\\s+med)?${UP_TO}`,
    'absent',
  ),
  before(
    'to come',
    `(?:(?:skal|vil|må|kan|bør|håper|håpar|ønsker|ynskjer|ønskjer|planlegger|planlegg|tenker|tenkjer|lyst)(?:\\s+(?:å|til|på|om|snart|også|gjerne|jeg|eg))*\\s+(?:ta|få|skaffe|skaffa|begynne|starte)|snart|soon|(?:want|wish|hope|plan|plans|planning|going|need|have)\\s+to\\s+(?:take|get|obtain)|will\\s+(?:take|get)|need)${UP_TO}`,
    'absent',
  ),
  before('applied for', APPLYING, 'applied'),
  after('applied for', String.raw`(?:under\s+behandling|til\s+behandling|being\s+processed|pending|(?:søkt|søker|søkjer|applied|ventar|venter|waiting)\s+(?:om\s+|på\s+|for\s+)?(?:norsk\s+|norwegian\s+)?(?:(?:an\s+)?(?:svar|answer)(?=\s*(?:$|[.,;!?]))|godkjenning|autorisasjon|approval|recognition|authori[sz]ation|det\s+her))`, 'applied', true), // prettier-ignore
  before('partly approved', String.raw`(?:delvis|partly|partially)\s+${APPROVED}\s*$`, 'partly', true),
  after('partly approved', String.raw`(?:delvis|partly|partially)\s+${APPROVED}`, 'partly', true),
  after('not approved here', String.raw`(?:${NOT}|isn[’']?t)\s+(?:\p{L}+\s+){0,2}${APPROVED}`, 'not-applied', true),
  before('from abroad', String.raw`(?:utenlandsk\p{L}*|utanlandsk\p{L}*|foreign)\s*$`, 'not-applied', true),
  after('approved here', String.raw`${APPROVED}\s+(?:i\s+norge|i\s+noreg|in\s+norway|her|here|av|by)`, 'approved', true),
  after('taken back', String.raw`(?:inndratt|inndrege|fratatt|fråteke|utløpt|gått\s+ut|beslaglagt|expired|revoked|suspended)`, 'absent'),
  {
    what: 'to come',
    where: 'after',
    state: 'absent',
    says: /^[\s,(–-]*(?:kommer\s+|kjem\s+)?(?:til\s+(?:våren|hausten|høsten|sommeren|sommaren|vinteren|jul|neste)|neste\s+(?:år|vår|høst|haust|måned|månad|uke|veke)|snart|next\s+(?:year|month|week|spring|autumn|summer)|soon)(?!\p{L})/iu,
  },
];

/** A country after 'fra' or 'in'; which one is not kept: where somebody comes from is read by nothing. */
const FROM = /^[^.;!?\n]{0,40}?(?<!\p{L})(?:fra|frå|i|from|in)\s+(\p{L}[\p{L}-]+)/iu;
const ABROAD = ['utlandet', 'abroad', 'hjemlandet', 'heimlandet'];

/** Reads what a text says of a paper: there, applied for, from abroad, lost, to come. */
export class PaperStates {
  constructor(
    private readonly text: string,
    private readonly claims: Claims,
  ) {}

  /** Whether a licence or a certificate is there, named from `start` to `end` (UTF-16 units). */
  holds(start: number, end: number): boolean {
    return this.claims.holds(start) && (this.told(start, end, false)?.state ?? 'approved') === 'approved';
  }

  /** The state of a qualification that is named there; null where its writer does not have it, nor has asked for it. */
  of(start: number, end: number): QualificationState | null {
    const told = this.told(start, end, true);
    const state = told?.state ?? (this.isFromAbroad(end) ? 'not-applied' : 'approved');
    if (state === 'absent') return null;
    // who applies does not claim to have it: whether it is the writer is seen where it stands as if they had
    const said = told?.where === 'before' && state === 'applied' ? told.said : null;
    const claims = said === null ? this.claims : new Claims(this.text.slice(0, said) + 'har'.padEnd(start - said) + this.text.slice(start));
    return claims.holds(start) ? state : null;
  }

  private told(start: number, end: number, isQualification: boolean): { state: PaperState; where: Told['where']; said: number } | null {
    const begin = Math.max(...['.', ';', '!', '?', '\n'].map((stop) => this.text.lastIndexOf(stop, start - 1))) + 1;
    const around = { before: this.text.slice(begin, start), after: this.text.slice(end) };
    for (const { says, state, where, qualificationsOnly } of TOLD) {
      if (qualificationsOnly === true && !isQualification) continue;
      const match = says.exec(around[where]);
      if (match) return { state, where, said: begin + match.index };
    }
    return null;
  }

  private isFromAbroad(end: number): boolean {
    const named = FROM.exec(this.text.slice(end))?.[1]?.toLowerCase();
    return named !== undefined && countries().has(named);
  }
}

let known: ReadonlySet<string> | undefined;

/** Names of countries other than Norway, in small letters. */
function countries(): ReadonlySet<string> {
  if (known) return known;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => code !== 'NO');
  const names = ['nb', 'nn', 'en'].flatMap((language) => {
    const shown = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => shown.of(code)?.toLowerCase() ?? []);
  });
  known = new Set([...ABROAD, ...names.filter((name) => name !== 'norge' && name !== 'noreg' && name !== 'norway')]);
  return known;
}
