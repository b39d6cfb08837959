import { readdirSync } from 'node:fs';
import { buildSuggester, EVERYDAY_WORDS_SOURCE } from '@arena/domain/engine';
import { EVERYDAY_TITLES_SOURCE, everydayTitles } from './everyday-titles';
import { occupations } from './occupations';
import { NAME_SOURCES } from './sources';
import { skills } from './skills';

const NO_NAMES = ['index.ts', 'types.ts', 'sources.ts'];

const ids: ReadonlySet<string> = new Set(occupations.map(({ id }) => id));

describe('the names of the start set', () => {
  it('have a source, file by file', () => {
    const files = readdirSync(__dirname).filter((name) => !NO_NAMES.includes(name) && !name.endsWith('.spec.ts'));
    expect(Object.keys(NAME_SOURCES).sort()).toEqual(files.sort());
    expect([EVERYDAY_TITLES_SOURCE, EVERYDAY_WORDS_SOURCE]).toEqual(['own', 'own']);
  });
});

describe('the titles of everyday speech', () => {
  it('name occupations that there are, in all three languages, each once', () => {
    const unknown = everydayTitles.flatMap(({ occupation }) =>
      typeof occupation === 'string' && !ids.has(occupation) ? [occupation] : [],
    );
    expect([...new Set(unknown)]).toEqual([]);
    for (const lang of ['nb', 'nn', 'en']) expect(everydayTitles.filter((one) => one.lang === lang).length).toBeGreaterThan(80);
    const keys = everydayTitles.map((one) => JSON.stringify(one));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('name them as a person at work would, in few words', () => {
    expect(everydayTitles.filter(({ text }) => text.split(' ').length > 6 || text !== text.trim()).map(({ text }) => text)).toEqual([]);
  });
});

describe('a seeker who types what she plays', () => {
  const suggester = buildSuggester(skills.map(({ id, nb, nn, en }) => ({ kind: 'skill', id, labels: { nb, nn, en } })));

  it.each([
    'gaming',
    'dataspill',
    'dataspel',
    'fortnite',
    'minecraft',
    'fifa',
    'counter-strike',
    'youtube',
    'sjakk',
    'rollespill',
    'video games',
    'twitch',
    'discord',
    'e-sport',
  ])('finds skills by «%s»', (typed) => {
    const found = suggester.suggest(typed, 'nb', 5);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ how }) => how !== 'misspelt')).toBe(true);
  });
});
