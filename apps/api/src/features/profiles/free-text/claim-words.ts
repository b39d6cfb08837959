/*
 * The words that the grammar of claims is made of, folded (æ ae, ø o, å a) and written as parts of regular expressions: bokmål, nynorsk,
 * English. Written for this product.
 */

const any = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`;

/** Who writes. The English 'I' and 'i' are told apart from the preposition before these are asked. */
export const ME = any('jeg eg vi we ijeg');
/** Whose somebody is. */
const MY = any('min mi mitt mine var vart vare sin si sitt sine my our his her their hans hennes hennar en ei ein et a an');
const HOW = any(
  'store stor lille litle vesle eldre eldste eldste yngre yngste beste gode gamle old older younger big little best late good elder',
);

/** People that name themselves: 'mor er syk', 'grandma baked'. */
const BY_NAME = any(
  `mor far mamma pappa mora moren faren bestemor bestemora bestemoren bestefar bestefaren besta besten mormor morfar farmor farfar oldemor
   oldefar onkel onkelen tante tanta tanten svigermor svigerfar mum mom dad daddy grandma grandpa granny grandmother grandfather`,
);
/** People in the definite form: 'kona er lærer', 'sjefen jobbet'. */
const THE_ONE = any(
  `kona mannen broren soster[ae]n? systera sostera sonnen sonen guten datteren dattera dotera barna borna ungene ungane foreldrene foreldra
   sosknene syskena naboen sjefen kameraten kompisen venninna venninnen veninna vennen venen samboeren sambuaren kjaeresten kjaerasten kollegaen
   fetteren kusina svigerinna laereren laeraren legen barnevakten barnevakta dagmammaen familiefaren`,
);
/** People that somebody else's word or an article goes with: 'min kone', 'my uncle', 'en kamerat'. */
const OF_MINE = any(
  `kone mann bror soster syster brodre soskn\\p{L}* sosken sysken sonn son datter dotter barn born unger foreldre nabo sjef leder leiar kamerat kompis venninne
   veninne venn ven venner vener samboer sambuar kjaereste kjaeraste kollega fetter kusine tante onkel svigerinne svoger partner ektefelle
   father mother husband wife brother brothers sister sisters son daughter uncle aunt cousin friend friends neighbou?r boss manager colleague
   parents children kids child girlfriend boyfriend roommate flatmate teacher laerer laerar mor far mamma pappa bestemor bestefar grandparents`,
);
const PERSON = String.raw`(?:(?:${MY} (?:${HOW} )?(?:${OF_MINE}|${BY_NAME})|(?:${OF_MINE}|${BY_NAME}|${THE_ONE}) (?:min|mi|mine|var|vare|hans|hennes)|${BY_NAME}|${THE_ONE})(?: (?:til|to|of) ${OF_MINE})?)`;
/** One or several people who are not the writer. */
export const SOMEBODY = String.raw`(?:(?:the (?:doctor|boss|teacher|nurse|owner|manager)|${PERSON})(?: (?:og|and) ${PERSON}){0,3})`;
/** The same, only where it cannot be what the writer is ('er mor til tre'). */
export const SOMEBODY_CERTAIN = String.raw`(?:${MY} ${OF_MINE}|(?:${OF_MINE}|${BY_NAME}|${THE_ONE}) (?:min|mi|mine|var|vare)|${THE_ONE})`;
export const THEY = any('han hun ho hu de dei she he they');

/** Forms of verbs that say that somebody does, did or is something. */
const FINITE = any(
  `er var har hadde kan kunne skal skulle vil ville ma matte blir ble blei vart gar gikk gjekk far fikk fekk driver driv drev dreiv bor budde bodde
   eier eig eide jobber jobbet jobba jobbar arbeider arbeidet arbeida arbeidde arbeidar lager laget laga lagde sa sier seier syr sydde tok tar ga gir gjev
   kom kommer kjem sang synger syng stod star sto lot lar holder holdt liker likte likar bakte baker is was are were has had can could will would works worked runs ran
   owns owned went goes does did used drives drove cooks cooked makes made takes took teaches taught keeps kept sells sold looks looked helps helped
   rir ror tror vet veit fell falt dor doyr got fell died lost left gave came went said told felt paid thinks thought asked asks`,
);
const MORPH = String.raw`(?!(?:etter|eller|over|under|ofte|litt|mye|mykje|ute|inne|hjemme|heime|alltid|bare|sammen|siste|forste|neste|samme|andre|alene|aleine|mange|hver|noe|hvor|der|her|oppe|nede|borte|siden|seinere|senere|after|over|under|ever|together)\b)\p{L}{2,}(?:er|et|te|de|ar|ed|[^s]s|dde|tte|[^aeiou]a)`;
/** Something that may be a form of a verb, where one has to come. */
export const VERB = `(?:${FINITE}|${MORPH})`;
export const SURELY_VERB = FINITE;
/** A form that begins a new thought after 'og': not an infinitive. */
export const BEGINS_ANEW = String.raw`(?:${any(
  `er var har hadde kan kunne skal jobber jobbet jobba jobbar arbeider arbeidet arbeida liker likar like love am was have had can did worked ran drove made took
   helped looked cooked cleaned built fixed drev dreiv kjorte koyrde tok hjalp flink god glad good used ve do`,
)}|\p{L}{2,}(?:[^aeiou]et|[^aeiou]te|dde|[^aeiou]ed|ka|ra|da|ga))`;

/** To work somewhere, or to help somebody at it. */
export const WORKING = any(
  'jobb\\p{L}* arbeid\\p{L}* vikar\\p{L}* praksis ansatt tilsett utplass\\p{L}* work worked works working employed job hjelp\\p{L}* hjalp help helped helps helping assist\\p{L}* laerling bisto avlast\\p{L}* ekstrahjelp',
);
/** To do something for somebody who cannot. */
export const CARING = any(
  'passe passer passar passet passa pass hjelpe hjelper hjelp hjelpte hjalp hjelpt stelte steller pleide pleier oppdro oppdrog stotter stottet stotta help helped helps helping raised',
);
/** Professionals whose patient, customer or client somebody is. */
export const PROFESSIONAL_SEEN = any(
  `lege\\p{L}* fastlege\\p{L}* doctor doctors doctor's gp dentist tannlege\\p{L}* psykolog\\p{L}* psykiater\\p{L}* psychologist psychiatrist therapist terapeut\\p{L}*
   fysioterapeut\\p{L}* physiotherapist physio kiropraktor\\p{L}* jordmor\\p{L}* helsesoster helsesykepleier\\p{L}* helsesjukepleiar\\p{L}* midwife frisor\\p{L}* hairdresser\\p{L}*
   optiker\\p{L}* optikar\\p{L}* advokat\\p{L}* lawyer\\p{L}* bank banken saksbehandler\\p{L}* sakshandsamar\\p{L}* spesialist\\p{L}* veileder\\p{L}* rettleiar\\p{L}* nav hospital clinic
   sykehuset? sjukehuset? legevakt\\p{L}* emergency veterinaer\\p{L}* dyrlege\\p{L}* vet logoped\\p{L}* ergoterapeut\\p{L}* mekaniker\\p{L}* politiet`,
);
