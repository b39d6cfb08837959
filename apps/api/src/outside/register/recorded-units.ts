import { DemoOrganisation, organisations } from '@arena/fixtures';

/** A postal address as Enhetsregisteret writes it. */
export interface RegisterAddress {
  land: string;
  landkode: string;
  postnummer: string;
  poststed: string;
  adresse: readonly string[];
  kommune: string;
  kommunenummer: string;
}

/** A unit or a sub-unit as Enhetsregisteret answers it, with the fields the product may read. */
export interface RegisterUnit {
  organisasjonsnummer: string;
  navn: string;
  organisasjonsform: { kode: string; beskrivelse: string };
  registreringsdatoEnhetsregisteret?: string;
  registrertIMvaregisteret?: boolean;
  naeringskode1?: { kode: string; beskrivelse: string };
  antallAnsatte?: number;
  harRegistrertAntallAnsatte?: boolean;
  overordnetEnhet?: string;
  /** Units. */
  forretningsadresse?: RegisterAddress;
  /** Sub-units. */
  beliggenhetsadresse?: RegisterAddress;
  registrertIForetaksregisteret?: boolean;
  konkurs?: boolean;
  konkursdato?: string;
  underAvvikling?: boolean;
  underTvangsavviklingEllerTvangsopplosning?: boolean;
  maalform?: 'Bokmål' | 'Nynorsk';
  /** Removed units only. */
  slettedato?: string;
}

/**
 * Numbers with a meaning. They pass modulus 11, since a number that does not is never asked for; they lie in the last corner of the series
 * and are only ever answered here.
 */
export const RECORDED = {
  /** A workshop that is not in the product yet. */
  unit: '899999002',
  /** Its place of work. */
  subUnit: '899999010',
  /** A sole proprietorship; it has no sub-unit and does not need one. */
  soleProprietorship: '899999029',
  /** Removed from the register: 410. */
  removed: '899999037',
  bankrupt: '899999053',
  windingUp: '899999061',
  /** Outside Innlandet. */
  elsewhere: '899999088',
  /** Newly registered: no code of business and no address yet. */
  bare: '899999096',
  /** Nobody: 404. */
  unknown: '899999118',
  /** Takes the call and never answers. */
  hangs: '899999126',
  /** Answers 500. */
  broken: '899999134',
} as const;

const MUNICIPALITIES: Readonly<Record<string, string>> = {
  '3401': 'KONGSVINGER',
  '3403': 'HAMAR',
  '3405': 'LILLEHAMMER',
  '3407': 'GJØVIK',
  '3411': 'RINGSAKER',
  '3412': 'LØTEN',
  '3413': 'STANGE',
  '3415': 'SØR-ODAL',
  '3417': 'GRUE',
  '3420': 'ELVERUM',
  '3421': 'TRYSIL',
  '3422': 'ÅMOT',
  '3427': 'TYNSET',
  '3428': 'ALVDAL',
  '3429': 'FOLLDAL',
  '3430': 'OS',
  '3431': 'DOVRE',
  '3433': 'SKJÅK',
  '3434': 'LOM',
  '3435': 'VÅGÅ',
  '3436': 'NORD-FRON',
  '3437': 'SEL',
  '3438': 'SØR-FRON',
  '3439': 'RINGEBU',
  '3440': 'ØYER',
  '3441': 'GAUSDAL',
  '3442': 'ØSTRE TOTEN',
  '3443': 'VESTRE TOTEN',
  '3446': 'GRAN',
  '3447': 'SØNDRE LAND',
  '3448': 'NORDRE LAND',
  '3449': 'SØR-AURDAL',
  '3450': 'ETNEDAL',
  '3451': 'NORD-AURDAL',
  '3452': 'VESTRE SLIDRE',
  '3453': 'ØYSTRE SLIDRE',
  '3454': 'VANG',
};

/** The code of business that each trade of the demo organisations is registered with. */
const BUSINESS: Readonly<Record<DemoOrganisation['trade'], readonly [kode: string, beskrivelse: string]>> = {
  'care-health': ['87.200', 'Institusjoner for pleie og omsorg'],
  industry: ['25.620', 'Bearbeiding av metaller'],
  building: ['41.000', 'Oppføring av bygninger'],
  wood: ['16.230', 'Produksjon av bygningsartikler av tre'],
  'farming-forest': ['01.500', 'Kombinert husdyrhold og planteproduksjon'],
  transport: ['49.410', 'Godstransport på vei'],
  'food-tourism': ['56.110', 'Drift av restauranter og kafeer'],
  trade: ['47.120', 'Butikkhandel med bredt vareutvalg'],
  cleaning: ['81.210', 'Rengjøring av bygninger'],
  office: ['69.201', 'Regnskap og bokføring'],
  'it-games': ['62.100', 'Programmeringstjenester'],
  'school-kindergarten': ['88.911', 'Barnehager'],
  culture: ['90.020', 'Tjenester tilknyttet underholdningsvirksomhet'],
};

const address = (kommunenummer: string, adresse: string, postnummer: string, poststed: string): RegisterAddress => ({
  land: 'Norge',
  landkode: 'NO',
  postnummer,
  poststed,
  adresse: [adresse],
  kommune: MUNICIPALITIES[kommunenummer] ?? poststed,
  kommunenummer,
});

