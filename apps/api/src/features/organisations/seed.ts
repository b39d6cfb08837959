import { organisations } from '@arena/fixtures';
import type { CommandContext } from '../../platform';
import { Organisations } from './organisations.service';

/** Puts the demo's employers in place; those that are there already are brought up to date, or left as they are once their own people have changed them. */
export async function seedOrganisations({ app, dataSource, print }: CommandContext): Promise<void> {
  const service = app.get(Organisations, { strict: false });
  const own = new Set((await service.all()).filter(({ version }) => version > 1).map(({ id }) => id));
  const changed = await dataSource.transaction(async (manager) => {
    let count = 0;
    for (const { municipality, ...demo } of organisations)
      if (!own.has(demo.id) && (await service.save(manager, { ...demo, municipalityNumber: municipality }))) count++;
    return count;
  });
  print(`Employers: ${organisations.length}, ${changed} new or changed`);
}
