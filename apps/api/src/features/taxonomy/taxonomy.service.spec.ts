import { LANGUAGES } from '@arena/domain';
import { NOTHING_PUBLISHED } from './care/additions';
import { ImportedConcepts, type ImportedConcept } from './imported/imported-concepts';
import { TypedLabels } from './imported/typed-labels';
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

  it('reads labels in her language, and of what is gone that it is', () => {
    expect(taxonomy.label('licence', 'B', 'nn').label).toBe('Førarkort klasse B');
    expect(taxonomy.label('language', 'uk', 'en').label).toBe('Ukrainian');
    expect(taxonomy.label('skill', 'no-such-skill', 'nb').label).toBe('Noe som ikke lenger står i listen over ferdigheter');
  });

  it('is near Gjøvik from Ringsaker by the bridge, and not across the lake from Hamar', () => {
    const km = (from: string, to: string) => taxonomy.distances.distanceKm(from, to) ?? 0;
    expect(km('3403', '3407')).toBeGreaterThan(35);
    expect(km('3403', '3407')).toBeGreaterThan(km('3411', '3407'));
    expect(km('3403', '3403')).toBe(0);
  });
});

describe('a skill that takes an authorisation', () => {
  it('is known by its own id and by those that it has taken the place of, here and in a copy elsewhere', () => {
    const taxonomy = new TaxonomyService();
    const uri = taxonomy.escoOf('nursing-procedures') ?? '';
    const imported = (id: string, address: string, replacedBy: string | null): ImportedConcept => ({
      id, uri: address, kind: 'skill', code: '', reuse: 'sector-specific', gone: replacedBy !== null, replacedBy, names: new Map([['en', [id]]]), hidden: new Map(),
    }); // prettier-ignore
    const concepts = [
      imported('esco-same', uri, null),
      imported('esco-old', 'urn:old', 'esco-same'),
      imported('esco-other', 'urn:other', null),
    ];
    taxonomy.use({
      imported: new ImportedConcepts(concepts, [], taxonomy.escoIds),
      published: NOTHING_PUBLISHED,
      typed: TypedLabels.NONE,
    });
    const ids = ['nursing-procedures', 'esco-same', 'esco-old', 'esco-other', 'wound-care'];
    expect(ids.filter((id) => taxonomy.graph.needsAuthorisation(id))).toEqual(['nursing-procedures', 'esco-same', 'esco-old']);
    expect(ids.map((id) => taxonomy.authorisedAs(id))).toEqual(['nurse', 'nurse', 'nurse', undefined, undefined]);
    const copied = taxonomy.matchData.edges.filter(({ needsAuthorisation }) => needsAuthorisation).map(({ id }) => id);
    expect(ids.filter((id) => copied.includes(id))).toEqual(['nursing-procedures', 'esco-same', 'esco-old']);
  });
});
