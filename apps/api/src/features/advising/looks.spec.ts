import { randomBytes } from 'node:crypto';
import { LANGUAGES } from '@arena/domain';
import { render } from '@arena/i18n';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { texts as nn } from '@arena/i18n/nn';
import { DataSource } from 'typeorm';
import { testConfig } from '../../../test/app';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import type { SignedIn } from '../../../test/people';
import { createDataSource } from '../../platform/database/data-source';
import { FixedClock, type CommandContext } from '../../platform';
import { bakesDraft, NOW, opening, World } from '../contact/contact.fixture';
import {
  advising,
  advisingSlices,
  AdvisingWorld,
  compare,
  lookAt,
  must,
  NAV,
  openingsFor,
  takeBack,
  waiting,
  worklist,
} from './advising.fixture';
import { AuditLog } from './audit/audit-log';
import { auditVerifyCommand } from './audit/audit-verify.command';
import { KEPT_MONTHS } from './audit/create-look.migration';
import { SealLooks } from './audit/seal-looks.job';
import { ANSWERED_KEPT_MONTHS, CONSENTS_KEPT_MONTHS } from './sweep-advising.job';

jest.setTimeout(120_000);
const TEXTS = { nb, nn, en };
const clock = new FixedClock(NOW);
let world: AdvisingWorld<World>;
let adviser: SignedIn;
let seeker: SignedIn;
let key: string;

beforeAll(async () => {
  world = await AdvisingWorld.open(await World.open({ clock, slices: advisingSlices }, opening('one')));
});
afterAll(() => world.world.close());
beforeEach(async () => {
  ({ adviser, seeker, key } = await world.begin());
});
const rows = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> => world.world.dataSource.query<T[]>(sql, parameters);

const write = (at: string, office: string): Promise<unknown> =>
  rows(`insert into look (subject, at, reader, office_id, office, reason) values (gen_random_uuid(), $1, gen_random_uuid(), 'a', $2, 'meeting')`, [at, office]); // prettier-ignore
const sweep = (): Promise<void> =>
  world.world.dataSource.transaction((manager) => world.world.test.app.get(SealLooks, { strict: false }).handle(null, { manager }));

describe('a seeker', () => {
  it('reads who has looked, when and why, in plain fields', async () => {
    await must(lookAt(adviser, key, { reason: 'meeting' }));
    await must(openingsFor(adviser, key));
    expect((await compare(adviser, 'one')).body.people).toHaveLength(1);
    const look = { at: '2026-03-02T10:00:00.000Z', office: NAV.name, adviser: 'Hanne', posting: null };
    expect((await advising(seeker)).looks).toEqual([
      { ...look, reason: 'proposal', posting: 'Baker one' },
      { ...look, reason: 'follow-up' },
      { ...look, reason: 'meeting' },
    ]);
  });

  it('is not looked at by who finds nothing', async () => {
    const stranger = await world.adviser('test-ot');
    await lookAt(stranger, key);
    await compare(stranger, 'one');
    expect((await advising(seeker)).looks).toEqual([]);
  });

  it('is not looked at by who reads the worklist, which has a name, what waits and until when, and nothing of the answers', async () => {
    const { people, ...rest } = await worklist(adviser);
    expect(people).toEqual([
      {
        key, name: 'Kari', purposes: expect.any(Array) as string[], since: '2026-03-02T10:00:00.000Z', endsOn: '2026-06-30',
        consentVersion: expect.any(String) as string, flags: expect.any(Array) as string[], openContacts: 0, lastLook: null,
      },
    ]); // prettier-ignore
    const told = JSON.stringify([people, rest.proposals]);
    const { skills, languages } = bakesDraft;
    expect([skills.length > 0, [...skills, ...languages].filter(({ id }) => told.includes(`"${id}"`))]).toEqual([true, []]);
    expect((await advising(seeker)).looks).toEqual([]);
  });

  it('still reads it after the consent is taken back, and when the adviser has left', async () => {
    await must(lookAt(adviser, key));
    await takeBack(seeker, (await advising(seeker)).consents[0]?.id ?? '');
    await adviser.ask('DELETE', '/api/me');
    expect((await advising(seeker)).looks).toMatchObject([{ adviser: null, office: NAV.name }]);
  });

  it('gets all of it with the export', async () => {
    await must(lookAt(adviser, key));
    const { advising: own } = await must<{ advising: Record<string, unknown[]> }>(seeker.ask('GET', '/api/me/export'));
    expect(own['consents']).toHaveLength(1);
    expect(own['looks']).toMatchObject([{ reason: 'follow-up', office: NAV.name, adviser: 'Hanne' }]);
    // an adviser gets when and why, and nobody
    const theirs = JSON.stringify(await must(adviser.ask('GET', '/api/me/export')));
    expect(theirs).toContain('follow-up');
    expect([theirs.includes('Kari'), theirs.includes(seeker.personId)]).toEqual([false, false]);
  });

  it('who deletes the account leaves rows that point at nobody', async () => {
    await must(lookAt(adviser, key));
    const [{ count: before } = { count: 0 }] = await rows<{ count: number }>('select count(*)::int as count from look');
    const [{ subject } = { subject: '' }] = await rows<{ subject: string }>('select subject from audit_subject where person_id = $1', [
      seeker.personId,
    ]);
    await must(seeker.ask('DELETE', '/api/me'));
    const left = await rows('select from look where subject = $1', [subject]);
    expect([left.length, (await rows('select count(*)::int as count from look'))[0]]).toEqual([1, { count: before }]);
    expect(await rows('select from audit_subject where subject = $1 or person_id = $2', [subject, seeker.personId])).toEqual([]);
    expect(await rows('select from advising_consent')).toEqual([]);
    expect(JSON.stringify(await rows('select * from look'))).not.toContain(seeker.personId);
  });
});

