import type { DataSource } from 'typeorm';
import { likelyCodes } from '../match/occupation-concepts';
import type { CodedName } from '../title-ranking';

/** Imported names of the unit groups of STYRK-08, and the titles of Yrkeskatalogen with the codes of 2008 that they likely mean. */
export async function loadCodedNames(dataSource: DataSource): Promise<CodedName[]> {
  const groups = await dataSource.query<{ code: string; name: string }[]>(
    `select code, name from styrk08 where level = 4 and code <> '0000' and gone_at is null order by code`,
  );
  const titles = await dataSource.query<{ title: string; styrk98: string }[]>(
    'select title, styrk98 from job_title where gone_at is null order by code',
  );
  return [
    ...groups.map(({ code, name }) => ({ text: name, codes: [{ code, trust: 1 }] })),
    ...titles.map(({ title, styrk98 }) => ({ text: title, codes: likelyCodes(styrk98, title) })),
  ];
}
