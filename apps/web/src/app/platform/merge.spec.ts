import { merge, sameContent } from './merge';

const base = { title: 'Gartneri', about: 'Vi dyrker.', tasks: ['Så'], facts: { outdoors: true, nights: false } };

describe('two who write on the same posting', () => {
  it('an employer keeps what only one of them has changed, from both', () => {
    const { merged, disputed, taken } = merge(base, { ...base, title: 'Hjelpe i gartneriet' }, { ...base, about: 'Vi dyrker urter.' });
    expect(merged).toEqual({ ...base, title: 'Hjelpe i gartneriet', about: 'Vi dyrker urter.' });
    expect(disputed).toEqual([]);
    expect(taken).toEqual(['about']);
  });

  it('an employer is asked where both have changed the same field, and ours stands until then', () => {
    const { merged, disputed, taken } = merge(base, { ...base, tasks: ['Så', 'Vanne'] }, { ...base, tasks: ['Høste'] });
    expect(merged.tasks).toEqual(['Så', 'Vanne']);
    expect(disputed).toEqual(['tasks']);
    expect(taken).toEqual([]);
  });

  it('an employer is not asked where both have written the same', () => {
    const both = { ...base, facts: { nights: false, outdoors: true }, title: 'Nytt' };
    expect(merge(base, { ...base, title: 'Nytt' }, both)).toEqual({ merged: { ...base, title: 'Nytt' }, disputed: [], taken: [] });
    expect(sameContent(base.facts, both.facts)).toBe(true);
  });
});
