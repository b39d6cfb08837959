import fc from 'fast-check';
import { fold } from './fold';
import { buildRecogniser } from './recogniser';
import type { ReadOptions, RecognisableConcept } from './recognition';
import { SAMPLE } from './sample-concepts';

const recogniser = buildRecogniser(SAMPLE);
const QUERY: ReadOptions = { misspelt: true, places: 'loose' };

function ids(text: string, options?: ReadOptions): string[] {
  return recogniser.read(text, options).map(({ kind, id }) => `${kind}:${id}`);
}

function only(text: string, options?: ReadOptions): string | undefined {
  const found = recogniser.read(text, options);
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0] && `${found[0].id} ${found[0].how}`;
}

describe('a reader of labels', () => {
  it('understands nynorsk by the bokmål label where there is no other', () => {
    const plumber: RecognisableConcept = {
      kind: 'occupation',
      id: 'plumber',
      labels: { nb: ['rørlegger'], nn: ['rørlegger'], en: ['plumber'] },
    };
    const read = buildRecogniser([plumber]).read('Vi søkjer røyrleggjar til fast stilling');
    expect(read).toMatchObject([{ id: 'plumber', how: 'inflected', matched: 'royrleggjar' }]);
  });

  it('understands short forms by what they stand for, and small words as small words', () => {
    expect(ids('Spl. søkes, og hfa til natt')).toEqual(['occupation:nurse', 'occupation:health-care-worker']);
    expect(ids('IKT og drift')).toEqual(['skill:it-support']);
    expect(ids('we love it')).toEqual([]);
  });

  it('understands what somebody has done', () => {
    for (const text of ['melket kyr', 'eg mjølka kyr', 'pakket varer', 'pakka varer', 'betjente maskiner'])
      expect(ids(text)).toEqual([expect.stringMatching(/^skill:(?:milking|packing|machine-operation)$/)]);
    const own = (nb: string, en: string): RecognisableConcept => ({ kind: 'skill', id: nb, labels: { nb: [nb], nn: [nb], en: [en] } });
    const doing = buildRecogniser([own('reparere biler', 'repair cars'), own('sy klær', 'sew clothes'), own('bygge hus', 'bake cakes')]);
    const read = (text: string): string | undefined => doing.read(text)[0]?.id;
    expect(['reparert biler', 'sydd klær', 'bygd hus', 'bygde hus'].map(read)).toEqual([
      'reparere biler',
      'sy klær',
      'bygge hus',
      'bygge hus',
    ]);
    expect(['repaired cars', 'baking cakes', 'sy'].map(read)).toEqual(['reparere biler', 'bygge hus', undefined]);
  });

  it.each([
    ['helsefagarbeider', 'health-care-worker exact'],
    ['health care worker', 'health-care-worker exact'],
    ['Sjukepleiarar', 'nurse inflected'],
    ['sjukepleier', 'nurse inflected'],
    ['sykepleierne', 'nurse inflected'],
    ['sykepleiers', 'nurse inflected'],
    ['nurses', 'nurse inflected'],
    ['helse fagarbeider', 'health-care-worker compound'],
    ['helse-fagarbeidere', 'health-care-worker compound'],
    ['industri mekaniker', 'industrial-mechanic compound'],
    ['barne og ungdoms arbeider', 'child-youth-worker compound'],
    ['Barne- og ungdomsarbeidarar', 'child-youth-worker inflected'],
    ['kundebehandling', 'customer-service compound'],
    ['skipselektrikere', 'electrician compound'],
    ['aluminiumssveising', 'welding compound'],
    ['betjener maskin', 'machine-operation inflected'],
    ['mjølkar kyr', 'milking inflected'],
  ])('understands %j as %s', (text, expected) => {
    expect(only(text)).toBe(expected);
  });

  it('takes the longest label, not the word inside it', () => {
    expect(ids('Vi søker helsefagarbeider og arbeider')).toEqual(['occupation:health-care-worker', 'occupation:worker']);
    expect(ids('barne- og ungdomsarbeider')).toEqual(['occupation:child-youth-worker']);
  });

  it('finds nothing inside unrelated words', () => {
    expect(ids('sykepleierstudent, innpakking, kokkelere, malerisk, arbeiderpartiet, Ostehøvel, butikkassistent')).toEqual([]);
  });

  it('joins no words over a comma, a new line or a full stop', () => {
    expect(ids('helse, fagarbeider')).toEqual([]);
    expect(ids('kunde\nservice')).toEqual([]);
    expect(ids('health. care worker')).toEqual(['occupation:worker']);
  });

  it('never takes å for a, but fills in letters that were not typed', () => {
    expect(ids('måler')).toEqual(['skill:measuring']);
    expect(ids('maler')).toEqual(['occupation:painter']);
    expect(ids('maaler')).toEqual(['skill:measuring']);
    for (const typed of ['økonomi', 'okonomi', 'oekonomi', 'ÖKONOMI']) expect(ids(typed)).toEqual(['skill:economy']);
    for (const typed of ['Ålesund', 'Alesund', 'Aalesund']) expect(ids(typed)).toEqual(['place:1507']);
  });

  it('leaves short words as they are typed, and every word where the writer has the letters', () => {
    expect(ids('en som kan ha det gøy')).toEqual([]);
    expect(ids('den som vil', QUERY)).toEqual([]);
    expect(ids('som', QUERY)).toEqual(['skill:sewing']);
    expect(ids('okonomi på Hamar', QUERY)).toEqual(['skill:economy', 'place:3403']);
    expect(ids('Maler søkes, ikke måler. Okonomi på nett')).toEqual(['occupation:painter', 'skill:measuring']);
  });

  it('takes a word that is also a verb for an occupation only in a heading, in the plural and in queries', () => {
    expect(ids('Vi selger biler')).toEqual([]);
    expect(ids('Selger\nVi selger biler', { headingEnd: 6 })).toEqual(['occupation:seller']);
    expect(ids('to selgere')).toEqual(['occupation:seller']);
    expect(ids('selger', QUERY)).toEqual(['occupation:seller']);
  });

  it('sees the person, not the deed, in a form of both', () => {
    const both = buildRecogniser([
      ...SAMPLE,
      { kind: 'skill', id: 'nursing', labels: { nb: ['sykepleie'], nn: ['sjukepleie'], en: ['nursing'] } },
    ]);
    expect(both.read('Helsesjukepleiar').map(({ id }) => id)).toEqual(['nurse']);
    expect(both.read('sjukepleier').map(({ id }) => id)).toEqual(['nurse']);
    expect(both.read('sykepleie').map(({ id }) => id)).toEqual(['nursing']);
  });

  it('makes no compound with a small word', () => {
    expect(recogniser.read('etter bestillinger').map(({ matched }) => matched)).toEqual(['bestillinger']);
  });

  it('knows names that live by their signs', () => {
    for (const typed of ['C#', 'C++', '.NET', 'Node.js', 'nodejs']) {
      expect(ids(`Erfaring med ${typed}, gjerne`)).toEqual(['skill:programming']);
    }
    expect(ids('vitamin C og fotballnet')).toEqual([]);
  });

  it('wants an abbreviation in capitals in an advertisement', () => {
    expect(ids('you will like it here')).toEqual([]);
    expect(ids('erfaring fra IT')).toEqual(['skill:it-support']);
    expect(ids('it', QUERY)).toEqual(['skill:it-support']);
  });

  it('gives one concept a kind where a label is shared', () => {
    expect(ids('registered nurse')).toEqual(['occupation:nurse', 'qualification:authorisation-nurse']);
    expect(ids('autorisert sykepleier', { kinds: ['occupation'] })).toEqual(['occupation:nurse']);
  });
});

