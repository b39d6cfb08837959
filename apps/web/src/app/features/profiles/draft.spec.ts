import { keptDraft, matchRequest, sharedDraft } from '@arena/contract';
import { EMPTY_DRAFT, hasProfile, readDraft, sharedOf, toProfile, type Draft } from './draft';

const answered: Draft = {
  ...EMPTY_DRAFT,
  place: { text: 'Hamar', municipality: '3403' },
  reach: 50,
  kinds: ['job'],
  languages: [
    { id: 'no', cefr: 'B1' },
    { id: 'en', cefr: 'none' },
    { id: 'uk', cefr: null },
  ],
  groups: ['gaming'],
  cards: ['led-a-team'],
  skills: [{ id: 'leading-a-group', level: 2, source: 'gaming', label: 'Lede en gruppe' }],
  licences: ['B'],
  certificates: ['hms-card'],
  qualifications: [
    { id: 'authorisation-nurse', state: 'applied' },
    { id: 'bachelor-degree', state: null },
  ],
};

describe('a draft', () => {
  it('becomes a profile that the contract accepts, with nothing that was not answered', () => {
    expect(toProfile(answered)).toEqual({
      skills: [{ id: 'leading-a-group', level: 2, source: 'gaming' }],
      languages: [{ id: 'no', cefr: 'B1' }],
      licences: ['B'],
      certificates: ['hms-card'],
      qualifications: [{ id: 'authorisation-nurse', country: null, state: 'applied' }],
      place: { municipality: '3403', reachKm: 50 },
    });
    const request = {
      lang: 'nb',
      profile: toProfile(answered),
      kinds: [],
      withinReachOnly: true,
      includeImported: false,
      limit: 20,
    };
    expect(matchRequest.safeParse(request).success).toBe(true);
  });

  it('sends no place until a known one is chosen, and the whole county as far as the contract goes', () => {
    expect(toProfile({ ...answered, place: { text: 'Hama', municipality: null } }).place).toBeNull();
    expect(toProfile({ ...answered, reach: 'county' }).place).toEqual({ municipality: '3403', reachKm: 500 });
  });

  it('is read back as it was written', () => {
    expect(readDraft(JSON.stringify(answered))).toEqual(answered);
  });

  it('is read as it was kept before there were questions that sharpen, and with their answers since', () => {
    expect(readDraft(JSON.stringify(answered))?.notWanted).toBeUndefined();
    const sharpened = { ...answered, followUps: ['shop-most-shelves'], notWanted: ['sales'] };
    expect(readDraft(JSON.stringify(sharpened))).toEqual(sharpened);
    expect(readDraft(JSON.stringify({ ...answered, notWanted: [7] }))).toBeNull();
    expect(keptDraft.parse(sharpened)).toEqual(sharpened);
    // nobody else gets them
    expect(sharedDraft.safeParse(sharpened).success).toBe(false);
    expect(sharedOf(sharpened)).toEqual(answered);
  });

  it('keeps the choice to turn matching off, for the person alone', () => {
    const off = { ...answered, matching: 'off' as const };
    expect(readDraft(JSON.stringify(off))).toEqual(off);
    expect(keptDraft.parse(off)).toEqual(off);
    expect(toProfile(off)).toEqual(toProfile(answered));
    expect(sharedDraft.safeParse(off).success).toBe(false);
    expect(sharedOf(off)).toEqual(answered);
    expect(readDraft(JSON.stringify({ ...answered, matching: 'on' }))).toBeNull();
  });

  it('holds three hundred skills, and not one more', () => {
    const skills = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ id: `s-${n}`, level: 2 as const, source: 'work' as const, label: '' }));
    expect(readDraft(JSON.stringify({ ...answered, skills: skills(300) }))?.skills).toHaveLength(300);
    expect(keptDraft.safeParse({ ...answered, skills: skills(300) }).success).toBe(true);
    expect(readDraft(JSON.stringify({ ...answered, skills: skills(301) }))).toBeNull();
  });

  it('is refused when it is broken, of another version, or holds what nobody asked for', () => {
    expect(readDraft('{"version":1')).toBeNull();
    expect(readDraft('null')).toBeNull();
    expect(readDraft(JSON.stringify({ ...answered, version: 0 }))).toBeNull();
    expect(readDraft(JSON.stringify({ ...answered, name: 'Kari' }))).toBeNull();
    expect(readDraft(JSON.stringify({ ...answered, reach: 30 }))).toBeNull();
    expect(readDraft(JSON.stringify({ ...answered, skills: [{ id: 'x', level: 9, source: 'work', label: '' }] }))).toBeNull();
  });

  it('is something to match with once one thing is answered', () => {
    expect(hasProfile(EMPTY_DRAFT)).toBe(false);
    expect(hasProfile({ ...EMPTY_DRAFT, place: answered.place, kinds: ['job'] })).toBe(false);
    expect(hasProfile({ ...EMPTY_DRAFT, languages: [{ id: 'no', cefr: 'none' }] })).toBe(false);
    expect(hasProfile({ ...EMPTY_DRAFT, languages: [{ id: 'no', cefr: 'A1' }] })).toBe(true);
    expect(hasProfile({ ...EMPTY_DRAFT, licences: ['B'] })).toBe(true);
  });
});
