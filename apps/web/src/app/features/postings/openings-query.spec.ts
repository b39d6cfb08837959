import { convertToParamMap } from '@angular/router';
import { choiceCount, openingsParams, readOpeningsQuery, withoutChoices } from './openings-query';

const read = (params: Record<string, string | string[]>) => readOpeningsQuery(convertToParamMap(params));

describe('the filters in the address', () => {
  it('are read the same whether a form repeats them or a link joins them', () => {
    expect(read({ kind: ['job', 'traineeship'] }).kind).toEqual(['job', 'traineeship']);
    expect(read({ kind: 'traineeship,job' }).kind).toEqual(['job', 'traineeship']);
  });

  it('leave out what nobody understands, instead of failing', () => {
    const query = read({ kind: 'boss', within: '-4', extent: 'half', imported: 'maybe', page: '0' });
    expect(openingsParams(query)).toEqual({});
  });

  it('survive being written and read again', () => {
    const params = {
      q: 'lager',
      where: 'Hamar',
      kind: 'job',
      region: 'hamarregionen,valdres',
      within: 25,
      openForAll: 'true',
      imported: 'false',
      page: 2,
    };
    const again = openingsParams(readOpeningsQuery(convertToParamMap({ ...params, within: '25', page: '2' })));
    expect(again).toEqual(params);
  });

  it('can all be taken away while the search stays', () => {
    const query = read({ q: 'lager', where: 'Hamar', kind: 'job', within: '25', extent: 'part', page: '3' });
    expect(choiceCount(query)).toBe(3);
    expect(openingsParams(withoutChoices(query))).toEqual({ q: 'lager', where: 'Hamar' });
  });
});
