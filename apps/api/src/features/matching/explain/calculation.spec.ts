import type { Opening, Profile } from '@arena/domain';
import { MATCHING_V1 } from '@arena/domain/engine';
import { TaxonomyService } from '../../taxonomy';
import { calculationOf } from './calculation';
import { calculationText } from './calculation-text';

const taxonomy = new TaxonomyService();
const context = { concepts: taxonomy.graph, municipalities: taxonomy.distances, settings: MATCHING_V1 };
const driver: Profile = {
  skills: [{ id: 'truck-driving', level: 2, source: 'work' }],
  languages: [{ id: 'no', cefr: 'B2' }],
  licences: [],
  certificates: [],
  qualifications: [],
  place: null,
};
const opening = (requirements: Opening['requirements']): Opening => ({
  id: 'o', kind: 'job', requirements, municipality: null, remote: false, answerDays: null, interests: 0, places: 1,
}); // prettier-ignore
const calculated = (requirements: Opening['requirements'], origin: 'employer' | 'imported') =>
  calculationOf(driver, opening(requirements), origin, context, (_kind, id) => id);
const bandLine = (calculation: ReturnType<typeof calculated>): string =>
  calculationText(calculation).find((line) => line.startsWith('Band')) ?? '';

describe('the band in a calculation', () => {
  it('an operator reads why it is withheld where the language alone is met, though the fit would reach', () => {
    const care = calculated(
      [
        { kind: 'language', id: 'no', cefr: 'B1', strength: 'must' },
        { kind: 'skill', id: 'personal-care', level: 2, strength: 'good' },
      ],
      'employer',
    );
    expect(care.fit).toBeGreaterThan(care.bands.stretch);
    expect(care).toMatchObject({ grounded: false, band: 'none', bandReason: 'nothing-of-the-work' });
    expect(bandLine(care)).toContain('none, withheld whatever the fit: nothing of the work itself is met');
  });

  it('an operator reads of an ad from elsewhere what the page tells: nothing of it was read, so it is not open to all', () => {
    const [ours, imported] = [calculated([], 'employer'), calculated([], 'imported')];
    expect(ours).toMatchObject({ band: 'open-for-all', bandReason: 'asks-for-nothing' });
    expect(imported).toMatchObject({ band: 'none', bandReason: 'not-known' });
    expect(bandLine(imported)).toContain('what it asks for stands at the source');
  });

  it('an operator reads no reason beside the fit where the fit decides', () => {
    const lorry = calculated([{ kind: 'skill', id: 'truck-driving', level: 2, strength: 'must' }], 'imported');
    expect(lorry).toMatchObject({ grounded: true, bandReason: 'fit' });
    expect(bandLine(lorry)).toMatch(/^Band {6}\w+(?: \([a-z ]+\))?; strong/);
  });
});
