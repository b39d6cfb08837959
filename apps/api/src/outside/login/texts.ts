import { LoginProvider } from '@arena/fixtures';

/** What the demo login pages say. They belong to the world outside, not to the product, and are therefore not in libs/i18n. */
interface Texts {
  title: (service: string) => string;
  notice: (service: string) => string;
  choose: string;
  cancel: string;
  onBehalfOf: (organisation: string) => string;
  logOutTitle: string;
  logOutAsk: string;
  logOut: string;
  stay: string;
  loggedOut: string;
  wrongTitle: string;
  wrong: string;
}

export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type PageLanguage = (typeof LANGUAGES)[number];

export const SERVICE_NAMES: Readonly<Record<LoginProvider, string>> = {
  'id-porten': 'ID-porten',
  ansattporten: 'Ansattporten',
  'entra-id': 'Entra ID',
};

export const TEXTS: Readonly<Record<PageLanguage, Texts>> = {
  nb: {
    title: (service) => `Demo-innlogging i stedet for ${service}`,
    notice: (service) => `Dette er ikke ${service}. Det er en prøve-innlogging med oppdiktede personer. Ikke skriv inn noe om deg selv.`,
    choose: 'Hvem vil du være?',
    cancel: 'Avbryt',
    onBehalfOf: (organisation) => `Stiller for ${organisation}`,
    logOutTitle: 'Logg ut',
    logOutAsk: 'Vil du logge ut av demo-innloggingen også?',
    logOut: 'Logg ut',
    stay: 'Nei, forbli innlogget',
    loggedOut: 'Du er logget ut.',
    wrongTitle: 'Innloggingen stoppet',
    wrong: 'Gå tilbake til siden du kom fra, og prøv på nytt.',
  },
  nn: {
    title: (service) => `Demo-innlogging i staden for ${service}`,
    notice: (service) => `Dette er ikkje ${service}. Det er ei prøve-innlogging med oppdikta personar. Ikkje skriv inn noko om deg sjølv.`,
    choose: 'Kven vil du vere?',
    cancel: 'Avbryt',
    onBehalfOf: (organisation) => `Stiller for ${organisation}`,
    logOutTitle: 'Logg ut',
    logOutAsk: 'Vil du logge ut av demo-innlogginga òg?',
    logOut: 'Logg ut',
    stay: 'Nei, hald fram innlogga',
    loggedOut: 'Du er logga ut.',
    wrongTitle: 'Innlogginga stoppa',
    wrong: 'Gå tilbake til sida du kom frå, og prøv på nytt.',
  },
  en: {
    title: (service) => `Demo login in place of ${service}`,
    notice: (service) => `This is not ${service}. It is a demo login with invented people. Do not enter anything about yourself.`,
    choose: 'Who do you want to be?',
    cancel: 'Cancel',
    onBehalfOf: (organisation) => `Acts for ${organisation}`,
    logOutTitle: 'Log out',
    logOutAsk: 'Do you want to log out of the demo login too?',
    logOut: 'Log out',
    stay: 'No, stay logged in',
    loggedOut: 'You are logged out.',
    wrongTitle: 'The login stopped',
    wrong: 'Go back to the page you came from and try again.',
  },
};

/** The first language of `ui_locales` that the pages speak; Bokmål when there is none. */
export function pageLanguage(uiLocales: unknown): PageLanguage {
  const asked = typeof uiLocales === 'string' ? uiLocales.toLowerCase().split(/\s+/) : [];
  for (const tag of asked) {
    const base = tag.split('-')[0];
    const language = base === 'no' ? 'nb' : LANGUAGES.find((one) => one === base);
    if (language) return language;
  }
  return 'nb';
}
