import { userInfo } from 'node:os';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import type { EntityManager } from 'typeorm';
import { CommandError, type Command, type CommandContext } from '../cli/command';
import { jsonIn } from '../cli/files';
import { fieldsOf, settingFaults } from './setting-faults';
import { Settings, type SettingKind, type StoredSetting } from './settings';

const LONGEST_NAME = 80;
const SHOW_USAGE = 'KEY [--json]';
const WRITE_USAGE = 'KEY --file FILE [--by NAME] [--dry-run]';

const settingsOf = ({ app }: CommandContext): Settings => app.get(Settings, { strict: false });

/** @throws CommandError that names what can be written, where this cannot */
function kindOf(settings: Settings, key: string | undefined): SettingKind {
  const kind = settings.described.find((one) => one.key === key);
  if (!kind) throw new CommandError(`Which setting? One of ${settings.described.map((one) => one.key).join(', ')}`);
  return kind;
}

/** All versions, the newest first; last the value that the code came with. */
async function everyVersion(settings: Settings, { key, fallback }: SettingKind, manager?: EntityManager): Promise<StoredSetting[]> {
  const first = { key, version: 0, value: fallback, validFrom: null, writtenAt: null, writtenBy: null };
  return [...(await settings.versions(key, manager)), first];
}

const inUse = (versions: readonly StoredSetting[], now: Date): StoredSetting | undefined =>
  versions.find(({ validFrom }) => validFrom === null || validFrom <= now);

/** What the fields of a value are, or become. */
function differences(before: unknown, after: unknown): string[] {
  const [old, next] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...next.keys()])]
    .filter((name) => old.get(name) !== next.get(name))
    .map((name) => `  ${name}: ${old.get(name) ?? 'not there'} -> ${next.get(name) ?? 'not there'}`);
}

const show: Command = {
  name: 'settings show',
  usage: SHOW_USAGE,
  summary: 'a setting as it is in use, and its versions; --json gives the value alone, to change and write again',
  async run(args, context) {
    const { values, positionals } = understood(
      () => parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean' } } }),
      `settings show ${SHOW_USAGE}`,
    );
    const kind = kindOf(settingsOf(context), positionals[0]);
    const versions = await everyVersion(settingsOf(context), kind);
    const current = inUse(versions, context.clock.now());
    if (values.json) return context.print(JSON.stringify(current?.value, null, 2));
    for (const [name, value] of fieldsOf(current?.value)) context.print(`  ${name}: ${value}`);
    context.print('Versions:');
    for (const one of versions) context.print(`  ${versionText(one, kind)}${one === current ? '  (in use)' : ''}`);
  },
};

function versionText({ version, value, validFrom, writtenBy }: StoredSetting, kind: SettingKind): string {
  const named = `${String(version).padStart(4)}  ${nameIn(kind, value)}`;
  if (validFrom === null) return `${named}  came with the code`;
  return `${named}  from ${validFrom.toISOString()}, by ${writtenBy ?? 'the product'}`;
}

/** What stands in the table may be of another time than the code. */
function nameIn(kind: SettingKind, value: unknown): string {
  const stored = kind.schema.safeParse(value);
  return stored.success ? kind.nameOf(stored.data) : 'not readable by this build';
}

const write: Command = {
  name: 'settings write',
  usage: WRITE_USAGE,
  summary: 'a new version of a setting, from a JSON file; says what differs, and with --dry-run only that',
  async run(args, context) {
    const usage = `settings write ${WRITE_USAGE}`;
    const options = { file: { type: 'string' }, by: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;
    const { values, positionals } = understood(() => parseArgs({ args: [...args], allowPositionals: true, options }), usage);
    const { file, by, 'dry-run': isDryRun = false } = values;
    const settings = settingsOf(context);
    const kind = kindOf(settings, positionals[0]);
    if (!file) throw new CommandError(`From which file? ${usage}`);
    const value = checked(kind, await jsonIn(file), file);
    const writer = isDryRun ? null : writerOf(by);
    const { key } = kind;
    await context.dataSource.transaction(async (manager) => {
      // two who write at once see each other's version
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`setting ${key}`]);
      const versions = await everyVersion(settings, kind, manager);
      const current = inUse(versions, context.clock.now());
      const differing = differences(current?.value, value);
      if (differing.length === 0) return context.print(`${key} is so already; nothing is written.`);
      refuseTakenName(kind, value, versions, file);
      context.print(`Against version ${current?.version ?? 0}, which is in use:`);
      for (const line of differing) context.print(line);
      if (isDryRun) return context.print('Nothing is written.');
      const version = await settings.add(manager, key, value, undefined, writer);
      context.print(`Version ${version} of ${key}, ${kind.nameOf(value)}, is in use from now on. Written by ${writer ?? ''}.`);
    });
  },
};

/** What was kept names its version: that name must lead to the same value for good. Writing an old value again goes back to it. */
function refuseTakenName(kind: SettingKind, value: unknown, versions: readonly StoredSetting[], file: string): void {
  const name = kind.nameOf(value);
  const taken = versions.find((one) => nameIn(kind, one.value) === name && !isDeepStrictEqual(fieldsOf(one.value), fieldsOf(value)));
  if (taken)
    throw new CommandError(`${file}: ${name} is the name of version ${taken.version}, which is another. A new value takes a new name.`);
}

function checked(kind: SettingKind, given: unknown, file: string): unknown {
  const parsed = kind.schema.safeParse(given);
  const faults = settingFaults(given, parsed);
  if (!parsed.success || faults.length > 0) throw new CommandError([`${file} is not right; nothing is written.`, ...faults].join('\n  '));
  return parsed.data;
}

/** @throws CommandError where it is neither given nor known who that is */
function writerOf(given: string | undefined): string {
  const name = (given ?? loginName()).trim();
  if (name === '' || name.length > LONGEST_NAME) throw new CommandError(`Who writes it? --by NAME, in at most ${LONGEST_NAME} characters`);
  return name;
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    // in a container whoever runs may have no name
    return '';
  }
}

function understood<T>(parse: () => T, usage: string): T {
  try {
    return parse();
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : 'That is not understood.'}\n${usage}`);
  }
}

/** Settings that people write. What the product writes for itself is not theirs to change. */
export const settingsCommands: readonly Command[] = [show, write];
