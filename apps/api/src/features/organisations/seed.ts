import { organisations } from '@arena/fixtures';
import type { CommandContext } from '../../platform';
import { Organisations } from './organisations.service';

/** Puts the demo's employers in place; those that are there already are left or brought up to date. */
export async function seedOrganisations({ app, dataSource, print }: CommandContext): Promise<void> {
  const service = app.get(Organisations, { strict: false });
  const changed = await dataSource.transaction(async (manager) => {
    let count = 0;
    for (const { municipality, ...demo } of organisations)
      if (await service.save(manager, { ...demo, municipalityNumber: municipality })) count++;
    return count;
  });
  print(`Employers: ${organisations.length}, ${changed} new or changed`);
}
