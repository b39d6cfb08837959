import { operators, people } from '@arena/fixtures';
import type { CommandContext } from '../../../platform';
import { entraSubject } from '../login/entra-subject';
import { People } from '../people.service';
import { Operators } from './operators.service';

/** Names the demo's operators, who are invented people like the others. */
export async function seedOperators({ app, dataSource, print }: CommandContext): Promise<void> {
  const [accounts, named] = [app.get(People, { strict: false }), app.get(Operators, { strict: false })];
  await dataSource.transaction(async (manager) => {
    for (const sub of operators) {
      const login = people.find((one) => one.sub === sub);
      if (!login?.tid || !login.oid) throw new Error(`There is no demo login ${sub} at Entra ID`);
      const { id } = await accounts.ofLogin(manager, 'entra-id', entraSubject(login.tid, login.oid), 'nb');
      await manager.query('update person set name = $2 where id = $1 and name is null', [id, login.name.split(' ')[0]]);
      await named.add(manager, id);
    }
  });
  print(`Operators: ${operators.length}`);
}
