import { Injectable } from '@nestjs/common';
import { EventLog } from '../../platform';
import { PersonData } from '../identity';
import { Profiles } from './profiles.service';

/** What this slice keeps about a person: the answers. */
@Injectable()
export class ProfileData {
  constructor(personData: PersonData, profiles: Profiles, events: EventLog) {
    personData.add({
      name: 'profile',
      export: (personId) => profiles.read(personId),
      // the answers go with the row of the person; whoever holds them in memory is told
      delete: async (manager, personId) => {
        const [profile] = await manager.query<{ id: string }[]>('select id from profile where person_id = $1', [personId]);
        if (profile) await events.append(manager, 'profile.deleted', { profileId: profile.id });
      },
    });
  }
}
