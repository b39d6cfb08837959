import { Injectable } from '@nestjs/common';
import { PersonData } from '../identity';
import { Profiles } from './profiles.service';

/** What this slice keeps about a person: the answers. */
@Injectable()
export class ProfileData {
  constructor(personData: PersonData, profiles: Profiles) {
    personData.add({
      name: 'profile',
      export: (personId) => profiles.read(personId),
      // goes with the row of the person
      delete: () => Promise.resolve(),
    });
  }
}
