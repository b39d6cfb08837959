/**
 * Wording that turns people away for who they are: by age, sex, origin, mother tongue or health. Lists of our own, in Bokmål, Nynorsk and English.
 * They hold what speaks of the person who is sought, not of the people one works with: 'barn og unge', 'eldre' and 'helsearbeider' are fine.
 */

/** `stem*`: the stem with any ending. Alternatives stand in brackets, as in regular expressions; a blank is any run of blanks or a hyphen. */
const AGE = [
  // young as a wish, and words that stand for it
  'ungt( og [\\p{L}]+)? (arbeids)?(miljø*|team*|kollegium*|lag)',
  'ung(e|t)?,? (og |and )?(dynamisk*|sprek*|frisk*|lovende|lovande|uredd*|sulten|sultne|ambisiøs*|energisk*|energetic)',
  '(arbeids)?miljø(et)? (vårt )?er ([\\p{L}]+ )?ungt', '(sprek|frisk|dynamisk|energisk|livlig|livleg)(e|t)?,? (og )?(ung|unge|ungt)',
  'unge (talent*|selger*|seljar*|medarbeider*|medarbeidar*|kolleger|kollegaer|kollegaar|søker*|søkar*|spirer|folk som vil)',
  'ungdommelig*', 'ungdommeleg*', 'digitalt? innfødt*', 'digitalt? innfødd*', 'sprek(e|t)?', 'i din beste alder',
  '(kun|bare|berre) (unge|nyutdannede|nyutdanna)',
  'young,? (and )?(dynamic|energetic|hungry|ambitious|vibrant)', '(youthful|digital natives?)', 'young (team|talents?|professionals?|blood|man|woman|person)',
  'recent graduates only', 'ikke for gammel', 'ikkje for gammal',
]; // prettier-ignore

/** An age as a limit for the person; two figures from 20, so that the ages of children and 'over 18 år' are left alone. */
const AGE_LIMIT = [
  '(under|yngre enn|ikke over|ikkje over|ikke eldre enn|ikkje eldre enn|maks|maks\\.|maksimalt|høyst) [2-6]\\d( år*)?',
  '(mellom |i alderen |aldersgruppen |aldersgruppa |helst )+(ca\\.? )?[2-6]\\d( og | til |–|-| – )[2-7]\\d( år*)?',
  '(under|younger than|not older than|no older than|between) [2-6]\\d( and [2-7]\\d)? years?( old| of age)?',
  'aged? [2-6]\\d( to | and |–|-| – )[2-7]\\d',
]; // prettier-ignore

const SEX = [
  '(vi |du |en |ei |ein |til )?(søker|søkjer|ønsker|ønskjer|ser etter|må være|må vere|bør være|bør vere) (en |ei |ein )?([\\p{L}]+ )?(mann|kvinne|dame|jente|gutt|kar)',
  '(kun|bare|berre|helst) (for )?(menn|mann|kvinner|kvinne|jenter|damer|gutter|gutar|karer|karar)',
  '(mannlig|mannleg|kvinnelig|kvinneleg)(e)? (søker*|søkar*|medarbeider*|medarbeidar*|kandidat*|ansatt*|tilsett*|selger*|seljar*|assistent*)',
  '(sterk|flink|dyktig|blid|hyggelig|hyggeleg|ung)(e|t)? (mann|kvinne|dame|jente|gutt|kar|karer|karar|jenter|damer|gutter|gutar)',
  '(altmulig|lager|vakt|sveise|salgs|sals|service|kontor|vaske|rengjørings|reinhalds|resepsjons|butikk|kasse|kantine|sentralbord|sekretær)(mann|mannen|menn|mennene|dame|dama|damen|damer|damene|jente|jenta|jenter|gutt|gutten|gutter|gutar|pike|piker)',
  'husmor', 'husmødre*', 'servitrise*', 'stuepike*', 'rett mann', 'rette mannen', '(uten|utan) (små)?(barn|born|familie)', 'ikke gravid', 'ikkje gravid',
  '(salesm[ae]n|handym[ae]n|repairm[ae]n|foremen|foreman|waitress(es)?|stewardess(es)?|cleaning lad(y|ies)|office lad(y|ies)|right man)',
  '(male|female|men|women) only', 'only (men|women|males|females)', '(male|female) (candidates?|applicants?|staff|employees?|assistants?)',
  'strong (man|men|lads?|guys?)', 'not pregnant', 'without children', 'no children',
]; // prettier-ignore

