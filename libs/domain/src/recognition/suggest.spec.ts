import { SAMPLE } from './sample-concepts';
import { buildSuggester } from './suggest';

const suggester = buildSuggester(SAMPLE);

function ids(typed: string, limit = 5): string[] {
  return suggester.suggest(typed, 'nb', limit).map(({ id }) => id);
}

describe('a seeker who types', () => {
  it('gets what begins so first, then what has a word that does', () => {
    expect(ids('maskin')).toEqual(['machine-operation']);
    expect(ids('kunde')).toEqual(['customer-service']);
    expect(ids('elek')).toEqual(['electrician']);
  });

  it('is understood in any of the languages and answered in the asked one', () => {
    expect(suggester.suggest('mjølk', 'nb', 1)).toEqual([
      { kind: 'skill', id: 'milking', label: 'melke kyr', matched: 'mjølke kyr', how: 'start' },
    ]);
    expect(suggester.suggest('helsefag', 'en', 1)[0]).toMatchObject({ label: 'health care worker', matched: 'helsefagarbeider' });
  });

  it('finds a compound by its last part, and a place', () => {
    expect(ids('fagarbeider')).toEqual(['health-care-worker']);
    expect(suggester.suggest('lilleh', 'nb', 5, ['place']).map(({ id }) => id)).toEqual(['3405']);
    expect(suggester.suggest('lilleh', 'nb', 5, ['skill'])).toEqual([]);
  });

  it('may leave out the Norwegian letters, and slip', () => {
    for (const typed of ['økon', 'okon', 'oekon', 'økonmi']) expect(ids(typed)).toContain('economy');
    expect(ids('sykeplier')).toContain('nurse');
    expect(ids('truk')).toEqual(['forklift-certificate']);
  });

  it('gets each concept once, no more than asked for, and nothing for nothing', () => {
    const all = ids('a', 50);
    expect(new Set(all).size).toBe(all.length);
    expect(ids('a', 2)).toHaveLength(2);
    expect([ids(''), ids('  !?'), ids('qqqqqq'), ids('kokk', 0)]).toEqual([[], [], [], []]);
  });
});
