/**
 * `npm test`: everything, in a fresh clone too. Closes with one line over all runners: `N passed, N failed, N skipped`.
 * `npm test -- --only unit` runs one step: format, lint, types, build, size, generated, unit, matrix, e2e, full.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { install, node, program, root, toolEnv } from './install.mjs';

const begun = Date.now();
const say = (line) => console.log(`${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s  ${line}`);
const home = join(root, '.arena', 'test');
const total = { passed: 0, failed: 0, skipped: 0 };
/** Many tests wait for a program to start, stop or be missed: one more than there are cores, as far as one database bears it. */
const WORKERS = Math.min(availableParallelism() + 1, 4);
/** What could not run, and why: said again at the end, where it is read. */
const notes = [];

/** Runs a program, shows what it prints only when it fails, or as it goes. */
const run = (program, args, { env = {}, show = false } = {}) =>
  new Promise((done) => {
    const child = spawn(program, args, { cwd: root, env: toolEnv(env), stdio: show ? 'inherit' : 'pipe' });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => done({ code: 1, output: error.message }));
    // its last words may come after its end; whatever it left running may keep the pipe open for ever
    child.once('close', (code) => done({ code: code ?? 1, output }));
    child.once('exit', (code) => setTimeout(() => done({ code: code ?? 1, output }), 2_000).unref());
  });

/** A check that is right or wrong as a whole counts as one test. */
async function check(name, program, args, env) {
  say(`${name} …`);
  const { code, output } = await run(program, args, { env });
  if (code === 0) total.passed += 1;
  else {
    total.failed += 1;
    console.log(output);
    say(`${name}: failed`);
  }
}

/** Files of specs that may need a second try: where more fail, it is not chance. */
const MOST_SECOND_TRIES = 3;
/** Times in a row that they must then pass. */
const TIMES_ALONE = 3;

/** Runs Jest on all specs, or on some files one after the other. @returns its results as JSON, or what it printed when there are none */
async function jest(databaseUrl, files = []) {
  const file = join(home, 'jest.json');
  rmSync(file, { force: true });
  const which = files.length ? ['--runInBand', '--runTestsByPath', ...files] : [`--maxWorkers=${WORKERS}`];
  const { output } = await run(node(), [program('jest'), '--json', `--outputFile=${file}`, '--silent', ...which], {
    env: { ARENA_TEST_DATABASE_URL: databaseUrl },
  });
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { output };
}

async function unit(databaseUrl) {
  say('Unit, contract and integration tests (Jest) …');
  const result = await jest(databaseUrl);
  if ('output' in result) {
    total.failed += 1;
    console.log(result.output);
    return;
  }
  total.passed += result.numPassedTests;
  total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  total.skipped += result.numPendingTests + result.numTodoTests;
  const failed = result.testResults.filter((one) => one.status === 'failed');
  for (const suite of failed) console.log(suite.message);
  if (failed.length && failed.length <= MOST_SECOND_TRIES) await secondTry(databaseUrl, failed);
  if (result.numTotalTests === 0) {
    total.failed += 1;
    say('Jest found no test at all.');
  }
}

/** What passes alone, as often as is asked for, counts as passed, and is named with what it said the first time. */
async function secondTry(databaseUrl, suites) {
  say('Once more, the files in which a test failed …');
  const files = suites.map(({ name }) => name);
  const passed = new Set();
  const failed = new Set();
  for (let time = 0; time < TIMES_ALONE; time++) {
    const again = await jest(databaseUrl, files);
    if ('output' in again) return;
    for (const suite of again.testResults)
      for (const test of suite.assertionResults) (test.status === 'passed' ? passed : failed).add(`${suite.name} ${test.fullName}`);
  }
  for (const suite of suites)
    for (const { status, fullName, failureMessages } of suite.assertionResults) {
      const name = `${suite.name} ${fullName}`;
      if (status !== 'failed' || !passed.has(name) || failed.has(name)) continue;
      total.failed -= 1;
      total.passed += 1;
      notes.push(`Passed only on a second try: ${relative(root, suite.name)} › ${fullName}\n${failureMessages.join('\n')}`);
    }
}

/** The journeys that need Redis and Meilisearch, where both are at hand; ARENA_REQUIRE=meilisearch,redis fails where they are not. */
async function fullSet() {
  const { missingEngines, requiredEngines } = await import('./engines.mjs');
  const missing = missingEngines(process.env);
  if (!missing.length) return endToEnd('The journeys of the full set, on Redis and Meilisearch', { ARENA_E2E_FULL: '1' });
  const required = requiredEngines(process.env);
  const wanting = missing.filter((name) => required.includes(name));
  if (wanting.length) {
    total.failed += 1;
    say(`The journeys of the full set could not run. Not on this machine, and asked for by ARENA_REQUIRE: ${wanting.join(', ')}.`);
    return;
  }
  total.skipped += 1;
  notes.push(`The journeys of the full set (npm start -- --full) were left out. Not on this machine: ${missing.join(', ')}.`);
}

