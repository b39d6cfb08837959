import { matchPosting, suggestSkills, type Problem } from '@arena/contract';
import { createTestApp, type TestApp } from '../../../test/app';
import { CALLS_A_MINUTE } from '../http/rate-limits';
import { fakeController, fakeSlice } from './fake-slice';

const profile = { skills: [], languages: [], licences: [], certificates: [], qualifications: [], place: null };
const controller = fakeController([[matchPosting, () => ({})], [suggestSkills, () => ({ items: [] })]]); // prettier-ignore

describe.each(['memory', 'database'])('rate limits counted in the %s', (store) => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({
      slices: [fakeSlice({ controllers: [controller] })],
      environment: { RATE_LIMITS: 'on', RATE_LIMIT_STORE: store },
    });
  });
  afterAll(() => test.close());

  const match = (address?: string): Promise<Response> =>
    fetch(`${test.url}/api/matches/a`, {
      method: 'POST',
      body: JSON.stringify({ lang: 'en', profile }),
      headers: { 'content-type': 'application/json', ...(address && { 'x-forwarded-for': address }) },
    });

  it('a caller who calls a costly route too often is asked to wait, others are not', async () => {
    for (let i = 0; i < CALLS_A_MINUTE.costly; i++) expect((await match('203.0.113.7')).status).toBe(200);
    const refused = await match('203.0.113.7');
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    const body = (await refused.json()) as Problem;
    expect(body).toMatchObject({ code: 'too-many-requests', title: 'That was a bit fast', retryAfterSeconds: seconds });
    expect(body.detail).toContain(`Wait ${seconds} seconds`);
    expect((await match('203.0.113.8')).status).toBe(200);
    const light = await fetch(`${test.url}/api/taxonomy/skills`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(light.status).toBe(200);
    const counted = await test.dataSource.query<{ key: string }[]>('SELECT key FROM rate_limit');
    expect(counted.length > 0).toBe(store === 'database');
    expect(JSON.stringify(counted)).not.toContain('203.0.113');
  });

  it('a caller with a whole network of IPv6 addresses is one caller', async () => {
    for (let i = 0; i < CALLS_A_MINUTE.costly; i++) await match(`2001:db8:1:2::${i.toString(16)}`);
    expect((await match('2001:db8:1:2:ffff::1')).status).toBe(429);
    expect((await match('2001:db8:1:3::1')).status).toBe(200);
    // also where zeros of the network itself are left out
    for (let i = 0; i < CALLS_A_MINUTE.costly; i++) await match(`2001:db8::${(i + 1).toString(16)}:1:1:1`);
    expect((await match('2001:db8::1')).status).toBe(429);
    expect((await match('2001:db8:0:1::1')).status).toBe(200);
  });

  it('our own site is not counted when it renders a page', async () => {
    for (let i = 0; i < CALLS_A_MINUTE.costly + 1; i++) expect((await match()).status).toBe(200);
  });
});
