import type { CareDone, CareView, SessionView } from '@arena/contract';
import { createTestApp, type TestApp } from '../../../test/app';
import { signIn, type SignedIn } from '../../../test/people';
import { CommandError, FixedClock, type CommandContext } from '../../platform';
import { identitySlice } from '../identity';
import { organisationsSlice } from '../organisations';
import { taxonomySlice } from '../taxonomy';
import { SHOWN_FROM, UnknownWords } from '../taxonomy/care/unknown-words';
import { taxonomyCareSlice } from '.';

jest.setTimeout(60_000);

const TENANT = '0f1f2d3c-4b5a-4968-8776-655443322110';
const OID = '6b1d3c6e-0b0a-4c39-9d0e-7a5a1c2b3d77';
const PATH = '/api/taxonomy-care';
const clock = new FixedClock('2026-11-02T10:00:00Z');
let test: TestApp;
let operator: SignedIn;
let other: SignedIn;

const context = (printed: string[] = []): CommandContext => ({
  app: test.app,
  dataSource: test.dataSource,
  clock,
  config: test.config,
  print: (line) => void printed.push(line),
});
async function cli(...line: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const all = [...(identitySlice.commands ?? []), ...(taxonomySlice.commands ?? [])];
  await all.find(({ name }) => line.slice(0, 2).join(' ') === name)?.run(line.slice(2), context(printed));
  return printed.join('\n');
}
const read = async (by: SignedIn): Promise<CareView> => {
  const { status, body } = await by.ask('GET', `${PATH}?lang=nb`);
  expect(status).toBe(200);
  return body as CareView;
};
const done = ({ status, body }: { status: number; body: unknown }): CareDone => {
  expect([status, body]).toEqual([200, expect.anything()]);
  return body as CareDone;
};
const word = (revision: number, more: object = {}) => ({
  revision,
  kind: 'skill',
  concept: 'baking',
  wordLang: 'nb',
  text: 'deigknaing',
  source: 'skrevet av folk',
  ...more,
});
const card = (revision: number) => ({
  revision,
  group: 'other',
  nb: 'Jeg har bakt til bryllup',
  nn: 'Eg har bakt til bryllaup',
  en: 'I have baked for a wedding',
  becauseNb: 'du har bakt til bryllup',
  becauseNn: 'du har bakt til bryllaup',
  becauseEn: 'you have baked for a wedding',
  skills: ['baking'],
  source: 'en karriereveileder',
});

beforeAll(async () => {
  test = await createTestApp({ clock, slices: [taxonomySlice, organisationsSlice, identitySlice, taxonomyCareSlice] });
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.dataSource.query('delete from person');
  await test.dataSource.query('truncate taxonomy_synonym, taxonomy_card, unknown_word');
  operator = await signIn(test, { provider: 'entra-id', subject: `${TENANT}|${OID}`, name: 'Vigdis' });
  other = await signIn(test, { provider: 'entra-id', name: 'Rolf' });
  for (const { personId } of [operator, other]) await cli('operator', 'add', personId);
});

describe('whoever is not an operator', () => {
  it('is asked to log in, and is told of no such page once logged in, whatever the role', async () => {
    const nobody = await fetch(`${test.url}${PATH}`);
    expect(nobody.status).toBe(401);
    const strange = await operator.ask('GET', '/api/no-such-thing');
    for (const provider of ['id-porten', 'ansattporten', 'entra-id'] as const) {
      const somebody = await signIn(test, { provider, organisationNumber: provider === 'ansattporten' ? '999999999' : null });
      for (const [method, path, body] of [
        ['GET', PATH, undefined],
        ['POST', `${PATH}/publications`, { revision: 0, note: 'Mine' }],
        ['POST', `${PATH}/synonyms`, {}],
        ['DELETE', `${PATH}/cards/x`, undefined],
      ] as const)
        // prettier-ignore
        expect(await somebody.ask(method, path, body)).toMatchObject({ status: strange.status, body: { code: 'not-found' } });
      const { body } = await somebody.ask('GET', '/api/session');
      expect((body as SessionView).person).not.toHaveProperty('operator');
    }
  });

  it('changes nothing from another site with an operator’s cookie', async () => {
    const { cookie = '' } = operator.headers;
    const headers = { cookie, 'content-type': 'application/json', origin: 'https://evil.example' };
    const answer = await fetch(`${test.url}${PATH}/synonyms`, { method: 'POST', headers, body: JSON.stringify(word(0)) });
    expect(answer.status).toBe(403);
    expect((await read(operator)).synonyms).toEqual([]);
  });
});

