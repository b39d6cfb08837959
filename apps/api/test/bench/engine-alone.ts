import 'reflect-metadata';
import type { MatchRequest } from '@arena/contract';
import { explain } from '@arena/domain/engine';
import { MatchEngine } from '../../src/features/matching';
import { OpenPostings, toOpening } from '../../src/features/postings';
import { Config } from '../../src/platform/config/config';
import { startHttp } from '../../src/platform/process/start-http';
import { slices } from '../../src/slices';

/**
 * The match engine without the API around it, in a process of its own over IPC: what a page of matches asks of the model (the ranking, what
 * one more skill would open, why each opening shown fits), with nothing read, checked, named or sent.
 */
const app = await startHttp({ config: new Config({ ...process.env, API_PORT: '0' }), slices });
const engine = app.get(MatchEngine, { strict: false });
await engine.standing();
const openings = new Map((await app.get(OpenPostings, { strict: false }).all()).map((posting) => [posting.id, toOpening(posting)]));

/** @returns how many openings were explained */
async function page({ profile, kinds, withinReachOnly, includeImported, limit, openLimit = limit }: MatchRequest): Promise<number> {
  const filter = { kinds, withinReachOnly, includeImported, at: Date.now() };
  const [{ ranked, openForAll }] = await Promise.all([
    engine.search({ profile, filter, limit, offset: 0 }),
    engine.oneMore(profile, { ...filter, includeImported: false }, 3),
  ]);
  const shown = [...ranked.slice(0, limit), ...openForAll.slice(0, openLimit)].flatMap(({ id }) => openings.get(id) ?? []);
  return shown.map((opening) => explain(profile, opening, engine.context)).length;
}

process.on('message', (asks: MatchRequest[]) => {
  void (async () => {
    const times: number[] = [];
    for (const ask of asks) {
      const begun = performance.now();
      if ((await page(ask)) === 0) throw new Error('The engine found nothing: there is nothing to measure');
      times.push(performance.now() - begun);
    }
    process.send?.({ times });
  })();
});
process.once('disconnect', () => void app.close().then(() => process.exit(0)));
process.send?.({ ready: true });
