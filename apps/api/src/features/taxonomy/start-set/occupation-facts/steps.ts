import type { Regulation, Said } from './types';

/** Steps that many regulated occupations share, so that the same thing is said in the same words. */

const healthAbroad: Said = {
  nb: 'Har du utdanning fra et annet land, søker du samme sted. Er den fra et land utenfor EU og EØS, må du kanskje ta norskprøve, fagprøve og kurs.',
  nn: 'Har du utdanning frå eit anna land, søkjer du same stad. Er ho frå eit land utanfor EU og EØS, må du kanskje ta norskprøve, fagprøve og kurs.',
  en: 'With an education from another country you apply to the same place. If it is from outside the EU and EEA, you may have to take a language test, a professional test and courses.',
};

const applyHealth: Said = {
  nb: 'Søk om autorisasjon hos Helsedirektoratet. Du søker på nett og betaler et gebyr.',
  nn: 'Søk om autorisasjon hos Helsedirektoratet. Du søkjer på nett og betaler eit gebyr.',
  en: 'Apply for authorisation from Helsedirektoratet. You apply online and pay a fee.',
};

const authorisation: Said = { nb: 'autorisasjon', nn: 'autorisasjon', en: 'authorisation' };

const assistantMeanwhile: Said = {
  nb: 'Mens du venter, kan du jobbe som assistent. Du får erfaring og øver norsk.',
  nn: 'Medan du ventar, kan du jobbe som assistent. Du får erfaring og øver norsk.',
  en: 'While you wait you can work as an assistant. You gain experience and practise Norwegian.',
};

/** A health profession that asks for a degree. */
export function healthDegree(): Regulation {
  return {
    authority: 'helsedirektoratet',
    paper: authorisation,
    steps: [
      {
        nb: 'Fullfør utdanningen ved høgskole eller universitet.',
        nn: 'Fullfør utdanninga ved høgskule eller universitet.',
        en: 'Complete the education at a university or university college.',
      },
      applyHealth,
      healthAbroad,
    ],
    meanwhile: assistantMeanwhile,
  };
}

/** A health profession that upper secondary or a trade certificate leads to. */
export function healthTrade(): Regulation {
  return {
    authority: 'helsedirektoratet',
    paper: authorisation,
    steps: [
      {
        nb: 'Fullfør videregående i faget. I noen fag må du også ha læretid og fagprøve.',
        nn: 'Fullfør vidaregåande i faget. I nokre fag må du også ha læretid og fagprøve.',
        en: 'Complete upper secondary in the subject. In some you also need an apprenticeship and a trade test.',
      },
      applyHealth,
      healthAbroad,
    ],
    meanwhile: assistantMeanwhile,
  };
}

/** Animal health, watched over by Mattilsynet. */
export function animalHealth(): Regulation {
  return {
    authority: 'mattilsynet',
    paper: authorisation,
    steps: [
      {
        nb: 'Fullfør utdanningen ved høgskole eller universitet.',
        nn: 'Fullfør utdanninga ved høgskule eller universitet.',
        en: 'Complete the education at a university or university college.',
      },
      {
        nb: 'Søk Mattilsynet om autorisasjon. Har du gått på skole i et annet land, søker du samme sted.',
        nn: 'Søk Mattilsynet om autorisasjon. Har du gått på skule i eit anna land, søkjer du same stad.',
        en: 'Apply to Mattilsynet for authorisation. With an education from another country you apply to the same place.',
      },
    ],
  };
}

/** Teaching in kindergarten and school. */
export function teaching(): Regulation {
  return {
    authority: 'utdanningsdirektoratet',
    paper: { nb: 'godkjent lærerutdanning', nn: 'godkjend lærarutdanning', en: 'approved teacher education' },
    steps: [
      {
        nb: 'Fullfør lærerutdanning for alderen og faget du vil undervise i.',
        nn: 'Fullfør lærarutdanning for alderen og faget du vil undervise i.',
        en: 'Complete teacher education for the age and subject you want to teach.',
      },
      {
        nb: 'Har du utdanning fra et annet land, søker du Utdanningsdirektoratet om godkjenning.',
        nn: 'Har du utdanning frå eit anna land, søkjer du Utdanningsdirektoratet om godkjenning.',
        en: 'With an education from another country you apply to Utdanningsdirektoratet for approval.',
      },
      {
        nb: 'Du må vise at du kan norsk godt nok.',
        nn: 'Du må vise at du kan norsk godt nok.',
        en: 'You must show that your Norwegian is good enough.',
      },
    ],
    meanwhile: {
      nb: 'Uten godkjenning kan du jobbe som assistent eller vikar.',
      nn: 'Utan godkjenning kan du jobbe som assistent eller vikar.',
      en: 'Without approval you can work as an assistant or a substitute.',
    },
  };
}