describe('an operator at the command line', () => {
  it('names somebody of a tenant before the first login, sees who is named, and takes it back at once', async () => {
    const [tenant, oid] = [TENANT, OID.replace('77', '78')];
    expect(await cli('operator', 'add', `${tenant}/${oid}`)).toContain('Named from the next request on');
    const late = await signIn(test, { provider: 'entra-id', subject: `${tenant}|${oid}` });
    expect((await late.ask('GET', PATH)).status).toBe(200);
    const named = await cli('operator', 'list');
    expect(named).toMatch(/Vigdis[^\n]*since 2026-11-02/);
    expect(named).toContain('(no name)');
    await cli('operator', 'remove', late.personId);
    expect((await late.ask('GET', PATH)).status).toBe(404);
    await expect(cli('operator', 'remove', late.personId)).rejects.toThrow('is not named');
  });

  it('names nobody who does not log in by Entra ID, and nobody who is not there', async () => {
    const seeker = await signIn(test);
    for (const who of [seeker.personId, OID, 'Vigdis', '', `${TENANT}/x`])
      await expect(cli('operator', 'add', who)).rejects.toThrow(CommandError);
    expect((await seeker.ask('GET', PATH)).status).toBe(404);
  });

  it('stands in the log as the command line', async () => {
    await cli('taxonomy', 'synonym', 'add', 'skill', 'baking', 'nb', 'bolledeig', '--source', 'typed by people');
    expect((await read(operator)).log[0]).toMatchObject({ by: { who: 'command', name: null }, what: 'synonym-added', text: 'bolledeig' });
  });
});

