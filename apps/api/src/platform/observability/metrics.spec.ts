import { readPosting } from '@arena/contract';
import { Injectable } from '@nestjs/common';
import { createTestApp, type TestApp } from '../../../test/app';
import { ProblemError } from '../problems/problem-error';
import { EventLog } from '../outbox/event-log';
import { eventually } from '../tests/eventually';
import { fakeController, fakeSlice } from '../tests/fake-slice';
import { FIGURES, Metrics } from './metrics';
import { MetricsServer } from './metrics-server';

const LINE =
  /^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+(?:\{[a-z_]+="(?:[^"\\\n]|\\["\\n])*"(?:,[a-z_]+="(?:[^"\\\n]|\\["\\n])*")*\})? (?:\d+(?:\.\d+)?(?:e[+-]\d+)?))$/;

describe('figures', () => {
  it('a Prometheus reads them: every line has the form, every figure its type before its samples, and buckets add up', async () => {
    const metrics = new Metrics();
    for (const seconds of [0.005, 0.02, 0.3, 60]) metrics.observe('arena_job_seconds', { job: 'greet' }, seconds);
    metrics.count('arena_jobs_total', { job: 'odd "name" \\ with\nlines', outcome: 'done' });
    metrics.count('arena_jobs_total', { outcome: 'done', job: 'odd "name" \\ with\nlines' });
    metrics.gauge('arena_event_streams', () => 3);
    metrics.gauge('arena_mail_waiting', () => Promise.reject(new Error('away')));
    const text = await metrics.exposition();
    expect(text.endsWith('\n')).toBe(true);
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(LINE);
    expect(text).toContain('arena_jobs_total{job="odd \\"name\\" \\\\ with\\nlines",outcome="done"} 2');
    expect(text).toContain('arena_event_streams 3');
    // what cannot be read is left out: 0 would be a lie
    expect(text).not.toContain('arena_mail_waiting');
    const buckets = [...text.matchAll(/arena_job_seconds_bucket\{job="greet",le="([^"]+)"\} (\d+)/g)].map(([, le, n]) => [le, Number(n)]);
    expect(buckets.map(([, n]) => n)).toEqual([1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4]);
    expect(buckets.at(-1)?.[0]).toBe('+Inf');
    expect(text).toContain('arena_job_seconds_count{job="greet"} 4');
    expect(text.indexOf('# TYPE arena_job_seconds histogram')).toBeLessThan(text.indexOf('arena_job_seconds_bucket'));
  });

  it('a reader finds each figure named as Prometheus wants it, and explained', () => {
    for (const [name, { type, help }] of Object.entries(FIGURES)) {
      expect(name.endsWith('_total')).toBe(type === 'counter');
      expect(help).not.toBe('');
    }
  });
});

let failing = true;
@Injectable()
class GreetOrganisation {
  async handle(): Promise<void> {
    if (failing) throw new Error('not now');
  }
}

describe('an operator who asks for the figures', () => {
  let test: TestApp;
  let metricsOf: (which: { get(type: typeof MetricsServer): MetricsServer }, path?: string) => Promise<Response>;
  beforeAll(async () => {
    test = await createTestApp({
      slices: [
        fakeSlice({
          controllers: [
            fakeController([
              [
                readPosting,
                ({ params }) => {
                  if ((params as { id: string }).id === 'secret-id') throw new ProblemError('not-found');
                  return {};
                },
              ],
            ]),
          ],
          providers: [GreetOrganisation],
          jobs: [{ name: 'greet-organisation', listensTo: ['organisation.changed'], handler: GreetOrganisation }],
        }),
      ],
      environment: { METRICS_PORT: '0' },
    });
    metricsOf = (which, path = '/metrics') => fetch(`http://127.0.0.1:${which.get(MetricsServer).port ?? 0}${path}`);
  });
  afterAll(() => test.close());

  it('gets requests by name of the route and class of the status, and never what was asked for', async () => {
    for (const id of ['a', 'b', 'secret-id']) await fetch(`${test.url}/api/postings/${id}?q=secret-question`);
    await fetch(`${test.url}/api/secret-path`);
    const response = await metricsOf(test.app);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const text = await response.text();
    expect(text).toContain('arena_http_requests_total{route="readPosting",status="2xx"} 2');
    expect(text).toContain('arena_http_requests_total{route="readPosting",status="4xx"} 1');
    expect(text).toContain('arena_http_requests_total{route="unknown",status="4xx"} 1');
    expect(text).toContain('arena_http_request_seconds_count{route="readPosting"} 3');
    expect(text).toContain('arena_engine_up{engine="database"} 1');
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(text).not.toContain('secret');
  });

  it('gets them on a port of their own only: the API knows no such path, and the port nothing of the site', async () => {
    expect((await fetch(`${test.url}/metrics`)).status).toBe(404);
    expect((await metricsOf(test.app, '/api/health/live')).status).toBe(404);
  });

  it('gets of the worker what was run and what waits', async () => {
    const worker = await test.work();
    const read = async (): Promise<string> => (await metricsOf(worker)).text();
    expect(await read()).toContain('arena_outbox_waiting 0');
    await test.dataSource.transaction((manager) => test.app.get(EventLog).append(manager, 'organisation.changed', { organisationId: 'a' }));
    await eventually('the failure is counted', async () =>
      (await read()).includes('arena_jobs_total{job="greet-organisation",outcome="failed"} 1'),
    );
    await eventually('it is known to fail', async () => (await read()).includes('arena_outbox_failing 1'));
    const text = await read();
    expect(text).toContain('arena_outbox_waiting{job="greet-organisation"} 1');
    expect(text).toMatch(/^arena_outbox_oldest_seconds \d/m);
    expect(text).toContain('arena_mail_waiting 0');
    expect(text).toContain('arena_engine_up{engine="queue"} 1');
    failing = false;
    await eventually('it is done', async () => (await read()).includes('arena_jobs_total{job="greet-organisation",outcome="done"} 1'));
    expect(await read()).toContain('arena_outbox_waiting 0');
  });

  it('who has not set METRICS_PORT opens nothing', async () => {
    const quiet = await createTestApp({ slices: [] });
    expect(quiet.app.get(MetricsServer).port).toBeNull();
    await quiet.close();
  });
});
