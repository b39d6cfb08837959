import { SKILL_SOURCES } from '@arena/domain';
import { cards } from './cards';
import { credentials } from './credentials';
import { municipalities, regions } from './municipalities';
import { occupations } from './occupations';
import { skills } from './skills';
import { type Labels, SKILL_GROUPS } from './types';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ESCO_SKILL = /^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ESCO_OCCUPATION = /^http:\/\/data\.europa\.eu\/esco\/occupation\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LANGUAGES = ['nb', 'nn', 'en'] as const;

const skillIds: ReadonlySet<string> = new Set(skills.map((skill) => skill.id));

/** The form in which two labels count as the same: lower case, without marks, æ ø å as ae o a, one space between words. */
function folded(label: string): string {
  const letters = label.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').normalize('NFD').replace(/\p{M}/gu, '');
  return letters.trim().replace(/\s+/g, ' ');
}

/** Every value that stands more than once, once each. */
function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const value of values) (seen.has(value) ? again : seen).add(value);
  return [...again];
}

/** What is wrong with the labels of a concept: a language without any, an empty one, spaces at the ends, the same word twice. Spellings that only folding joins (gard, gård) may both stand. */
function labelFaults({ id, ...labels }: Labels & { id: string }): string[] {
  return LANGUAGES.flatMap((language) => {
    const words: readonly string[] = labels[language];
    if (words.length === 0) return [`${id}: no ${language}`];
    const untidy = words.filter((word) => word === '' || word !== word.trim()).map((word) => `${id}: untidy ${language} '${word}'`);
    return [...untidy, ...repeated(words.map((word) => word.toLowerCase())).map((word) => `${id}: ${language} '${word}' twice`)];
  });
}

/** Ids of skills from which a walk over broader comes back to where it started. */
function skillsOnCircles(): string[] {
  const broader = new Map(skills.map((skill) => [skill.id, skill.broader ?? []]));
  return [...skillIds].filter((start) => {
    const reached = new Set<string>();
    const open = [...(broader.get(start) ?? [])];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      open.push(...(broader.get(id) ?? []));
    }
    return reached.has(start);
  });
}

describe('the skills of the start set', () => {
  it('are at least 150, with stable kebab-case ids that stand once each', () => {
    expect(skills.length).toBeGreaterThanOrEqual(150);
    expect(repeated(skills.map((skill) => skill.id))).toEqual([]);
    expect(skills.map((skill) => skill.id).filter((id) => !KEBAB.test(id))).toEqual([]);
  });

  it('fill every group', () => {
    const used = new Set(skills.map((skill) => skill.group));
    expect(SKILL_GROUPS.filter((group) => !used.has(group))).toEqual([]);
  });

  it('have labels in all three languages, with at least two synonyms in each', () => {
    expect(skills.flatMap(labelFaults)).toEqual([]);
    expect(skills.filter((skill) => LANGUAGES.some((language) => skill[language].length < 3)).map((skill) => skill.id)).toEqual([]);
  });

  it('never bear the preferred label of another skill', () => {
    const owners = new Map(
      skills.flatMap((skill) => LANGUAGES.map((language): [string, string] => [folded(skill[language][0]), skill.id])),
    );
    const stolen = skills.flatMap((skill) =>
      LANGUAGES.flatMap((language) => [...skill[language]])
        .filter((label) => (owners.get(folded(label)) ?? skill.id) !== skill.id)
        .map((label) => `${skill.id}: '${label}' belongs to ${owners.get(folded(label))}`),
    );
    expect(stolen).toEqual([]);
  });

  it('share no synonym, so that a word in an advertisement points at one skill', () => {
    const words = skills.flatMap((skill) => [...new Set(LANGUAGES.flatMap((language) => skill[language].map(folded)))]);
    expect(repeated(words)).toEqual([]);
  });

  it('are related only to other skills that exist', () => {
    const wrong = skills.flatMap(({ id, related = [] }) => related.filter((other) => other === id || !skillIds.has(other)));
    expect(wrong).toEqual([]);
  });

  it('are special cases only of skills that exist, and never of themselves by a circle', () => {
    expect(skills.flatMap((skill) => skill.broader ?? []).filter((id) => !skillIds.has(id))).toEqual([]);
    expect(skillsOnCircles()).toEqual([]);
  });

  it('are each tied to at least one other skill', () => {
    const tied = new Set(skills.flatMap(({ id, related = [], broader = [] }) => [...related, ...broader].flatMap((other) => [id, other])));
    expect([...skillIds].filter((id) => !tied.has(id))).toEqual([]);
  });

  it('name well-formed ESCO skills, one concept for one skill, and most of them do', () => {
    const uris = skills.flatMap((skill) => (skill.esco === undefined ? [] : [skill.esco]));
    expect(uris.filter((uri) => !ESCO_SKILL.test(uri))).toEqual([]);
    expect(repeated(uris)).toEqual([]);
    expect(uris.length / skills.length).toBeGreaterThanOrEqual(0.5);
  });
});

describe('the credentials of the start set', () => {
  it('have kebab-case ids that stand once each', () => {
    expect(repeated(credentials.map((credential) => credential.id))).toEqual([]);
    expect(credentials.map((credential) => credential.id).filter((id) => !KEBAB.test(id))).toEqual([]);
  });

  it('have labels in all three languages, and none names an empty authority', () => {
    expect(credentials.flatMap(labelFaults)).toEqual([]);
    expect(credentials.filter((credential) => credential.authority?.trim() === '').map((credential) => credential.id)).toEqual([]);
  });

  it('share no label with each other', () => {
    const words = credentials.flatMap((credential) => [...new Set(LANGUAGES.flatMap((language) => credential[language].map(folded)))]);
    expect(repeated(words)).toEqual([]);
  });
});