describe('a reader of places', () => {
  it('wants a capital in an advertisement and none in a query', () => {
    expect(ids('kokk på Hamar')).toEqual(['occupation:cook', 'place:3403']);
    expect(ids('kokk på hamar')).toEqual(['occupation:cook']);
    expect(ids('kokk hamar', QUERY)).toEqual(['occupation:cook', 'place:3403']);
    expect(ids('Hamars beste kokk, Nord-Aurdal')).toEqual(['place:3403', 'occupation:cook', 'place:3451']);
  });

  it('takes everyday words for places only in the company of a place', () => {
    expect(ids('Time er penger. Gran er et tre. Os')).toEqual([]);
    expect(ids('Time kommune, jobb i Gran og i Os.')).toEqual(['place:1121', 'place:3446', 'place:3430']);
    expect(ids('gran', QUERY)).toEqual(['place:3446']);
    expect(ids('per time', QUERY)).toEqual([]);
    expect(ids('jobb i os', QUERY)).toEqual(['place:3430']);
  });
});

describe('a reader of misspelt queries', () => {
  it.each([
    ['sykpleier', 'nurse misspelt'],
    ['sykepleire', 'nurse misspelt'],
    ['elektirkker', 'electrician misspelt'],
    ['lilehamer', '3405 misspelt'],
    ['Hammar', '3403 misspelt'],
    ['helsefagarbeder', 'health-care-worker misspelt'],
  ])('understands %j as %s', (text, expected) => {
    expect(only(text, QUERY)).toBe(expected);
    expect(ids(text)).toEqual([]);
  });

  it('never guesses at codes, numbers, short words or another first letter', () => {
    expect(ids('cmc 6-akse kogk bykepleier sykepl3ier c1 ykb', QUERY)).toEqual([]);
  });

  it('leaves known and everyday words alone', () => {
    expect(ids('maler deltid natt', QUERY)).toEqual(['occupation:painter']);
  });
});

describe('any text', () => {
  const words = SAMPLE.flatMap(({ labels }) => [...labels.nb, ...labels.nn, ...labels.en]);
  const glue = fc.constantFrom(' ', ' ', ', ', '\n', '-', '/', ' og ', '.', '\u00ad', 'e', 's', '', '\u0301');
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(fc.tuple(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, fc.string({ unit: 'grapheme', maxLength: 5 })), glue))
      .map((parts) => parts.flat().join('')),
  );

  it('is read without failing, twice alike, and every reading points at its own letters', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, asQuery) => {
        const options = asQuery ? QUERY : {};
        const found = recogniser.read(text, options);
        expect(recogniser.read(text, options)).toEqual(found);
        let last = 0;
        for (const { start, end, matched } of found) {
          expect(fold(text.slice(start, end)).text).toBe(matched);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = start;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is read in full, however long it is and however many labels there are', () => {
    const many: RecognisableConcept[] = Array.from({ length: 700 }, (_, number) => {
      const label = (extra: string): string =>
        `${String.fromCharCode(97 + (number % 26))}${'bdfgklmnprstv'.charAt(number % 13)}arbeid${extra} kunnskap${number}`;
      const labels = ['er', 'ing', 'aren', 'maskin', 'lag', 'bok'].map(label);
      return {
        kind: 'skill',
        id: `s${number}`,
        labels: { nb: labels, nn: labels.map((one) => `${one}a`), en: labels.map((one) => `${one}s`) },
      };
    });
    const large = buildRecogniser([...SAMPLE, ...many]);
    const ad = 'Vi søker helsefagarbeider med fagbrev til nattarbeid på Hamar, gjerne med erfaring. '.repeat(36);
    expect(large.read(ad).length).toBe(72);
  });
});