const ORIGIN = [
  '((må|skal|bør) (være|vere) )?(norsk|norske) (statsborger*|statsborgar*)',
  'etnisk(e)? (norsk(e)?|nordm[ae]nn)', '(norsk|vestlig|vestleg|skandinavisk|europeisk)(e)? (opprinnelse|opphav|utseende|utsjånad|bakgrunn|avstamning|ætt)',
  '(kun|bare|berre|helst) (for )?(nordmenn|norske|skandinaver|europeere|europearar|vestlige|vestlege)', '(må|skal|bør) (være|vere) (norsk|skandinavisk|kristen|etnisk norsk)',
  '(uten|utan|ikke|ikkje) (bruk av )?(hijab|hodeplagg|hovudplagg|turban)', 'ekte nord(mann|menn)', 'innfødt(e)? nord(mann|menn)',
  'norwegians only', 'only norwegians', 'ethnic(ally)? norwegians?', 'norwegian (origin|background|citizens?|citizenship)', '(western|scandinavian|european) (origin|background|looks)',
  'no (hijabs?|headscarf|headscarves|turbans?)', '(must|should) be (norwegian|scandinavian|christian)',
]; // prettier-ignore

const MOTHER_TONGUE = [
  '(norsk|engelsk|skandinavisk|bokmål|nynorsk) som morsmål', '(norsk|engelsk|skandinavisk)(e)? morsmål*', 'morsmål(et)?( ditt)?( må være| må vere| skal være| skal vere| er|:)? (norsk|engelsk|skandinavisk)',
  '(perfekt|feilfri|feilfritt|plettfri|aksentfri|aksentfritt) (norsk*|engelsk*|språk|bokmål|nynorsk)', '(uten|utan) (utenlandsk |utanlandsk )?(aksent|tonefall)',
  'norwegian as (a |your )?(mother tongue|first language|native language)', 'native (norwegian|english|scandinavian)?( language)? ?(speakers?|level|fluency)',
  'mother tongue (must be |is )?(norwegian|english)', '(norwegian|english) mother tongue', '(perfect|flawless|accent free|accentless) (norwegian|english)', '(without|no) (foreign )?accent',
]; // prettier-ignore

const HEALTH = [
  'god (fysisk|psykisk|fysisk og psykisk|psykisk og fysisk) helse', 'krav (om|til) god helse',
  // a line of its own in a list of what is asked for
  '(?<=^[-–•\\s]{0,5})god helse(?=[.,;\\s]{0,5}$)',
  '(takler|takle|taklar|tåler|tåle|toler|tole|håndterer|håndtere|handterer|handtere) (mye |mykje |høyt |høgt )?(stress|stressnivå)',
  '(har |ha |med |ved |i |krever |krev |krevst )(svært |veldig |meget )?god (fysisk |psykisk |mental )?(helse|form|fysikk|vigør)', 'god fysikk', 'god fysisk form', 'sterk fysikk', 'sterk psyke',
  'fysisk (sterk|frisk|sprek)(e|t)?', '(frisk|sunn) (og|&) (sunn|frisk|rask|sprek|sterk)', '(uten|utan|ingen) (helse|psykiske |fysiske )?(plager|problem|problemer|helseplager|helseproblem|helseproblemer|lidelser|lidingar|funksjonsnedsettelser|funksjonsnedsetjingar)',
  'funksjonsfrisk*', 'lavt sykefravær', 'lågt sjukefråvær', 'høy arbeidskapasitet', 'høg arbeidskapasitet', 'stor arbeidskapasitet', 'stressto[lt]erant*', 'stresstålende', 'stresstålande',
  'robust(e|t)? (person*|menneske*|type*|psyke|helse)', 'du er robust', 'psykisk (stabil|sterk|robust)(e|t)?', 'mentalt (sterk|robust)(e|t)?',
  '(good|excellent) (health|physical health|physical shape|physique)', 'physically (fit|strong)', 'able bodied', '(stress resistant|stress tolerant|resistant to stress)', 'no (health (problems|issues)|disabilit(y|ies)|sick leave)', 'mentally (strong|tough|stable)', 'low sick(ness)? (leave|absence)',
]; // prettier-ignore

