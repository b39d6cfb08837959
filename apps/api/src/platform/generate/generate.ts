import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { databaseDocument } from './database-document';
import { environmentDocument } from './environment-document';
import { openApi } from './open-api';
import { problemsDocument } from './problems-document';

/**
 * Writes the documents that are made from the code; the same code always gives the same bytes.
 * @param dataSource of a migrated database, for database.md
 * @returns the names of the files
 */
export async function generate(folder: string, dataSource?: DataSource): Promise<string[]> {
  const files: Record<string, string> = {
    'openapi.json': `${JSON.stringify(openApi(), null, 2)}\n`,
    'problems.md': problemsDocument(),
    'env.md': environmentDocument(),
    ...(dataSource && { 'database.md': await databaseDocument(dataSource) }),
  };
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return Object.keys(files);
}