/** Work on electrical plants. */
export function electrical(): Regulation {
  return {
    authority: 'dsb',
    paper: { nb: 'fagbrev i elektrofag', nn: 'fagbrev i elektrofag', en: 'trade certificate in an electrical trade' },
    steps: [
      {
        nb: 'Ta fagbrev i faget. Det tar ofte fire og et halvt år, med skole og læretid.',
        nn: 'Ta fagbrev i faget. Det tek ofte fire og eit halvt år, med skule og læretid.',
        en: 'Take the trade certificate. It often takes four and a half years, at school and as an apprentice.',
      },
      {
        nb: 'Har du utdanning fra et annet land, søker du DSB om godkjenning før du jobber på egen hånd.',
        nn: 'Har du utdanning frå eit anna land, søkjer du DSB om godkjenning før du jobbar på eiga hand.',
        en: 'With an education from another country you apply to DSB for approval before you work on your own.',
      },
    ],
    meanwhile: {
      nb: 'Du kan hjelpe til under tilsyn av en som har papirene.',
      nn: 'Du kan hjelpe til under tilsyn av ein som har papira.',
      en: 'You may help under the eye of somebody who has the papers.',
    },
  };
}

/** Professional driving of heavy vehicles. */
export function heavyDriving(): Regulation {
  return {
    authority: 'statens-vegvesen',
    paper: {
      nb: 'førerkort og yrkessjåførkompetanse',
      nn: 'førarkort og yrkessjåførkompetanse',
      en: 'driving licence and professional driver competence',
    },
    steps: [
      {
        nb: 'Ta førerkort for klassen du skal kjøre.',
        nn: 'Ta førarkort for klassen du skal køyre.',
        en: 'Take the driving licence for the class you will drive.',
      },
      {
        nb: 'Ta kurset for yrkessjåfører (YKB) og bestå prøven. Du må fornye beviset hvert femte år.',
        nn: 'Ta kurset for yrkessjåførar (YKB) og bestå prøva. Du må fornye beviset kvart femte år.',
        en: 'Take the professional driver course (YKB) and pass the test. You must renew it every five years.',
      },
      {
        nb: 'Du må vise helseattest. For å kjøre folk trenger du også kjøreseddel fra politiet.',
        nn: 'Du må vise helseattest. For å køyre folk treng du også køyresetel frå politiet.',
        en: 'You must show a health certificate. To drive people you also need a permit from the police.',
      },
    ],
  };
}

/** Machines that must not be run without documented safety training. */
export function machineTraining(): Regulation {
  return {
    authority: 'arbeidstilsynet',
    paper: { nb: 'kompetansebevis for maskinen', nn: 'kompetansebevis for maskina', en: 'certificate of competence for the machine' },
    steps: [
      {
        nb: 'Ta kurs med teori og praksis. Den som holder kurset, må være sertifisert.',
        nn: 'Ta kurs med teori og praksis. Den som held kurset, må vere sertifisert.',
        en: 'Take a course with theory and practice. Whoever gives the course must be certified.',
      },
      {
        nb: 'Bestå prøven og få kompetansebeviset.',
        nn: 'Bestå prøva og få kompetansebeviset.',
        en: 'Pass the test and get the certificate of competence.',
      },
      {
        nb: 'Arbeidsgiveren lærer deg opp på akkurat den maskinen du skal bruke.',
        nn: 'Arbeidsgivaren lærer deg opp på akkurat den maskina du skal bruke.',
        en: 'The employer trains you on the very machine you will use.',
      },
    ],
  };
}
