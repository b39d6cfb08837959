import { ConceptGraph } from './concept-graph';

describe('ConceptGraph', () => {
  const graph = new ConceptGraph([
    { id: 'cleaning' },
    { id: 'window-cleaning', broader: ['cleaning'] },
    { id: 'laundry', related: ['cleaning', 'laundry'] },
    { id: 'sewing-and-mending', related: ['laundry'] },
  ]);

  it('a seeker is helped by a related skill both ways, though the edge is written once', () => {
    expect(graph.nearSkills('laundry')).toEqual(['cleaning', 'sewing-and-mending']);
    expect(graph.nearSkills('sewing-and-mending')).toEqual(['laundry']);
  });

  it('a seeker is helped by the narrower skill and by the broader one', () => {
    expect(graph.nearSkills('cleaning')).toEqual(['laundry', 'window-cleaning']);
    expect(graph.nearSkills('window-cleaning')).toEqual(['cleaning']);
  });

  it('a skill that takes an authorisation is near others as any skill is, and is known to take one', () => {
    const graph = new ConceptGraph([{ id: 'nursing', related: ['wound-care'], needsAuthorisation: true }, { id: 'wound-care' }]);
    expect(graph.nearSkills('wound-care')).toEqual(['nursing']);
    expect(['nursing', 'wound-care', 'unheard-of'].map((id) => graph.needsAuthorisation(id))).toEqual([true, false, false]);
  });

  it('a seeker gets nothing through two steps, and nothing from a skill that nobody knows', () => {
    expect(graph.nearSkills('sewing-and-mending')).not.toContain('cleaning');
    expect(graph.nearSkills('unheard-of')).toEqual([]);
  });

  it('a seeker with a trade is near the general skill that it takes, and one with a general skill is near no trade', () => {
    const graph = new ConceptGraph([
      { id: 'programming', related: ['problem-solving', 'web-development'] },
      { id: 'web-development' },
      { id: 'problem-solving', general: true, related: ['learning-new-things'] },
      { id: 'learning-new-things', general: true },
    ]);
    expect(graph.nearSkills('problem-solving')).toEqual(['learning-new-things', 'programming']);
    expect(graph.nearSkills('programming')).toEqual(['web-development']);
    expect(graph.helpsWith('programming')).toEqual(['problem-solving', 'web-development']);
    expect(graph.helpsWith('problem-solving')).toEqual(['learning-new-things']);
  });
});
