import * as fc from 'fast-check';
import { SKILL_LEVELS, SKILL_SOURCES, type Opening, type Profile } from '../../concepts';
import { ConceptGraph } from '../concept-graph';
import { LiveConceptGraph } from '../live-concept-graph';
import { MunicipalityGraph } from '../reach';
import { PeopleIndex, type IndexedPerson, type PeopleQuery } from './people-index';
import { anyContext, anyId, anyOpening, anyPeople, anyProfile, anyQuery, asTheModelSays, context } from './people.fixture';

const asked = (people: readonly IndexedPerson[]): fc.Arbitrary<PeopleQuery> => anyQuery(people.map(({ id }) => id));
const peopleAndQuery = anyPeople.chain((people) => fc.tuple(fc.constant(people), asked(people)));

const NOTHING: Profile = { skills: [], languages: [], licences: [], certificates: [], qualifications: [], place: null };
const OPENING: Opening = {
  id: 'opening',
  kind: 'job',
  requirements: [],
  municipality: null,
  remote: false,
  answerDays: null,
  interests: 0,
  places: 1,
};

describe('the index of people', () => {
  it('an opening finds whom the model itself finds, with the same fits to the last digit and in the same order', () => {
    fc.assert(
      fc.property(anyContext, peopleAndQuery, (model, [people, query]) => {
        const index = new PeopleIndex(model, people);
        const said = asTheModelSays(people, query, model);
        expect(index.brute(query)).toEqual(said);
        expect(index.search(query)).toEqual(said);
        // and leaves nothing behind for the next question
        expect(index.search(query)).toEqual(said);
        const other = { ...query, withinReachOnly: !query.withinReachOnly };
        expect(index.search(other)).toEqual(asTheModelSays(people, other, model));
      }),
      { numRuns: 1000 },
    );
  });

  it('an opening that takes the people piece by piece gets each once, in the same order, whoever the last one was', () => {
    fc.assert(
      fc.property(anyContext, peopleAndQuery, fc.integer({ min: 1, max: 5 }), (model, [people, query], limit) => {
        const index = new PeopleIndex(model, people);
        const all = asTheModelSays(people, { ...query, limit: Infinity }, model).people;
        const pieces = [];
        for (let piece = index.search({ ...query, limit }); ;) {
          pieces.push(...piece.people);
          const last = piece.people.at(-1);
          expect(piece.total === null).toBe(piece.people.length === limit);
          if (!last) break;
          const after = { fit: last.fit, id: last.id };
          // It does not matter whether that person is still there.
          index.remove(last.id);
          piece = index.search({ ...query, limit, after });
          expect(piece).toEqual(index.brute({ ...query, limit, after }));
        }
        expect(pieces).toEqual(all);
      }),
    );
  });

  it('an opening that thousands of equal people fit gets each once, in the order of their ids', () => {
    const profile: Profile = { ...NOTHING, skills: [{ id: 'cooking', level: 2, source: 'work' }] };
    const ids = Array.from({ length: 9000 }, (_, i) => `person-${(i * 7919) % 9000}`);
    const index = new PeopleIndex(
      context,
      ids.map((id) => ({ id, profile })),
    );
    const opening: Opening = { ...OPENING, requirements: [{ strength: 'must', kind: 'skill', id: 'cooking', level: 2 }] };
    const found: string[] = [];
    for (let piece = index.search({ opening, limit: 1000 }).people; piece.length > 0;) {
      found.push(...piece.map(({ id }) => id));
      const last = piece.at(-1);
      if (!last) break;
      piece = index.search({ opening, limit: 1000, after: { fit: last.fit, id: last.id } }).people;
    }
    expect(found).toEqual([...ids].sort());
  });

  it('an opening finds the same after people have come, changed and gone as in an index that was made afresh', () => {
    const id = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), anyId);
    const change = fc.oneof(
      { weight: 6, arbitrary: fc.record({ do: fc.constant('put' as const), id, profile: anyProfile }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), id }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('compact' as const) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('ask' as const) }) },
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), fc.array(anyOpening, { minLength: 1, maxLength: 4 }), (changes, openings) => {
        const index = new PeopleIndex(context);
        const living = new Map<string, Profile>();
        for (const step of changes) {
          if (step.do === 'put') {
            index.upsert(step);
            living.set(step.id, step.profile);
          } else if (step.do === 'remove') {
            expect(index.remove(step.id)).toBe(living.delete(step.id));
          } else if (step.do === 'ask') {
            // What is kept of an answer must not outlive what it followed from.
            for (const opening of openings) index.search({ opening, limit: 3 });
          } else {
            index.compact();
            expect(index.tombstones).toBe(0);
            expect(index.unordered).toBe(0);
          }
        }
        expect(index.size).toBe(living.size);
        const people = [...living].map(([one, profile]) => ({ id: one, profile }));
        const fresh = new PeopleIndex(context, people);
        for (const opening of openings) {
          for (const limit of [2, Infinity]) {
            const said = asTheModelSays(people, { opening, limit }, context);
            expect(index.search({ opening, limit })).toEqual(said);
            expect(fresh.search({ opening, limit })).toEqual(said);
          }
        }
      }),
    );
  });

  it('an opening finds who came last, where it looks at everybody and those in order cannot come in any more', () => {
    const cleaner: Profile = { ...NOTHING, skills: ['cleaning', 'laundry'].map((id) => ({ id, level: 1, source: 'work' })) };
    const index = new PeopleIndex(context, [
      { id: 'c', profile: cleaner },
      { id: 'e', profile: cleaner },
      { id: 'f', profile: NOTHING },
    ]);
    index.upsert({ id: 'a', profile: cleaner });
    const opening: Opening = { ...OPENING, requirements: [{ kind: 'skill', strength: 'must', id: 'cleaning', level: 1 }] };
    expect(index.search({ opening, limit: 2 }).people.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('an opening finds the same when people who were loaded in the order of their ids have gone and the gaps are closed', () => {
    fc.assert(
      fc.property(peopleAndQuery, fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }), ([people, query], gone) => {
        const inOrder = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
        const index = new PeopleIndex(context, inOrder);
        expect(index.unordered).toBe(0);
        const isGone = (_: IndexedPerson, i: number): boolean => gone[i % gone.length] ?? false;
        inOrder.filter(isGone).forEach(({ id }) => index.remove(id));
        index.compact();
        const left = inOrder.filter((one, i) => !isGone(one, i));
        expect(index.search(query)).toEqual(asTheModelSays(left, query, context));
        // and takes the next one in where the gaps were
        for (const next of inOrder.filter(isGone)) index.upsert(next);
        expect(index.search(query)).toEqual(asTheModelSays(people, query, context));
      }),
    );
  });

  it('an opening finds the same among thousands, where the long lists are left before their end', () => {
    const many = (profiles: readonly Profile[], shares: readonly number[]): IndexedPerson[] =>
      Array.from({ length: 9000 }, (_, i) => {
        const at = (i * 7919) % 9000;
        const profile = profiles[(shares[at % shares.length] ?? 0) % profiles.length] ?? NOTHING;
        return { id: String(at), profile };
      });
    const small = anyProfile.map((profile) => ({ ...profile, skills: profile.skills.slice(0, 6) }));
    const profiles = fc.array(small, { minLength: 1, maxLength: 20 });
    const shares = fc.array(fc.oneof(fc.constant(0), fc.nat(19)), { minLength: 1, maxLength: 997 });
    const openings = fc.array(anyOpening, { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(profiles, shares, openings, fc.constantFrom(1, 20, 5000), fc.nat(2), (some, mix, questions, limit, gone) => {
        const people = many(some, mix);
        const index = new PeopleIndex(context, people);
        // Some stand outside the order of ids, and some are not there any more.
        for (const { id, profile } of people.filter((_, i) => gone > 0 && i % 5 === gone)) {
          if (Number(id) % 2 === 0) index.remove(id);
          else index.upsert({ id, profile });
        }
        for (const opening of questions) {
          const { people: found, total } = index.search({ opening, limit });
          const said = index.brute({ opening, limit });
          expect(found).toEqual(said.people);
          expect(total).toBe(said.total);
        }
      }),
      // A smaller example of thousands is no easier to read.
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('an opening that asks for nothing is open for all, and concerns nobody more than another', () => {
    fc.assert(
      fc.property(anyPeople, anyOpening, (people, opening) => {
        const asksNothing = { ...opening, requirements: opening.requirements.map((one) => ({ ...one, strength: 'learned' as const })) };
        const index = new PeopleIndex(context, people);
        expect(index.search({ opening: asksNothing, limit: 5 })).toEqual({ people: [], total: 0 });
      }),
    );
  });

  it('a person with a driving licence for lorries with a trailer also holds the one for a car', () => {
    const index = new PeopleIndex(context, [
      { id: 'driver', profile: { ...NOTHING, licences: ['CE'] } },
      { id: 'rider', profile: { ...NOTHING, licences: ['A'] } },
    ]);
    const opening: Opening = { ...OPENING, requirements: [{ strength: 'must', kind: 'licence', id: 'B' }] };
    expect(index.search({ opening, limit: 5, atLeast: 'strong' }).people.map(({ id }) => id)).toEqual(['driver']);
  });

  it('a person whose approval is under way does not hold the qualification yet, one of whose approvals is through does', () => {
    const qualification = (state: 'applied' | 'approved') => ({ id: 'cook', country: null, state });
    const index = new PeopleIndex(context, [
      { id: 'waiting', profile: { ...NOTHING, qualifications: [qualification('applied')] } },
      {
        id: 'through',
        profile: { ...NOTHING, qualifications: [qualification('applied'), qualification('approved'), qualification('applied')] },
      },
    ]);
    const opening: Opening = { ...OPENING, requirements: [{ strength: 'must', kind: 'qualification', id: 'cook' }] };
    expect(index.search({ opening, limit: 5 }).people.map(({ id }) => id)).toEqual(['through']);
  });

  it('an opening is answered by the taxonomy and the settings that stand now, without the people being loaded again', () => {
    fc.assert(
      fc.property(anyContext, anyContext, peopleAndQuery, (before, now, [people, query]) => {
        const index = new PeopleIndex({ ...before, concepts: new ConceptGraph([]), municipalities: new MunicipalityGraph([]) }, people);
        index.search(query);
        index.context = now;
        expect(index.context).toBe(now);
        expect(index.search(query)).toEqual(asTheModelSays(people, query, now));
        const tuned = { ...now, settings: before.settings };
        index.context = tuned;
        expect(index.search(query)).toEqual(asTheModelSays(people, query, tuned));
      }),
    );
  });

  it('an opening is answered by the edges that stand now, also where they are replaced in the graph that was given', () => {
    const concepts = new LiveConceptGraph([]);
    const profile: Profile = { ...NOTHING, skills: [{ id: 'baking', level: 3, source: 'work' }] };
    const index = new PeopleIndex({ ...context, concepts }, [{ id: 'baker', profile }]);
    const opening: Opening = { ...OPENING, requirements: [{ strength: 'must', kind: 'skill', id: 'cooking', level: 2 }] };
    const found = (): string[] => index.search({ opening, limit: 5 }).people.map(({ id }) => id);
    expect(found()).toEqual([]);
    concepts.replace([{ id: 'cooking', related: ['baking'] }]);
    expect(found()).toEqual(['baker']);
    concepts.replace([]);
    expect(found()).toEqual([]);
  });

  it('more kinds of skills than fit into two bytes are still told apart', () => {
    const skills = Array.from({ length: 70_000 }, (_, i) => ({
      id: `skill-${i}`,
      level: SKILL_LEVELS[i % 3] ?? 1,
      source: 'work' as const,
    }));
    const people = Array.from({ length: 700 }, (_, i) => ({
      id: `person-${i}`,
      profile: { ...NOTHING, skills: skills.slice(100 * i, 100 * i + 100) },
    }));
    const index = new PeopleIndex(context, people);
    for (const compacted of [false, true]) {
      if (compacted) {
        index.remove('person-0');
        index.compact();
      }
      for (const number of [150, 4464, 65_535, 65_536, 69_999]) {
        const opening: Opening = { ...OPENING, requirements: [{ strength: 'must', kind: 'skill', id: `skill-${number}`, level: 1 }] };
        expect(index.search({ opening, limit: 9 }).people.map(({ id }) => id)).toEqual([`person-${Math.floor(number / 100)}`]);
      }
    }
  });

  it('the columns hold a person in little memory, and what is removed is given back', () => {
    const people = Array.from({ length: 2000 }, (_, i) => ({
      id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      profile: NOTHING,
    }));
    const index = new PeopleIndex(context, people);
    const full = index.bytes();
    for (const { id } of people.slice(10)) index.remove(id);
    expect(index.tombstones).toBe(1990);
    index.compact();
    expect(index.bytes()).toBeLessThan(full / 10);
    expect(index.size).toBe(10);
  });
});

describe('what is never an input', () => {
  it('an opening finds the same to the last digit wherever skills and qualifications come from, and whatever else stands on a profile', () => {
    const more = fc.record({
      name: fc.string(),
      age: fc.nat(90),
      sex: fc.constantFrom('f', 'm'),
      health: fc.string(),
      gaps: fc.array(fc.nat()),
    });
    fc.assert(
      fc.property(peopleAndQuery, fc.constantFrom(...SKILL_SOURCES), more, ([people, query], source, facts) => {
        const changed = people.map(({ id, profile }) => ({
          id,
          profile: {
            ...profile,
            ...facts,
            skills: profile.skills.map((skill) => ({ ...skill, ...facts, source })),
            qualifications: profile.qualifications.map((one) => ({ ...one, country: 'SY' })),
          },
        }));
        const plain = new PeopleIndex(context, people);
        const marked = new PeopleIndex(context, changed);
        expect(JSON.stringify(marked.search(query))).toBe(JSON.stringify(plain.search(query)));
        expect(marked.bytes()).toBe(plain.bytes());
      }),
    );
  });
});
