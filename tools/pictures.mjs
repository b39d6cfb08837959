/**
 * `npm run pictures`: takes the pictures of the README anew, from the running product with its invented people.
 * Options: --port 4290 of the site that is started for it, on data of its own.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.mjs';
import { install, root } from './install.mjs';

const FOLDER = join(root, 'docs', 'pictures');
/** A README is read on a phone too. */
const MOST_BYTES = 120_000;
const QUALITIES = [90, 80, 70, 60];
const WIDTH = 1280;
const begun = Date.now();
const say = (line) => console.log(`${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s  ${line}`);

/** Somebody of the demo, logged in with a browser of their own. @param service which login knows them */
async function signedIn(browser, address, service, who) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: WIDTH, height: 1000 },
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
  });
  const chooser = await context.request.get(`/api/login/${service}?lang=nb&to=/nb/help`);
  await context.request.post(chooser.url(), { form: { who } });
  const ask = async (method, path, data) => {
    const answer = await context.request.fetch(path, { method, headers: { 'x-arena': '1', origin: address }, ...(data && { data }) });
    if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
    return answer.json();
  };
  return { context, page: await context.newPage(), ask };
}

/** Lays the picture down as WebP, at the best quality that is small enough. */
async function take(page, name, height) {
  await page.setViewportSize({ width: WIDTH, height });
  await page.evaluate('scrollTo(0, 0)');
  // what answers to the pointer stands as nobody points at it
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  const devtools = await page.context().newCDPSession(page);
  for (const quality of QUALITIES) {
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality });
    const picture = Buffer.from(data, 'base64');
    if (picture.length > MOST_BYTES && quality !== QUALITIES.at(-1)) continue;
    writeFileSync(join(FOLDER, `${name}.webp`), picture);
    say(`docs/pictures/${name}.webp, ${Math.round(picture.length / 1000)} kB`);
    return;
  }
}

const skill = (id, strength, note = null) => ({ kind: 'skill', id, level: 1, strength, note });
const spoken = (id, cefr, strength) => ({ kind: 'language', id, cefr, strength, note: null });

/** An opening with a little of everything that can be asked for. @returns its id */
async function publish({ ask }) {
  const { id, version, content } = await ask('POST', '/api/our-postings', { id: randomUUID(), kind: 'job', lang: 'nb' });
  const written = {
    ...content,
    title: 'Hjelpe til i gartneriet',
    summary: 'Du steller planter og tar imot folk.',
    about: 'Vi er et lite gartneri. Du jobber sammen med en av oss.',
    tasks: ['Vanne og stelle planter', 'Ta imot kunder'],
    requirements: [
      spoken('no', 'A2', 'must'),
      skill('teamwork', 'must'),
      skill('planning-and-organising', 'must'),
      skill('customer-service', 'good'),
      spoken('en', 'A2', 'good'),
      { kind: 'licence', id: 'B', strength: 'good', note: null },
      skill('gardening', 'learned', 'En fast kollega viser'),
      skill('stock-keeping', 'learned', 'Øver når det er lite folk i butikken'),
    ],
    municipality: '3413',
    placeName: 'Stange',
  };
  const saved = await ask('PUT', `/api/our-postings/${id}`, { lang: 'nb', version, content: written });
  await ask('POST', `/api/our-postings/${id}/moves`, { lang: 'nb', version: saved.version, action: 'publish' });
  return id;
}

async function takeAll(browser, address) {
  const visitor = await browser.newContext({ baseURL: address, viewport: { width: WIDTH, height: 1000 }, locale: 'nb-NO' });
  const front = await visitor.newPage();
  await front.goto('/nb', { waitUntil: 'networkidle' });
  await take(front, 'front', 1000);

  const seeker = await signedIn(browser, address, 'id-porten', 'demo-student-oyer');
  await seeker.page.goto('/nb/matches', { waitUntil: 'networkidle' });
  await seeker.page.getByRole('article').first().waitFor();
  await take(seeker.page, 'matches', 1200);

  const employer = await signedIn(browser, address, 'ansattporten', 'demo-employer-gartneri');
  await employer.page.goto('/nb/our-openings/placement-greenhouse-stange', { waitUntil: 'networkidle' });
  await employer.page.getByRole('article').first().waitFor();
  await take(employer.page, 'employer', 1200);

  const endsOn = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  const body = { id: randomUUID(), office: 'nav-demovika', adviser: null, purposes: ['see-profile', 'propose'], endsOn };
  await seeker.ask('POST', '/api/me/advising/consents', body);
  const opening = await publish(employer);
  const adviser = await signedIn(browser, address, 'entra-id', 'demo-adviser-hamar');
  const { page } = adviser;
  await page.goto(`/nb/openings/${opening}/advisees`, { waitUntil: 'networkidle' });
  await page.getByRole('radio', { name: 'Forslag til plass' }).check();
  await page.getByRole('button', { name: 'Vis personene' }).click();
  await page.getByRole('table').waitFor();
  // the whole comparison, whatever the opening asks for
  await take(page, 'adviser', await page.evaluate('Math.ceil(document.querySelector("main").getBoundingClientRect().bottom + scrollY)'));
}

const { values } = parseArgs({ options: { port: { type: 'string', default: '4290' } } });
install(say);
const chromium = await findChromium(say);
if ('why' in chromium) throw new Error(chromium.why);
const { build, startStack } = await import('./stack.mjs');
const { chromium: engine } = await import('@playwright/test');
build(say);
const stack = await startStack({
  home: join(root, '.arena', 'pictures'),
  port: Number(values.port),
  fresh: true,
  env: { RATE_LIMITS: 'off' },
  say,
});
try {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await engine.launch({ executablePath: chromium.path, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await takeAll(browser, stack.address);
  } finally {
    await browser.close();
  }
} finally {
  await stack.stop();
}
