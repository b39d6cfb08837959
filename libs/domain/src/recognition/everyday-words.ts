import type { SkillSource } from '../concepts';

/**
 * Words of everyday life and the skills that they speak of, in bokmål, nynorsk and English. Written for this product.
 * Each word is the folded beginning of a word ('fiks': fikset, fiksa; æ as ae, ø as o, å as a); with `$` after it, the whole word;
 * with `+` in it, a whole word and the beginning of the next.
 */
export interface EverydayWords {
  /** What it was about; one of them has to stand in the sentence. */
  about: readonly string[];
  /** What was done with it; one of them has to stand near, where there are any. */
  doing?: readonly string[];
  skills: readonly string[];
  source: SkillSource;
  /** Where one of these stands close by, something else is meant: 'helped my father in his shop'. */
  unless?: readonly string[];
  /**
   * It says who somebody is ('mor til tre'), not what they did: read where a phrase is asked for by itself, never in what people write of
   * themselves, where it gives no skill and takes none away.
   */
  standing?: true;
}

const row = (source: SkillSource, skills: string, about: string, doing?: string, unless?: string): EverydayWords => ({
  source,
  skills: skills.split(' '),
  about: about.split(' '),
  ...(doing !== undefined && { doing: doing.split(' ') }),
  ...(unless !== undefined && { unless: unless.split(' ') }),
});

const MENDED = 'fiks reparer skru skrudd mekk mekt vedlikeh fix repair mend maint servic';
const CARED =
  'ta$ tok$ tatt$ teke$ pass stel hjelp hjalp pleie pleide omsorg mata$ matet besok took$ take$ taking$ care caring cared look help nurs support visit';
const THEIRS = 'gard$ garden gardsbruk hage hagen butikk firma verksted verkstad fjos shop$ store$ farm$ garage company business workshop';
const BUILT = 'bygd bygg byggje pusse pussa oppuss snekr snikr snekk flis murt mure$ built build renovat repair fiks fix';

/** Where the rows come from: ordinary knowledge; no list was copied. */
export const EVERYDAY_WORDS_SOURCE = 'own';

