import type { Opening, Profile } from '@arena/domain';
import { ConceptGraph, explain, MATCHING_V1, MunicipalityGraph, OpeningColumns, rank, type MatchContext } from '@arena/domain/engine';
import { reconcile, type SearchTruth } from './reconcile';
import { searchDocument } from './search-document.fixture';
import { SearchUnavailable, type SearchDocument, type SearchFilters, type SearchIndex } from './search-index.port';

/** What the domain says of the openings that a person would call cooks: id, band and reasons. */
const COOKS = [
  ['school', 'strong', 'reason.skill.fits'],
  ['hotel', 'possible', 'reason.skill.fits reason.language.level'],
  ['cafe', 'possible', 'reason.skill.level'],
  ['ship', 'stretch', 'reason.skill.fits reason.licence.missing'],
];

interface Tools {
  index(): SearchIndex;
  put(...documents: SearchDocument[]): Promise<void>;
  found(text: string, filters?: SearchFilters): Promise<string[]>;
  /** Takes what the index stands on away, and gives it back as it was. */
  outage(): { begin(): Promise<void>; end(): Promise<void> };
}

const NOW = new Date('2026-03-02T10:00:00Z');

/** Points 14, 17 and 18 of the contract: what stands on the index, and what is left when it fails. Called by `searchIndexContract`. */
export function searchOperationContract({ index, put, found, outage }: Tools): void {
  describe('14 a seeker with a profile', () => {
    const context: MatchContext = { concepts: new ConceptGraph([]), municipalities: new MunicipalityGraph([]), settings: MATCHING_V1 };
    const seeker: Profile = {
      skills: [{ id: 'cooking', level: 2, source: 'work' }],
      languages: [{ id: 'no', cefr: 'B1' }], licences: ['B'], certificates: [], qualifications: [], place: null,
    }; // prettier-ignore
    const opening = (id: string, requirements: Opening['requirements'], given: Partial<Opening> = {}): Opening => ({
      id, kind: 'job', requirements, municipality: null, remote: true, answerDays: null, interests: 0, places: 1, ...given,
    }); // prettier-ignore
    const cooking = { kind: 'skill', id: 'cooking', level: 2, strength: 'must' } as const;
    const openings: readonly Opening[] = [
      opening('hotel', [cooking, { kind: 'language', id: 'no', cefr: 'B2', strength: 'good' }]),
      opening('school', [cooking], { answerDays: 3 }),
      opening('ship', [cooking, { kind: 'licence', id: 'C', strength: 'must' }]),
      opening('cafe', [{ kind: 'skill', id: 'cooking', level: 3, strength: 'must' }]),
      opening('welder', [cooking]),
    ];
    const titles: Readonly<Record<string, string>> = {
      hotel: 'Kokk på hotell',
      school: 'Skolekokk',
      ship: 'Skipskokk',
      cafe: 'Kokk',
      welder: 'Sveiser',
    };

    it('gets the same openings in the same order with the same reasons, whichever index found them', async () => {
      await put(...openings.map(({ id }) => searchDocument(id, titles[id] ?? id)));
      const candidates = await found('kokk');
      const { ranked } = rank(seeker, new OpeningColumns(context, openings), { candidates });
      const seen = ranked.map(({ id, band }) => {
        const { rows } = explain(seeker, openings.find((one) => one.id === id) ?? opening(id, []), context);
        return [id, band, rows.map(({ code }) => code).join(' ')];
      });
      expect(seen).toEqual(COOKS);
    });
  });

  describe('17 an outage', () => {
    it('is told by an error of its own kind, and what could not be written is there after it was sent again, in any order', async () => {
      await put(searchDocument('a', 'Kokk'), searchDocument('b', 'Kokk'), searchDocument('c', 'Kokk'));
      const writes: (() => Promise<void>)[] = [
        () => index().apply([searchDocument('a', 'Baker', { version: 2 })]),
        () => index().apply([searchDocument('a', 'Sveiser', { version: 3 })]),
        () => index().remove([{ id: 'b', version: 2 }]),
        () => index().apply([searchDocument('new', 'Baker')]),
      ];
      const { begin, end } = outage();
      await begin();
      for (const ask of [() => found('kokk'), () => index().suggest('ko', 'nb', 5, NOW), () => index().health(), () => index().rebuild()])
        await expect(ask()).rejects.toThrow(SearchUnavailable);
      // as the outbox does: what fails is kept
      const kept: (() => Promise<void>)[] = [];
      for (const write of writes) await write().catch((error: unknown) => kept.push(write) && expect(error).toBeInstanceOf(SearchUnavailable)); // prettier-ignore
      expect(kept).toHaveLength(writes.length);
      await end();
      for (const write of [...kept.reverse(), ...kept.slice(1)]) await write();
      await index().flush();
      expect((await found('')).sort()).toEqual(['a', 'c', 'new']);
      expect(await found('sveiser')).toEqual(['a']);
      expect(await found('baker')).toEqual(['new']);
      expect(await found('kokk')).toEqual(['c']);
    });
  });

  describe('18 an index that has drifted', () => {
    const truthOf = (...documents: SearchDocument[]): SearchTruth => ({
      versions: () => Promise.resolve(new Map(documents.map(({ id, version }) => [id, version]))),
      documents: (ids) => Promise.resolve(documents.filter(({ id }) => ids.includes(id))),
    });

    it('is found out by ids and versions, and mended without being built again', async () => {
      const same = searchDocument('same', 'Kokk');
      await put(same, searchDocument('old', 'Kokk'), searchDocument('ghost', 'Kokk', { version: 7 }));
      const truth = truthOf(same, searchDocument('old', 'Baker', { version: 3 }), searchDocument('missing', 'Baker'));
      const { generation } = await index().health();
      expect(await reconcile(index(), truth)).toEqual({ missing: ['missing'], old: ['old'], extra: ['ghost'], ahead: [], rebuilt: false });
      expect(await found('kokk')).toEqual(['same']);
      expect((await found('baker')).sort()).toEqual(['missing', 'old']);
      expect(await reconcile(index(), truth)).toEqual({ missing: [], old: [], extra: [], ahead: [], rebuilt: false });
      expect((await index().health()).generation).toBe(generation);
    });

    it('from a future that a restored backup does not know is built again', async () => {
      await put(searchDocument('ahead', 'Kokk', { version: 9 }), searchDocument('gone', 'Kokk', { version: 4 }));
      await index().remove([{ id: 'gone', version: 5 }]);
      await index().flush();
      const truth = truthOf(searchDocument('ahead', 'Baker', { version: 2 }), searchDocument('gone', 'Baker', { version: 4 }));
      expect(await reconcile(index(), truth)).toEqual({ missing: ['gone'], old: [], extra: [], ahead: ['ahead'], rebuilt: true });
      expect((await found('baker')).sort()).toEqual(['ahead', 'gone']);
    });

    it('is read page by page in the order of the ids, without what was taken out', async () => {
      await put(...['b', 'A', 'å', 'a', 'o"b'].map((id) => searchDocument(id, 'Kokk')), searchDocument('out', 'Kokk'));
      await index().remove([{ id: 'out', version: 1 }]);
      await index().flush();
      const first = await index().contents(null, 3);
      expect(first).toEqual([{ id: 'A', version: 1 }, { id: 'a', version: 1 }, { id: 'b', version: 1 }]); // prettier-ignore
      expect((await index().contents('b', 3)).map(({ id }) => id)).toEqual(['o"b', 'å']);
      expect(await index().contents('å', 3)).toEqual([]);
    });
  });
}
