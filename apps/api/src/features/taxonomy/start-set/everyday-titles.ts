import type { Language } from '@arena/domain';

/**
 * What people call work in everyday speech, and the occupation that it is. Source 'own': written for this product from ordinary knowledge of
 * Norwegian working life; no list was copied.
 */
export interface EverydayTitle {
  /** An occupation of the start set, a unit group of STYRK-08 or an address of ESCO. */
  occupation: string | { styrk08: string } | { esco: string };
  lang: Language;
  text: string;
}

export const EVERYDAY_TITLES_SOURCE = 'own';

type Target = EverydayTitle['occupation'];

/** Names between bars: bokmål and nynorsk together where they are alike. */
function row(occupation: Target, nb: string, nn = '', en = ''): EverydayTitle[] {
  const names = (lang: Language, list: string): EverydayTitle[] =>
    list.split('|').flatMap((one) => (one.trim() === '' ? [] : [{ occupation, lang, text: one.trim() }]));
  return [...names('nb', nb), ...names('nn', nn), ...names('en', en)];
}

const styrk = (styrk08: string): Target => ({ styrk08 });
const esco = (id: string): Target => ({ esco: `http://data.europa.eu/esco/occupation/${id}` });

// a row an occupation, as a table is read
// prettier-ignore
export const everydayTitles: readonly EverydayTitle[] = [
  // shop, food and guests
  ...row('shop-assistant', 'kassadame|kassamann|kassamedarbeider|kassebetjening|sitter i kassa|butikkdame|butikkjobb|butikkhjelp|ekspeditrise|disken i butikk|klesselger|skoselger', 'kassadame|kassemedarbeidar|butikkdame|butikkhjelp|klesseljar', 'till worker|checkout girl|shop girl|shop boy|supermarket worker|grocery store worker|retail worker'),
  ...row('shelf-stocker', 'hyllefyller|varepåfyller|hylleplukker|ryddegutt i butikk', 'hyllefyllar|varepåfyllar', 'shelf filler|night filler|restocker'),
  ...row('fast-food-worker', 'kebabsjappe|kebabselger|kebabkokk|burgersteker|pølseselger|pølsebod|gatekjøkkenmedarbeider|hamburgersteker|pizzabaker på gatekjøkken', 'kebabseljar|burgarsteikjar|pølseseljar', 'kebab shop worker|burger flipper|fry cook|takeaway worker|hot dog seller'),
  ...row('kitchen-assistant', 'oppvaskhjelp|oppvaskgutt|oppvaskdame|oppvasker|kjøkkendame|kjøkkenhjelp|kjøkkengutt|kantinedame|kantinehjelp|storkjøkkenassistent', 'oppvaskar|kjøkenhjelp|kantinedame', 'dishwasher|pot washer|kitchen porter|dinner lady|lunch lady'),
  ...row('waiter', 'kelner|kelnerinne|servitrise|serverer|servitør i helgene|runner på restaurant|garderobevakt på utested', 'kelnar|servitrise', 'waitress|food runner|table server'),
  ...row('barista', 'kaffedame|kaffebrygger|kafédame|kafévert', 'kaffidame|kafévert', 'coffee maker|coffee shop worker|cafe worker'),
  ...row(styrk('5132'), 'bardame|barmann|bartender|barvakt', 'bardame|barmann', 'barmaid|barman'),
  ...row('cook', 'kokkeassistent|kaldjomfru|kokke|skolekokk|skipskokk|stuert', 'kokk på båt|skulekokk', 'line cook|school cook|ship cook'),
  ...row('housekeeper-hotel', 'stuepike|værelsespike|værelsesbetjent|romrenholder', 'stovejente|romreinhaldar', 'chambermaid|room cleaner|hotel maid'),
  ...row('hotel-receptionist', 'nattportier|resepsjonsdame|hotellvert', 'nattportier|resepsjonsdame', 'night porter|front desk clerk'),
  ...row('cleaner', 'vaskedame|vaskemann|vaskehjelp på kontor|renovatør på skole|trappevasker|rengjøringsdame|kontorvasker|byggvasker', 'vaskekone|reingjeringshjelp|trappevaskar', 'cleaning lady|janitor cleaner|office cleaner|charwoman'),
  ...row('home-cleaner', 'vaskehjelp|vasker hjemme hos folk|hushjelp', 'vaskehjelp|hushjelp', 'maid|house cleaner|domestic cleaner'),
  ...row('home-helper', 'husmor|husmorvikar|hjemmeværende|hjemmehjelper|hjemmeværende mor|hjemmeværende far', 'husmor|heimehjelpar|heimeverande|husmorvikar', 'housewife|househusband|homemaker|stay at home mom|stay at home dad|stay at home mother|stay at home parent'),
  // care and school
  ...row('kindergarten-assistant', 'barnehagetante|barnehageonkel|dagmamma|praktikant i barnehage|barnepike|au pair|dagmor|barnevakt|ringevikar i barnehage', 'barnehagetante|dagmamma|barnepasser', 'nursery assistant|daycare worker|nanny|au pair|childminder|babysitter'),
  ...row('school-assistant', 'lærerassistent|elevassistent|sfo-dame|sfo-tante|lekseguide|leksehjelper|vikarlærer uten utdanning|gårdsvakt på skole', 'sfo-dame|leksehjelpar|elevassistent', 'teacher helper|teaching aide|playground supervisor|homework helper'),
  ...row('special-needs-assistant', 'støttepedagog uten utdanning|enetassistent|hjelper for barn med autisme', '', 'one to one aide|special needs helper'),
  ...row('teacher', 'lærervikar|vikarlærer|frøken|klassestyrer', 'lærarvikar|vikarlærar', 'substitute teacher|supply teacher|schoolmistress'),
  ...row('care-assistant', 'pleiemedhjelper|gamlehjemspleier|sykehjemsvakt|nattevakt på sykehjem|fastvakt|ufaglært i eldreomsorg|pleier|hospitant på sykehjem', 'pleiemedhjelpar|nattevakt på sjukeheim|pleiar', 'care home helper|carer|nursing home aide|elderly carer'),
  ...row('personal-assistant', 'bpa-assistent|rullestolhjelper|personlig hjelper', 'bpa-assistent|personleg hjelpar', 'personal carer|live-in carer'),
  ...row('environmental-worker', 'støttekontakt|avlaster|fritidskontakt|miljøarbeider i bolig|boveileder|nattevakt i bofellesskap|fosterforelder|fosterforeldre|fostermor|fosterfar|besøkshjem|beredskapshjem|fosterhjem', 'støttekontakt|avlastar|fosterforelder|fostermor|fosterfar|fosterheim|beredskapsheim', 'support contact|respite carer|foster parent|foster mother|foster father|foster carer'),
  ...row('child-youth-worker', 'klubbleder på ungdomsklubb|fritidsklubbleder|juniorklubbleder|sommerleirleder|leirleder', 'klubbleiar på ungdomsklubb|leirleiar', 'youth club leader|camp counsellor|summer camp leader'),
  ...row('hospital-porter', 'portør|sengekjører|pasienttransportør', 'portør', 'bed pusher'),
  // roads and goods
  ...row('parcel-courier', 'foodora-bud|foodorabud|foodora|wolt-bud|wolt|woltbud|matbud|pizzabud|sykkelbud|budbringer|avisbud|avisgutt|pakkebud|postbud på sykkel|reklamebud|helthjem-bud', 'matbod|pizzabod|sykkelbod|avisbod|pakkebod', 'foodora courier|food delivery rider|delivery rider|bike courier|pizza delivery driver|pizza delivery|paperboy|paper round|newspaper delivery'),
  ...row('mail-sorter', 'postmann|postdame|postbud|brevsorterer|postfunksjonær', 'postmann|postsorterar', 'mailman|postman|mail carrier'),
  ...row('taxi-driver', 'uber-sjåfør|uber|bolt-sjåfør|drosjesjåfør|taxisjåfør på natt|pirattaxisjåfør|drosjeeier|kjører taxi|kjører drosje', 'uber-sjåfør|drosjesjåfør|køyrer taxi', 'uber driver|bolt driver|cab driver|cabbie|minicab driver'),
  ...row('van-driver', 'varebilsjåfør|budsjåfør|kjører varebil|vareutkjører|budbilsjåfør|sjåfør', 'varebilsjåfør|vareutkøyrar|køyrer varebil|sjåfør', 'delivery driver|van man|courier driver'),
  ...row('truck-driver', 'trailersjåfør|langtransportsjåfør|trailerkjører|tømmerbilsjåfør|melkebilsjåfør|kjører lastebil|kjører trailer|tankbilsjåfør', 'trailersjåfør|mjølkebilsjåfør|køyrer trailer|køyrer lastebil', 'trucker|lorry driver|long haul driver|hgv driver'),
  ...row('bus-driver', 'skolebussjåfør|bybussjåfør|kjører buss|bussjåfør', 'skulebussjåfør|køyrer buss', 'school bus driver|coach driver'),
  ...row('warehouse-worker', 'lagergutt|lagerdame|lagermann|plukker på lager|lagerhjelp|ordreplukker|vareplukker|terminalarbeider|lossegutt', 'lagergut|lagerhjelp|plukkar på lager|terminalarbeidar', 'warehouse guy|picker packer|order picker|picker|warehouse operative'),
  ...row('forklift-driver', 'truckkjører på lager|kjører truck|truckfører|gaffeltruckkjører', 'truckkøyrar|truckførar', 'forklift operator|reach truck driver'),
  ...row('removal-worker', 'flyttegutt|flyttemann|bærer i flyttebyrå|flyttehjelp', 'flyttegut|flyttehjelp', 'mover|furniture mover|moving man'),
  ...row('waste-worker', 'søppelmann|søppelkjører|bosskjører|renovatør|søppeltømmer', 'bossmann|søppelmann', 'garbage man|bin man|dustman|trash collector'),
  ...row('car-washer', 'bilvasker|bilpleier|bilvask', 'bilvaskar', 'car washer|car valeter'),
  // building and workshops
  ...row('construction-helper', 'håndlanger|handlanger|hjelpemann på bygg|hjelpegutt|bygningsarbeider|anleggsgutt|altmuligmann på byggeplass|visergutt på bygg|ryddemann på byggeplass|byggehjelp', 'handlangar|hjelpemann på bygg|byggjehjelp|bygningsarbeidar', 'labourer|laborer|builder helper|hod carrier|building site helper|handyman on site'),
  ...row('car-mechanic', 'mekker|bilmekker|mekker biler|skrur bil|skrur på biler|mekaniker|motormekker|bilfikser|verkstedgutt|dekkskifter|mopedmekker', 'mekkar|bilmekkar|mekkar bilar|skrur bil|mekanikar|dekkskiftar', 'grease monkey|fixes cars|auto mechanic|car fixer|tyre fitter|garage worker'),
  ...row('bicycle-mechanic', 'sykkelmekker|sykkelfikser|sykkelreparatør', 'sykkelmekkar|sykkelreparatør', 'bike mechanic|bike fixer|bicycle repairer'),
  ...row('carpenter', 'snekkersvenn|byggmester|tømmermann|hyttebygger|byggsnekker|polsk snekker', 'hyttebyggjar|snikkar på bygg|tømmermann', 'chippy|house builder|cabin builder'),
  ...row('painter', 'husmaler|malersvenn|maler og tapetserer', 'husmålar|målar', 'house painter|decorator'),
  ...row('electrician', 'strømmann|sparky|elektrolærling|montørlærling på elektro', 'straummann|elektrolærling', 'sparky|wireman'),
  ...row('plumber', 'rørlegger på vakt|rørmann|vannrørsmann', 'røyrmann', 'pipe fitter at homes|drain man'),
  ...row('welder', 'sveisegutt|platesveiser|sveisehjelper', 'sveisar på verft|sveisehjelpar', 'welding helper'),
  ...row('machine-operator-construction', 'gravemaskinkjører|graver|gravemaskinist|hjullasterfører|dumperkjører|maskinkjører|kjører gravemaskin|kjører dumper', 'gravemaskinkøyrar|maskinkøyrar|dumparkøyrar|køyrer gravemaskin', 'digger driver|excavator driver|dumper driver|jcb driver'),
  ...row('road-worker', 'asfaltlegger|asfaltarbeider|veiarbeider|trafikkdirigent', 'asfaltleggjar|vegarbeidar', 'road crew|asphalt layer|flagger'),
  ...row('production-worker', 'fabrikkarbeider|fabrikkjobb|båndarbeider|samlebåndsarbeider|fabrikkdame|produksjonsmedarbeider', 'fabrikkarbeidar|samlebandsarbeidar', 'factory worker|assembly line worker|factory hand'),
  ...row('food-production-worker', 'fiskearbeider|filetarbeider|lakseslakter|fiskepakker|kyllingpakker|meieriarbeider|slakteriarbeider', 'fiskearbeidar|lakseslaktar|meieriarbeidar', 'fish factory worker|meat packer|dairy worker'),
  ...row('packer', 'pakkedame|pakker på fabrikk|emballerer|pakkehjelp', 'pakkar på fabrikk|pakkedame', 'packing worker|hand packer'),
  ...row('handyman', 'altmuligmann|altmuligperson|tusenkunstner|fiksemann', 'altmogelegmann|fiksar', 'odd job man|jack of all trades|fixer'),
  ...row('caretaker', 'vaktis|vaktmester på skole|vaktmester i borettslag', 'vaktis|vaktmeister på skule', 'school caretaker|janitor|super'),
  ...row('groundskeeper', 'plenklipper|gressklipper|hagehjelp|hagegutt|kirkegårdsarbeider|parkarbeider|klipper plen', 'plenklippar|hagehjelp|klipper plen', 'lawn mower|garden helper|greenkeeper|lawn care worker'),
  // farm, forest and mountain
  ...row('farm-worker', 'saueklipper|saueklippar|gårdsgutt|gårdshjelp|gårdsjente|dreng|avløserhjelp|onnehjelp|potetplukker|grisepasser|fjøshjelp|hønsepasser|seterhjelp|gjeter|sauegjeter|stallgutt|stalljente|stallhjelp', 'saueklippar|gardsgut|gardshjelp|dreng|onnehjelp|potetplukkar|fjøshjelp|gjetar|setrahjelp|stallhjelp', 'farm hand|farmhand|sheep shearer|ranch hand|stable hand|stable boy|stable girl|shepherd|groom'),
  ...row('milker', 'budeie|seterbudeie|melker|melkepike|avløser|landbruksvikar|seterjente', 'budeie|mjølkar|avløysar|landbruksvikar|seterjente', 'milkmaid|dairymaid|relief milker|dairy maid'),
  ...row('berry-picker', 'jordbærplukker|bærplukker|moltebærplukker|tyttebærplukker|blåbærplukker|eplehøster', 'jordbærplukkar|bærplukkar|molteplukkar', 'strawberry picker|fruit picker|berry picker'),
  ...row('forest-helper', 'skogplanter|skogsgutt|ryddehjelp i skog|vedkløyver|vedhogger|hogger ved|planter skog|ryddesagmann', 'skogplantar|vedhoggar|hogg ved|ryddesagmann', 'tree planter|wood chopper|firewood cutter'),
  ...row('forest-worker', 'skogskar|tømmerhogger|hogstarbeider|motorsagmann|skogsarbeider', 'skogskar|tømmerhoggar|skogsarbeidar', 'lumberjack|logger|tree feller'),
  ...row('ski-lift-attendant', 'heiskjører|skiheiskjører|heisvakt|heisvert|alpinmedarbeider|skitrekkvakt', 'heiskøyrar|heisvakt|skiheisvakt', 'lift operator at ski resort|liftie|ski lift operator|lift attendant'),
  ...row('piste-groomer', 'prepper løyper|løypekjører|tråkkemaskinkjører|løypepreparerer|scooterkjører', 'løypekøyrar|trakkemaskinkøyrar', 'groomer driver|snowcat driver|trail groomer'),
  ...row('snowplough-driver', 'brøytebilsjåfør|brøytemann|brøytekjører|snøbrøyter|snømåker|takmåker', 'brøytekøyrar|brøytemann|snømakar', 'snow plow driver|snow shoveler|plough driver'),
  ...row('ski-instructor', 'skilærer for barn|snowboardinstruktør|alpintrener', 'skilærar|snøbrettinstruktør', 'ski teacher|snowboard teacher'),
  ...row('kennel-worker', 'hundepasser|hundelufter|kattepasser|kennelmedarbeider|hundekjører|valpepasser', 'hundepassar|hundeluftar|hundekøyrar', 'dog walker|dog sitter|pet sitter|cat sitter|musher'),
  // safety, office and the rest
  ...row('security-guard', 'dørvakt|ordensvakt|utkaster|nattvekter|vaktmann|vekter på kjøpesenter|konsertvakt|securitas-vekter|vakt på festival', 'dørvakt|ordensvakt|nattvektar|utkastar', 'bouncer|doorman|night watchman|mall cop|steward at concerts'),
  ...row(styrk('0310'), 'vernepliktig|førstegangstjeneste|førstegangstjenesten|menig|soldat|rekrutt|grenader|militæret|verneplikt|visekorporal|i militæret|heimevernssoldat|sivilarbeider', 'vernepliktig|førstegongsteneste|førstegongstenesta|menig|soldat|rekrutt|militæret|heimevernssoldat', 'conscript|military service|national service|private soldier|recruit|soldier'),
  ...row('community-manager', 'youtuber|streamer|influenser|influencer|tiktoker|blogger|gamer|twitch-streamer|innholdsskaper|vlogger|instagrammer|podkaster|innholdsprodusent på nett|e-sportspiller|discord-moderator|modder', 'youtubar|streamar|influensar|bloggar|innhaldsskapar|podkastar', 'youtuber|streamer|influencer|tiktoker|blogger|content creator|vlogger|twitch streamer|podcaster|esports player|gamer|discord moderator'),
  ...row(esco('51ec004e-aec8-4f89-b114-952bcc56b0b0'), 'youtuber|vlogger|streamer|tiktoker|podkaster', 'youtubar|streamar|podkastar', 'youtuber|streamer|tiktoker|twitch streamer'),
  ...row(esco('ac80b511-fd22-4edf-8570-e531704778bd'), 'blogger', 'bloggar'),
  ...row(esco('1d4a4baf-4073-43bd-ac72-ff7d443273ff'), 'dj|platevender|discjockey', 'dj|platevendar', 'dj'),
  ...row('sound-and-light-technician', 'dj|disc jockey|discjockey|platevender|lydmann|lysmann|lydgutt|teknikk på scene', 'dj|platevendar|lydmann|lysmann', 'dj|disc jockey|sound guy|lighting guy'),
  ...row('event-rigger', 'roadie|scenerigger|festivalarbeider|teltmontør|riggehjelp', 'roadie|scenerigger|festivalarbeidar', 'roadie|stagehand|festival crew'),
  ...row(esco('40da2fc6-8cb4-4cd3-8fe3-899715905070'), 'tatovør|tattovør|tatoveringsartist|tattoo-artist|piercer', 'tatovør', 'tattooist|tattoo artist|tattooer|piercer'),
  ...row('hairdresser', 'frisør på kjøkkenet|barberer|barber|hårklipper|klipper venner|hårfletter', 'frisør|hårklippar', 'barber|hair braider|hairstylist'),
  ...row('skin-therapist', 'neglepike|neglstylist|negletekniker|vippestylist|sminkør|sminkedame|makeupartist', 'neglestylist|vippestylist|sminkør', 'nail tech|lash tech|makeup artist|mua'),
  ...row('tailor', 'syerske|sydame|sømmerske|omsømsskredder|gardinsyer', 'syerske|saumar', 'seamstress|sewer|dressmaker'),
  ...row('customer-service-agent', 'telefonselger|telefondame|kundesentermedarbeider|kundebehandler på telefon|sitter på telefonen|møtebooker', 'telefonseljar|telefondame|kundesentermedarbeidar', 'call centre worker|telemarketer|phone agent|call center agent'),
  ...row('secretary', 'kontordame|kontormann|kontorgutt|kontorhjelp|kontorjobb|sekretærhjelp', 'kontordame|kontorhjelp', 'office lady|office girl|office helper|office clerk'),
  ...row('receptionist', 'skrankedame|skrankepersonale|sentralborddame', 'skrankedame|sentralborddame', 'front desk girl|switchboard lady'),
  ...row('it-support-technician', 'it-gutt|datafyr|dataguru|pc-fikser|datahjelp|datahjelper|brukerstøtte', 'datahjelp|datahjelpar|pc-fiksar', 'computer guy|it guy|computer fixer|tech support'),
  ...row('web-developer', 'nettsidelager|lager nettsider|hjemmesidelager', 'lagar nettsider', 'website maker|web guy'),
  ...row('software-developer', 'koder|hobbyprogrammerer|apputvikler', 'kodar|apputviklar', 'coder|hacker'),
  ...row('sports-coach', 'fotballtrener for barn|håndballtrener|idrettstrener for barn|dansetrener|turntrener|pt|skitrener|fotballdommer', 'fotballtrenar|handballtrenar|turntrenar|skitrenar', 'football coach|kids coach|soccer coach|dance coach'),
  ...row('lifeguard', 'badevakt|bassengvakt|strandvakt', 'badevakt|strandvakt', 'pool guard|beach guard'),
  ...row('ticket-seller', 'billettør|kinovert|billettselger|kiosk på kino|kinokontrollør', 'kinovert|billettseljar', 'cinema worker|ticket lady|usher'),
  ...row('tour-guide', 'turleder|bussguide|sommerguide|turistguide i byen', 'turleiar|bussguide', 'tourist guide|trip leader'),
  ...row('camping-host', 'campingvert|hyttevert|campingplassjobb', 'campingvert|hyttevert', 'campsite worker|campground host'),
  ...row('second-hand-worker', 'fretex-medarbeider|bruktbutikkmedarbeider|gjenbruksbutikk|loppemarkedselger', 'bruktbutikkmedarbeidar|gjenbruksbutikk', 'charity shop worker|thrift store worker|second hand shop worker'),
  ...row('petrol-station-attendant', 'bensindame|bensinekspeditør|bensinstasjonmedarbeider|bensingutt', 'bensindame|bensinekspeditør', 'gas station attendant|petrol pump attendant|gas pumper'),
  ...row('interpreter', 'tolker for familien|telefontolk|naturlig tolk', 'telefontolk', 'phone interpreter|community interpreter'),
  ...row('photographer', 'bryllupsfotograf|hobbyfotograf|dronefotograf', 'bryllaupsfotograf', 'wedding photographer|drone photographer'),
  ...row('fish-farm-worker', 'laksearbeider|røkter|merdarbeider|oppdrettsarbeider|lakserøkter', 'røktar|oppdrettsarbeidar', 'salmon farm worker|fish farmer'),
  ...row('laundry-worker', 'vaskeridame|vaskeriarbeider|stryker på vaskeri', 'vaskeriarbeidar', 'laundry lady|ironer'),
  ...row('funeral-worker', 'graver på kirkegård|begravelsesagent|kistebærer', 'gravferdshjelpar', 'gravedigger|undertaker'),
  ...row('shop-manager', 'butikkeier|kioskeier|drev butikk|kjøpmann|drev kiosk', 'butikkeigar|kjøpmann|dreiv butikk', 'shop owner|store owner|ran a shop|kiosk owner'),
  ...row('restaurant-manager', 'restauranteier|kafeeier|drev kafé|drev restaurant', 'kafeeigar|dreiv kafé', 'restaurant owner|cafe owner'),
  ...row('farmer', 'bonde|gårdbruker på deltid|drev gård|småbruker|gårdeier', 'bonde|gardbrukar|dreiv gard|småbrukar', 'smallholder|ran a farm'),
];