describe('an adviser', () => {
  it('looks only where the look can be written down', async () => {
    await rows(`alter table look add constraint look_refuses check (reason <> 'meeting') not valid`);
    try {
      expect((await lookAt(adviser, key, { reason: 'meeting' })).status).toBe(500);
    } finally {
      await rows('alter table look drop constraint look_refuses');
    }
    expect((await advising(seeker)).looks).toEqual([]);
  });
});

describe('what people are told of the log', () => {
  it.each(LANGUAGES)('says in %s what is kept and for how long, as it is done', (lang) => {
    const texts = TEXTS[lang];
    const years = { nb: 'to år', nn: 'to år', en: 'two years' }[lang];
    const half = { nb: 'et halvt år', nn: 'eit halvt år', en: 'half a year' }[lang];
    const name = { nb: 'navn', nn: 'namn', en: 'name' }[lang];
    const text = (key: keyof typeof nb): string => render(texts[key], lang);
    expect([KEPT_MONTHS, CONSENTS_KEPT_MONTHS, ANSWERED_KEPT_MONTHS]).toEqual([24, 24, 6]);
    for (const key of [
      'advising.log.text',
      'information.privacy.11.p2',
      'information.privacy.11.p4',
      'information.forAdvisers.5.p1',
    ] as const)
      expect([key, text(key).includes(years)]).toEqual([key, true]);
    for (const key of ['caseload.propose.kept', 'information.privacy.11.p4'] as const)
      expect([key, text(key).includes(half)]).toEqual([key, true]);
    // what is written to a person is kept with the proposal, and no log has it
    expect(text('caseload.propose.kept')).not.toMatch(/\blog/);
    // what a yes to be seen lets be seen, and that a list is read unwritten
    for (const key of ['advising.purpose.see-profile.why', 'information.privacy.11.p3', 'information.help.9.p1'] as const)
      expect([key, text(key).includes(name)]).toEqual([key, true]);
    for (const key of ['advising.log.list', 'information.privacy.11.p3'] as const)
      expect([key, /skri?v.* ikk|do not write down/.test(text(key))]).toEqual([key, true]);
  });
});

describe('an adviser whose office is gone in the moment of the look', () => {
  it('gets nothing, as the look cannot be written down', async () => {
    const holder = world.world.dataSource.createQueryRunner();
    await holder.startTransaction();
    // everything can be read, and nothing be written down yet
    await holder.query('lock table audit_subject in share mode');
    const look = lookAt(adviser, key);
    await waiting(world.world.dataSource, 1);
    await holder.query('delete from office_member where person_id = $1', [adviser.personId]);
    await holder.commitTransaction();
    await holder.release();
    expect((await look).status).toBe(404);
    expect((await advising(seeker)).looks).toEqual([]);
  });
});