async function endToEnd(name = 'End-to-end tests in a real browser', env = {}) {
  const { findChromium } = await import('./chromium.mjs');
  const chromium = await findChromium(say);
  const file = join(home, env.ARENA_E2E_FULL ? 'e2e-full.json' : 'e2e.json');
  rmSync(file, { force: true });
  if ('why' in chromium) {
    total.skipped += 1;
    notes.push(`${name}: did not run. ${chromium.why}`);
    return;
  }
  say(`${name} (Playwright) …`);
  const { output } = await run(
    node(),
    [program('@playwright/test', 'playwright'), 'test', '-c', 'apps/web-e2e/playwright.config.mts', '--reporter=json'],
    {
      env: { CHROMIUM_PATH: chromium.path, PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...env },
    },
  );
  if (!existsSync(file)) {
    total.failed += 1;
    console.log(output);
    return;
  }
  const { stats, errors, suites } = JSON.parse(readFileSync(file, 'utf8'));
  total.passed += stats.expected + stats.flaky;
  total.failed += stats.unexpected + errors.length;
  total.skipped += stats.skipped;
  for (const { title, error } of failures(suites, 'flaky')) notes.push(`Passed only on a second try: ${title}\n${error}`);
  for (const error of errors) console.log(error.message);
  for (const { title, error } of failures(suites, 'unexpected')) console.log(`✗ ${title}\n${error}`);
}

/** The tests that ended in a way, with what they said each time that they failed. */
function* failures(suites, status, path = []) {
  for (const suite of suites ?? []) {
    for (const spec of suite.specs ?? [])
      if (spec.tests.some((test) => test.status === status))
        yield {
          title: [...path, suite.title, spec.title].join(' › '),
          error: spec.tests.flatMap((t) => t.results.map((r) => r.error?.message ?? '')).join('\n'),
        };
    yield* failures(suite.suites, status, [...path, suite.title]);
  }
}

async function main() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const steps = ['format', 'lint', 'types', 'unit', 'build', 'size', 'generated', 'matrix', 'e2e', 'full'];
  if (values.only && !steps.includes(values.only)) throw new Error(`--only takes one of: ${steps.join(', ')}`);
  // before anything is started: what is asked for must be something that can be there
  (await import('./engines.mjs')).requiredEngines(process.env);
  const wanted = (step) => !values.only || values.only === step;
  install(say);
  mkdirSync(home, { recursive: true });
  rmSync(join(home, 'notes.jsonl'), { force: true });

  if (wanted('format')) await check('Formatting', node(), [program('prettier'), '--check', '.']);
  if (wanted('lint')) {
    // without a project graph on the disk the rule about module boundaries leaves itself out, and says so only in a warning
    await check('Projects can be read', node(), [program('nx'), 'show', 'projects']);
    await check('Lint and module boundaries', node(), [program('eslint'), '.', '--max-warnings', '0']);
  }
  if (wanted('types')) await check('Types', node(), ['tools/typecheck.mjs']);
  if (wanted('build') || wanted('e2e') || wanted('full') || wanted('size') || wanted('generated') || wanted('matrix'))
    await check('Build', node(), [program('nx'), 'run-many', '-t', 'build', '--outputStyle=static']);
  if (wanted('size')) await check('First load within its bounds', node(), ['tools/first-load.mjs']);

  if (wanted('unit') || wanted('generated')) {
    const { startPostgres } = await import('./postgres.mjs');
    // a throw-away server: nothing of it has to survive a power cut
    const postgres = await startPostgres({
      home: join(home, 'database'),
      settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
      say,
    });
    try {
      if (wanted('generated'))
        await check('Generated files are up to date', node(), ['tools/generate.mjs', '--check'], { ARENA_TEST_DATABASE_URL: postgres.url });
      if (wanted('unit')) await unit(postgres.url);
    } finally {
      await postgres.stop();
    }
  }
  if (wanted('matrix')) await check('Every role on every route', node(), ['tools/matrix.mjs', '--json']);
  if (wanted('e2e')) await endToEnd();
  if (wanted('full')) await fullSet();
}

try {
  await main();
} catch (error) {
  total.failed += 1;
  console.error(error.message);
}
if (!existsSync(join(root, '..', 'shared', 'data', 'ads')))
  notes.push('The 183 real ads are not on this machine (../shared/data/ads): the tests that read them ran on ads of our own only.');
const said = join(home, 'notes.jsonl');
if (existsSync(said))
  notes.push(
    ...new Set(
      readFileSync(said, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).note),
    ),
  );
console.log('');
for (const note of notes) console.log(`Note: ${note}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
