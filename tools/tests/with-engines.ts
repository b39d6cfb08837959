import { appendFileSync, mkdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = { redis: 'redis-server', meilisearch: 'meilisearch' } as const;

const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => statSync(join(folder, program), { throwIfNoEntry: false })?.isFile());

/**
 * A test that starts Redis and Meilisearch. Where the program of one is missing it is skipped, and `npm test` says so at its end; it fails
 * where ARENA_REQUIRE names what is missing.
 * @param without what was not tried then
 */
export function itWithEngines(title: string, without: string, test: jest.ProvidesCallback): void {
  const missing = (['redis', 'meilisearch'] as const).filter((engine) => !onPath(PROGRAMS[engine]));
  if (missing.length === 0) return it(title, test);
  const note = `${missing.join(' and ')} not on this machine: ${without}`;
  const required = (process.env['ARENA_REQUIRE'] ?? '').split(',').map((name) => name.trim());
  if (missing.some((engine) => required.includes(engine)))
    return it(title, () => {
      throw new Error(`${note} (ARENA_REQUIRE asks for it)`);
    });
  const folder = process.env['ARENA_TEST_NOTES'] || join(__dirname, '..', '..', '.arena', 'test');
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, 'notes.jsonl'), `${JSON.stringify({ note })}\n`);
  it.skip(title, test);
}
