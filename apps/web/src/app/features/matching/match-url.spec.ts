import { EMPTY_DRAFT } from '../profiles/draft';
import { bandParam, everythingParams, kindParam, kindsOf, readMatchUrl } from './match-url';

const wishesForJobs = { ...EMPTY_DRAFT, kinds: ['job' as const] };

describe('what a seeker chooses to see', () => {
  it('takes the kinds from the URL, and from the answers where the URL says nothing', () => {
    expect(kindsOf(undefined, wishesForJobs)).toEqual(['job']);
    expect(kindsOf('all', wishesForJobs)).toEqual([]);
    expect(kindsOf('traineeship,nonsense', wishesForJobs)).toEqual(['traineeship']);
  });

  it('switches one kind at a time; none left means all', () => {
    expect(kindParam([], 'job')).toBe('traineeship,work-placement,apprenticeship');
    expect(kindParam(['job'], 'traineeship')).toBe('job,traineeship');
    expect(kindParam(['job'], 'job')).toBe('all');
    expect(kindParam(['job', 'traineeship', 'work-placement'], 'apprenticeship')).toBe('all');
  });

  it('switches one band at a time; all of them is nothing in the URL', () => {
    expect(bandParam([], 'stretch')).toBe('strong,possible,open-for-all');
    expect(bandParam(['strong'], 'possible')).toBe('strong,possible');
    expect(bandParam(['strong'], 'strong')).toBeNull();
    expect(bandParam(['strong', 'possible', 'stretch'], 'open-for-all')).toBeNull();
  });

  it('is read from a URL that somebody shared, and what is not understood is left out', () => {
    const raw = { kind: 'job', far: 'true', q: '  gartner ', where: 'Gjøvik', band: 'possible,best', shown: '40', open: '25' };
    expect(readMatchUrl(raw, EMPTY_DRAFT)).toEqual({
      kinds: ['job'], far: true, imported: false, q: 'gartner', where: 'Gjøvik', bands: ['possible'], shown: 40, open: 25,
    }); // prettier-ignore
    expect(readMatchUrl({ shown: '9999', open: 'many', far: 'yes' }, EMPTY_DRAFT)).toMatchObject({ shown: 100, open: 5, far: false });
  });

  it('goes along to the list that knows nothing of the answers, and only what that list knows', () => {
    const url = readMatchUrl({ kind: 'job,traineeship', q: 'gartner', where: 'Hamar', far: 'true', band: 'strong' }, EMPTY_DRAFT);
    expect(everythingParams(url)).toEqual({ q: 'gartner', where: 'Hamar', kind: 'job,traineeship' });
    expect(everythingParams(readMatchUrl({}, EMPTY_DRAFT))).toEqual({});
  });
});
