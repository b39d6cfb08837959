/** How long `taxonomy match` takes as people call it: a thousand titles through the command, its start and reading of the files counted in. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { node, root, toolEnv } from '../install.mjs';

const TITLES = 1000;
const PLACES = ['sykehus', 'skole', 'anlegg'];
const titles = Array.from({ length: TITLES }, (_, at) => `sykepleier nummer ${at} på ${PLACES[at % PLACES.length]}`);

/** @returns {{ seconds: number, cpuSeconds: number }} of the command and all that it starts, in whole hundredths */
function timed(args) {
  const home = mkdtempSync(join(tmpdir(), 'arena-bench-'));
  const file = join(home, 'cpu');
  try {
    const counting = `--import=${pathToFileURL(join(root, 'tools', 'bench', 'count-cpu.mjs')).href}`;
    const start = performance.now();
    const { status, stderr } = spawnSync(node(), [join(root, 'tools', 'cli.mjs'), ...args], {
      cwd: root,
      env: toolEnv({ ARENA_CPU_FILE: file, NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} ${counting}`.trim() }),
      input: `${titles.join('\n')}\n`,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0) throw new Error(stderr);
    const micros = readFileSync(file, 'utf8')
      .split('\n')
      .reduce((sum, line) => sum + Number(line), 0);
    return { seconds: Number(seconds.toFixed(2)), cpuSeconds: Number((micros / 1e6).toFixed(2)) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * One line a kind and source of names. Nobody's time limit: what else the machine does is in the seconds, hardly in the CPU seconds.
 * @returns {Generator<{ set: 'speed', facts: Record<string, string | number> } | { set: 'speed', leftOut: string }>}
 */
export function* matchSpeed() {
  // what has changed is built first: that is no part of the measure
  timed(['help']);
  const shared = resolve(process.env['ARENA_SHARED_DATA'] ?? join(root, '..', 'shared', 'data'));
  const official = existsSync(join(shared, 'esco')) && existsSync(join(shared, 'styrk'));
  for (const kind of ['occupation', 'skill']) {
    const args = ['taxonomy', 'match', '--kind', kind, '--lang', 'nb'];
    yield { set: 'speed', facts: { kind, names: 'start set', titles: TITLES, ...timed(args) } };
    if (official)
      yield { set: 'speed', facts: { kind, names: 'with ESCO', titles: TITLES, ...timed([...args, '--classifications', shared]) } };
  }
  if (!official) yield { set: 'speed', leftOut: 'the official files are not on this machine' };
}
