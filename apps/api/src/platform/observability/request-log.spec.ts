import { pino } from 'pino';
import { logLines } from './log-lines';
import { Metrics } from './metrics';
import { requestRecord, type RequestFacts } from './request-log';

const facts: RequestFacts = {
  method: 'GET',
  route: '/api/postings/:id',
  status: 200,
  ms: 12.4,
  correlationId: 'b0b5e1f4-0000-4000-8000-000000000000',
  isStream: false,
};

describe('an operator who reads the log', () => {
  it.each([
    [200, 'info'],
    [404, 'info'],
    [503, 'warn'],
  ] as const)('finds a request answered with %i as the log itself would write it', (status, level) => {
    const lines: string[] = [];
    const log = pino({ level: 'info', base: undefined }, { write: (line) => void lines.push(line) });
    requestRecord(log, new Metrics())({ ...facts, status });
    const { method, route, correlationId } = facts;
    log[level]({ method, route, status, ms: 12, correlationId }, 'request');
    const [ours, theirs] = lines.map((line) => line.replace(/"time":\d+/, '"time":0'));
    expect(ours).toBe(theirs);
  });

  it('who wants warnings alone is not told of what went well', () => {
    const lines: string[] = [];
    const record = requestRecord(pino({ level: 'warn' }, { write: (line) => void lines.push(line) }), new Metrics());
    record(facts);
    record({ ...facts, status: 500 });
    expect(lines.map((line) => (JSON.parse(line) as { status: number }).status)).toEqual([500]);
  });

  it('finds each request among the figures, an open stream without how long somebody listened', async () => {
    const metrics = new Metrics();
    const record = requestRecord(pino({ level: 'silent' }), metrics);
    record(facts);
    record({ ...facts, method: 'HEAD' });
    record({ ...facts, route: '/api/me/stream', isStream: true });
    const text = await metrics.exposition();
    expect(text).toContain('arena_http_requests_total{route="readPosting",status="2xx"} 2');
    expect(text).toContain('arena_http_requests_total{route="stream",status="2xx"} 1');
    expect(text).toContain('arena_http_request_seconds_count{route="readPosting"} 2');
    expect(text).not.toContain('arena_http_request_seconds_count{route="stream"}');
  });

  it('finds lines in their order: what only informs a moment later, a warning at once with all before it', () => {
    jest.useFakeTimers();
    try {
      const written: string[] = [];
      const log = pino({ base: undefined, timestamp: false }, logLines({ write: (text) => void written.push(text) }));
      const messages = () => written.join('').trim().split('\n').filter((line) => line !== '').map((line) => (JSON.parse(line) as { msg: string }).msg); // prettier-ignore
      log.info('one');
      log.info('two');
      expect(messages()).toEqual([]);
      jest.advanceTimersByTime(50);
      expect([messages(), written.length]).toEqual([['one', 'two'], 1]);
      log.info('three');
      log.warn('four');
      expect([messages(), written.length]).toEqual([['one', 'two', 'three', 'four'], 2]);
      jest.advanceTimersByTime(1000);
      expect(written).toHaveLength(2);
      for (let n = 0; n < 2000; n++) log.info('a line that makes a batch');
      expect(written.length).toBeGreaterThan(2);
    } finally {
      jest.useRealTimers();
    }
  });
});
