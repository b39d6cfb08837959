import { matchPosting, problem, readPosting, suggestSkills, type Problem } from '@arena/contract';
import { QueryFailedError } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { ProblemError } from '../problems/problem-error';
import { fakeController, fakeSlice } from './fake-slice';

const SECRET = 'Kari Nordmann';

const controller = fakeController([
  [suggestSkills, ({ query }) => ({ items: [], query })],
  [matchPosting, () => ({})],
  [
    readPosting,
    ({ params }) => {
      const { id } = params as { id: string };
      if (id === 'gone') throw new ProblemError('not-found');
      if (id === 'sql') throw new QueryFailedError(`SELECT * FROM people WHERE name = $1`, [SECRET], new Error(`no column for ${SECRET}`));
      throw new Error(`a fault that names ${SECRET}`);
    },
  ],
]);

describe('problems', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ slices: [fakeSlice({ controllers: [controller] })] });
  });
  afterAll(() => test.close());

  async function call(path: string, options?: RequestInit): Promise<{ response: Response; body: Problem }> {
    const response = await fetch(`${test.url}${path}`, options);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const body = problem.parse(await response.json());
    expect(body.status).toBe(response.status);
    expect(body.correlationId).toBe(response.headers.get('x-correlation-id'));
    expect(body.type).toBe(`/problems/${body.code}`);
    return { response, body };
  }
  const post = (body: string, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

  it.each([
    ['nb', 'Noe må rettes', 'Dette mangler.', 'Dette feltet skal ikke være med.', 'Teksten kan ikke ha mer enn 120 tegn.'],
    ['nn', 'Noko må rettast', 'Dette manglar.', 'Dette feltet skal ikkje vere med.', 'Teksten kan ikkje ha meir enn 120 teikn.'],
    [
      'en',
      'Something needs fixing',
      'This is missing.',
      'This field does not belong here.',
      'The text cannot have more than 120 characters.',
    ],
  ])('a caller who reads %s is told in that language what is wrong with each field', async (lang, title, missing, unknown, tooLong) => {
    const profile = {
      skills: [{ id: 'Not An Id', level: 2, source: 'work' }],
      languages: [],
      licences: ['Z'],
      certificates: [],
      qualifications: [],
      name: SECRET,
    };
    const { response, body } = await call(`/api/matches/${'x'.repeat(121)}`, post(JSON.stringify({ lang, profile })));
    expect(response.status).toBe(400);
    expect(body).toMatchObject({ code: 'bad-input', title });
    const errors = new Map(body.errors?.map(({ field, message }) => [field, message]));
    expect(errors.get('id')).toBe(tooLong);
    expect(errors.get('profile.place')).toBe(missing);
    expect(errors.get('profile.name')).toBe(unknown);
    expect([...errors.keys()].sort()).toEqual(['id', 'profile.licences.0', 'profile.name', 'profile.place', 'profile.skills.0.id']);
    expect(JSON.stringify(body)).not.toContain(SECRET);
  });

  it('a caller without a language of the site in the request is read by Accept-Language, and else gets bokmål', async () => {
    const title = async (language?: string): Promise<string> =>
      (await call('/api/postings/gone', language ? { headers: { 'accept-language': language } } : {})).body.title;
    expect(await title('de, en;q=0.5, nn;q=0.9')).toBe('Vi finn ikkje det du leitar etter');
    expect(await title('no')).toBe('Vi finner ikke det du leter etter');
    expect(await title('de')).toBe('Vi finner ikke det du leter etter');
  });

  it('a caller who sends broken JSON is told so, and nothing of it comes back', async () => {
    const { response, body } = await call('/api/matches/a', post(`{"lang":"nb", "${SECRET}`));
    expect(response.status).toBe(400);
    expect(body.errors).toEqual([{ field: 'body', message: 'Innholdet er ikke gyldig JSON.' }]);
    expect(JSON.stringify(body)).not.toContain(SECRET);
  });

  it('a caller who sends more than 100 kB is refused', async () => {
    const { response, body } = await call('/api/matches/a', post(JSON.stringify({ lang: 'nb', text: 'x'.repeat(101 * 1024) })));
    expect([response.status, body.code]).toEqual([413, 'too-large']);
  });

  it('a caller who sends no body, another type or a strange encoding gets a 4xx that says what is missing', async () => {
    for (const options of [
      { method: 'POST' },
      { method: 'POST', body: 'lang=nb', headers: { 'content-type': 'text/plain' } },
      post('{}', { 'content-encoding': 'nonsense' }),
    ]) {
      const { response, body } = await call('/api/matches/a', options);
      expect([response.status, body.code]).toEqual([400, 'bad-input']);
    }
  });

  it('a caller of a path that is not there, or is badly written, gets a 4xx', async () => {
    expect((await call('/api/nowhere')).body.code).toBe('not-found');
    expect((await call('/')).body.code).toBe('not-found');
    expect((await call('/api/postings/%FF')).body.code).toBe('bad-input');
  });

  it('a caller whose body is of another type is told that it is to be JSON', async () => {
    const { body } = await call('/api/matches/a', { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } });
    expect(body.errors).toEqual([{ field: 'body', message: 'Innholdet er ikke gyldig JSON.' }]);
  });

  it('a caller who uses the wrong method is told which ones there are', async () => {
    const { response, body } = await call('/api/postings/a', { method: 'DELETE' });
    expect([response.status, body.code, response.headers.get('allow')]).toEqual([405, 'method-not-allowed', 'GET']);
    const head = await fetch(`${test.url}/api/matches/a`, { method: 'HEAD' });
    expect([head.status, head.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each(['sql', 'fault'])('a caller who meets a fault of ours (%s) gets no stack, no SQL and nobody’s data', async (id) => {
    const response = await fetch(`${test.url}/api/postings/${id}`);
    const text = await response.text();
    expect([response.status, (JSON.parse(text) as Problem).code]).toEqual([500, 'internal']);
    expect(text).not.toMatch(/Nordmann|SELECT|people|at |\.ts/);
  });

  it('a caller’s own correlation id comes back, and a badly shaped one is replaced', async () => {
    const id = 'my-request-0001';
    expect((await call('/api/nowhere', { headers: { 'x-correlation-id': id } })).body.correlationId).toBe(id);
    expect((await call('/api/nowhere', { headers: { 'x-correlation-id': 'a b<script>' } })).body.correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('an answer carries its cache header, says what it varies by, has no ETag, and closes what a browser could do with it', async () => {
    const { headers } = await fetch(`${test.url}/api/taxonomy/skills?q=sag`);
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    expect(headers.get('vary')).toBe('Accept-Language');
    expect(headers.get('etag')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('a handler gets its input as the schemas give it', async () => {
    const answer = (await (await fetch(`${test.url}/api/taxonomy/skills?q=%20sag%20&other=1`)).json()) as unknown;
    expect(answer).toEqual({ items: [], query: { lang: 'nb', q: 'sag' } });
  });

  it('a process with a slice that is not ready yet says so, and is alive', async () => {
    expect((await call('/api/health/ready')).body.code).toBe('starting');
    expect((await fetch(`${test.url}/api/health/live`)).status).toBe(200);
  });
});
