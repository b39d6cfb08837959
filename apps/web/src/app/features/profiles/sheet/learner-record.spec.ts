import { EMPTY_DRAFT, type Draft } from '../draft';
import { learnerRecord } from './learner-record';

const draft: Draft = {
  ...EMPTY_DRAFT,
  place: { text: 'Hamar', municipality: '3403' },
  languages: [
    { id: 'no', cefr: 'B1' },
    { id: 'en', cefr: 'none' },
  ],
  skills: [
    { id: 'milking', level: 3, source: 'farm-and-practical', label: 'Melke' },
    { id: 'teamwork', level: 2, source: 'gaming', label: 'Samarbeide' },
  ],
  licences: ['T'],
  qualifications: [{ id: 'vg1-completed', state: null }],
  notWanted: ['sales'],
  followUps: ['led-most'],
};
const words = {
  skill: (id: string) => id.toUpperCase(),
  esco: (id: string) => (id === 'milking' ? 'http://data.europa.eu/esco/skill/1' : null),
  language: (id: string) => id,
  certificate: (id: string) => id,
  qualification: (id: string) => id,
  level: (level: number) => `level ${level}`,
};
const record = (name: string) => learnerRecord({ name, lang: 'nb', day: '2026-11-23', draft, words });

describe('the record that a seeker takes along', () => {
  it('names skills by their ESCO address where they have one, and languages by their level', () => {
    expect(record('')).toMatchObject({
      '@type': 'Person',
      'arena:selfDeclared': true,
      knowsAbout: [
        { '@id': 'http://data.europa.eu/esco/skill/1', identifier: 'milking', name: 'MILKING', 'arena:level': 3 },
        { identifier: 'teamwork', 'arena:learnedAt': 'gaming' },
      ],
      knowsLanguage: [{ alternateName: 'no', 'arena:cefrLevel': 'B1' }],
      hasCredential: [{ identifier: 'T' }, { identifier: 'vg1-completed' }],
    });
  });

  it('holds no place, no wish, nothing that is for her alone, and a name only where she wrote one', () => {
    expect(JSON.stringify(record(''))).not.toMatch(/Hamar|3403|sales|led-most|"name":""/);
    expect(record('')).not.toHaveProperty('name');
    expect(record('Kari')).toHaveProperty('name', 'Kari');
  });
});