const FORMS = {
  AS: 'Aksjeselskap',
  BEDR: 'Underenhet til næringsdrivende og offentlig forvaltning',
  ENK: 'Enkeltpersonforetak',
} as const;
const form = (kode: keyof typeof FORMS): RegisterUnit['organisasjonsform'] => ({ kode, beskrivelse: FORMS[kode] });

const workshop = { kode: '95.310', beskrivelse: 'Reparasjon og vedlikehold av motorkjøretøy' };

function unit(organisasjonsnummer: string, navn: string, more: Partial<RegisterUnit> = {}): RegisterUnit {
  return {
    organisasjonsnummer,
    navn,
    organisasjonsform: form('AS'),
    registreringsdatoEnhetsregisteret: '2019-03-11',
    registrertIMvaregisteret: true,
    naeringskode1: workshop,
    harRegistrertAntallAnsatte: true,
    antallAnsatte: 6,
    forretningsadresse: address('3420', 'Demoveien 1', '2406', 'ELVERUM'),
    registrertIForetaksregisteret: true,
    konkurs: false,
    underAvvikling: false,
    underTvangsavviklingEllerTvangsopplosning: false,
    maalform: 'Bokmål',
    ...more,
  };
}

/** The demo organisations, whose numbers no modulus lets through, as the register would know them. */
const demoUnits = organisations.map((organisation): RegisterUnit => {
  const [kode, beskrivelse] = BUSINESS[organisation.trade];
  const municipality = MUNICIPALITIES[organisation.municipality] ?? 'HAMAR';
  return unit(organisation.organisationNumber, organisation.name.toUpperCase(), {
    naeringskode1: { kode, beskrivelse },
    forretningsadresse: address(organisation.municipality, 'Demoveien 7', '2300', municipality),
    maalform: organisation.lang === 'nn' ? 'Nynorsk' : 'Bokmål',
  });
});

/** Answers of `/enheter/{number}` by number. */
export const units: ReadonlyMap<string, RegisterUnit> = new Map(
  [
    ...demoUnits,
    unit(RECORDED.unit, 'LYNGBAKKEN DEMOVERKSTED AS'),
    unit(RECORDED.soleProprietorship, 'DEMOHAGEN SØM OG REDESIGN', {
      organisasjonsform: form('ENK'),
      registrertIMvaregisteret: false,
      registrertIForetaksregisteret: false,
      naeringskode1: { kode: '14.210', beskrivelse: 'Produksjon av yttertøy' },
      antallAnsatte: 0,
      harRegistrertAntallAnsatte: false,
      forretningsadresse: address('3435', 'Demostien 3', '2680', 'VÅGÅ'),
      maalform: 'Nynorsk',
    }),
    unit(RECORDED.bankrupt, 'DEMOFALLET BYGG AS', { konkurs: true, konkursdato: '2026-02-17', underAvvikling: true }),
    unit(RECORDED.windingUp, 'DEMOSLUTT HANDEL AS', { underAvvikling: true }),
    unit(RECORDED.elsewhere, 'DEMOBYEN RÅDGIVNING AS', {
      naeringskode1: { kode: '70.200', beskrivelse: 'Bedriftsrådgivning og annen administrativ rådgivning' },
      forretningsadresse: { ...address('0301', 'Demogata 12', '0150', 'OSLO'), kommune: 'OSLO' },
    }),
    bareUnit(),
  ].map((one) => [one.organisasjonsnummer, one]),
);

/** Newly registered: the register leaves out what it does not know. */
function bareUnit(): RegisterUnit {
  const { naeringskode1: _business, forretningsadresse: _address, antallAnsatte: _staff, ...bare } = unit(RECORDED.bare, 'DEMONYTT AS');
  return { ...bare, harRegistrertAntallAnsatte: false };
}

/** Answers of `/underenheter/{number}` by number. */
export const subUnits: ReadonlyMap<string, RegisterUnit> = new Map([
  [
    RECORDED.subUnit,
    {
      organisasjonsnummer: RECORDED.subUnit,
      navn: 'LYNGBAKKEN DEMOVERKSTED AVD ELVERUM',
      organisasjonsform: form('BEDR'),
      registreringsdatoEnhetsregisteret: '2019-03-11',
      registrertIMvaregisteret: false,
      naeringskode1: workshop,
      harRegistrertAntallAnsatte: true,
      antallAnsatte: 6,
      overordnetEnhet: RECORDED.unit,
      beliggenhetsadresse: address('3420', 'Demoveien 1', '2406', 'ELVERUM'),
    },
  ],
]);

/** What is left of units that were removed; answered with 410. */
export const removedUnits: ReadonlyMap<string, RegisterUnit> = new Map([
  [
    RECORDED.removed,
    {
      organisasjonsnummer: RECORDED.removed,
      navn: 'DEMOGAMLE FRISØR',
      organisasjonsform: { kode: 'ENK', beskrivelse: 'Enkeltpersonforetak' },
      slettedato: '2024-06-30',
    },
  ],
]);
