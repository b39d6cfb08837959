import type { Language } from '@arena/domain';
import { TaxonomyService } from '../../taxonomy';
import { languagesInWords } from './languages-in-words';
import { profileOfWords } from './profile-of-words';

const taxonomy = new TaxonomyService();
const read = (text: string, lang: Language = 'nb') => profileOfWords(text, lang, taxonomy);
const skills = (text: string, lang?: Language): string[] => read(text, lang).skills.map(({ id }) => id);

describe('what somebody writes, as a profile', () => {
  it.each([
    ['jobbet i barnehage', 'childcare'],
    ['sommarjobb på sjukeheim', 'personal-care'],
    ['I drove a lorry in Syria', 'truck-driving'],
    ['I like working with old people', 'companionship'],
    ['fikser biler', 'car-repair'],
    ['stod i kassa på Coop', 'cash-register'],
    ['dørvakt på utested', 'guarding'],
  ])('«%s» speaks of %s', (text, skill) => {
    expect(skills(text, /\bI\b/.test(text) ? 'en' : 'nb')).toContain(skill);
  });

  it('an occupation gives what it is made of; who has held a profession can teach it', () => {
    const { skills: held } = read('Jeg er sykepleier');
    expect(held.find(({ id }) => id === 'nursing-procedures')?.level).toBe(3);
    expect(read('Jeg har vært kokk').skills.find(({ id }) => id === 'cooking')?.level).toBe(2);
  });

  it('papers and licences are there when they are told, and not when they are denied', () => {
    expect(read('Rørlegger med fagbrev. Førerkort BE.')).toMatchObject({
      qualifications: [{ id: 'fagbrev-plumber', country: null, state: 'approved' }],
      licences: ['BE'],
    });
    expect(read('Helsefagarbeider med autorisasjon').qualifications.map(({ id }) => id)).toContain('authorisation-health-worker');
    expect(read('Jeg har ikke førerkort').licences).toEqual([]);
    expect(read('Rørlegger uten fagbrev').qualifications).toEqual([]);
  });

  it('what is not for them, or a place that somebody else goes to, is no skill', () => {
    expect(skills('Kontorarbeid er ikke noe for meg.')).toEqual([]);
    expect(skills('Jeg har aldri jobbet på sykehjem')).toEqual([]);
    expect(skills('Barna mine går i en fin barnehage i nærheten')).not.toContain('kindergarten-routines');
  });

  it('somebody else’s occupation is not theirs, and helping a parent at work is no care', () => {
    expect(skills('Jeg fulgte bestefar til legen')).not.toContain('nursing-procedures');
    expect(skills('I was a nurse assistant', 'en')).toEqual(expect.arrayContaining(['personal-care']));
    expect(skills('I was a nurse assistant', 'en')).not.toContain('nursing-procedures');
    expect(skills('I helped my father in his shop', 'en')).toEqual(['customer-service', 'cash-register']);
  });

  it('a thought in other words than ours leads to what it is near to; one that is near to nothing, or denied, to nothing', () => {
    expect(skills('I like the summer. Kitchen porter', 'en')).toContain('kitchen-assistance');
    expect(skills('Jeg liker lange turer på månen')).toEqual([]);
    expect(skills('Jeg skrev ikke referat og innkallinger')).toEqual([]);
    expect(skills('skrev referat og innkallinger')).toEqual(['minutes-writing']);
  });

  it.each([
    'Jeg er 61 år og gammel, og jeg kommer fra Eritrea',
    'Jeg har autisme og er ufør',
    'I am a muslim woman from Somalia, 24 years old',
    'Jeg får dagpenger fra Nav og har vært sykmeldt i to år',
    'Eg er gravid og har vore sjuk',
  ])('who they are is neither skill nor paper: «%s»', (text) => {
    const { skills: held, licences, certificates, qualifications } = read(text, text.startsWith('I ') ? 'en' : 'nb');
    expect([held, licences, certificates, qualifications]).toEqual([[], [], [], []]);
  });
});

describe('the languages of somebody who writes', () => {
  it.each([
    ['Jeg snakker arabisk og litt engelsk', 'nb', [['no', 'B2'], ['en', 'A2'], ['ar', 'B2']]], // prettier-ignore
    ['I speak fluent English and Norwegian at about A2', 'en', [['en', 'C1'], ['no', 'A2']]], // prettier-ignore
    ['Jeg lager arabisk mat', 'nb', [['no', 'B2']]],
    ['Jeg snakker ikke engelsk', 'nb', [['no', 'B2']]],
    ['I can cook', 'en', [['en', 'B2']]],
  ] as const)('«%s»', (text, lang, expected) => {
    const found = languagesInWords(text, lang).map(({ id, cefr }) => [id, cefr]);
    expect(new Map(found as [string, string][])).toEqual(new Map(expected.map(([id, cefr]) => [id, cefr])));
  });
});
