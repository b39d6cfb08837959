import { LANGUAGES } from '@arena/domain';
import { TaxonomyService } from './taxonomy.service';

describe('a seeker in the builder', () => {
  const taxonomy = new TaxonomyService();

  it('reads every card, why it leads to a skill, and the skills, in her language', () => {
    for (const language of LANGUAGES) {
      const { cards } = taxonomy.builder(language);
      expect(cards.length).toBeGreaterThanOrEqual(30);
      for (const card of cards) {
        expect(card.label).not.toBe('');
        expect(card.because).not.toBe('');
        expect(card.skills.every(({ id, label }) => label !== id)).toBe(true);
      }
    }
  });

  it('finds languages sorted as her language sorts, with Norwegian sign language among them', () => {
    const labels = taxonomy.builder('nb').languages.map(({ label }) => label);
    expect(labels).toEqual([...labels].sort(new Intl.Collator('nb-NO').compare));
    expect(labels).toContain('Norsk tegnspråk');
    expect(taxonomy.builder('nn').languages.map(({ label }) => label)).toContain('Ukrainsk');
  });

  it('finds a skill by what she types: in any of three languages, misspelt too', () => {
    const ids = (typed: string) => taxonomy.suggestSkills(typed, 'nb', 8).map(({ id }) => id);
    expect(ids('milking')).toContain('milking');
    expect(ids('sveise')).toContain('welding');
    expect(ids('reinhald')).toContain('cleaning');
    expect(ids('tømering')).toContain('carpentry');
    expect(ids('')).toEqual([]);
  });

  it('reads labels in her language, and an id that nobody knows as it is', () => {
    expect(taxonomy.label('licence', 'B', 'nn').label).toBe('Førarkort klasse B');
    expect(taxonomy.label('language', 'uk', 'en').label).toBe('Ukrainian');
    expect(taxonomy.label('skill', 'no-such-skill', 'nb').label).toBe('no-such-skill');
  });

  it('is near Gjøvik from Ringsaker by the bridge, and not across the lake from Hamar', () => {
    const km = (from: string, to: string) => taxonomy.distances.distanceKm(from, to) ?? 0;
    expect(km('3403', '3407')).toBeGreaterThan(35);
    expect(km('3403', '3407')).toBeGreaterThan(km('3411', '3407'));
    expect(km('3403', '3403')).toBe(0);
  });
});
