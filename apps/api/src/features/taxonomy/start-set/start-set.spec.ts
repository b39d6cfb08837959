import { SKILL_SOURCES } from '@arena/domain';
import { sharedData } from '../import/shared-data.fixture';
import { readEsco, readStyrk } from '../classifications/read-classifications';
import { cards } from './cards';
import { credentials } from './credentials';
import { followUps } from './follow-ups';
import { municipalities, regions } from './municipalities';
import { ALSO_NEEDED_TEXTS, authorities, occupationFacts, regulations, WAY_TEXTS, WAYS_IN, type Said } from './occupation-facts';
import { occupations } from './occupations';
import { skills } from './skills';
import { FOLLOW_UP_KINDS, type Labels, SKILL_GROUPS } from './types';

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
  it('are at least 400, with stable kebab-case ids that stand once each', () => {
    expect(skills.length).toBeGreaterThanOrEqual(400);
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

  it('are related by edges written once, since one holds both ways', () => {
    const edges = skills.flatMap(({ id, related = [] }) => related.map((other) => [id, other].sort().join(' - ')));
    expect(repeated(edges)).toEqual([]);
  });

  it('are special cases only of skills that exist, and never of themselves by a circle', () => {
    expect(skills.flatMap((skill) => skill.broader ?? []).filter((id) => !skillIds.has(id))).toEqual([]);
    expect(skillsOnCircles()).toEqual([]);
  });

  it('are each tied to at least one other skill', () => {
    const tied = new Set(skills.flatMap(({ id, related = [], broader = [] }) => [...related, ...broader].flatMap((other) => [id, other])));
    expect([...skillIds].filter((id) => !tied.has(id))).toEqual([]);
  });

  it('are nothing that one just learns in few cases, each under a rule that somebody has looked up', () => {
    const marked = skills.filter(({ needsAuthorisation }) => needsAuthorisation);
    expect(marked.map(({ id }) => id).sort()).toEqual([
      'chimney-sweeping',
      'electrical-installation',
      'foster-care',
      'nursing-procedures',
      'pharmacy-service',
      'power-line-work',
      'rock-blasting',
    ]);
    expect(marked.filter(({ needsAuthorisation }) => !needsAuthorisation?.rule.trim()).map(({ id }) => id)).toEqual([]);
  });

  it('lead to a regulated occupation that is made of them, where they take an authorisation that an occupation gives', () => {
    const made = new Map(occupations.map((occupation) => [occupation.id, occupation.skills]));
    const wrong = skills.flatMap(({ id, needsAuthorisation }) => {
      const occupation = needsAuthorisation?.occupation;
      return occupation === undefined || (occupation in regulations && made.get(occupation)?.includes(id)) ? [] : [`${id}: ${occupation}`];
    });
    expect(wrong).toEqual([]);
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
  it('are at least 150, with kebab-case ids that stand once each', () => {
    expect(occupations.length).toBeGreaterThanOrEqual(150);
    expect(repeated(occupations.map((occupation) => occupation.id))).toEqual([]);
    expect(occupations.map((occupation) => occupation.id).filter((id) => !KEBAB.test(id))).toEqual([]);
  });

  it('have labels in all three languages', () => {
    expect(occupations.flatMap(labelFaults)).toEqual([]);
  });

  it('share no title within a language, so that a title points at one occupation', () => {
    for (const language of LANGUAGES) {
      expect(repeated(occupations.flatMap((occupation) => occupation[language].map((title) => title.toLowerCase())))).toEqual([]);
    }
  });

  it('name an ESCO occupation once', () => {
    expect(repeated(occupations.flatMap(({ esco }) => (esco === undefined ? [] : [esco])))).toEqual([]);
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
  it('are at least 80, with kebab-case ids that stand once each, and ten or more in each of the seven groups', () => {
    expect(cards.length).toBeGreaterThanOrEqual(80);
    expect(repeated(cards.map((card) => card.id))).toEqual([]);
    expect(cards.map((card) => card.id).filter((id) => !KEBAB.test(id))).toEqual([]);
    expect(SKILL_SOURCES.filter((group) => cards.filter((card) => card.group === group).length < 10)).toEqual([]);
  });

  it('have a sentence and its because in all three languages', () => {
    const empty = cards.filter(
      (card) => ![card.nb, card.nn, card.en, card.becauseNb, card.becauseNn, card.becauseEn].every((text) => text.trim() !== ''),
    );
    expect(empty.map((card) => card.id)).toEqual([]);
  });

  it('lead to two to eight skills that exist', () => {
    expect(cards.filter((card) => card.skills.length < 2 || card.skills.length > 8).map((card) => card.id)).toEqual([]);
    expect(cards.filter((card) => repeated(card.skills).length > 0).map((card) => card.id)).toEqual([]);
    expect(cards.flatMap((card) => card.skills.filter((id) => !skillIds.has(id)))).toEqual([]);
  });
});

describe('the follow-up questions', () => {
  const cardIds = new Set(cards.map((card) => card.id));
  const options = followUps.flatMap((question) => question.options.map((option) => ({ question: question.id, ...option })));

  it('have kebab-case ids that stand once each, and so have the answers of each', () => {
    expect(repeated(followUps.map(({ id }) => id))).toEqual([]);
    expect([...followUps, ...options].map(({ id }) => id).filter((id) => !KEBAB.test(id))).toEqual([]);
    expect(repeated(options.map(({ question, id }) => `${question}: ${id}`))).toEqual([]);
  });

  it('are of every kind, and say all in three languages', () => {
    expect(FOLLOW_UP_KINDS.filter((kind) => !followUps.some((question) => question.kind === kind))).toEqual([]);
    expect(
      [...followUps, ...options].filter(({ nb, nn, en }) => ![nb, nn, en].every((text) => text.trim() !== '')).map(({ id }) => id),
    ).toEqual([]);
  });

  it('are asked after cards and groups that exist, and never after none', () => {
    expect(followUps.flatMap((question) => question.cards.filter((id) => !cardIds.has(id)))).toEqual([]);
    expect(followUps.filter((question) => question.cards.length + question.groups.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('ask each group what others ask for, and everybody what they would rather not do', () => {
    for (const kind of ['asked-for', 'rather-not'] as const) {
      const asked = followUps.filter((question) => question.kind === kind).flatMap((question) => question.groups);
      expect([...asked].sort()).toEqual([...SKILL_SOURCES].sort());
    }
  });

  it('have four to ten answers, each pointing at one to four skills that exist', () => {
    expect(followUps.filter((question) => question.options.length < 4 || question.options.length > 10).map(({ id }) => id)).toEqual([]);
    expect(options.filter((option) => option.skills.length < 1 || option.skills.length > 4).map(({ id }) => id)).toEqual([]);
    expect(options.flatMap((option) => option.skills.filter((id) => !skillIds.has(id)))).toEqual([]);
  });
});

describe('the facts of occupations', () => {
  const occupationIds = new Set(occupations.map((occupation) => occupation.id));
  const authorityIds = new Set(authorities.map((authority) => authority.id));
  const said = (texts: readonly Said[]): Said[] => texts.filter(({ nb, nn, en }) => [nb, nn, en].some((text) => text.trim() === ''));

  it('tell a way into every occupation once, and name only ways that are known', () => {
    expect(repeated(occupationFacts.map(({ occupation }) => occupation))).toEqual([]);
    expect([...occupationIds].filter((id) => !occupationFacts.some((facts) => facts.occupation === id))).toEqual([]);
    expect(occupationFacts.filter(({ occupation }) => !occupationIds.has(occupation)).map(({ occupation }) => occupation)).toEqual([]);
    expect(
      occupationFacts.filter(({ ways }) => ways.length === 0 || repeated(ways).length > 0).map(({ occupation }) => occupation),
    ).toEqual([]);
  });

  it('name the trade wherever a trade certificate is a way in', () => {
    const withoutTrade = occupationFacts.filter(({ ways, trade }) => ways.includes('trade-certificate-at-work') && trade === undefined);
    expect(withoutTrade.map(({ occupation }) => occupation)).toEqual([]);
  });

  it('give regulated occupations an authority with an address, and steps in three languages', () => {
    expect(Object.keys(regulations).filter((id) => !occupationIds.has(id))).toEqual([]);
    const all = Object.values(regulations);
    expect(all.filter((one) => !authorityIds.has(one.authority) || one.steps.length < 2).map(({ paper }) => paper.en)).toEqual([]);
    expect(said(all.flatMap(({ paper, steps, meanwhile }) => [paper, ...steps, ...(meanwhile ? [meanwhile] : [])]))).toEqual([]);
    expect(authorities.filter(({ url }) => !/^https:\/\/[a-z.-]+\.no$/.test(url)).map(({ id }) => id)).toEqual([]);
  });

  it('explain every way in, and what is needed besides, in three languages', () => {
    expect(WAYS_IN.filter((way) => !occupationFacts.some(({ ways }) => ways.includes(way)))).toEqual([]);
    expect(said([...Object.values(WAY_TEXTS), ...Object.values(ALSO_NEEDED_TEXTS)])).toEqual([]);
  });
});

describe('the start set beside the official classifications', () => {
  const esco = sharedData('esco');
  const styrk = sharedData('styrk');
  /** Beginnings of words, so that 'drive' and 'driving' meet. */
  const stems = (labels: readonly string[]): Set<string> =>
    new Set(
      labels
        .flatMap((label) => label.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [])
        .map((word) => word.replace(/(ing|es|ed|er|e|s)$/, '').slice(0, 5)),
    );

  if (esco === null || styrk === null) {
    it('is not compared where the shared classifications are not beside the repository', () => {
      process.stderr.write('Left out: start set against ESCO and STYRK-08, because ../shared/data is not there.\n');
      expect(skills.length).toBeGreaterThan(0);
    });
    return;
  }

  it('names ESCO concepts that exist, with an English name that its own have a word of', async () => {
    const classification = await readEsco(esco, { relations: false });
    const names = new Map(
      [...classification.skills, ...classification.occupations].map((concept): [string, string[]] => [
        concept.uri,
        concept.labels.filter(({ lang }) => lang === 'en').map(({ text }) => text),
      ]),
    );
    const wrong = [...skills, ...occupations].flatMap(({ id, esco: uri, en }) => {
      if (uri === undefined) return [];
      const known = stems(names.get(uri) ?? []);
      return [...stems(en)].some((word) => known.has(word)) ? [] : [`${id}: ${names.get(uri)?.[0] ?? 'no such concept'}`];
    });
    expect(wrong).toEqual([]);
  });

  it('names STYRK-08 unit groups that exist', async () => {
    const { codes } = await readStyrk(styrk);
    const units = new Set(codes.filter(({ level }) => level === 4).map(({ code }) => code));
    expect(occupations.filter(({ styrk08 }) => !units.has(styrk08)).map(({ id }) => id)).toEqual([]);
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