/** Boasts that make many think it is not for them. */
const BOASTS = ['rockestjern*', 'fandenivoldsk*', 'sult(en|ne) på', 'rock ?stars?', 'ninjas?', 'ninjaer', 'work hard,? play hard'];

const BOUNDARY = '[\\p{L}\\p{N}]';

const compile = (patterns: readonly string[]): RegExp => {
  const body = patterns.map((pattern) => pattern.replaceAll('*', '\\p{L}*').replaceAll(/ (?!\?)/g, '[\\s-]+').replaceAll(' ?', '[\\s-]*')).join('|'); // prettier-ignore
  return new RegExp(`(?<!${BOUNDARY})(?:${body})(?!${BOUNDARY})`, 'gimu');
};

const ALL = compile([...AGE, ...SEX, ...ORIGIN, ...MOTHER_TONGUE, ...HEALTH, ...BOASTS]);
const LIMITS = compile(AGE_LIMIT);

/** 'Du trenger ikke ha norsk som morsmål' says the opposite. */
const DENIED =
  /(?<![\p{L}\p{N}])(ikke|ikkje|ingen krav|ingen som helst|uansett|verken|enten|don['’]?t|not|need no|no need|regardless|whether|både|begge|both|(mannlige|mannlege|kvinnelige|kvinnelege) (og|eller)|(male|female) (and|or))(?![\p{L}\p{N}])[^.!?,;\n]{0,40}$/iu;
/** Before the words, or the denial inside them is theirs: 'uten aksent', 'ikke over 40 år'. */
const isDenied = (text: string, start: number): boolean => DENIED.test(text.slice(Math.max(0, start - 80), start));

/** Whose age it is: those one works with, or the person who is sought. */
const OTHERS =
  /(barn|born|ungdom|unge|elev|student|bruker|brukar|pasient|beboer|bebuar|deltaker|deltakar|gjest|kunde|voksne|vaksne|children|pupil|youth|young people|patient|resident|guest|customer|participant)\p{L}*[^.!?\n]{0,30}$/iu;
const PERSON = /(?<![\p{L}\p{N}])(du|deg|deg som|søker\p{L}*|søkar\p{L}*|kandidat\p{L}*|person\p{L}*|vi (ønsker|ønskjer|ser etter|leter|leitar)|helst|alder|you|applicants?|candidates?|we (want|seek|look))(?![\p{L}\p{N}])[^.!?\n]{0,60}$/iu; // prettier-ignore

/**
 * The coded or discriminatory wording of a text, as it stands there, each once and in its order.
 * @param text one or more sentences in any of the three languages
 */
export function codedWords(text: string): string[] {
  const plain = text.normalize('NFC');
  const found: { start: number; words: string }[] = [];
  for (const match of plain.matchAll(ALL)) if (!isDenied(plain, match.index)) found.push({ start: match.index, words: match[0] });
  for (const match of plain.matchAll(LIMITS)) {
    const before = plain.slice(Math.max(0, match.index - 100), match.index);
    const said = `${before}${/^(helst|i alderen|aldersgrupp)/iu.test(match[0]) ? match[0] : ''}`;
    if (PERSON.test(said) && !OTHERS.test(before) && !isDenied(plain, match.index)) found.push({ start: match.index, words: match[0] });
  }
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ words }) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => !seen.has(words.toLowerCase()) && seen.add(words.toLowerCase()));
}
