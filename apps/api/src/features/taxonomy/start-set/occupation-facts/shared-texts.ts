import type { AlsoNeeded, Said, WayIn } from './types';

/** What each road into work is, in one or two sentences. */
export const WAY_TEXTS: Readonly<Record<WayIn, Said>> = {
  'work-placement': {
    nb: 'Praksisplass: Du prøver jobben en tid. Nav, kommunen eller en skole avtaler det.',
    nn: 'Praksisplass: Du prøver jobben ei tid. Nav, kommunen eller ein skule avtaler det.',
    en: 'Work placement: You try the job for a while. Nav, the municipality or a school arranges it.',
  },
  'learn-at-work': {
    nb: 'Læring på jobb: Du kan begynne uten papirer. Arbeidsplassen lærer deg opp.',
    nn: 'Læring på jobb: Du kan byrje utan papir. Arbeidsplassen lærer deg opp.',
    en: 'Learning at work: You can start without papers. The workplace trains you.',
  },
  course: {
    nb: 'Kurs: Et kurs på noen dager eller uker gir deg det du må ha for å begynne.',
    nn: 'Kurs: Eit kurs på nokre dagar eller veker gir deg det du må ha for å byrje.',
    en: 'Course: A course of a few days or weeks gives you what you need to start.',
  },
  apprenticeship: {
    nb: 'Læreplass: To år på skole og to år i bedrift er vanlig. Du får lønn i bedriften og tar fagprøve til slutt.',
    nn: 'Læreplass: To år på skule og to år i bedrift er vanleg. Du får løn i bedrifta og tek fagprøve til slutt.',
    en: 'Apprenticeship: Two years at school and two in a company is usual. The company pays you, and you take a trade test at the end.',
  },
  'trade-certificate-at-work': {
    nb: 'Fagbrev på jobb: Du er ansatt, får veiledning og tar fagbrev mens du har lønn. Snakk med fylkeskommunen.',
    nn: 'Fagbrev på jobb: Du er tilsett, får rettleiing og tek fagbrev medan du har løn. Snakk med fylkeskommunen.',
    en: 'Trade certificate at work: You are employed, get guidance and take the certificate while you earn. Talk to the county.',
  },
  'vocational-school': {
    nb: 'Skole: Du lærer yrket på videregående eller fagskole. Voksne kan ha rett til plass.',
    nn: 'Skule: Du lærer yrket på vidaregåande eller fagskule. Vaksne kan ha rett til plass.',
    en: 'School: You learn the occupation at upper secondary or vocational college. Adults may have a right to a place.',
  },
  traineeship: {
    nb: 'Traineeplass: Du har utdanning og får jobb med opplæring, ofte i flere bedrifter.',
    nn: 'Traineeplass: Du har utdanning og får jobb med opplæring, ofte i fleire bedrifter.',
    en: 'Traineeship: You have an education and get a job with training, often in several companies.',
  },
  'higher-education': {
    nb: 'Høyere utdanning: Du studerer ved høgskole eller universitet. Mange studier finnes på nett.',
    nn: 'Høgare utdanning: Du studerer ved høgskule eller universitet. Mange studium finst på nett.',
    en: 'Higher education: You study at a university or university college. Many programmes are online.',
  },
};

/** What may be asked for besides. */
export const ALSO_NEEDED_TEXTS: Readonly<Record<AlsoNeeded, Said>> = {
  'police-certificate': {
    nb: 'Du må vise politiattest. Du søker hos politiet når du har fått tilbud om jobb.',
    nn: 'Du må vise politiattest. Du søkjer hos politiet når du har fått tilbod om jobb.',
    en: 'You must show a police certificate. You apply to the police once you have a job offer.',
  },
  'hms-card': {
    nb: 'På byggeplasser og i renhold må du ha HMS-kort. Arbeidsgiveren bestiller det.',
    nn: 'På byggjeplassar og i reinhald må du ha HMS-kort. Arbeidsgivaren bestiller det.',
    en: 'On building sites and in cleaning you must carry an HSE card. The employer orders it.',
  },
  'driving-licence': {
    nb: 'Du trenger førerkort for kjøretøyet du bruker.',
    nn: 'Du treng førarkort for køyretøyet du bruker.',
    en: 'You need a driving licence for the vehicle you use.',
  },
  'machine-training': {
    nb: 'Du må ha opplæring på maskinen du bruker. For truck, kran, lift og anleggsmaskiner skal den være dokumentert.',
    nn: 'Du må ha opplæring på maskina du bruker. For truck, kran, lift og anleggsmaskiner skal ho vere dokumentert.',
    en: 'You must be trained on the machine you use. For forklifts, cranes, lifts and construction machines the training must be documented.',
  },
};