/** Read from the top; a skill that several rows name stands once. */
// a row a line, as a table is read
// prettier-ignore
export const EVERYDAY_WORDS: readonly EverydayWords[] = [
  // home and family
  row('care-at-home', 'caring-for-relatives companionship home-help meal-support', 'bestemor bestemod bestefar bestefor mormor morfar farmor farfar oldemor oldefar besta$ grandm grandf grandp granny gran$ nana$', CARED, THEIRS),
  row('care-at-home', 'caring-for-relatives medication-support taking-responsibility', 'mor$ mora$ moren$ mamma far$ faren$ pappa mother father mum$ mom$ dad$ foreldre parent kona$ mannen$ wife$ husband onkel tante uncle aunt', 'syk sjuk kreft pleie stel omsorg sick ill$ illness cancer care caring nurs'),
  row('care-at-home', 'caring-for-relatives', 'mor$ mora$ moren$ mamma far$ faren$ pappa mother father mum$ mom$ dad$ foreldre parent', 'hjelp hjalp helped', THEIRS),
  row('care-at-home', 'dementia-care caring-for-relatives', 'demens dement alzheimer'),
  row('care-at-home', 'medication-support', 'medisin medicine tablett pille pills', 'ga$ gav$ gi$ gitt$ gje$ gjeve$ delte$ dele$ gave$ give husk sort'),
  row('care-at-home', 'childcare play-facilitation family-logistics', 'barn barna born$ borna$ unger ungane smasosk smasysk smabarn sosken soskn sysken syskn lillebror lilles veslebror vesles sibling brother sister child kids$ baby babyer niece nephew tantebarn nevo', 'pass hent folg fulgt ta$ tok$ tatt$ stel lek leik look care caring cared took$ rais oppdra minded babysat'),
  row('care-at-home', 'childcare play-facilitation reliability', 'barnevakt barnepass babysit nanny'),
  row('school', 'homework-help communication', 'lekse homework skolearb skulearb'),
  row('care-at-home', 'interpreting translation cultural-understanding', 'tolk interpret oversatt oversett omsett translat'),
  row('care-at-home', 'cooking grocery-planning food-hygiene', 'mat$ maten$ middag suppe gryte food$ dinner meal lunch lunsj', 'lag kok cook made$ make$ making$ stekt'),
  row('care-at-home', 'cooking food-hygiene', 'kokte$ kokka$ cooked cooking cook$ matlag'),
  row('care-at-home', 'baking food-hygiene', 'bakt baka$ bake$ baker$ baking bakst baked brod$ bread kake cake'),
  row('care-at-home', 'laundry attention-to-detail', 'klaer kle$ kleda clothes klesvask laundry', 'vask brett strok strauk wash iron fold klesvask laundry'),
  row('care-at-home', 'cleaning attention-to-detail', 'vasket$ vaska$ vasker$ vaske$ vasking rengj reing reinh clean'),
  row('care-at-home', 'household-budgeting grocery-planning', 'budsjett budget regning rekning bills$'),
  row('care-at-home', 'childcare family-logistics household-budgeting', 'oppdra parenting husmor husmora hjemmeverende heimeverande housewife homemaker stay+at'),
  { ...row('care-at-home', 'childcare family-logistics household-budgeting', 'forelder$ mamma+til pappa+til mor+til far+til mom+of mum+of mother+of father+of dad+of smabarnsfor smabarnsmor tobarns trebarns firebarns single+mother single+mum single+mom single+dad single+father alenemor alenefar aleinemor aleinefar'), standing: true },
  row('care-at-home', 'newborn-care childcare', 'bleie diaper nappy nappies spedbarn nyfodt newborn'),
  row('care-at-home', 'foster-care childcare', 'fosterfor fosterbarn fosterheim fosterhjem foster+parent foster+mother foster+father foster+child foster+care'),
  // farm and practical
  row('farm-and-practical', 'farm-machine-maintenance problem-solving use-hand-tools', 'traktor tractor slamaskin tresker treskar skurtr harvester plog plough plow tilhenger tilhengar', MENDED),
  row('farm-and-practical', 'tractor-driving', 'traktor tractor', 'kjor koyr drove$ driv'),
  row('farm-and-practical', 'preventive-maintenance use-hand-tools problem-solving', 'maskin motor$ motoren pumpe pump engine machine mower gressklip grasklip', MENDED),
  row('farm-and-practical', 'car-repair use-hand-tools', 'bil$ bilen$ bilene$ bilane$ bilar biler moped motorsyk car$ cars$ motorbike scooter brems brake dekk$ tyre tire$ tires$ olje$ oljen oljefilt oil$ motorolje eksos tennplugg', `${MENDED} bytt skift change`),
  row('farm-and-practical', 'bicycle-repair use-hand-tools', 'sykkel sykl sykk bike bicycle', MENDED),
  row('farm-and-practical', 'painting attention-to-detail', 'vegg hus$ huset rom$ rommet stue stove gjerde wall house room fence', 'malt$ malte$ male$ mala$ maling paint'),
  row('farm-and-practical', 'renovation use-hand-tools measuring-and-cutting', 'hus$ huset vegg tak$ taket golv gulv hytt bad$ badet kjokken leilig terrass house wall roof floor cabin kitchen bathroom', BUILT),
  row('farm-and-practical', 'carpentry measuring-and-cutting use-hand-tools', 'snekr snikr snekker snikkar carpent woodwork'),
  row('farm-and-practical', 'furniture-making use-hand-tools', 'mobel mobler furniture hylle shelf', 'bygd bygg lag made$ built build'),
  row('farm-and-practical', 'chainsaw-use physical-endurance safety-at-work', 'motorsag chainsaw ved$ veden$ firewood'),
  row('farm-and-practical', 'brush-clearing tree-planting forest-thinning', 'skog skau forest trees$ traer gran$ furu', 'rydd plant hogg hogd hugg tynn clear cut$ cutting thin'),
  row('farm-and-practical', 'milking livestock-care', 'melket melka melking mjolka mjolking milked milking'),
  row('farm-and-practical', 'livestock-care animal-welfare', 'ku$ kua$ kuer kyr kalv cow$ cows$ calf calves sau$ sauer sauen sauar lam$ lamma lamming lambing sheep geit goat gris$ griser grisar pig$ pigs$ hons hens$ chickens fjos'),
  row('farm-and-practical', 'wool-handling shepherding', 'sau$ sauer sauen sauar saue sheep ull$ ulla$ ullen', 'klipp shear shorn'),
  row('farm-and-practical', 'shepherding physical-endurance', 'sau$ sauer sauen sauar saue sheep', 'gjet sank herd gather shepherd'),
  row('farm-and-practical', 'horse-care animal-welfare', 'hest horse stall$ stallen stable$ ponni pony'),
  row('other', 'pet-care reliability', 'hund dog$ dogs$ katt cat$ cats$', 'pass stel luft gikk gatt gjekk walk look took$ care train trent'),
  row('farm-and-practical', 'harvesting crop-growing', 'gronsak gronnsak potet vegetable potato baer berry berries jordbaer strawberr', 'plukk dyrk sette$ satt pick grow grew hoste hausta harvest'),
  row('farm-and-practical', 'gardening', 'hage hagen the+garden my+garden our+garden a+garden their+garden her+garden his+garden gardening gardens$ plen plenen lawn ugras weeds$ blomster blomar flower'),
  row('farm-and-practical', 'fencing use-hand-tools', 'gjerde fence', 'sett sette satt bygd bygg reparer fiks put$ built build fix'),
  row('farm-and-practical', 'snow-clearing physical-endurance', 'sno$ snoen$ snow', 'mak moka maka broyt rydd shovel plow plough clear'),
  row('farm-and-practical', 'sewing-and-mending attention-to-detail', 'sydde$ sydd$ sy$ syr$ saum sewed sewing sewn sew$'),
  row('farm-and-practical', 'knitting-and-crafts creativity', 'strikk knit hekl crochet'),
  row('other', 'moving-and-carrying physical-endurance', 'flytt moving moved mobler sofa furniture', 'baer bar$ bore carr help hjelp hjalp flyttet flytta flytte$ moving'),
  // games: what playing teaches, whichever game it is
  row('gaming', 'quick-reactions strategic-thinking teamwork persistence', 'gaming gamer$ gamere gamarar gamet$ gamed$ dataspill dataspel videospill videospel tvspill tvspel playstation xbox nintendo fortnite minecraft counter+strike counterstrike counter+str fifa$ csgo valorant roblox overwatch apex+legend league+of dota warcraft pubg hearthstone starcraft rocket+league callofduty gta$ among+us mobilspill mobilspel onlinespill onlinespel nettspill nettspel simracing esport e+sport esports'),
  row('gaming', 'quick-reactions strategic-thinking teamwork persistence', 'cs$ game$ games$', 'spill spilt spel play game gamet'),
  row('gaming', 'strategic-thinking decision-making teamwork esports-coaching', 'esport e+sport csgo', 'lag$ team konkurr compet turnering tournament tren coach klubb'),
  row('gaming', 'game-server-running community-moderation', 'minecraft discord', 'server serveren servers'),
  row('gaming', 'community-moderation communication', 'discord'),
  row('gaming', 'streaming game-commentating communication', 'twitch'),
  row('gaming', 'video-editing social-media streaming', 'youtube youtuber youtubekanal'),
  row('gaming', 'social-media text-editing creativity', 'blogg$ bloggen blogger bloggar blogga$ blogget$ blogging blog$ blogs$'),
  row('other', 'storytelling leading-a-group creativity', 'rollespill rollespel laiv larp$ dnd$ d+d dungeons+dragons dungeons+and dungeon+master role+play roleplaying'),
  row('other', 'strategic-thinking decision-making', 'sjakk chess$ brettspill brettspel board+game poker'),
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
  row('other', 'leading-a-group taking-responsibility', 'ledet leda$ leidd leiar leder$ lederen leader captain kaptein formann', 'lag$ laget gruppe gruppa$ group team klubb club folk people'),
  row('other', 'giving-training communication', 'laert laerte taught teach opplaer underv', 'bort$ opp$ nye nybyrj taught teach opplaer underv train'),
  row('other', 'planning-and-organising', 'planla planlagt planlegg planned planning'),
  row('other', 'sales communication', 'solgt solgte selge selger$ seld selde sold$ selling'),
  row('other', 'online-sales photography', 'brukte$ brukt$ second ebay tise$ finn$ loppis', 'solgt selg sold sell seld'),
  row('other', 'sound-and-light playing-music event-hosting', 'dj$ djing discjockey diskjockey'),
  row('volunteering', 'first-aid search-and-rescue volunteering-organising', 'rode+kors roda+kors raude+kross red+cross norsk+folkehj redningshund redningslag alpine+rescue mountain+rescue'),
  row('school', 'board-work speaking-up', 'elevrad student+council studentrad ungdomsrad tillitselev tillitsvalg tillitsvald styremedlem styreleder styreleiar board+member'),
  row('farm-and-practical', 'game-handling meat-cutting', 'elg$ elgen hjort hjorten radyr rein$ reinen villrein vilt$ viltet moose deer', 'slakt fla$ flar flad parter skyt skaut butcher skin field+dress'),
  row('other', 'tax-help household-budgeting', 'skatt$ skatten skattemeld selvangiv tax$ taxes', 'hjelp hjalp help fyll fill lever'),
  // work
  row('work', 'shelf-stocking stock-keeping', 'hyll shelf shelves', 'fyll fill stock'),
  row('work', 'shop-opening customer-service ordering-goods taking-responsibility', 'butikk kiosk shop$ store$', 'drev drive$ drevet eide$ eigde eier$ owned own$ ran$ run$'),
  row('work', 'customer-service cash-register shelf-stocking', 'butikk kiosk supermark kasse$ kassa$ kassen kasseapp grocery checkout', undefined, 'til+butikk to+shop to+store'),
  row('work', 'customer-service cash-register', 'shop$ store$ stores$', 'work job$ jobs$ helped sold sell till$ behind'),
  row('work', 'customer-service', 'kunder kundar kundane kundene customer'),
  row('work', 'warehouse-work order-picking packing', 'lageret$ lagerarb lagerjobb pa+lager plukkordre warehouse'),
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
  row('work', 'office-administration text-editing', 'kontor$ kontoret$ kontorarb kontordame kontorjobb kontorfag office$'),
  row('work', 'spreadsheet-use', 'regneark rekneark excel spreadsheet'),
  row('work', 'bookkeeping attention-to-detail', 'regnskap rekneskap bookkeep'),
  row('work', 'phone-answering communication', 'telefon phone$ phones$', 'svar answer'),
  // work, by what is done
  // never by one word alone: who tells of their own age or illness has not said what they can
  row('care-at-home', 'companionship personal-care meal-support', 'hos+eldre hos+gamle de+gamle dei+gamle dei+eldre de+eldre med+eldre med+gamle for+eldre eldre+mennesk eldre+folk gamle+mennesk gamle+folk gamle+dame old+people older+people old+folk elderly+people the+elderly'),
  row('care-at-home', 'personal-care', 'stell$ stellet morgenstell morgonstell kveldsstell'),
  row('work', 'car-repair industrial-mechanics preventive-maintenance', 'mekaniker mekanikar mechanic'),
  row('work', 'fast-food-making customer-service kitchen-assistance', 'mcdonald burger$ burgerking kebab hamburger gatekjokken'),
  row('other', 'respite-care disability-support activity-leading', 'avlaster$ avlastar$ avlastn avlasting avlastet stottekont stotteperson'),
  row('other', 'disability-support activity-leading', 'med+autis med+utviklingshem med+funksjonsned with+autis with+disab disabled+boy disabled+girl disabled+child disabled+kid med+downs with+down', 'gutt jente barn born bruker brukar bebuar beboer elev boy girl child client resident pupil'),
  row('work', 'fish-preparing food-production packing', 'fiskemottak fiskebruk filet fileter$ sloy sloyd laksefabrikk'),
  row('work', 'excavator-operation road-work', 'gravemaskin minigraver hjullaster hjullastar excavator digger$ beltegraver'),
  row('work', 'stone-paving landscaping', 'stein$ heller$ belegningsstein brostein paving$', 'legg lagt la$ laid lay$ laying muret mura'),
  row('farm-and-practical', 'gardening groundskeeping', 'hekk hekker plen plenen gress gras$ graset lawn grass hedge busker', 'klipp stuss cut$ mow'),
  row('work', 'electrical-installation', 'ledning ledningar kabel kabler sikringsskap stikkontakt wiring cables$', 'trukk trekk kobl kopl install mont pull laid lagt legg skift byttet bytta bytt$'),
  row('work', 'plumbing', 'ror$ rora$ rorene vannror avlop pipes$ toilet toalett vask$ kran$ kraner', 'byttet bytta skift legg lagt mont install fiks fix'),
  row('work', 'roofing', 'takstein takplat taktekk roofing shingles'),
  row('work', 'concrete-work', 'betong stopt stope stoping concrete forskaling'),
  row('work', 'masonry', 'murt murte murstein bricks bricklay'),
  row('work', 'tiling', 'flis fliser flislagt tiles$ tiling'),
  row('work', 'floor-laying', 'gulv golv parkett laminat floor floors', 'lagt legg la$ laid lay$ laying'),
  row('work', 'guarding conflict-solving', 'vekter vektar ordensvakt dorvakt bouncer'),
  row('work', 'bartending serving-food', 'bar$ baren pub$ drinker drinks cocktail ol$', 'sto$ stod$ jobb arbeid work servert serverte server tapp pour mixed mikset'),
  row('work', 'barista serving-food', 'kaffe coffee latte espresso', 'lag server servert made$ make$ making brew'),
  row('work', 'housekeeping cleaning', 'hotellrom hotelrom rooms$ sengetoy', 'vask clean rydd skift change redd'),
  row('work', 'cleaning floor-care', 'trapper$ trappe$ gulv$ kontorer offices toaletter toilets', 'vask clean mopp mop$'),
  row('work', 'window-cleaning', 'vindu vinduer vindauge windows$', 'vask puss clean'),
  row('other', 'hairdressing', 'haret hair$ frisyr klippe+har klipper+har klippet+har klippa+har flette+har fletter+har flettar+har farge+har farger+har', 'klipp flett farg cut$ braid style'),
  row('school', 'teaching giving-training', 'matematikk matte$ klasse elever elevar skole skule children pupils students$ school english maths mathematics', 'underv taught teaching laerer$ laerar$ laerarinne'),
  row('other', 'reading-aloud', 'leste$ lese$ leser$ les$ read$ reading', 'hoyt hogt aloud stories eventyr'),
  row('work', 'bus-driving passenger-transport', 'buss$ bussen skolebuss minibuss bus$ minibus', 'kjor koyr drove$ driv'),
  row('work', 'snow-clearing winter-driving', 'broyt broyte broytet'),
  row('work', 'invoicing bookkeeping', 'faktura invoice bilag'),
  row('work', 'archive-work office-administration', 'arkiv archive filing$'),
  row('work', 'phone-answering customer-service', 'sentralbord switchboard kundesenter callsenter kundeservice call+cent'),
  row('work', 'hotel-reception booking-systems', 'resepsjon reception$ portier', 'stod$ sto$ statt$ telefon phone jobb arbeid work natt night sjekk check'),
  row('work', 'electronics-assembly', 'loddet lodda lodder lodde$ solder'),
  row('work', 'phone-repair', 'mobil mobiler telefoner iphone phones$ skjerm skjermer screens$', 'reparer fiks byttet bytta fix repair replac'),
  row('work', 'meat-cutting food-hygiene', 'slakt slaktet slaktar butcher parter partering'),
  row('farm-and-practical', 'hunting game-handling outdoor-life', 'jakt jakta jegar jeger elgjakt hunting$ hunt$ hunted'),
  row('farm-and-practical', 'fishing outdoor-life', 'fisket fiska garn$ fished fishing'),
  row('other', 'playing-music', 'gitar piano trommer fiolin korps guitar drums violin band$', 'spill spel play'),
  row('other', 'singing', 'kor$ koret sang synger syng choir sing$ singing'),
  row('other', 'sound-and-light', 'lydanlegg miks lyd$ lyden$ scene$ scenen lys$', 'styr rigg miks lyd$ konsert teater revy'),
  row('volunteering', 'youth-work activity-leading', 'ungdomsklubb fritidsklubb speider speidar scout youth'),
  row('farm-and-practical', 'chainsaw-use timber-hauling', 'tommer timber logging felt$ felle', 'kjor koyr hogg hogd felt felle skog traer trees'),
  row('work', 'parcel-delivery', 'aviser$ avisa$ avisen$ avis$ avisbud newspaper$ newspapers$ posten$ mail$', 'delte delt$ del$ deler bud deliver gikk gjekk gatt+med gar+med bar$ kjor koyr'),
  row('school', 'teaching giving-training', 'var+laerer var+laerar er+laerer er+laerar vaert+laerer vore+laerar laerer+i'),
  row('work', 'van-driving passenger-transport', 'sjafor a+driver as+driver'),
  row('work', 'budgeting leading-a-group taking-responsibility', 'daglig+leder dagleg+leiar eget+firma eige+firma own+business own+company'),
  row('work', 'fishing boat-handling fish-preparing', 'fisherman fisker$ fiskar$ fiskebat fishing+boat'),
  row('work', 'rail-work', 'tog$ toget train$', 'kjor koyr drove$'),
  row('work', 'payroll data-entry', 'timeliste lonn$ lonning lonningar payroll', 'fort$ forer$ ford$ kjort arbeid work did$ made$'),
  row('other', 'market-selling sales', 'marked$ markedet marknad torg$ torget market$ bazaar basar', 'solgt selg seld sold sell'),
  row('work', 'housekeeping cleaning', 'housekeep husokonom'),
  row('care-at-home', 'childcare play-facilitation', 'hjemme+med heime+med home+with', 'barn born unger kids children'),
  row('other', 'childcare play-facilitation music-with-children', 'kids$ children barn barna unger ungar', 'sing syng sang play leker leikar leke leike tegn teikn paint$ draw'),
  row('other', 'childcare play-facilitation', 'med+barn med+unger med+born med+ungar with+kid with+child barnevakt'),
  row('work', 'roofing', 'tak$ taket roof$', 'lagt legg la$ laid lay$'),
  row('work', 'bookkeeping invoicing', 'regnskap rekneskap accounts', 'fort$ forer$ forar ford$ kept keep'),
  row('work', 'invoicing', 'faktur invoic'),
  row('work', 'booking-systems phone-answering', 'timer$ timebestilling appointments reservations reservasjon bookinger', 'bestil book tok$ took$ sett set$'),
  row('other', 'childcare play-facilitation', 'i+barn i+unger i+born i+unge i+ungar', 'glad flink god$'),
  row('work', 'ticket-sales cash-register customer-service', 'kino cinema billettluk billett tickets$', 'jobb arbeid work solgt selg seld sold sell'),
  row('work', 'parcel-delivery', 'ut+pizza ut+mat ut+varer foodora wolt pizza$', 'kjor koyr drove$ deliver lever'),
  row('work', 'parcel-delivery', 'food$ meals$ pizzas$', 'deliver'),
  row('work', 'loading-and-unloading moving-and-carrying', 'plank planker pall paller kasser varer gods pallets crates', 'stabl losset lossa lasta lastet load unload stack'),
  row('work', 'cnc-operation machine-operation', 'dreid dreidde dreide$ dreiing frest freste fresing lathe milling'),
  row('school', 'homework-help teaching', 'medelev medelever matte$ matematikk maths', 'hjelp hjalp help'),
  row('work', 'personal-assistance mobility-support', 'rullestol rullestolen wheelchair', 'assistent assistant hjalp$ helped trilla trillet'),
  row('other', 'animal-welfare pet-care', 'dyr$ dyra dyrene animals$', 'stel pass hjelp hjalp helped like$ liker$ likar$ glad jobb work care'),
  row('other', 'jewellery-and-leather use-hand-tools', 'sko$ skoene shoes$', 'reparer fiks salt repair fix mend'),
  row('work', 'car-washing', 'bilvask carwash'),
  row('work', 'waste-sorting', 'soppel avfall gjenvinning recycling waste garbage', 'sorter kjor koyr hent sort collect'),
  row('work', 'personal-care mobility-support meal-support', 'nurse+assistant nurse+aide assistant+nurse nursing+assistant'),
  row('work', 'personal-care mobility-support', 'sykehjem sjukeheim omsorgsb hjemmetj heimetj'),
  // told of one's own people and days
  row('care-at-home', 'caring-for-relatives companionship', 'mor$ mora$ moren$ mamma far$ faren$ pappa mother father mum$ mom$ dad$ foreldr parents$', 'pass passa passet passer stelte steller stelt looked+after looking+after'),
  row('care-at-home', 'caring-for-relatives companionship', 'min+mann min+kone mannen+min kona$ my+husband my+wife min+samboer', 'stelte steller stelt pleide pleier cared caring looked+after looking+after'),
  row('other', 'taking-responsibility', 'ansvar$ ansvaret$ responsibility', 'tok$ tatt$ teke$ took$'),
  row('care-at-home', 'caring-for-relatives family-logistics', 'sonn$ sonnen$ son$ sonen$ datter dattera dotter daughter', 'folger fulgte folgt fulgt folgjer folgde stotter pass stel hjelp hjalp support'),
  row('other', 'service-mindedness communication', 'med+folk med+menneske med+kundar with+people', 'god$ flink$ good$ glad$ liker$ likar$'),
  row('other', 'public-services-use communication', 'skjema skjemaer skjemaene soknad soknader paperwork forms$ altinn', 'hjelp hjalp help fylt fyller fylle bistar'),
  row('farm-and-practical', 'summer-farm-work livestock-care', 'setra$ seteren$ saeter saetra', 'jobb arbeid var$ vaert vore hjelp hjalp drev dreiv budd melk mjolk sommer somrer sumar worked'),
  row('farm-and-practical', 'summer-farm-work milking livestock-care', 'budeie'),
  row('other', 'car-body-repair surface-treatment', 'bil$ bilen bilar biler moped car$ cars$', 'lakker lakkert respray spraypaint'),
  row('other', 'make-up creativity', 'sminke$ sminker$ sminkar$ sminket sminka makeup', 'venn venin andre brud folk kund jent friends others bride people'),
  row('other', 'dancing', 'dansa$ danset$ danser$ dansar$ dansing danced dancing ballett ballet hiphop'),
  row('gaming', 'networking it-support', 'wifi ruter$ ruteren router hjemmenett heimenett', 'satt sette$ sett$ sat$ set$ install fiks fix kobl kopl ordn ordna'),
];

/** Words that turn what follows: 'jeg kan ikke lage mat'. */
export const NOT_WORDS: ReadonlySet<string> = new Set([
  'ikke', 'ikkje', 'aldri', 'not', 'never', 'dont', 'cant', 'cannot', 'didnt', 'hater', 'hatar', 'hate',
]); // prettier-ignore

/** Words of having been at work somewhere, paid or not; as in {@link EverydayWords}. */
export const WORKED_WORDS: readonly string[] =
  'jobb arbeid praksis vikar ringevik assistent ansatt$ tilsett$ utplass sommerjobb sommarjobb frivil volunteer work$ works$ worked working job$ jobs$ employed helped hjalp hjelp extra$ ekstra deltid drev$ dreiv$ drive$ drevet ran$ avloser avloysar avloste'.split(
    ' ',
  );
