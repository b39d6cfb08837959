import { stateCounts, stripGroups, type StripRow } from './strip-counts';

const row = (strength: StripRow['requirement']['strength'], state: StripRow['state']): StripRow => ({ requirement: { strength }, state });

describe('the groups of the skill strip', () => {
  it('shows a reader the musts first, then good to have, then what is learned, however the rows come', () => {
    const groups = stripGroups([row('learned', 'learned'), row('good', 'missing'), row('must', 'fits'), row('must', 'near')]);
    expect(groups).toEqual([
      { strength: 'must', states: ['fits', 'near'] },
      { strength: 'good', states: ['missing'] },
      { strength: 'learned', states: ['learned'] },
    ]);
  });

  it('leaves a reader without an empty group', () => {
    expect(stripGroups([row('learned', 'learned')]).map((group) => group.strength)).toEqual(['learned']);
    expect(stripGroups([])).toEqual([]);
  });
});

describe('the counts of the skill strip', () => {
  it('tells a reader how many stand in each state, and nothing of states that no row is in', () => {
    expect(stateCounts(['missing', 'fits', 'learned', 'fits'])).toEqual([
      { state: 'fits', count: 2 },
      { state: 'learned', count: 1 },
      { state: 'missing', count: 1 },
    ]);
  });
});
