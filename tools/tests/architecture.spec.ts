import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import {
  ADAPTATIONS,
  ADVISING_PURPOSES,
  BANDS,
  CEFR_LEVELS,
  CONDITIONS,
  CONSENT_PURPOSES,
  CONTACT_STATES,
  OPPORTUNITY_KINDS,
  POSTING_STATES,
  ROW_STATES,
  STRENGTHS,
} from '@arena/domain';
import { anchorsOf, filesNamedIn, linksOf } from './markdown';

const root = join(__dirname, '..', '..');
const SKIPPED = new Set(['node_modules', 'dist', '.git', '.nx', '.angular', '.arena', 'test-results']);

function* files(folder: string, endings: readonly string[]): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (SKIPPED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path, endings);
    else if (endings.some((ending) => entry.name.endsWith(ending))) yield path.split(sep).join('/');
  }
}
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const sources = (folder: string): string[] => [...files(folder, ['.ts'])].filter((path) => !/\.(spec|contract|fixture)\.ts$/.test(path));
/** Code without comments, so that a word in a comment is no finding. */
const code = (path: string): string =>
  read(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');

describe('a developer who opens the house', () => {
  it('finds every slice used through its index only, along the edges of boundaries.config.cjs, without circles', () => {
    const { status, stdout } = spawnSync(
      join(root, 'node_modules', '.bin', 'depcruise'),
      ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'libs', 'apps/api/src', 'apps/web/src'],
      { cwd: root, encoding: 'utf8' },
    );
    expect(stdout).toMatch(/no dependency violations found \(\d{3,} modules/);
    expect(status).toBe(0);
  }, 60_000);

  it('finds every slice on the diagram', () => {
    const boundaries = jest.requireActual<Record<'api' | 'web', Record<string, string[]>>>(join(root, 'boundaries.config.cjs'));
    const slices = (folder: string): string[] =>
      readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort();
    expect(Object.keys(boundaries.api).sort()).toEqual(slices('apps/api/src/features'));
    expect(Object.keys(boundaries.web).sort()).toEqual(slices('apps/web/src/app/features'));
  });

  it('finds a scope and a type on every project, and no rule that lets everything through', () => {
    const projects = [...files('.', ['project.json'])].filter((path) => basename(path) === 'project.json');
    expect(projects.length).toBeGreaterThanOrEqual(8);
    for (const project of projects) {
      const { tags } = JSON.parse(read(project)) as { tags?: string[] };
      expect([project, tags?.some((tag) => /^scope:(api|web|shared)$/.test(tag))]).toEqual([project, true]);
      expect([project, tags?.some((tag) => /^type:(app|domain|contract|i18n|ui|fixtures|e2e)$/.test(tag))]).toEqual([project, true]);
    }
    expect(read('eslint.config.mjs')).not.toMatch(/sourceTag: '\*'|onlyDependOnLibsWithTags: \['\*'\]/);
  });

  it('finds no folder that is called utils, common, core, helpers or shared', () => {
    const folders = new Set(
      ['apps', 'libs', 'tools'].flatMap((folder) => [...files(folder, [''])].flatMap((path) => path.split('/').slice(0, -1))),
    );
    expect([...folders].filter((name) => ['utils', 'common', 'core', 'helpers', 'shared'].includes(name))).toEqual([]);
  });

  it('finds kebab-case files', () => {
    const odd = ['apps', 'libs', 'tools']
      .flatMap((folder) => [...files(folder, ['.ts', '.mjs', '.css', '.html'])])
      .filter((path) => !/^[a-z0-9.-]+$/.test(basename(path)));
    expect(odd).toEqual([]);
  });
});

describe('the domain', () => {
  it('imports nothing but itself', () => {
    const foreign = sources('libs/domain/src').flatMap((path) =>
      [...code(path).matchAll(/from '([^']+)'/g)].filter(([, from]) => !from?.startsWith('.')).map(([, from]) => `${path}: ${from}`),
    );
    expect(foreign).toEqual([]);
  });

  it('knows no clock, no network and no chance', () => {
    const outside = sources('libs/domain/src').filter((path) =>
      /Date\.now|new Date\(\s*\)|(?<!new )\bDate\(|Math\.random|\bfetch\(|process\./.test(code(path)),
    );
    expect(outside).toEqual([]);
  });

  it('keeps its engine and its recognition out of what the browser loads', () => {
    const web = [...sources('apps/web/src'), ...sources('libs/ui/src'), ...sources('libs/contract/src'), ...sources('libs/i18n/src')];
    expect(web.filter((path) => /from '@arena\/domain\/engine'/.test(read(path)))).toEqual([]);
    expect(read('libs/domain/src/index.ts')).not.toMatch(/recogniser|columns|explanation|engine/);
  });
});

describe('the API', () => {
  it('asks an injected clock what time it is', () => {
    const own = sources('apps/api/src').filter(
      (path) => !path.endsWith('platform/clock.ts') && /new Date\(\)|Date\.now\(\)/.test(code(path)),
    );
    expect(own).toEqual([]);
  });

  it('calls no network from a file that opens a transaction', () => {
    const mixed = sources('apps/api/src').filter(
      (path) => /\.transaction\(/.test(code(path)) && /\bfetch\(|https?\.request|createTransport/.test(code(path)),
    );
    expect(mixed).toEqual([]);
  });

  it('has one port, and that is search: a port stands where two adapters live', () => {
    const abstract = sources('apps/api/src/features').filter((path) => /abstract class/.test(code(path)));
    expect(abstract).toEqual(['apps/api/src/features/search/search-index.port.ts']);
  });

  it('puts no person into the search index', () => {
    const people = sources('apps/api/src/features/search').filter((path) => /profile|seeker/i.test(code(path)));
    expect(people).toEqual([]);
  });

  it('chooses nothing by NODE_ENV', () => {
    expect([...sources('apps/api/src'), ...sources('apps/web/src')].filter((path) => /NODE_ENV/.test(code(path)))).toEqual([]);
  });

  it('keeps words for job matching out of the platform', () => {
    const leaks = sources('apps/api/src/platform').filter((path) => /posting|seeker|employer|adviser|vacanc/i.test(code(path)));
    expect(leaks).toEqual([]);
  });
});

describe('a reader', () => {
  it('reads only texts that stand in libs/i18n: no template holds a word of its own', () => {
    const findings = [...files('apps/web/src', ['.html', '.ts']), ...files('libs/ui/src', ['.html', '.ts'])]
      .filter((path) => !path.endsWith('.spec.ts') && !path.endsWith('index.html'))
      .flatMap((path) => {
        const templates = path.endsWith('.html')
          ? [read(path)]
          : [...read(path).matchAll(/template:\s*`([\s\S]*?)`/g)].map(([, template]) => template ?? '');
        return templates.flatMap((template) => {
          const bare = template
            .replace(/<!--[\s\S]*?-->/g, '')
            .replace(/\{\{[\s\S]*?\}\}/g, '')
            .replace(/@let\b[^;]*;/g, '')
            .replace(/@[a-z]+(?: if)?\b[^{]*\{/g, '');
          return [...bare.matchAll(/>([^<>]*\p{L}{2,}[^<>]*)</gu)].map(([, text]) => `${path}: ${text?.trim()}`);
        });
      });
    expect(findings.filter((finding) => !finding.endsWith('Arena Innlandet'))).toEqual([]);
  });

  it('meets the same words in code, URL and screen: the glossary names every term', () => {
    const glossary = read('docs/glossary.md');
    const missing = [
      ...OPPORTUNITY_KINDS,
      ...STRENGTHS,
      ...BANDS,
      ...ROW_STATES,
      ...CONDITIONS,
      ...ADAPTATIONS,
      ...CEFR_LEVELS,
      ...CONTACT_STATES,
      ...POSTING_STATES,
      ...CONSENT_PURPOSES,
      ...ADVISING_PURPOSES,
    ].filter((term) => !glossary.includes(`\`${term}\``));
    expect(missing).toEqual([]);
  });
});

describe('the documents', () => {
  const documents = [...files('.', ['.md'])];

  it('are all of the repository’s', () => {
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'docs/taxonomy.md', 'docs/adr/0003-texts.md']));
    expect(documents).toContain('apps/api/src/features/matching/judged/README.md');
  });

  it('link to nothing that is not there, neither a file nor a heading', () => {
    const anchors = new Map(documents.map((document) => [document, anchorsOf(read(document))]));
    const dead = documents.flatMap((document) =>
      linksOf(read(document))
        .filter((link) => !/^(https?|mailto):/.test(link))
        .filter((link) => {
          const [path = '', anchor] = decodeURI(link).split('#');
          const target = path === '' ? document : join(document, '..', path).split(sep).join('/');
          return !existsSync(join(root, target)) || (anchor !== undefined && !anchors.get(target)?.has(anchor));
        })
        .map((link) => `${document}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('name only files of ours that exist', () => {
    const paths = [...files('.', ['.ts', '.mjs', '.cjs', '.sql'])].map((path) => `/${path}`);
    const gone = documents.flatMap((document) =>
      filesNamedIn(read(document))
        .filter((named) => !paths.some((path) => path.endsWith(`/${named}`)))
        .map((named) => `${document}: ${named}`),
    );
    expect(gone).toEqual([]);
  });

  it('name only npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const unknown = documents.flatMap((document) =>
      [...read(document).matchAll(/npm run (?:-s )?([a-z:-]+)/g)]
        .filter(([, name]) => !(name && name in scripts))
        .map(([, name]) => `${document}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});
