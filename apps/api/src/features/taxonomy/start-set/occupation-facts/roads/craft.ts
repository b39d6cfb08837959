import type { Roads } from './types';

/** Roads into the occupations of `occupations/craft.ts`. */
export const craftRoads: readonly Roads[] = [
  {
    occupation: 'electrician',
    ways: ['apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'elektrikerfaget', nn: 'elektrikarfaget', en: 'the electrician trade' },
    alsoNeeded: ['hms-card'],
  },
  {
    occupation: 'power-line-fitter',
    ways: ['apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'energimontørfaget', nn: 'energimontørfaget', en: 'the power line trade' },
    alsoNeeded: ['hms-card'],
  },
  {
    occupation: 'automation-technician',
    ways: ['apprenticeship', 'trade-certificate-at-work', 'vocational-school'],
    trade: { nb: 'automatiseringsfaget', nn: 'automatiseringsfaget', en: 'the automation trade' },
  },
  {
    occupation: 'chimney-sweep',
    ways: ['apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'feierfaget', nn: 'feiarfaget', en: 'the chimney sweep trade' },
    alsoNeeded: ['driving-licence'],
  },
  {
    occupation: 'blaster',
    ways: ['course', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'fjell- og bergverksfaget', nn: 'fjell- og bergverksfaget', en: 'the rock and quarry trade' },
    alsoNeeded: ['machine-training', 'hms-card'],
  },
  {
    occupation: 'welder',
    ways: ['work-placement', 'course', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'sveisefaget', nn: 'sveisefaget', en: 'the welding trade' },
  },
  {
    occupation: 'industrial-mechanic',
    ways: ['work-placement', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'industrimekanikerfaget', nn: 'industrimekanikarfaget', en: 'the industrial mechanic trade' },
  },
  {
    occupation: 'cnc-operator',
    ways: ['work-placement', 'apprenticeship', 'trade-certificate-at-work', 'traineeship'],
    trade: { nb: 'CNC-maskineringsfaget', nn: 'CNC-maskineringsfaget', en: 'the CNC machining trade' },
  },
  {
    occupation: 'carpenter',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'tømrerfaget', nn: 'tømrarfaget', en: 'the carpenter trade' },
    alsoNeeded: ['hms-card'],
  },
  {
    occupation: 'joiner',
    ways: ['work-placement', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'trevare- og bygginnredningsfaget', nn: 'trevare- og bygginnreiingsfaget', en: 'the joinery trade' },
  },
  {
    occupation: 'concrete-worker',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'betongfaget', nn: 'betongfaget', en: 'the concrete trade' },
    alsoNeeded: ['hms-card'],
  },
  {
    occupation: 'mason',
    ways: ['work-placement', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'murer- og flisleggerfaget', nn: 'murar- og flisleggjarfaget', en: 'the bricklayer and tiler trade' },
    alsoNeeded: ['hms-card'],
  },
  {
    occupation: 'painter',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'malerfaget', nn: 'målarfaget', en: 'the painter trade' },
    alsoNeeded: ['hms-card'],
  },
  {
    occupation: 'plumber',
    ways: ['work-placement', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'rørleggerfaget', nn: 'røyrleggjarfaget', en: 'the plumber trade' },
    alsoNeeded: ['hms-card'],
  },
  {
    occupation: 'furniture-maker',
    ways: ['work-placement', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'møbelsnekkerfaget', nn: 'møbelsnikkarfaget', en: 'the cabinet maker trade' },
  },
  {
    occupation: 'baker',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'bakerfaget', nn: 'bakarfaget', en: 'the baker trade' },
  },
  {
    occupation: 'butcher',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: {
      nb: 'slakterfaget eller kjøttskjærerfaget',
      nn: 'slaktarfaget eller kjøtskjerarfaget',
      en: 'the slaughter or meat cutting trade',
    },
  },
  {
    occupation: 'car-mechanic',
    ways: ['work-placement', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'bilfaget', nn: 'bilfaget', en: 'the car mechanic trade' },
  },
  {
    occupation: 'stonemason',
    ways: ['apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'steinfaget', nn: 'steinfaget', en: 'the stone trade' },
  },
  {
    occupation: 'roofer',
    ways: ['learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'taktekkerfaget', nn: 'taktekkjarfaget', en: 'the roofer trade' },
    alsoNeeded: ['hms-card'],
  },
  {
    occupation: 'floor-layer',
    ways: ['apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'gulvleggerfaget', nn: 'golvleggjarfaget', en: 'the floor layer trade' },
    alsoNeeded: ['hms-card'],
  },
  {
    occupation: 'insulation-worker',
    ways: ['learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'isolatørfaget', nn: 'isolatørfaget', en: 'the insulation trade' },
    alsoNeeded: ['hms-card'],
  },
  {
    occupation: 'glazier',
    ways: ['learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'glassfaget', nn: 'glasfaget', en: 'the glazier trade' },
    alsoNeeded: ['hms-card'],
  },
  {
    occupation: 'refrigeration-technician',
    ways: ['apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'kulde- og varmepumpemontørfaget', nn: 'kulde- og varmepumpemontørfaget', en: 'the refrigeration and heat pump trade' },
    alsoNeeded: ['hms-card'],
  },
  {
    occupation: 'surface-treater',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'overflatebehandlerfaget', nn: 'overflatebehandlarfaget', en: 'the surface treatment trade' },
  },
  {
    occupation: 'tinsmith',
    ways: ['apprenticeship', 'trade-certificate-at-work'],
    trade: {
      nb: 'ventilasjons- og blikkenslagerfaget',
      nn: 'ventilasjons- og blikkenslagarfaget',
      en: 'the ventilation and tinsmith trade',
    },
    alsoNeeded: ['hms-card'],
  },
  {
    occupation: 'plate-worker',
    ways: ['work-placement', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'platearbeiderfaget', nn: 'platearbeidarfaget', en: 'the plate worker trade' },
  },
  {
    occupation: 'blacksmith',
    ways: ['apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'smedfaget', nn: 'smedfaget', en: 'the blacksmith trade' },
  },
  {
    occupation: 'locksmith',
    ways: ['apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'låsesmedfaget', nn: 'låsesmedfaget', en: 'the locksmith trade' },
  },
  { occupation: 'bicycle-mechanic', ways: ['work-placement', 'learn-at-work', 'course'] },
  {
    occupation: 'wood-carver',
    ways: ['course', 'apprenticeship'],
    trade: { nb: 'treskjærerfaget', nn: 'treskjerarfaget', en: 'the wood carver trade' },
  },
  { occupation: 'weaver', ways: ['course', 'apprenticeship'] },
  {
    occupation: 'electronics-technician',
    ways: ['work-placement', 'apprenticeship', 'trade-certificate-at-work', 'vocational-school'],
    trade: { nb: 'dataelektronikerfaget', nn: 'dataelektronikarfaget', en: 'the electronics trade' },
  },
  {
    occupation: 'telecom-installer',
    ways: ['learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'telekommunikasjonsmontørfaget', nn: 'telekommunikasjonsmontørfaget', en: 'the telecom trade' },
    alsoNeeded: ['hms-card'],
  },
  { occupation: 'cheese-maker', ways: ['work-placement', 'learn-at-work', 'course'] },
  {
    occupation: 'tailor',
    ways: ['course', 'apprenticeship', 'trade-certificate-at-work'],
    trade: {
      nb: 'kjole- og draktsyerfaget eller bunadtilvirkerfaget',
      nn: 'kjole- og draktsyarfaget eller bunadtilverkarfaget',
      en: 'the dressmaker or traditional costume trade',
    },
  },
  { occupation: 'shoemaker', ways: ['learn-at-work', 'apprenticeship'] },
  { occupation: 'pest-controller', ways: ['learn-at-work', 'course'] },
  {
    occupation: 'florist',
    ways: ['work-placement', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'blomsterdekoratørfaget', nn: 'blomsterdekoratørfaget', en: 'the florist trade' },
  },
];
