import { occupations, workplaces } from './start-set';
import { workplacesIn } from './workplaces-in-text';

const workers = (text: string): string[] => workplacesIn(text).map(({ place }) => place.worker);

describe('places of work', () => {
  it.each([
    ['Jeg har vært vikar på sjukeheim og i Solbakken barnehage', ['care-assistant', 'kindergarten-assistant']],
    ['I volunteered at a nursing home', ['care-assistant']],
    ['sommerjobb på sportsbutikken i Hamar', ['shop-assistant']],
    ['jeg liker å være ute', []],
  ])('a reader finds them in %s', (text, expected) => {
    expect(workers(text)).toEqual(expected);
  });

  it('are told with where they stand', () => {
    const text = 'Praksis på et sykehjem.';
    const [found] = workplacesIn(text);
    expect(text.slice(found?.start, found?.end)).toBe('sykehjem');
  });

  it('lead to occupations that there are, by words that are folded as texts are', () => {
    const known = new Set(occupations.map(({ id }) => id));
    expect(workplaces.flatMap(({ worker, leader = worker }) => [worker, leader]).filter((id) => !known.has(id))).toEqual([]);
    expect(workplaces.flatMap(({ words }) => words).filter((word) => !/^-?[a-z]+\$?$/.test(word))).toEqual([]);
  });
});
