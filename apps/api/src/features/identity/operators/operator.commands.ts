import { CommandError, isUuid, type Command, type CommandContext } from '../../../platform';
import { entraSubject } from '../login/entra-subject';
import { People } from '../people.service';
import { Operators } from './operators.service';

const USAGE = 'TENANT/OID or the id of somebody who has been here';

const operatorsOf = ({ app }: CommandContext): Operators => app.get(Operators, { strict: false });

/**
 * The person that an argument names.
 * @returns the id; null where it names an account of Entra ID that nobody has logged in with
 * @throws CommandError for what is neither
 */
async function personOf(given: string | undefined, { dataSource }: CommandContext): Promise<{ id: string | null; subject: string | null }> {
  const [tenant = '', oid, ...more] = (given ?? '').split(/[/|]/);
  if (oid === undefined && isUuid(tenant)) return { id: tenant, subject: null };
  if (more.length > 0 || !isUuid(tenant) || !isUuid(oid ?? '')) throw new CommandError(`Who? ${USAGE}`);
  const subject = entraSubject(tenant, oid ?? '');
  const [known] = await dataSource.query<{ id: string }[]>(
    `select person_id as id from login_account where provider = 'entra-id' and subject = $1`,
    [subject],
  );
  return { id: known?.id ?? null, subject };
}

const add: Command = {
  name: 'operator add',
  usage: 'TENANT/OID | PERSON',
  summary: 'lets somebody of a tenant in Entra ID care for the words of the site, also before the first login',
  async run([given], context) {
    const { id, subject } = await personOf(given, context);
    const people = context.app.get(People, { strict: false });
    const named = await context.dataSource.transaction(async (manager) => {
      const person = id ?? (subject === null ? null : (await people.ofLogin(manager, 'entra-id', subject, 'nb')).id);
      return person !== null && (await operatorsOf(context).add(manager, person)) ? person : null;
    });
    if (named === null) throw new CommandError(`Nobody who logs in by Entra ID has the id ${given ?? ''}`);
    context.print(`Named from the next request on. The person is ${named}.`);
  },
};

const remove: Command = {
  name: 'operator remove',
  usage: 'TENANT/OID | PERSON',
  summary: 'takes that leave back; what the person has done stays in the log',
  async run([given], context) {
    const { id } = await personOf(given, context);
    if (id === null || !(await operatorsOf(context).remove(id))) throw new CommandError(`${given ?? ''} is not named`);
    context.print('Not named any more, from the next request on.');
  },
};

const list: Command = {
  name: 'operator list',
  summary: 'who is named, since when, and when they were here last',
  async run(_, context) {
    const all = await operatorsOf(context).list();
    if (all.length === 0) context.print('Nobody is named.');
    for (const { personId, name, account, since, seenAt } of all)
      context.print(`  ${personId}  ${name ?? '(no name)'}  ${account ?? ''}  since ${dayOf(since)}, here ${dayOf(seenAt)}`);
  },
};

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

export const operatorCommands: readonly Command[] = [add, remove, list];
