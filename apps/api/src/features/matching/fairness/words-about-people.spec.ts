/** Words that say who somebody is, and not what they can, give no skill and take none away. */
import * as fc from 'fast-check';
import { understandAd, type AdLine } from '../../postings';
import { profileOfWords } from '../../profiles';
import { TaxonomyService } from '../../taxonomy';

jest.setTimeout(120_000);
const taxonomy = new TaxonomyService();
const of = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
type Lang = 'nb' | 'nn' | 'en';

/** What people and ads say of sex, age, origin, faith, health and family. */
const ABOUT: Readonly<Record<Lang, readonly string[]>> = {
  nb: [
    'Jeg er en mann', 'Jeg er kvinne', 'Jeg er jente', 'Jeg er en gutt på 19', 'Jeg er ikke-binær', 'Jeg er transkvinne', 'Jeg er 61 år', 'Jeg er født i 1961',
    'Jeg er ung', 'Jeg er pensjonist', 'Jeg er fra Syria', 'Jeg kommer fra Somalia', 'Jeg er ukrainer', 'Jeg er norsk', 'Jeg er polsk statsborger', 'Jeg er same',
    'Jeg er flyktning', 'Jeg er innvandrer', 'Jeg er asylsøker', 'Jeg er muslim', 'Jeg er kristen', 'Jeg er jøde', 'Jeg er ateist', 'Jeg er ufør', 'Jeg er frisk',
    'Jeg har ADHD', 'Jeg sitter i rullestol', 'Jeg er gravid', 'Jeg er alenemor', 'Jeg er far til tre', 'Jeg er gift', 'Jeg er skilt', 'Jeg er lesbisk', 'Jeg er homofil',
    'Jeg mottar arbeidsavklaringspenger', 'Jeg har vært arbeidsledig i tre år', 'Jeg har hull i CV-en', 'Jeg er hvit', 'Jeg er mørk i huden',
  ],
  nn: [
    'Eg er ein mann', 'Eg er kvinne', 'Eg er jente', 'Eg er 61 år', 'Eg er fødd i 1961', 'Eg er ung', 'Eg er frå Syria', 'Eg kjem frå Eritrea', 'Eg er ukrainar',
    'Eg er norsk', 'Eg er same', 'Eg er flyktning', 'Eg er innvandrar', 'Eg er muslim', 'Eg er kristen', 'Eg er ufør', 'Eg er frisk', 'Eg har ADHD', 'Eg er gravid',
    'Eg er åleinemor', 'Eg er gift', 'Eg er homofil', 'Eg har vore arbeidsledig i tre år',
  ],
  en: [
    'I am a man', 'I am a woman', 'I am a girl', 'I am non-binary', 'I am 61 years old', 'I was born in 1961', 'I am young', 'I am from Syria', 'I come from Somalia',
    'I am Ukrainian', 'I am Norwegian', 'I am a Polish citizen', 'I am a refugee', 'I am an immigrant', 'I am Muslim', 'I am Christian', 'I am Jewish', 'I am disabled',
    'I am healthy', 'I have ADHD', 'I use a wheelchair', 'I am pregnant', 'I am a single mother', 'I am married', 'I am divorced', 'I am gay',
    'I have been unemployed for three years',
  ],
}; // prettier-ignore

/** What people say of what they have done. */
const DONE: Readonly<Record<Lang, readonly string[]>> = {
  nb: [
    'Jeg tok meg av bestemoren min i to år', 'Jeg fikset traktoren', 'Jeg har jobbet i butikk', 'Jeg ledet en klan på nett', 'Jeg har lagd mat til mange',
    'Jeg har jobbet som sveiser', 'Jeg har vært lærer i ti år', 'Jeg har førerkort klasse B', 'Jeg har truckførerbevis', 'Jeg snakker engelsk og litt norsk',
    'Jeg har passet små barn', 'Jeg moka snø om vinteren', 'Jeg har fagbrev som kokk',
  ],
  nn: [
    'Eg stelte mormor i to år', 'Eg reparerte traktoren', 'Eg har jobba i butikk', 'Eg har laga mat til mange', 'Eg har arbeidd som sveisar', 'Eg har passa småsøsken',
    'Eg har førarkort klasse B', 'Eg snakkar engelsk',
  ],
  en: [
    'I took care of my grandmother for two years', 'I fixed the tractor', 'I have worked in a shop', 'I led a guild online', 'I worked as a welder',
    'I cooked for many people', 'I looked after children', 'I speak English and a little Norwegian', 'I was a teacher for ten years',
  ],
}; // prettier-ignore