describe('an operator', () => {
  it('is told by the session where the door is', async () => {
    const { body } = await operator.ask('GET', '/api/session');
    expect((body as SessionView).person).toMatchObject({ role: 'adviser', operator: true });
  });

  it('gives a word that many typed a home, sees what the next version brings, and publishes it', async () => {
    const words = test.app.get(UnknownWords, { strict: false });
    for (let time = 0; time < SHOWN_FROM; time++) await words.count('deigknaing', 'nb');
    await words.count('bolleverksted', 'nb');
    const before = await read(operator);
    expect(before.unknown).toEqual([{ lang: 'nb', word: 'deigknaing', times: SHOWN_FROM, lastOn: '2026-11-02' }]);
    const added = done(await operator.ask('POST', `${PATH}/synonyms`, word(before.revision)));
    expect(added).toMatchObject({ done: true, care: { unknown: [], synonyms: [{ text: 'deigknaing', state: 'waiting', namesakes: [] }] } });
    expect(added.care.log[0]).toMatchObject({ by: { who: 'you' }, what: 'synonym-added', at: '2026-11-02T10:00:00.000Z' });
    const { care } = done(await operator.ask('POST', `${PATH}/publications`, { revision: added.care.revision, note: 'Ord fra folk' }));
    expect(care.synonyms).toMatchObject([{ text: 'deigknaing', state: 'published' }]);
    expect(care.versions[0]).toMatchObject({ madeBy: 'publication', note: 'Ord fra folk' });
    // the answer is of the version that it made
    expect(care.edition).toBe(added.care.next);
    const again = done(await operator.ask('POST', `${PATH}/publications`, { revision: care.revision, note: 'En gang til' }));
    expect(again).toMatchObject({ done: false, care: { revision: care.revision } });
  });

  it('is told where a new name is a name of something else already', async () => {
    const { revision } = await read(operator);
    const { care } = done(await operator.ask('POST', `${PATH}/synonyms`, word(revision, { concept: 'cooking', text: 'Baking' })));
    expect(care.synonyms[0]?.namesakes.map(({ id }) => id)).toEqual(['baking']);
    const twice = done(await operator.ask('POST', `${PATH}/synonyms`, word(care.revision, { concept: 'cooking', text: 'baking' })));
    expect(twice.done).toBe(false);
  });

  it('adds a card without thinking of an id, and takes it away again', async () => {
    const { revision } = await read(operator);
    const first = done(await operator.ask('POST', `${PATH}/cards`, card(revision))).care;
    const { care } = done(await operator.ask('POST', `${PATH}/cards`, card(first.revision)));
    expect(care.cards.map(({ id }) => id)).toEqual(['i-have-baked-for-a-wedding', 'i-have-baked-for-a-wedding-2']);
    const gone = done(await operator.ask('DELETE', `${PATH}/cards/i-have-baked-for-a-wedding?revision=${care.revision}`));
    expect(gone.care.cards.map(({ id }) => id)).toEqual(['i-have-baked-for-a-wedding-2']);
    const published = done(await operator.ask('POST', `${PATH}/publications`, { revision: gone.care.revision, note: 'Kort' })).care;
    const left = done(await operator.ask('DELETE', `${PATH}/cards/i-have-baked-for-a-wedding-2?revision=${published.revision}`));
    expect(left.care.cards).toMatchObject([{ state: 'leaving' }]);
  });

  it('is told field by field what cannot be used', async () => {
    const { revision } = await read(operator);
    const fields = (body: unknown): string[] => (body as { errors: { field: string }[] }).errors.map(({ field }) => field);
    const bare = await operator.ask('POST', `${PATH}/synonyms`, word(revision, { concept: 'no-such', text: 'noe' }));
    expect([bare.status, fields(bare.body)]).toEqual([400, ['concept']]);
    const strange = await operator.ask('POST', `${PATH}/cards`, { ...card(revision), nb: '', skills: ['baking', 'no-such'] });
    expect(fields(strange.body)).toEqual(['nb']);
    const skills = await operator.ask('POST', `${PATH}/cards`, { ...card(revision), skills: ['baking', 'no-such'] });
    expect(fields(skills.body)).toEqual(['skills.1']);
    const old = await operator.ask('POST', `${PATH}/replacements`, { revision, old: 'baking', by: 'cooking' });
    expect(fields(old.body)).toEqual(['old']);
    expect((await operator.ask('POST', `${PATH}/synonyms`, word(revision, { text: 'a\u0000b' }))).status).toBe(400);
  });

  it('says what stands in for an imported skill, finds it by its name, and cannot lead the two in a circle', async () => {
    await test.dataSource.query(
      `insert into esco_concept (uri, id, type) values ('https://e.example/1', 'esco-one', 'skill'), ('https://e.example/2', 'esco-two', 'skill') on conflict do nothing`,
    );
    const { revision } = await read(operator);
    const { care } = done(await operator.ask('POST', `${PATH}/replacements`, { revision, old: 'esco-one', by: 'baking' }));
    expect(care.log[0]).toMatchObject({ what: 'replaced', other: 'Bake' });
    expect(care.versions[0]).toMatchObject({ madeBy: 'replacement' });
    const two = done(await operator.ask('POST', `${PATH}/replacements`, { revision: care.revision, old: 'esco-two', by: 'esco-one' })).care;
    const circle = await operator.ask('POST', `${PATH}/replacements`, { revision: two.revision, old: 'esco-one', by: 'esco-two' });
    expect(circle).toMatchObject({ status: 400, body: { errors: [{ field: 'by' }] } });
    const found = await operator.ask('GET', `${PATH}/concepts?lang=nb&kind=skill&q=bak`);
    expect((found.body as { items: { id: string }[] }).items[0]?.id).toBe('baking');
  });

  it('who comes second is told, and nothing is done before both changes are seen', async () => {
    const [mine, theirs] = [await read(operator), await read(other)];
    done(await operator.ask('POST', `${PATH}/synonyms`, word(mine.revision)));
    const late = await other.ask('POST', `${PATH}/synonyms`, word(theirs.revision, { text: 'eltekunst' }));
    expect(late).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
    const now = await read(other);
    expect(now.synonyms.map(({ text }) => text)).toEqual(['deigknaing']);
    expect(now.log[0]).toMatchObject({ by: { who: 'other', name: 'Vigdis' }, text: 'deigknaing' });
    done(await other.ask('POST', `${PATH}/synonyms`, word(now.revision, { text: 'eltekunst' })));
    // and the first is told in turn
    expect((await operator.ask('POST', `${PATH}/publications`, { revision: now.revision, note: 'Mine' })).status).toBe(409);
  });

  it('at the same moment as another: one is first, the other is told', async () => {
    const { revision } = await read(operator);
    const answers = await Promise.all([operator.ask('POST', `${PATH}/synonyms`, word(revision)), other.ask('POST', `${PATH}/synonyms`, word(revision, { text: 'eltekunst' }))]); // prettier-ignore
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('cannot change what the log says, nor can anybody else', async () => {
    done(await operator.ask('POST', `${PATH}/synonyms`, word((await read(operator)).revision)));
    for (const sql of ['update taxonomy_change set person_id = null', 'delete from taxonomy_change', 'truncate taxonomy_change'])
      await expect(test.dataSource.query(sql)).rejects.toThrow('only added to');
  });

  it('reads their own doings in the export, and leaves no name behind when the account goes', async () => {
    done(await operator.ask('POST', `${PATH}/synonyms`, word((await read(operator)).revision)));
    const { body } = await operator.ask('GET', '/api/me/export');
    expect(body).toMatchObject({
      account: { operator: { since: '2026-11-02T10:00:00.000Z' } },
      taxonomyCare: [{ what: 'synonym-added', details: { text: 'deigknaing' } }],
    });
    expect((await operator.ask('DELETE', '/api/me')).status).toBe(200);
    expect((await read(other)).log[0]).toMatchObject({ by: { who: 'gone', name: null }, text: 'deigknaing' });
    expect(await cli('operator', 'list')).not.toContain('Vigdis');
  });
});
