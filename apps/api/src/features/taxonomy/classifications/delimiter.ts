import { readTable } from './table';

/** Klass writes ';' in its own downloads; the columns are called the same in both. */
export const delimiterOf = async (path: string): Promise<',' | ';'> => ((await headingOf(path)).includes(';') ? ';' : ',');

/** The first line of a file; '' where it cannot be read. */
export async function headingOf(path: string): Promise<string> {
  try {
    for await (const row of readTable(path, { needs: [], header: ['line'], delimiter: '\t' })) return row.get('line');
  } catch {
    // the reading that follows tells what is wrong
  }
  return '';
}
