import type { Language } from '@arena/domain';
import { TaxonomyService } from '../../taxonomy';
import { profileOfWords } from './profile-of-words';

const taxonomy = new TaxonomyService();
const read = (text: string, lang: Language = 'nb') => profileOfWords(text, lang, taxonomy);
const qualifications = (text: string): string[] =>
  read(text, /\bI\b/.test(text) ? 'en' : 'nb').qualifications.map(({ id, state }) => `${id} ${state}`);

describe('what a seeker tells of their papers', () => {
  it.each([
    ['sykepleier med autorisasjon fra Polen, ikke godkjent i Norge ennå', 'authorisation-nurse not-applied'],
    ['Sjukepleiar med autorisasjon frå Ukraina', 'authorisation-nurse not-applied'],
    ['Sykepleier med autorisasjon fra Polen, godkjent i Norge', 'authorisation-nurse approved'],
    ['Søker om autorisasjon som sykepleier', 'authorisation-nurse applied'],
    ['Jeg er sykepleier og venter på svar på autorisasjon som sykepleier', 'authorisation-nurse applied'],
    ['I am a nurse and have applied for authorisation', 'authorisation-nurse applied'],
    ['Autorisasjon som sykepleier fra Syria, delvis godkjent', 'authorisation-nurse partly'],
    ['Helsefagarbeider med autorisasjon', 'authorisation-health-worker approved'],
    ['Jeg tok fagbrev som tømrer i 2010', 'fagbrev-carpenter approved'],
    ['Har fagbrev som tømrer, mangler førerkort', 'fagbrev-carpenter approved'],
    ['Jeg har autorisasjon som sykepleier og venter på svar på en jobb', 'authorisation-nurse approved'],
    ['Ønsker jobb som kokk med fagbrev', 'fagbrev-cook approved'],
    ['Har vg1, går på vg2 nå', 'vg1-completed approved'],
    ['Har bachelor fra Syria', 'bachelor-degree not-applied'],
    ['Eg har no fagbrev som tømrar', 'fagbrev-carpenter approved'],
    ['Eg er fagutdanna røyrleggjar', 'fagbrev-plumber approved'],
    ['Jeg skal ta fagbrev som tømrer. Har fagbrev som rørlegger', 'fagbrev-plumber approved'],
  ])('a seeker who writes «%s» has the state %s', (text, state) => {
    expect(qualifications(text)).toEqual([state]);
  });

  it.each([
    'Mangler fagbrev som tømrer',
    'Tømrer, mangler fagbrev',
    'Tømrer, tar fagbrev nå',
    'Jeg jobber mot fagbrev som tømrer',
    'Fagbrev som tømrer til våren',
    'Rørlegger uten fagbrev',
    'Ufaglært rørlegger',
    'Snart ferdig med fagbrev som tømrer',
    'Jeg er utdannet sykepleier fra Filippinene, men har ikke fått autorisasjon',
    'Mora mi søker om autorisasjon som sykepleier',
    'Jeg har ikke søkt om autorisasjon som sykepleier',
    'I have applied for authorisation',
  ])('a seeker who writes «%s» has no paper of it', (text) => {
    expect(qualifications(text)).toEqual([]);
  });

  it.each([
    ['Har mistet førerkortet', []],
    ['Førerkort klasse B er inndratt', []],
    ['Holder på å ta lappen', []],
    ['Skal ta førerkort klasse B', []],
    ['Eg øvingskøyrer til lappen', []],
    ['I want to get my driving licence', []],
    ['Har mistet førerkortet, men fått det tilbake', ['B']],
    ['Mangler jobb, men har førerkort B', ['B']],
    ['Jeg har lappen', ['B']],
  ])('a seeker who writes «%s» drives %j', (text, classes) => {
    expect(read(text).licences).toEqual(classes);
  });

  it('a seeker is read for no country: neither one of them nor where a paper is from', () => {
    expect(read('Sykepleier med autorisasjon fra Polen').qualifications).toEqual([
      { id: 'authorisation-nurse', country: null, state: 'not-applied' },
    ]);
  });

  it('a seeker who takes a certificate has none yet', () => {
    expect(read('Jeg tar truckførerbevis nå').certificates).toEqual([]);
    expect(read('Jeg har truckførerbevis').certificates).toEqual(['forklift-certificate']);
  });
});
