import { TaxonomyService } from '../../taxonomy';
import { EVERYDAY_WORDS } from './everyday-words';
import { FreeTextReader } from './free-text-reader';

const taxonomy = new TaxonomyService();
const reader = new FreeTextReader(taxonomy);
const ids = (text: string): string[] => reader.read(text, 'nb').map(({ id }) => id);

describe('a seeker who writes in her own words', () => {
  it.each([
    ['I took care of my grandmother for two years and fixed the tractor', 'caring-for-relatives', 'farm-machine-maintenance'],
    ['Jeg tok meg av bestemoren min i to år og fikset traktoren', 'caring-for-relatives', 'farm-machine-maintenance'],
    ['Eg stelte mormor i to år og reparerte traktoren', 'caring-for-relatives', 'farm-machine-maintenance'],
    ['passa småsøsken og hjalp dei med lekser', 'childcare', 'homework-help'],
    ['Jeg ledet en klan på nett, og modererte serveren', 'leading-a-group', 'community-moderation'],
    ['jobba i butikk. Maka snø om vinteren', 'customer-service', 'snow-clearing'],
  ])('gets suggestions from «%s»', (text, ...expected) => {
    expect(ids(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['Jeg har jobbet tre år som rørleggerlærling i Hamar', ['plumbing']],
    ['I worked for two summers as a truck mechanic in Gjøvik', ['car-repair']],
    ['hotellresepsjonist', ['hotel-reception']],
  ])('is understood by a title that nobody has listed: «%s»', (text, known) => {
    expect(ids(text).length).toBeGreaterThan(0);
    expect(ids(text)).toEqual(expect.arrayContaining(known));
  });

  it('is led nowhere by a title that is only near to one, or that she denies', () => {
    expect(ids('Jeg jobbet som frivillig leder')).not.toContain('shop-management');
    for (const text of ['jobbet som glad person', 'Jeg har aldri jobbet som blomsterbutikkmedarbeider', 'sol og sommer'])
      expect(ids(text)).toEqual([]);
  });

  it('is told which of her words led to what, in her language', () => {
    const found = reader.read('I took care of my grandmother for two years and fixed the tractor.', 'nn');
    expect(found.find(({ id }) => id === 'farm-machine-maintenance')).toMatchObject({
      words: 'fixed the tractor',
      source: 'farm-and-practical',
    });
    expect(found.find(({ id }) => id === 'caring-for-relatives')?.words).toContain('grandmother');
    expect(found.every(({ label }) => label !== '')).toBe(true);
  });

  it('is suggested nothing for what she says she does not do, nor for words that say nothing', () => {
    expect(ids('Jeg kan ikke lage mat')).not.toContain('cooking');
    expect(ids('Jeg liker sol og sommer.')).toEqual([]);
    expect(ids('')).toEqual([]);
  });

  it('gets a list short enough to read, each skill once', () => {
    const all = ids(EVERYDAY_WORDS.map(({ about, doing = [] }) => `${doing[0] ?? ''} ${about[0] ?? ''}`.replaceAll('$', '')).join('. '));
    expect(all.length).toBeLessThanOrEqual(12);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the everyday words', () => {
  it('lead only to skills that there are, and are folded as texts are', () => {
    const unknown = EVERYDAY_WORDS.flatMap(({ skills }) => skills.filter((id) => !taxonomy.skill(id)));
    expect([...new Set(unknown)]).toEqual([]);
    const words = EVERYDAY_WORDS.flatMap(({ about, doing = [] }) => [...about, ...doing]);
    expect(words.filter((word) => !/^[a-z]+(?:\$|\+[a-z]+)?$/.test(word))).toEqual([]);
  });
});
