/**
 * A place of work, and what people do there who name no occupation: 'jobbet i barnehage', 'vikar på sykehjem'. Written for this product.
 * Each word is the folded beginning of a word (æ as ae, ø as o, å as a); with `$` after it, the whole word; with `-` before it, the end of one.
 */
export interface Workplace {
  words: readonly string[];
  /** The occupation that asks for no long schooling: where somebody starts. */
  worker: string;
  /** Of who leads the place. */
  leader?: string;
}

const row = (worker: string, words: string, leader?: string): Workplace => ({
  worker,
  words: words.split(' '),
  ...(leader !== undefined && { leader }),
});

/** Read from the top; the first that fits a word holds. */
export const workplaces: readonly Workplace[] = [
  row(
    'kindergarten-assistant',
    'barnehage barnehag -barnehage -barnehagen -barnehagar kindergarten nursery$ preschool daycare creche parkdressing',
    'kindergarten-manager',
  ),
  row('school-assistant', 'sfo$ sfoen skolefritids skulefritids aktivitetsskole aks$ afterschool'),
  row(
    'care-assistant',
    'sykehjem sjukeheim sjukheim nursinghome carehome oldfolkshome sjukehem omsorgssenter omsorgshe omsorgsbolig omsorgsbust bosenter eldrehjem gamlehjem aldershjem gamleheim bokollektiv eldreomsorg',
    'care-home-manager',
  ),
  row(
    'home-helper',
    'hjemmetjeneste hjemmetjenesta heimetenest hjemmehjelp heimehjelp hjemmesykepl heimesjukepl hjemmebaser heimebaser homecare homehelp',
    'care-home-manager',
  ),
  row(
    'environmental-worker',
    'bofellesskap bufellesskap avlastning avlasting avlaster avlastar miljotjenest miljotenest boligtjenest butenest dagsenter dagtilbod dagtilbud rusomsorg psykiatri',
  ),
  row(
    'shop-assistant',
    'butikk -butikk -butikken matbutikk supermark dagligvare daglegvare kiwi$ rema$ meny$ spar$ coop$ joker$ bunnpris matkroken europris jysk$ nille$ rusta$ biltema clasohlson xxl$ intersport hm$ cubus dressmann lindex zara$ ikea elkjop felleskjopet maxbo byggmakker obsbygg monter$ vinmonopolet kicks$ plantasjen narvesen lidl aldi tesco walmart kjopesenter kjopesent sportsbutikk klesbutikk supermarket grocery salesstaff thestore ourstore retailstore',
    'shop-manager',
  ),
  row('petrol-station-attendant', 'bensinstasjon petrolstation gasstation veikro circle$ circlek esso$ shell$ yx$ bestst'),
  row(
    'fast-food-worker',
    'mcdonald$ mcdonalds donken$ burgerking maxburger subway$ kfc$ pizzabakeren peppes kebabsjapp kebabbule kebabbutikk kebabshop gatekjokken fastfood dominos pizzahut',
  ),
  row('parcel-courier', 'posten$ postnord helthjem dhl$ fedex foodora wolt$ justeat deliveroo amazonflex'),
  row('security-guard', 'securitas nokas avarn'),
  row('cleaner', 'iss$ sodexo'),
  row('care-assistant', 'norlandia attendo'),
  row('bus-driver', 'nettbuss vybuss unibuss'),
  row('taxi-driver', 'uber$'),
  row('barista', 'kaffebar kafe kafeen kafeer konditori cafe'),
  row('baker', 'bakeri bakery'),
  row('ski-lift-attendant', 'alpinanlegg skisenter skianlegg skitrekk skiheis skiresort'),
  row('waiter', 'restaurant restaurang utested -bar$ pub$ pubben nattklubb serveringssted serveringsst', 'restaurant-manager'),
  row('kitchen-assistant', 'kantine kjokken storkjokken kitchen canteen catering'),
  row('hotel-receptionist', 'hotell hotel hotels$ vandrerhjem hostel resepsjon', 'hotel-manager'),
  row('warehouse-worker', 'lageret$ lager$ varelager sentrallager warehouse terminalen logistikksenter'),
  row(
    'production-worker',
    'fabrikk -fabrikk -fabrikken factory samleband produksjonslinj fiskemottak fiskebruk filetanlegg fiskeindustri sjomat lakseslakt meieri slakteri sagbruk gilde$ nortura',
    'production-manager',
  ),
  row('car-mechanic', 'bilverksted bilverkstad carworkshop cargarage'),
  row('construction-helper', 'byggeplass byggjeplass byggefirma constructionsite buildingsite', 'construction-manager'),
  row('farm-worker', 'gardsbruk gardsbruket gard$ garden$ gardar bondegard fjos fjoset farm$ farms$ saueh melkeproduksjon'),
  row('greenhouse-worker', 'gartneri drivhus veksthus greenhouse planteskole planteskule'),
  row('groundskeeper', 'anleggsgartner parkvesen kirkegard grontanlegg gronta grontomr'),
  row('cleaner', 'renholdsbyra vaskebyra reinhaldsbyra renholdsfirma', 'cleaning-supervisor'),
  row('music-teacher', 'kulturskole kulturskule'),
  row(
    'school-assistant',
    'grunnskole grunnskule barneskole barneskule skole$ skolen$ skule$ skulen$ ungdomsskole ungdomsskule primaryschool elementaryschool',
  ),
  row('hospital-porter', 'sykehus sjukehus hospital'),
  row('secretary', 'kontor$ kontoret$ -kontor -kontoret office$ offices$'),
  row('receptionist', 'sentralbord forkontor'),
];
