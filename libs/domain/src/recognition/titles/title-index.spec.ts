import fc from 'fast-check';
import { buildTitleIndex, type TitleConcept } from './title-index';

function concept(id: string, group: string | null, nb: string[], more: Partial<TitleConcept> = {}): TitleConcept {
  return { id, group, labels: nb.map((text) => ({ text, lang: 'nb' })), ...more };
}

const CONCEPTS: readonly TitleConcept[] = [
  concept('nurse', '2223', ['sykepleier', 'offentlig godkjent sykepleier']),
  concept('special-nurse', '2221', ['spesialsykepleier', 'kreftsykepleier', 'barnesykepleier']),
  concept('health-worker', '5321', ['helsefagarbeider', 'hjelpepleier', 'omsorgsarbeider']),
  concept('youth-worker', '5311', ['barne- og ungdomsarbeider', 'fagarbeider i barnehage', 'barnehageassistent']),
  concept('truck-driver', '8332', ['lastebilsjåfør', 'trailersjåfør', 'sjåfør (lastebil)', 'sjåfør (tankbil)']),
  concept('bus-driver', '8331', ['bussjåfør', 'sjåfør (buss)']),
  concept('welder', '7212', ['sveiser', 'sertifisert sveiser']),
  concept('plumber', '7126', ['rørlegger', 'VVS-montør']),
  concept('painter', '7131', ['maler', 'malermester']),
  concept('assistant', '5322', ['personlig assistent', 'brukerstyrt personlig assistent']),
  concept('java', null, ['Java (programmering)']),
  concept('javascript', null, ['JavaScript']),
];
const index = buildTitleIndex(CONCEPTS);
const first = (text: string, lang = 'nb'): string | undefined => index.match(text, { lang, top: 5 })[0]?.id;

describe('a ranking of titles', () => {
  it.each([
    ['sykepleier', 'nurse'],
    ['sykepleierne', 'nurse'],
    ['sjukepleiar', 'nurse'],
    ['sykpleier', 'nurse'],
    ['helsefagarbeider', 'health-worker'],
    ['helse fagarbeider', 'health-worker'],
    ['helsefagarbeidere', 'health-worker'],
    ['lastebilsjafor', 'truck-driver'],
    ['lastebilsjaafør', 'truck-driver'],
    ['sjåfør (tankbil)', 'truck-driver'],
    ['sjåfør på buss', 'bus-driver'],
    ['røyrleggjar', 'plumber'],
    ['VVS', 'plumber'],
    ['BPA', 'assistant'],
    ['aluminiumssveiser', 'welder'],
    ['Vi søker sveiser', 'welder'],
    ['Java', 'java'],
    ['javascript', 'javascript'],
  ])('reads %j as %s', (text, id) => {
    expect(first(text)).toBe(id);
  });

  it('finds every skilled worker for the word alone', () => {
    const found = index.match('fagarbeider', { lang: 'nb', top: 5 }).map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(['health-worker', 'youth-worker']));
  });

  it('lets the layer of the product win over its equals, and another language stand behind', () => {
    const layers = buildTitleIndex([
      concept('theirs', '7212', ['sveiser']),
      concept('ours', '7212', ['sveiser'], { first: true }),
      { id: 'foreign', group: '1111', labels: [{ text: 'sveiser', lang: 'da' }] },
    ]);
    expect(layers.match('sveiser', { lang: 'nb', top: 3 }).map(({ id }) => id)).toEqual(['ours', 'foreign', 'theirs']);
    expect(layers.match('sveiser', { lang: 'da', top: 1 })[0]?.id).toBe('foreign');
  });

  it('trusts a label as far as it is told to', () => {
    const doubtful = buildTitleIndex([
      { id: 'possible', group: '1', labels: [{ text: 'formann', lang: 'nb', trust: 0.4 }] },
      { id: 'likely', group: '2', labels: [{ text: 'formann', lang: 'nb' }] },
    ]);
    expect(doubtful.match('formann', { lang: 'nb', top: 2 }).map(({ id }) => id)).toEqual(['likely', 'possible']);
  });

  it('has nothing to say to an empty text, and asks nothing of one it does not know', () => {
    for (const text of ['', '   ', '?!', '()']) expect(index.match(text, { lang: 'nb', top: 5 })).toEqual([]);
    expect(index.match('sveiser', { lang: 'nb', top: 0 })).toEqual([]);
    expect(buildTitleIndex([]).match('sveiser', { lang: 'nb', top: 5 })).toEqual([]);
  });

  it('gives each concept once, scores between 0 and 1 that fall, and the same answer twice, whatever is asked', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...CONCEPTS.flatMap(({ labels }) => labels.map((label) => label.text))),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('nb', 'nn', 'en', 'da'), fc.integer({ min: 1, max: 20 }), (asked, lang, top) => {
        const found = index.match(asked, { lang, top });
        const scores = found.map(({ score }) => score);
        expect(found.length).toBeLessThanOrEqual(top);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
        expect(index.match(asked, { lang, top })).toEqual(found);
      }),
    );
  });
});
