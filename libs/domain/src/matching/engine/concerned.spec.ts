import * as fc from 'fast-check';
import { concerned, PersonCaps, type Concerned, type ConcernedBatch, type ConcernedQuery } from './concerned';
import { PeopleIndex, type IndexedPerson } from './people-index';
import { anyContext, anyOpening, anyPeople, anyQuery, context } from './people.fixture';

const asked = (people: readonly IndexedPerson[]): fc.Arbitrary<ConcernedQuery> =>
  fc
    .tuple(anyQuery(people.map(({ id }) => id)), fc.integer({ min: 1, max: 7 }))
    .map(([{ limit: _, ...query }, batchSize]) => ({ ...query, batchSize }));
const peopleAndQuery = anyPeople.chain((people) => fc.tuple(fc.constant(people), asked(people)));
const peopleOf = (batches: Iterable<ConcernedBatch>): Concerned[] => [...batches].flatMap(({ people }) => people);
const uncapped = (): PersonCaps => new PersonCaps(Infinity);
/** Some have been given something before. */
const givenBefore = fc.func(fc.nat(3));

describe('whom a posting concerns', () => {
  it('a posting gets in batches just whom it gets at once', () => {
    fc.assert(
      fc.property(anyContext, peopleAndQuery, (model, [people, query]) => {
        const index = new PeopleIndex(model, people);
        const { batchSize, ...rest } = query;
        const atOnce = index.search({ ...rest, limit: Infinity }).people;
        const batches = [...concerned(index, query, uncapped())];
        expect(peopleOf(batches)).toEqual(atOnce.map(({ id, fit, band }) => ({ person: id, posting: query.opening.id, fit, band })));
        expect(batches.map((batch) => batch.people.length).slice(0, -1)).toEqual(batches.slice(0, -1).map(() => batchSize));
        expect(batches.map(({ resume }) => resume === null)).toEqual(batches.map((_, i) => i === batches.length - 1));
      }),
    );
  });

  it('a posting that is stopped after any batch goes on with just the rest', () => {
    fc.assert(
      fc.property(peopleAndQuery, fc.nat(10), givenBefore, fc.integer({ min: 1, max: 4 }), ([people, query], stop, given, cap) => {
        const index = new PeopleIndex(context, people);
        const whole = peopleOf(concerned(index, query, new PersonCaps(cap, given)));
        const caps = new PersonCaps(cap, given);
        const before: ConcernedBatch[] = [];
        for (const batch of concerned(index, query, caps)) {
          before.push(batch);
          if (before.length > stop) break;
        }
        const after = before.at(-1)?.resume;
        // The same caps, or others that know what was written.
        const written = peopleOf(before).map(({ person }) => person);
        const rebuilt = new PersonCaps(cap, (person) => given(person) + written.filter((one) => one === person).length);
        for (const known of [caps, rebuilt]) {
          const rest = after ? peopleOf(concerned(index, { ...query, after }, known)) : [];
          expect([...peopleOf(before), ...rest]).toEqual(whole);
        }
      }),
    );
  });

  it('a person is never given more than the cap by all postings together, and nobody with room is passed over', () => {
    fc.assert(
      fc.property(
        anyPeople,
        fc.array(anyOpening, { maxLength: 5 }),
        givenBefore,
        fc.integer({ min: 0, max: 4 }),
        (people, openings, given, cap) => {
          const index = new PeopleIndex(context, people);
          const caps = new PersonCaps(cap, given);
          const counts = new Map<string, number>();
          for (const opening of openings) {
            const room = (id: string): boolean => given(id) + (counts.get(id) ?? 0) < cap;
            const expected = index.search({ opening, limit: Infinity }).people.filter(({ id }) => room(id));
            const told = peopleOf(concerned(index, { opening, batchSize: 3 }, caps));
            expect(told.map(({ person }) => person)).toEqual(expected.map(({ id }) => id));
            for (const { person } of told) {
              counts.set(person, (counts.get(person) ?? 0) + 1);
              expect(given(person) + (counts.get(person) ?? 0)).toBeLessThanOrEqual(cap);
            }
          }
        },
      ),
    );
  });

  it('two postings that are worked on in turns share the caps', () => {
    fc.assert(
      fc.property(anyPeople, anyOpening, (people, opening) => {
        const index = new PeopleIndex(context, people);
        const caps = new PersonCaps(1);
        const first = concerned(index, { opening: { ...opening, id: 'first' }, batchSize: 2 }, caps);
        const second = concerned(index, { opening: { ...opening, id: 'second' }, batchSize: 3 }, caps);
        const told: string[] = [];
        for (let done = false; !done;) {
          const turns = [first.next(), second.next()];
          told.push(...turns.flatMap(({ value }) => value?.people.map(({ person }) => person) ?? []));
          done = turns.every((turn) => turn.done);
        }
        expect(told.sort()).toEqual(
          index
            .search({ opening, limit: Infinity })
            .people.map(({ id }) => id)
            .sort(),
        );
      }),
    );
  });

  it('thousands of equal people come in batches, each once and in the order of their ids', () => {
    const profile = {
      skills: [{ id: 'cooking', level: 2, source: 'work' }],
      languages: [],
      licences: [],
      certificates: [],
      qualifications: [],
      place: null,
    } as const;
    const ids = Array.from({ length: 9000 }, (_, i) => `person-${(i * 7919) % 9000}`);
    const index = new PeopleIndex(
      context,
      ids.map((id) => ({ id, profile })),
    );
    const opening = { id: 'o', kind: 'job', requirements: [{ strength: 'must', kind: 'skill', id: 'cooking', level: 2 }], municipality: null, remote: false, answerDays: null, interests: 0, places: 1 } as const; // prettier-ignore
    const told = peopleOf(concerned(index, { opening, batchSize: 1000 }, uncapped()));
    expect(told.map(({ person }) => person)).toEqual([...ids].sort());
  });

  it('a batch holds somebody', () => {
    const index = new PeopleIndex(context);
    fc.assert(
      fc.property(anyOpening, (opening) => {
        expect(() => concerned(index, { opening, batchSize: 0 }, uncapped()).next()).toThrow(RangeError);
      }),
    );
  });
});
