import { animalHealth, electrical, healthDegree, healthTrade, heavyDriving, machineTraining, teaching } from './steps';
import type { Regulation } from './types';

/**
 * Occupations that Norwegian law keeps for people with a paper, and how to get it, as of 2025. Told shortly and in our own words: the authority
 * decides in each case, and its page is the one that counts. Facts from the authorities' own pages.
 */
export const regulations: Readonly<Record<string, Regulation>> = {
  doctor: healthDegree(),
  nurse: healthDegree(),
  midwife: {
    ...healthDegree(),
    steps: [
      {
        nb: 'Bli sykepleier først. Ta så master i jordmorfag.',
        nn: 'Bli sjukepleiar først. Ta så master i jordmorfag.',
        en: 'Become a nurse first. Then take a master in midwifery.',
      },
      ...healthDegree().steps.slice(1),
    ],
  },
  'social-educator': healthDegree(),
  dentist: healthDegree(),
  'dental-hygienist': healthDegree(),
  pharmacist: healthDegree(),
  physiotherapist: healthDegree(),
  'occupational-therapist': healthDegree(),
  psychologist: healthDegree(),
  optician: healthDegree(),
  radiographer: healthDegree(),
  'biomedical-scientist': healthDegree(),
  'health-care-worker': healthTrade(),
  'medical-secretary': healthTrade(),
  'dental-secretary': healthTrade(),
  'pharmacy-technician': healthTrade(),
  'ambulance-worker': healthTrade(),
  veterinarian: animalHealth(),
  'veterinary-nurse': animalHealth(),
  teacher: teaching(),
  'vocational-teacher': {
    ...teaching(),
    steps: [
      {
        nb: 'Ta yrkesfaglærerutdanning. Har du fag og praksis fra før, kan praktisk-pedagogisk utdanning være nok.',
        nn: 'Ta yrkesfaglærarutdanning. Har du fag og praksis frå før, kan praktisk-pedagogisk utdanning vere nok.',
        en: 'Take vocational teacher education. If you have a trade and practice already, teacher training alone may be enough.',
      },
      ...teaching().steps.slice(1),
    ],
  },
  'kindergarten-teacher': {
    ...teaching(),
    paper: {
      nb: 'godkjent utdanning som barnehagelærer',
      nn: 'godkjend utdanning som barnehagelærar',
      en: 'approved kindergarten teacher education',
    },
    steps: [
      {
        nb: 'Fullfør utdanning som barnehagelærer. Den tar vanligvis tre år.',
        nn: 'Fullfør utdanning som barnehagelærar. Ho tek vanlegvis tre år.',
        en: 'Complete the education of a kindergarten teacher. It usually takes three years.',
      },
      ...teaching().steps.slice(1),
    ],
  },
  electrician: electrical(),
  'power-line-fitter': electrical(),
  'automation-technician': electrical(),
  'truck-driver': heavyDriving(),
  'bus-driver': heavyDriving(),
  'snowplough-driver': {
    authority: 'statens-vegvesen',
    paper: { nb: 'førerkort for kjøretøyet', nn: 'førarkort for køyretøyet', en: 'driving licence for the vehicle' },
    steps: [
      {
        nb: 'Ta førerkort for det du skal kjøre. Det kan være lastebil eller traktor.',
        nn: 'Ta førarkort for det du skal køyre. Det kan vere lastebil eller traktor.',
        en: 'Take the licence for what you will drive. It may be a lorry or a tractor.',
      },
      {
        nb: 'Skal du kjøre lastebil, må du som regel også ta kurs for yrkessjåfører (YKB).',
        nn: 'Skal du køyre lastebil, må du som regel også ta kurs for yrkessjåførar (YKB).',
        en: 'If you drive a lorry, you usually also need the professional driver course (YKB).',
      },
    ],
  },
  'forklift-driver': machineTraining(),
  'crane-operator': machineTraining(),
  'machine-operator-construction': machineTraining(),
  'taxi-driver': {
    authority: 'politiet',
    paper: { nb: 'kjøreseddel', nn: 'køyresetel', en: 'permit to drive people' },
    steps: [
      {
        nb: 'Ha førerkort klasse B i minst to år.',
        nn: 'Ha førarkort klasse B i minst to år.',
        en: 'Hold a class B licence for at least two years.',
      },
      {
        nb: 'Ta kurs for drosjesjåfører, og bestå prøven hos Statens vegvesen.',
        nn: 'Ta kurs for drosjesjåførar, og bestå prøva hos Statens vegvesen.',
        en: 'Take a course for taxi drivers, and pass the test with Statens vegvesen.',
      },
      {
        nb: 'Søk politiet om kjøreseddel. Du må vise helseattest og god vandel.',
        nn: 'Søk politiet om køyresetel. Du må vise helseattest og god vandel.',
        en: 'Apply to the police for the permit. You must show a health certificate and a clean record.',
      },
    ],
  },
  'driving-instructor': {
    authority: 'statens-vegvesen',
    paper: { nb: 'godkjenning som trafikklærer', nn: 'godkjenning som trafikklærar', en: 'approval as a driving instructor' },
    steps: [
      {
        nb: 'Ha førerkort for bil i noen år. Ta så utdanning som trafikklærer.',
        nn: 'Ha førarkort for bil i nokre år. Ta så utdanning som trafikklærar.',
        en: 'Hold a car licence for some years. Then take the education of a driving instructor.',
      },
      {
        nb: 'Søk så Statens vegvesen om å bli godkjent.',
        nn: 'Søk så Statens vegvesen om å bli godkjend.',
        en: 'Then apply to Statens vegvesen for approval.',
      },
    ],
  },
  'train-driver': {
    authority: 'jernbanetilsynet',
    paper: { nb: 'førerbevis for tog', nn: 'førarbevis for tog', en: 'train driver licence' },
    steps: [
      {
        nb: 'Ta utdanning som lokfører på fagskole.',
        nn: 'Ta utdanning som lokførar på fagskule.',
        en: 'Take train driver education at a vocational college.',
      },
      {
        nb: 'Vis at du har god helse, og bestå prøvene.',
        nn: 'Vis at du har god helse, og bestå prøvene.',
        en: 'Show that your health is good, and pass the tests.',
      },
      {
        nb: 'Få førerbevis fra Statens jernbanetilsyn. Togselskapet gir deg sertifikat for toget du skal kjøre.',
        nn: 'Få førarbevis frå Statens jernbanetilsyn. Togselskapet gir deg sertifikat for toget du skal køyre.',
        en: 'Get the licence from Statens jernbanetilsyn. The train company gives you the certificate for the train you will drive.',
      },
    ],
  },
  'security-guard': {
    authority: 'politiet',
    paper: { nb: 'godkjenning som vekter', nn: 'godkjenning som vektar', en: 'approval as a security guard' },
    steps: [
      {
        nb: 'Få jobb i et vaktselskap. Politiet sjekker om du har vært straffet.',
        nn: 'Få jobb i eit vaktselskap. Politiet sjekkar om du har vore straffa.',
        en: 'Get a job with a security company. The police check your record.',
      },
      {
        nb: 'Ta kurs og praksis for vektere. Vaktselskapet ordner det ofte.',
        nn: 'Ta kurs og praksis for vektarar. Vaktselskapet ordnar det ofte.',
        en: 'Take the courses and practice for guards. The company often arranges it.',
      },
      {
        nb: 'Bestå prøven. Da får du vekterkort.',
        nn: 'Bestå prøva. Då får du vektarkort.',
        en: 'Pass the test and get the guard card.',
      },
    ],
  },
  'police-officer': {
    authority: 'politihogskolen',
    paper: { nb: 'bachelor i politiutdanning', nn: 'bachelor i politiutdanning', en: 'bachelor in policing' },
    steps: [
      {
        nb: 'Søk Politihøgskolen. Du må være norsk statsborger og ha studiekompetanse.',
        nn: 'Søk Politihøgskolen. Du må vere norsk statsborgar og ha studiekompetanse.',
        en: 'Apply to Politihøgskolen. You must be a Norwegian citizen and qualify for university.',
      },
      {
        nb: 'Vis at du har god vandel, og bestå de fysiske prøvene.',
        nn: 'Vis at du har god vandel, og bestå dei fysiske prøvene.',
        en: 'Show that you have a clean record, and pass the physical tests.',
      },
      {
        nb: 'Fullfør tre år på skolen, med praksis i politiet.',
        nn: 'Fullfør tre år på skulen, med praksis i politiet.',
        en: 'Complete three years at the college, with practice in the police.',
      },
    ],
  },
  'prison-officer': {
    authority: 'krus',
    paper: { nb: 'utdanning som fengselsbetjent', nn: 'utdanning som fengselsbetent', en: 'prison officer education' },
    steps: [
      {
        nb: 'Søk om plass som aspirant ved KRUS. Du har lønn mens du lærer.',
        nn: 'Søk om plass som aspirant ved KRUS. Du har løn medan du lærer.',
        en: 'Apply for a place as a trainee at KRUS. You are paid while you learn.',
      },
      {
        nb: 'Fullfør to år med skole og praksis i fengsel.',
        nn: 'Fullfør to år med skule og praksis i fengsel.',
        en: 'Complete two years of school and practice in a prison.',
      },
    ],
    meanwhile: {
      nb: 'Fengsler tar ofte inn ufaglærte vikarer.',
      nn: 'Fengsel tek ofte inn ufaglærde vikarar.',
      en: 'Prisons often take on untrained substitutes.',
    },
  },
  firefighter: {
    authority: 'dsb',
    paper: { nb: 'grunnutdanning for brannkonstabler', nn: 'grunnutdanning for brannkonstablar', en: 'basic education for firefighters' },
    steps: [
      {
        nb: 'Heltid: Ta utdanningen for brannkonstabler, eller den opplæringen brannvesenet krever.',
        nn: 'Heiltid: Ta utdanninga for brannkonstablar, eller den opplæringa brannvesenet krev.',
        en: 'Full time: Take the education for firefighters, or the training the fire service asks for.',
      },
      {
        nb: 'Deltid: Brannvesenet i kommunen tar deg inn og gir deg kurs.',
        nn: 'Deltid: Brannvesenet i kommunen tek deg inn og gir deg kurs.',
        en: 'Part time: The local fire service takes you on and gives you courses.',
      },
      {
        nb: 'Du må ha god helse og bestå fysiske prøver. Ofte må du ha førerkort for lastebil.',
        nn: 'Du må ha god helse og bestå fysiske prøver. Ofte må du ha førarkort for lastebil.',
        en: 'You must be in good health and pass physical tests. A lorry licence is often required.',
      },
    ],
  },
  'chimney-sweep': {
    authority: 'dsb',
    paper: { nb: 'svennebrev som feier', nn: 'sveinebrev som feiar', en: 'trade certificate as a chimney sweep' },
    steps: [
      {
        nb: 'Få lærekontrakt hos brannvesenet i en kommune.',
        nn: 'Få lærekontrakt hos brannvesenet i ein kommune.',
        en: 'Get an apprenticeship with a municipal fire service.',
      },
      {
        nb: 'Ta teori og svenneprøve.',
        nn: 'Ta teori og sveineprøve.',
        en: 'Take the theory and the trade test.',
      },
      {
        nb: 'Har du utdanning fra et annet land, søker du DSB om godkjenning.',
        nn: 'Har du utdanning frå eit anna land, søkjer du DSB om godkjenning.',
        en: 'With an education from another country you apply to DSB for approval.',
      },
    ],
  },
  blaster: {
    authority: 'dsb',
    paper: { nb: 'bergsprengersertifikat', nn: 'bergsprengjarsertifikat', en: 'rock blaster certificate' },
    steps: [
      {
        nb: 'Få praksis hos en som har sertifikat.',
        nn: 'Få praksis hos ein som har sertifikat.',
        en: 'Get practice with somebody who has the certificate.',
      },
      {
        nb: 'Ta kurset for bergsprengere og bestå eksamen.',
        nn: 'Ta kurset for bergsprengjarar og bestå eksamen.',
        en: 'Take the course and pass the exam for rock blasters.',
      },
      {
        nb: 'Søk DSB om sertifikat. Det blir sjekket om du er skikket.',
        nn: 'Søk DSB om sertifikat. Det blir sjekka om du er skikka.',
        en: 'Apply to DSB for the certificate. It is checked whether you are suitable.',
      },
    ],
  },
  'real-estate-agent': {
    authority: 'finanstilsynet',
    paper: { nb: 'eiendomsmeglerbrev', nn: 'eigedomsmeklarbrev', en: 'estate agent licence' },
    steps: [
      {
        nb: 'Ta bachelor i eiendomsmegling.',
        nn: 'Ta bachelor i eigedomsmekling.',
        en: 'Take a bachelor in real estate.',
      },
      {
        nb: 'Jobb to år som fullmektig hos en megler.',
        nn: 'Jobb to år som fullmektig hos ein meklar.',
        en: 'Work for two years as a trainee with an agent.',
      },
      {
        nb: 'Søk Finanstilsynet om eiendomsmeglerbrev.',
        nn: 'Søk Finanstilsynet om eigedomsmeklarbrev.',
        en: 'Apply to Finanstilsynet for the licence.',
      },
    ],
  },
  accountant: {
    authority: 'finanstilsynet',
    paper: {
      nb: 'godkjenning som statsautorisert regnskapsfører når du har ansvaret overfor kunder',
      nn: 'godkjenning som statsautorisert rekneskapsførar når du har ansvaret overfor kundar',
      en: 'approval as a state authorised accountant, if you are responsible towards clients',
    },
    steps: [
      {
        nb: 'Ta bachelor i regnskap, og jobb to år i faget.',
        nn: 'Ta bachelor i rekneskap, og jobb to år i faget.',
        en: 'Take a bachelor in accounting, and work for two years in the field.',
      },
      {
        nb: 'Søk Finanstilsynet om godkjenning.',
        nn: 'Søk Finanstilsynet om godkjenning.',
        en: 'Apply to Finanstilsynet for approval.',
      },
    ],
    meanwhile: {
      nb: 'Du kan føre regnskap som ansatt uten godkjenning.',
      nn: 'Du kan føre rekneskap som tilsett utan godkjenning.',
      en: 'You may keep accounts as an employee without approval.',
    },
  },
  auditor: {
    authority: 'finanstilsynet',
    paper: {
      nb: 'godkjenning som statsautorisert revisor',
      nn: 'godkjenning som statsautorisert revisor',
      en: 'approval as a state authorised auditor',
    },
    steps: [
      {
        nb: 'Ta master i regnskap og revisjon.',
        nn: 'Ta master i rekneskap og revisjon.',
        en: 'Take a master in accounting and auditing.',
      },
      {
        nb: 'Jobb tre år i faget, og bestå en praktisk eksamen.',
        nn: 'Jobb tre år i faget, og bestå ein praktisk eksamen.',
        en: 'Work for three years in the field, and pass a practical exam.',
      },
      {
        nb: 'Søk Finanstilsynet om godkjenning.',
        nn: 'Søk Finanstilsynet om godkjenning.',
        en: 'Apply to Finanstilsynet for approval.',
      },
    ],
  },
  lawyer: {
    authority: 'advokattilsynet',
    paper: { nb: 'advokatbevilling', nn: 'advokatløyve', en: 'licence to practise law' },
    steps: [
      {
        nb: 'Ta master i jus.',
        nn: 'Ta master i jus.',
        en: 'Take a master in law.',
      },
      {
        nb: 'Jobb en tid som advokatfullmektig, og ta kurset for advokater.',
        nn: 'Jobb ei tid som advokatfullmektig, og ta kurset for advokatar.',
        en: 'Work for a time as a trainee lawyer, and take the course for lawyers.',
      },
      {
        nb: 'Søk Advokattilsynet om bevilling.',
        nn: 'Søk Advokattilsynet om løyve.',
        en: 'Apply to Advokattilsynet for the licence.',
      },
    ],
  },
  interpreter: {
    authority: 'imdi',
    paper: {
      nb: 'plass i Nasjonalt tolkeregister når du tolker for det offentlige',
      nn: 'plass i Nasjonalt tolkeregister når du tolkar for det offentlege',
      en: 'a place in the national register of interpreters, if you interpret for public bodies',
    },
    steps: [
      {
        nb: 'Ta språktesten for tolker og kurset om tolkens ansvar.',
        nn: 'Ta språktesten for tolkar og kurset om ansvaret til tolken.',
        en: 'Take the language test for interpreters and the course on the duties of an interpreter.',
      },
      {
        nb: 'Søk om å stå i Nasjonalt tolkeregister hos IMDi. Det offentlige skal som regel bruke tolker derfra.',
        nn: 'Søk om å stå i Nasjonalt tolkeregister hos IMDi. Det offentlege skal som regel bruke tolkar derifrå.',
        en: 'Apply to IMDi to be in the national register. As a rule, public bodies must use interpreters from it.',
      },
      {
        nb: 'Ta tolkeutdanning for å komme høyere i registeret.',
        nn: 'Ta tolkeutdanning for å kome høgare i registeret.',
        en: 'Take interpreter education to rise in the register.',
      },
    ],
  },
};
