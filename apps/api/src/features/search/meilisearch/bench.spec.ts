import { startMeilisearch } from '../../../../test/engines';
import { Meilisearch } from 'meilisearch';
import { searchDocument } from '../search-document.fixture';
import { MeilisearchSearchIndex } from './meilisearch-search-index';
import { isSetUp } from './engine-document';
jest.setTimeout(600_000);
it('bench', async () => {
  const s = await startMeilisearch();
  try {
  const index = new MeilisearchSearchIndex({ url: s.url, key: s.key, name: 'b', patience: 60_000 });
  const words = 'kokk baker servitør renholder sveiser maler snekker murer elektriker rørlegger frisør lege sykepleier sjåfør lærer vekter optiker gartner bonde fisker tømrer selger leder tekniker konsulent'.split(' ');
  const docs = Array.from({ length: 20000 }, (_, n) => searchDocument(`d-${n}`, `${words[n % words.length]} ${words[(n * 7) % words.length]}`, { body: Array.from({ length: 60 }, (_, k) => `ord${(n * 13 + k * k) % 3000}`).join(' '), suggestions: [{ lang: 'nb', text: words[n % words.length]! }], publishedAt: new Date(1772000000000 + n * 1000) }));
  let t = performance.now();
  for (let i = 0; i < docs.length; i += 500) await index.apply(docs.slice(i, i + 500));
  const out = { push: (...l: string[]) => require('node:fs').appendFileSync('/tmp/bench.out', l.join('\n') + '\n') }; out.push(`apply 20000: ${performance.now() - t}`);
  const ask = async (text: string, more = {}) => { for (let i = 0; i < 3; i++) { t = performance.now(); const a = await index.search({ text, filters: {}, now: new Date(), offset: 0, limit: 20, ...more }); out.push(`${text.slice(0, 40)} ${JSON.stringify(more)}: ${a.total} ${(performance.now() - t).toFixed(0)} ms`); } };
  await ask(''); await ask('kokk'); await ask('svieser'); await ask('kokk baker'); await ask('sykepleier i hamar'); await ask('kokk baker servitør'); await ask('ord12 ord3 ord44 ord2');
  
  await ask('kokk', { offset: 2000 });
  await ask('kokk', { filters: { kind: ['job'], trade: ['x'] } });
  t = performance.now(); out.push(JSON.stringify(await index.suggest('k', 'nb', 5, new Date())), `${performance.now() - t}`);
  t = performance.now(); out.push(JSON.stringify(await index.health()), `${performance.now() - t}`);
  out.push(String(isSetUp(await new Meilisearch({ host: s.url, apiKey: s.key! }).index('b').getSettings())));
  await ask(words.slice(0, 6).join(' ')); await ask(words.slice(0, 8).join(' ')); await ask(words.slice(0, 12).join(' ')); await ask(words.slice(0, 24).join(' '));
  } finally { await s.close(); }
});