/** The same, where it is said of whom an ad looks for. */
const SOUGHT: readonly string[] = [
  'Vi søker en mann', 'Vi søker ei dame', 'Vi søker en ung gutt', 'Du er mellom 20 og 35 år', 'Du er ung og sprek', 'Du er godt voksen', 'Vi ønsker kvinner velkommen til å søke',
  'Vi oppfordrer personer med innvandrerbakgrunn til å søke', 'Du er norsk', 'Du er etnisk norsk', 'Du er samisk', 'Du er kristen', 'Du deler vårt kristne livssyn',
  'Du er frisk', 'Du har ingen små barn', 'Hull i CV-en er ikke noe hinder', 'Funksjonshemmede oppfordres til å søke', 'Du er fra Polen', 'Du er gift',
  'We are looking for a young man', 'You are a native Scandinavian', 'Women are encouraged to apply',
]; // prettier-ignore
const ADS: readonly { title: string; sentences: readonly string[] }[] = [
  { title: 'Kokk til sykehjem', sentences: ['Du lager mat til beboerne', 'Du har fagbrev som kokk', 'Du må ha førerkort klasse B'] },
  { title: 'Butikkmedarbeider', sentences: ['Du betjener kassen og fyller på varer', 'Gode norskkunnskaper er et krav', 'Opplæring gis'] },
  { title: 'Sykepleier', sentences: ['Du må ha norsk autorisasjon som sykepleier', 'Vi jobber med sårstell og medisiner'] },
  { title: 'Sveiser', sentences: ['Erfaring med sveising er en fordel', 'Truckførerbevis er ønskelig', 'Vi er et lite verksted i Gjøvik'] },
  { title: 'Barnehageassistent', sentences: ['Du leker med barna ute og inne', 'Politiattest kreves'] },
  { title: 'Warehouse worker', sentences: ['You pick and pack orders', 'You speak English', 'A forklift certificate is an advantage'] },
];

/** A text of its sentences, with one more somewhere among them. */
const withOne = (sentences: readonly string[], more: string, at: number): string =>
  [...sentences.slice(0, at % (sentences.length + 1)), more, ...sentences.slice(at % (sentences.length + 1))]
    .map((one) => `${one}.`)
    .join(' ');
const plain = (sentences: readonly string[]): string => sentences.map((one) => `${one}.`).join(' ');

const ad = (title: string, text: string): AdLine => ({ id: 'ad-1', source: 'test', title, text }) as AdLine;
const read = (line: AdLine): unknown => {
  const { occupation, kind, requirements } = understandAd(line, taxonomy);
  return { occupation, kind, requirements };
};

describe("a seeker's own words", () => {
  it.each(['nb', 'nn', 'en'] as const)('give no skill, paper or language for who she says she is (%s)', (lang) => {
    const nothing = profileOfWords('', lang, taxonomy);
    const read = ABOUT[lang].map((one) => [one, profileOfWords(`${one}.`, lang, taxonomy)] as const);
    expect(read.filter(([, found]) => JSON.stringify(found) !== JSON.stringify(nothing)).map(([one, found]) => [one, found])).toEqual([]);
  });

  it.each(['nb', 'nn', 'en'] as const)('are read the same with such a sentence anywhere among them (%s)', (lang) => {
    let skills = 0;
    fc.assert(
      fc.property(fc.uniqueArray(of(DONE[lang]), { minLength: 1, maxLength: 4 }), of(ABOUT[lang]), fc.nat(4), (done, about, at) => {
        const before = profileOfWords(plain(done), lang, taxonomy);
        skills += before.skills.length;
        expect(profileOfWords(withOne(done, about, at), lang, taxonomy)).toEqual(before);
      }),
      { numRuns: 150 },
    );
    expect(skills).toBeGreaterThan(150);
  });
});

describe('the words of an ad', () => {
  it('ask for nothing by saying what sort of person is sought', () => {
    const nothing = read(ad('Medarbeider', 'Velkommen.'));
    const found = SOUGHT.map((one) => [one, read(ad('Medarbeider', `Velkommen. ${one}.`))] as const);
    expect(found.filter(([, one]) => JSON.stringify(one) !== JSON.stringify(nothing))).toEqual([]);
  });

  it('are read the same with such a sentence anywhere among them', () => {
    let requirements = 0;
    fc.assert(
      fc.property(of(ADS), of(SOUGHT), fc.nat(3), ({ title, sentences }, sought, at) => {
        const before = understandAd(ad(title, plain(sentences)), taxonomy);
        requirements += before.requirements.length;
        expect(read(ad(title, withOne(sentences, sought, at)))).toEqual(read(ad(title, plain(sentences))));
      }),
      { numRuns: 150 },
    );
    expect(requirements).toBeGreaterThan(150);
  });
});
