import { personas, postings, organisations, type DemoPosting, type Persona } from '@arena/fixtures';
import type { Opening } from '@arena/domain';
import { MATCHING_V1, OpeningColumns, explain, rank, type MatchContext } from '@arena/domain/engine';
import { TaxonomyService } from '../taxonomy';

const TOP = 10;
const taxonomy = new TaxonomyService();
const context: MatchContext = { concepts: taxonomy.graph, municipalities: taxonomy.distances, settings: MATCHING_V1 };
const answerDays = new Map(organisations.map((organisation) => [organisation.id, organisation.answerDays]));

const toOpening = (posting: DemoPosting): Opening => ({ ...posting, answerDays: answerDays.get(posting.organisation) ?? null });
const openings = postings.map(toOpening);
const columns = new OpeningColumns(context, openings);
const byId = new Map(openings.map((opening) => [opening.id, opening]));

/** The first page of somebody who looks for the kinds they wish. */
function topOf({ profile, kinds }: Persona): string[] {
  const candidates = openings.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).map(({ id }) => id);
  return rank(profile, columns, { candidates, limit: TOP }).ranked.map(({ id }) => id);
}

/** What a reader of a failed test needs to judge it. */
function story({ profile }: Persona, id: string): string {
  const opening = byId.get(id);
  if (!opening) return `${id}: there is no such opening`;
  const { fit, band, reach, rows } = explain(profile, opening, context);
  const told = rows.map((row) => `${row.requirement.strength} ${row.requirement.id}: ${row.state}`).join(', ');
  return `${id} ${fit.toFixed(3)} ${band}, ${reach.km?.toFixed(0) ?? '?'} km (${told})`;
}

describe.each(personas.map((persona) => [persona.name, persona] as const))('%s', (_, persona) => {
  const top = topOf(persona);
  const page = top.map((id) => story(persona, id));

  it.each(persona.mustFind)('finds %s among the first ten', (id) => {
    expect(top.includes(id) ? [] : [story(persona, id), ...page]).toEqual([]);
  });

  it.each(persona.mustNotFind)('does not find %s among the first ten', (id) => {
    expect(byId.has(id)).toBe(true);
    expect(top.includes(id) ? [story(persona, id), ...page] : []).toEqual([]);
  });
});

describe('The demo speaks the words of the taxonomy', () => {
  const asked = postings.flatMap(({ id, requirements }) => requirements.map((requirement) => ({ where: id, ...requirement })));

  it('an opening only asks for what the taxonomy knows', () => {
    expect(asked.filter(({ kind, id }) => !taxonomy.knows(kind, id)).map(({ where, id }) => `${where}: ${id}`)).toEqual([]);
  });

  it('an opening names an occupation and a municipality that the taxonomy knows', () => {
    expect(postings.filter(({ occupation }) => !taxonomy.occupation(occupation)).map(({ id }) => id)).toEqual([]);
    expect(postings.filter(({ municipality }) => !taxonomy.places.municipality(municipality)).map(({ id }) => id)).toEqual([]);
    expect(organisations.filter(({ municipality }) => !taxonomy.places.municipality(municipality)).map(({ id }) => id)).toEqual([]);
  });

  it('a persona only holds what the taxonomy knows, and lives in a municipality of it', () => {
    const unknown = personas.flatMap(({ id, profile }) => [
      ...profile.skills.filter((skill) => !taxonomy.knows('skill', skill.id)).map((skill) => `${id}: ${skill.id}`),
      ...profile.certificates
        .filter((certificate) => !taxonomy.knows('certificate', certificate))
        .map((certificate) => `${id}: ${certificate}`),
      ...profile.qualifications.filter((one) => !taxonomy.knows('qualification', one.id)).map((one) => `${id}: ${one.id}`),
      ...(profile.place && !taxonomy.places.municipality(profile.place.municipality) ? [`${id}: ${profile.place.municipality}`] : []),
    ]);
    expect(unknown).toEqual([]);
  });

  it('every opening that a persona must or must not find is there', () => {
    const named = personas.flatMap(({ id, mustFind, mustNotFind }) => [...mustFind, ...mustNotFind].map((posting) => ({ id, posting })));
    expect(named.filter(({ posting }) => !byId.has(posting))).toEqual([]);
  });
});