describe('the occupations of the start set', () => {
  it('are at least 50, with kebab-case ids that stand once each', () => {
    expect(occupations.length).toBeGreaterThanOrEqual(50);
    expect(repeated(occupations.map((occupation) => occupation.id))).toEqual([]);
    expect(occupations.map((occupation) => occupation.id).filter((id) => !KEBAB.test(id))).toEqual([]);
  });

  it('have labels in all three languages', () => {
    expect(occupations.flatMap(labelFaults)).toEqual([]);
  });

  it('carry a STYRK-08 unit group of four digits and a well-formed ESCO occupation', () => {
    expect(occupations.filter((occupation) => !/^\d{4}$/.test(occupation.styrk08)).map((occupation) => occupation.id)).toEqual([]);
    expect(occupations.flatMap(({ esco }) => (esco === undefined || ESCO_OCCUPATION.test(esco) ? [] : [esco]))).toEqual([]);
  });

  it('are made of skills that exist, each named once', () => {
    expect(occupations.filter((occupation) => occupation.skills.length === 0).map((occupation) => occupation.id)).toEqual([]);
    expect(occupations.flatMap((occupation) => occupation.skills.filter((id) => !skillIds.has(id)))).toEqual([]);
    expect(occupations.filter((occupation) => repeated(occupation.skills).length > 0).map((occupation) => occupation.id)).toEqual([]);
  });
});

describe('the cards of things people have done', () => {
  it('are at least 30, with kebab-case ids that stand once each, and fill the seven groups', () => {
    expect(cards.length).toBeGreaterThanOrEqual(30);
    expect(repeated(cards.map((card) => card.id))).toEqual([]);
    expect(cards.map((card) => card.id).filter((id) => !KEBAB.test(id))).toEqual([]);
    expect(SKILL_SOURCES.filter((group) => !cards.some((card) => card.group === group))).toEqual([]);
  });

  it('have a sentence and its because in all three languages', () => {
    const empty = cards.filter(
      (card) => ![card.nb, card.nn, card.en, card.becauseNb, card.becauseNn, card.becauseEn].every((text) => text.trim() !== ''),
    );
    expect(empty.map((card) => card.id)).toEqual([]);
  });

  it('lead to two to six skills that exist', () => {
    expect(cards.filter((card) => card.skills.length < 2 || card.skills.length > 6).map((card) => card.id)).toEqual([]);
    expect(cards.filter((card) => repeated(card.skills).length > 0).map((card) => card.id)).toEqual([]);
    expect(cards.flatMap((card) => card.skills.filter((id) => !skillIds.has(id)))).toEqual([]);
  });
});

describe('the municipalities of the start set', () => {
  const byNumber = new Map(municipalities.map((municipality) => [municipality.number, municipality]));
  const regionIds = new Set(regions.map((region) => region.id));

  it('are the 357 of Norway, with four-digit numbers that stand once each', () => {
    expect(municipalities).toHaveLength(357);
    expect(repeated(municipalities.map((municipality) => municipality.number))).toEqual([]);
    expect(municipalities.filter(({ number }) => !/^\d{4}$/.test(number)).map(({ number }) => number)).toEqual([]);
  });

  it('have a name, a county that agrees with the number, a centre and a place in Norway', () => {
    const wrong = municipalities.filter(
      ({ number, name, countyNumber, county, centre, lat, lon }) =>
        name === '' ||
        centre === '' ||
        county === '' ||
        !number.startsWith(countyNumber) ||
        lat < 57.9 ||
        lat > 71.3 ||
        lon < 4.4 ||
        lon > 31.2,
    );
    expect(wrong.map(({ number }) => number)).toEqual([]);
  });

  it('are neighbours of each other both ways, and never of themselves', () => {
    const oneWay = municipalities.flatMap(({ number, neighbours }) =>
      neighbours
        .filter((other) => other === number || !byNumber.get(other)?.neighbours.includes(number))
        .map((other) => `${number} - ${other}`),
    );
    expect(oneWay).toEqual([]);
    expect(municipalities.filter(({ neighbours }) => repeated(neighbours).length > 0).map(({ number }) => number)).toEqual([]);
  });

  it('lie in the ten regions of the regional plan, and every region has some', () => {
    const used = new Set(municipalities.map((municipality) => municipality.region));
    expect(regions).toHaveLength(10);
    expect(repeated(regions.map((region) => region.id))).toEqual([]);
    expect(regions.filter((region) => !used.has(region.id)).map((region) => region.id)).toEqual([]);
    expect([...used].filter((region) => region !== null && !regionIds.has(region))).toEqual([]);
  });

  it('of Innlandet each have a region', () => {
    const innlandet = municipalities.filter((municipality) => municipality.county === 'Innlandet');
    expect(innlandet).toHaveLength(46);
    expect(innlandet.filter((municipality) => municipality.region === null).map(({ name }) => name)).toEqual([]);
  });

  it('count Jevnaker and Lunner to Hadeland though their county is Akershus', () => {
    const outside = municipalities.filter(({ region, county }) => region !== null && county !== 'Innlandet');
    expect(outside.map(({ name, region, county }) => [name, region, county])).toEqual([
      ['Lunner', 'hadeland', 'Akershus'],
      ['Jevnaker', 'hadeland', 'Akershus'],
    ]);
  });

  it('on the two sides of Mjøsa are no neighbours where only the lake lies between', () => {
    const number = (name: string): string => municipalities.find((municipality) => municipality.name === name)?.number ?? '';
    const neighbours = byNumber.get(number('Østre Toten'))?.neighbours ?? [];
    expect(neighbours).not.toContain(number('Ringsaker'));
    expect(neighbours).not.toContain(number('Stange'));
  });
});
