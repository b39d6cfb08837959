import type { SkillSource } from '@arena/domain';

/**
 * Words of everyday life and the skills that they speak of, in bokmål, nynorsk and English. Written for this product.
 * Each word is the folded beginning of a word ('fiks': fikset, fiksa; æ as ae, ø as o, å as a); with `$` after it, the whole word.
 */
export interface EverydayWords {
  /** What it was about; one of them has to stand in the sentence. */
  about: readonly string[];
  /** What was done with it; one of them has to stand near, where there are any. */
  doing?: readonly string[];
  skills: readonly string[];
  source: SkillSource;
}

const row = (source: SkillSource, skills: string, about: string, doing?: string): EverydayWords => ({
  source,
  skills: skills.split(' '),
  about: about.split(' '),
  ...(doing !== undefined && { doing: doing.split(' ') }),
});

const MENDED = 'fiks reparer skru skrudd mekk mekt vedlikeh fix repair mend maint servic';
const CARED =
  'ta$ tok$ tatt$ teke$ pass stel hjelp hjalp pleie pleide omsorg mata$ matet besok took$ take$ taking$ care caring cared look help nurs support visit';
const BUILT = 'bygd bygg byggje pusse pussa oppuss snekr snikr snekk flis murt mure$ built build renovat repair fiks fix';

