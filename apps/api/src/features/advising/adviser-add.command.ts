import { parseArgs } from 'node:util';
import { CommandError, isUuid, type Command } from '../../platform';
import { entraSubject, People } from '../identity';
import { Offices } from './offices.service';

/** Lets somebody work at an office, also before they have logged in for the first time. */
export const adviserAddCommand: Command = {
  name: 'adviser add',
  usage: '--oid OID --tid TENANT --office OFFICE',
  summary: 'lets somebody of a tenant in Entra ID work at an office, and at no other',
  run: async (args, { app, dataSource, print }) => {
    const { oid, tid, office } = readArgs(args);
    const offices = app.get(Offices, { strict: false });
    const all = await offices.all();
    const found = all.find(({ id }) => id === office);
    if (!found) throw new CommandError(`There is no office «${office}». There are: ${all.map(({ id }) => id).join(', ') || 'none yet'}`);
    const people = app.get(People, { strict: false });
    await dataSource.transaction(async (manager) => {
      const { id } = await people.ofLogin(manager, 'entra-id', entraSubject(tid, oid), 'nb');
      await offices.join(manager, id, office);
    });
    print(`Works at ${found.name} from the next request on.`);
  },
};

function readArgs(args: readonly string[]): { oid: string; tid: string; office: string } {
  const option = { type: 'string' } as const;
  let values: { oid?: string; tid?: string; office?: string };
  try {
    ({ values } = parseArgs({ args: [...args], options: { oid: option, tid: option, office: option } }));
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : 'Unknown option');
  }
  const { oid, tid, office } = values;
  if (!oid || !tid || !office) throw new CommandError('Who, and where? adviser add --oid OID --tid TENANT --office OFFICE');
  for (const [name, value] of Object.entries({ oid, tid }))
    if (!isUuid(value)) throw new CommandError(`--${name} is no id of Entra ID: ${value}`);
  return { oid, tid, office };
}