describe('the log of looks', () => {
  const tries = [
    'update look set reason = reason',
    'delete from look',
    'truncate look',
    `update look_seal set hash = hash`,
    'delete from look_seal',
  ];

  it('an operator who owns the database can add to it, and neither change nor empty it', async () => {
    await must(lookAt(adviser, key));
    await write('2001-01-15T00:00:00Z', 'A');
    clock.set('2001-02-03T00:00:00Z');
    await sweep();
    clock.set(NOW);
    for (const sql of tries) await expect(rows(sql)).rejects.toMatchObject({ message: 'the log of looks is only added to' });
    expect((await advising(seeker)).looks).toHaveLength(1);
  });

  describe('prepared by a role of its own, as in production,', () => {
    const role = `arena_test_${randomBytes(6).toString('hex')}`;
    let database: TestDatabase;
    let admin: DataSource;
    let app: DataSource;

    beforeAll(async () => {
      database = await createTestDatabase();
      admin = await new DataSource({ type: 'postgres', url: database.url }).initialize();
      await admin.query(`create role ${role} login createrole password 'test'`);
      await admin.query(`alter database ${new URL(database.url).pathname.slice(1)} owner to ${role}`);
      // as who has made it: the role may be there already, from the database of another test
      await admin.query(
        `do $$ begin create role arena_audit nologin; exception when duplicate_object or unique_violation then null; end $$`,
      );
      await admin.query(`grant arena_audit to ${role} with admin true, inherit false, set false`);
      const url = new URL(database.url);
      [url.username, url.password] = [role, 'test'];
      app = await createDataSource(testConfig(url.href), advisingSlices, 'long').initialize();
      await app.runMigrations({ transaction: 'each' });
    });
    afterAll(async () => {
      await app.destroy();
      await admin.query(`reassign owned by ${role} to current_user`);
      await admin.query(`drop owned by ${role}`);
      await admin.query(`drop role ${role}`);
      await admin.destroy();
      await database.drop();
    });

    it('belongs to a role that nobody logs in as; the app reads and adds, and has no right to more', async () => {
      expect(await new AuditLog(app, clock).protection()).toEqual({ owner: 'arena_audit', tooMuch: [] });
      await app.query(
        `insert into look (subject, at, reader, office_id, office, reason) values (gen_random_uuid(), $1, gen_random_uuid(), 'a', 'A', 'meeting')`,
        [NOW],
      );
      expect(await app.query('select office from look')).toEqual([{ office: 'A' }]);
      for (const sql of [...tries, 'alter table look disable trigger all', 'set role arena_audit'])
        await expect(app.query(sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
      // and who may do everything is refused by the trigger
      for (const sql of tries.slice(0, 3))
        await expect(admin.query(sql)).rejects.toMatchObject({ message: 'the log of looks is only added to' });
      expect(await app.query('select office from look')).toEqual([{ office: 'A' }]);
    });

    it('drops months through one function, which keeps what is younger than two years', async () => {
      await expect(app.query(`select look_drop_month(date_trunc('month', now())::date)`)).rejects.toMatchObject({ message: 'this month of the log is still kept' }); // prettier-ignore
      await expect(app.query(`select look_drop_month('2001-01-01')`)).rejects.toMatchObject({
        message: 'this month of the log is not sealed',
      });
    });
  });
});

describe('an operator', () => {
  const run = async (): Promise<{ code: number | void; lines: string[] }> => {
    const lines: string[] = [];
    const context = {
      app: world.world.test.app,
      dataSource: world.world.dataSource,
      clock,
      print: (line: string) => void lines.push(line),
    };
    return { code: await auditVerifyCommand.run([], context as unknown as CommandContext), lines };
  };
  it('sees months sealed when they are over, chained, dropped whole after two years, and any change to them', async () => {
    // long ago by the database's own clock as well, which alone decides what may be dropped
    for (const [at, office] of [['2020-01-10T10:00:00Z', 'A'], ['2020-01-31T23:59:59.999Z', 'B'], ['2020-02-01T00:00:00Z', 'C'], ['2020-03-05T00:00:00Z', 'D']] as const) await write(at, office); // prettier-ignore
    clock.set('2020-03-01T12:00:00Z');
    await sweep();
    expect(await rows('select month::text, looks from look_seal where month > $1 order by 1', ['2019-01-01'])).toEqual([
      { month: '2020-01-01', looks: 2 },
    ]);
    clock.set('2020-03-02T00:00:00Z');
    await sweep();
    await sweep();
    const { code, lines } = await run();
    expect([code, lines.slice(-2).map((line) => line.replace(/ +/g, ' '))]).toEqual([
      0, ['2020-01 2 looks as it was sealed', '2020-02 1 looks as it was sealed'],
    ]); // prettier-ignore
    await expect(write('2020-02-15T00:00:00Z', 'late')).rejects.toMatchObject({ message: 'this month of the log is sealed' });

    clock.set('2022-02-28T00:00:00Z');
    await sweep();
    expect(
      (await rows<{ office: string }>(`select office from look where at < '2021-01-01' order by at`)).map(({ office }) => office),
    ).toEqual(['C', 'D']);
    expect((await run()).lines.at(-3)).toContain('dropped as a whole');
    expect((await run()).code).toBe(0);

    // somebody with every right, who goes round the trigger
    await rows('alter table look disable trigger look_stays');
    await rows(`update look set reason = 'proposal' where office = 'C'`);
    await rows('alter table look enable trigger look_stays');
    const found = await run();
    expect([found.code, found.lines.filter((line) => line.includes('CHANGED')).map((line) => line.slice(0, 7))]).toEqual([1, ['2020-02']]);
    clock.set(NOW);
  });
});