/** Read from the top; a skill that several rows name stands once. */
// a row a line, as a table is read
// prettier-ignore
export const EVERYDAY_WORDS: readonly EverydayWords[] = [
  // home and family
  row('care-at-home', 'caring-for-relatives companionship home-help meal-support', 'bestemor bestemod bestefar bestefor mormor morfar farmor farfar oldemor oldefar besta$ grandm grandf grandp granny gran$ nana$', CARED),
  row('care-at-home', 'caring-for-relatives medication-support taking-responsibility', 'mor$ mora$ moren$ mamma far$ faren$ pappa mother father mum$ mom$ dad$ foreldre parent kona$ mannen$ wife$ husband onkel tante uncle aunt', 'syk sjuk pleie stel omsorg sick ill$ illness care caring nurs hjelp hjalp helped'),
  row('care-at-home', 'dementia-care caring-for-relatives', 'demens dement alzheimer'),
  row('care-at-home', 'medication-support', 'medisin medicine tablett pille pills', 'ga$ gav$ gi$ gitt$ gje$ gjeve$ delte$ dele$ gave$ give husk sort'),
  row('care-at-home', 'childcare play-facilitation family-logistics', 'barn barna born$ borna$ unger ungane smasosk smasysk smabarn sosken sysken lillebror lilles veslebror vesles sibling brother sister child kids$ baby babyer niece nephew tantebarn nevo', 'pass hent folg fulgt ta$ tok$ tatt$ stel lek leik look care caring cared took$ rais oppdra minded babysat'),
  row('care-at-home', 'childcare play-facilitation reliability', 'barnevakt barnepass babysit nanny'),
  row('school', 'homework-help communication', 'lekse homework skolearb skulearb'),
  row('care-at-home', 'interpreting translation cultural-understanding', 'tolk interpret oversatt oversett omsett translat'),
  row('care-at-home', 'cooking grocery-planning food-hygiene', 'mat$ maten$ middag suppe gryte food$ dinner meal lunch lunsj', 'lag kok cook made$ make$ making$ stekt'),
  row('care-at-home', 'cooking food-hygiene', 'kokte$ kokka$ cooked cooking cook$ matlag'),
  row('care-at-home', 'baking food-hygiene', 'bakt bake$ baker$ baking bakst baked brod$ bread kake cake'),
  row('care-at-home', 'laundry attention-to-detail', 'klaer kle$ kleda clothes klesvask laundry', 'vask brett strok strauk wash iron fold klesvask laundry'),
  row('care-at-home', 'cleaning attention-to-detail', 'vasket$ vaska$ vasker$ vaske$ vasking rengj reing reinh clean'),
  row('care-at-home', 'household-budgeting grocery-planning', 'budsjett budget regning rekning bills$'),
  // farm and practical
  row('farm-and-practical', 'farm-machine-maintenance problem-solving use-hand-tools', 'traktor tractor slamaskin tresker treskar skurtr harvester plog plough plow tilhenger tilhengar', MENDED),
  row('farm-and-practical', 'tractor-driving', 'traktor tractor', 'kjor koyr drove$ driv'),
  row('farm-and-practical', 'preventive-maintenance use-hand-tools problem-solving', 'maskin motor$ motoren pumpe pump engine machine mower gressklip grasklip', MENDED),
  row('farm-and-practical', 'car-repair use-hand-tools', 'bil$ bilen$ bilar biler moped motorsyk car$ cars$ motorbike scooter brems brake dekk$ tyre tire$ tires$', `${MENDED} bytt change`),
  row('farm-and-practical', 'bicycle-repair use-hand-tools', 'sykkel sykl sykk bike bicycle', MENDED),
  row('farm-and-practical', 'painting attention-to-detail', 'vegg hus$ huset rom$ rommet stue stove gjerde wall house room fence', 'malt$ malte$ male$ mala$ maling paint'),
  row('farm-and-practical', 'renovation use-hand-tools measuring-and-cutting', 'hus$ huset vegg tak$ taket golv gulv hytt bad$ badet kjokken leilig terrass house wall roof floor cabin kitchen bathroom', BUILT),
  row('farm-and-practical', 'carpentry measuring-and-cutting use-hand-tools', 'snekr snikr snekker snikkar carpent woodwork'),
  row('farm-and-practical', 'furniture-making use-hand-tools', 'mobel mobler furniture hylle shelf', 'bygd bygg lag made$ built build'),
  row('farm-and-practical', 'chainsaw-use physical-endurance safety-at-work', 'motorsag chainsaw ved$ veden$ firewood'),
  row('farm-and-practical', 'brush-clearing tree-planting forest-thinning', 'skog skau forest trees$ traer', 'rydd plant hogg hogd hugg tynn clear cut$ cutting thin'),
  row('farm-and-practical', 'milking livestock-care', 'melket melka melking mjolka mjolking milked milking'),
  row('farm-and-practical', 'livestock-care animal-welfare', 'ku$ kua$ kuer kyr kalv cow$ cows$ calf calves sau$ sauer sauen sauar lam$ lamma lamming lambing sheep geit goat gris$ griser grisar pig$ pigs$ hons hens$ chickens fjos'),
  row('farm-and-practical', 'shepherding physical-endurance', 'sau$ sauer sauen sauar sheep', 'gjet sank herd gather'),
  row('farm-and-practical', 'horse-care animal-welfare', 'hest horse stall$ stallen stable$ ponni pony'),
  row('other', 'pet-care reliability', 'hund dog$ dogs$ katt cat$ cats$', 'pass stel luft gikk gatt gjekk walk look took$ care train trent'),
  row('farm-and-practical', 'harvesting crop-growing', 'gronsak gronnsak potet vegetable potato baer berry berries jordbaer strawberr', 'plukk dyrk sette$ satt pick grow grew hoste hausta harvest'),
  row('farm-and-practical', 'gardening', 'hage hagen garden plen plenen lawn ugras weeds$ blomster blomar flower'),
  row('farm-and-practical', 'fencing use-hand-tools', 'gjerde fence', 'sett sette satt bygd bygg reparer fiks put$ built build fix'),
  row('farm-and-practical', 'snow-clearing physical-endurance', 'sno$ snoen$ snow', 'mak moka maka broyt rydd shovel plow plough clear'),
  row('farm-and-practical', 'sewing-and-mending attention-to-detail', 'sydde$ sydd$ sy$ syr$ saum sewed sewing sewn sew$'),
  row('farm-and-practical', 'knitting-and-crafts creativity', 'strikk knit hekl crochet'),
  row('other', 'moving-and-carrying physical-endurance', 'flytt moving moved mobler sofa furniture', 'baer bar$ bore carr help hjelp hjalp'),
  // games and computers
  row('gaming', 'leading-a-group delegating communication', 'guild klan$ klanen clan raid gilde spill spel gaming online discord', 'led leid leia styr lead captain kaptein'),
  row('gaming', 'community-moderation conflict-solving', 'moderer moderator moderat'),
  row('gaming', 'networking it-support problem-solving', 'server$ serveren servers$ nettverk network', 'drev drift sett satt ran$ run$ running host admin bygd built'),
  row('gaming', 'streaming communication', 'stromm streame streama streamed streaming twitch'),
  row('gaming', 'video-editing creativity', 'video film$ filmar filmer youtube', 'klipp redig lag edit made$ make$ making'),
  row('gaming', 'game-design creativity problem-solving', 'spill spel game games mod$ mods$', 'lagde$ laget$ laga$ lage$ utvikl design made$ make$ making'),
  row('gaming', 'programming problem-solving learning-new-things', 'programmer programming kode$ koder koding koda kodet coded coding'),
  row('gaming', 'web-development', 'nettside nettsted heimeside hjemmeside website webpage'),
  row('other', 'it-support pc-building problem-solving', 'pc$ pcen datamaskin laptop computer', `${MENDED} hjelp hjalp help bygd bygg built build install`),
  row('other', 'basic-digital it-support', 'mobil telefon nettbrett phone tablet skriver skrivar printer', `${MENDED} hjelp hjalp help vise viste vist show laert taught`),
  row('other', 'social-media creativity', 'instagram tiktok facebook snapchat'),
  row('other', 'photography creativity', 'fotograf foto$ photo bilder bilete pictures', 'tok$ tatt$ teke$ tar$ took$ take$ taking fotograf photo'),
  row('other', 'digital-drawing creativity', 'tegnet tegna tegner tegning teikn drew$ drawing'),
  // with and for others
  row('volunteering', 'volunteering-organising teamwork', 'dugnad frivil volunteer'),
  row('volunteering', 'volunteering-organising planning-and-organising event-hosting', 'arranger organis organiz festival turnering tournament loppemark konsert concert'),
  row('volunteering', 'sports-coaching leading-a-group giving-training', 'trente$ trena$ trener$ trenar$ coach', 'lag$ laget$ fotball football handball team ski barn kids ungdom youth'),
  row('volunteering', 'bookkeeping taking-responsibility', 'kasserer kasserar treasurer'),
  row('volunteering', 'companionship communication', 'besoksv ensom einsam lonely'),
  row('other', 'first-aid taking-responsibility', 'forstehjelp redningss raudekross rodekors'),
  row('other', 'conflict-solving communication', 'krangel krangl konflikt quarrel conflict megl'),
  row('other', 'leading-a-group taking-responsibility', 'ledet leda$ leidd leiar leder$ lederen leader captain kaptein formann', 'lag$ laget gruppe group team klubb club folk people'),
  row('other', 'giving-training communication', 'laert laerte taught teach opplaer underv', 'bort$ opp$ nye nybyrj taught teach opplaer underv train'),
  row('other', 'planning-and-organising', 'planla planlagt planlegg planned planning'),
  row('other', 'sales communication', 'solgt solgte selge selger$ seld selde sold$ selling'),
  row('other', 'online-sales photography', 'brukte$ brukt$ second ebay tise$ finn$ loppis', 'solgt selg sold sell seld'),
  // work
  row('work', 'customer-service cash-register shelf-stocking', 'butikk kiosk shop$ store$ stores$ supermark kasse$ kassa$ kunder kundar customer'),
  row('work', 'warehouse-work order-picking packing', 'lageret$ lagerarb warehouse'),
  row('work', 'packing attention-to-detail', 'pakket pakka pakke$ packed packing', 'varer vare fisk mat$ esker kass goods boxes fish order'),
  row('work', 'serving-food service-mindedness', 'servert serverte servera servitor kelner waiter waitress kafe cafe restaurant'),
  row('work', 'kitchen-assistance dishwashing food-hygiene', 'oppvask dishes dishwash storkjokken restaurantkjokken'),
  row('work', 'van-driving parcel-delivery', 'varer vare varebil pakke$ pakker pakkar parcel packages goods van$', 'kjor koyr drove$ driv lever deliver'),
  row('work', 'passenger-transport service-mindedness', 'taxi drosje passasjer passenger'),
  row('work', 'truck-driving loading-and-unloading', 'lastebil trailer$ trailar lorry'),
  row('work', 'forklift-driving warehouse-work', 'gaffeltruck truckfor forklift'),
  row('work', 'production-line-work machine-operation quality-control', 'fabrikk factory samleband'),
  row('work', 'use-power-tools moving-and-carrying safety-at-work', 'byggeplass byggjeplass anlegg construction'),
  row('work', 'welding safety-at-work', 'sveis weld'),
  row('work', 'office-administration text-editing', 'kontor office$'),
  row('work', 'spreadsheet-use', 'regneark rekneark excel spreadsheet'),
  row('work', 'bookkeeping attention-to-detail', 'regnskap rekneskap bookkeep'),
  row('work', 'phone-answering communication', 'telefon phone$ phones$', 'svar answer'),
  row('work', 'personal-care mobility-support', 'sykehjem sjukeheim omsorgsb hjemmetj heimetj'),
];

/** Words that turn what follows: 'jeg kan ikke lage mat'. */
export const NOT_WORDS: ReadonlySet<string> = new Set([
  'ikke', 'ikkje', 'aldri', 'not', 'never', 'dont', 'cant', 'cannot', 'didnt', 'hater', 'hatar', 'hate',
]); // prettier-ignore
