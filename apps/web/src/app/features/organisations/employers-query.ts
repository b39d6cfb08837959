import type { Params } from '@angular/router';
import { REGIONS, TRADES, type Region, type Trade } from '@arena/domain';
import type { RawQuery } from '../postings/openings-query';

/** The filters of the list of employers, as they stand in the URL. */
export interface EmployersQuery {
  where: string;
  trade: readonly Trade[];
  region: readonly Region[];
  openForContact: boolean;
}

/** Reads a URL; what is not understood is left out. */
export function readEmployersQuery(raw: RawQuery): EmployersQuery {
  const chosen = <T extends string>(name: string, known: readonly T[]) => {
    const values = raw.getAll(name).flatMap((value) => value.split(','));
    return known.filter((one) => values.includes(one));
  };
  return {
    where: (raw.get('where') ?? '').trim().slice(0, 80),
    trade: chosen('trade', TRADES),
    region: chosen('region', REGIONS),
    openForContact: raw.get('openForContact') === 'true',
  };
}

/** Writes a query; empty things are left out. */
export function employersParams(query: EmployersQuery): Params {
  return {
    ...(query.where ? { where: query.where } : {}),
    ...(query.trade.length ? { trade: query.trade.join(',') } : {}),
    ...(query.region.length ? { region: query.region.join(',') } : {}),
    ...(query.openForContact ? { openForContact: 'true' } : {}),
  };
}
