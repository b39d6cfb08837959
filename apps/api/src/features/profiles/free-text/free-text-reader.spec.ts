import { EVERYDAY_WORDS } from '@arena/domain/engine';
import { TaxonomyService } from '../../taxonomy';
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

  it.each([
    ['lager TikTok-videoer', ['social-media', 'video-editing'], ['warehouse-work']],
    ['lager nettsider', ['web-development'], ['warehouse-work']],
    ['jobba på lager', ['warehouse-work'], []],
    ['lager', ['warehouse-work'], []],
    ['Jeg bor på gården', [], ['gardening', 'livestock-care']],
    ['hjelper onkel på gården', ['livestock-care'], ['gardening']],
    ['eg hjelper til på garden', ['livestock-care'], ['gardening']],
    ['I take care of the garden', ['gardening'], ['livestock-care']],
    ['har lakkert bil', ['car-body-repair'], []],
    ['sminker venninner', ['make-up'], []],
    ['dansa i ti år', ['dancing'], []],
    ['satt opp wifi', ['networking'], []],
    ['gått med avisen', ['parcel-delivery'], []],
    ['snakker arabisk', [], ['world-cooking']],
  ])('is understood in words that mean two things, or are no label: «%s»', (text, wanted, unwanted) => {
    expect(ids(text)).toEqual(expect.arrayContaining(wanted));
    expect(ids(text).filter((id) => unwanted.includes(id))).toEqual([]);
  });

  it.each([
    ['hjelper folk med NAV-skjemaer', 'public-services-use'],
    ['Min sønn har ADHD og jeg følger ham opp', 'caring-for-relatives'],
    ['assistent for en mann i rullestol', 'personal-assistance'],
  ])('is suggested what she helps others with, whoever they are: «%s»', (text, skill) => {
    expect(ids(text)).toContain(skill);
  });

  it.each([
    ['æ har passa ungan te søstra mi', 'childcare'],
    ['e kan skru bila', 'car-repair'],
    ['e ha vorre på setra', 'summer-farm-work'],
    ['æ e go med folk', 'service-mindedness'],
    ['hjelpte til på sætra', 'summer-farm-work'],
    ['Je har kjørt tømmer og hogd i skauen', 'timber-hauling'],
    ['e ha jobba i butekk på Otta', 'cash-register'],
    ['hjalp gomor å gofar heme', 'caring-for-relatives'],
    ['æ har stelt saua og kyrn', 'livestock-care'],
    ['hogd ve te familien', 'firewood-production'],
    ['æ e flenk te å bak', 'baking'],
  ])('is understood as she speaks: «%s»', (text, skill) => {
    expect(ids(text)).toContain(skill);
  });

  it('is understood in dialect where she says no, and shown her words as she wrote them', () => {
    for (const text of ['I har itj jobba i butikk', 'æ kan itj lag mat', 'Mora mi e sjukepleier', 'Æ vil bli kokk'])
      expect(ids(text)).toEqual([]);
    expect(reader.read('No ha æ passa ungan', 'nb').find(({ id }) => id === 'childcare')?.words).toBe('passa ungan');
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
