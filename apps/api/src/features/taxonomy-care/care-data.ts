import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PersonData } from '../identity';
import { changesBy } from '../taxonomy';

/** What this slice keeps about a person: what the person did for the taxonomy. */
@Injectable()
export class CareData {
  constructor(dataSource: DataSource, personData: PersonData) {
    personData.add({
      name: 'taxonomyCare',
      export: (personId) => changesBy(dataSource, personId),
      // The log is only added to. It names people by an id that leads to nobody once the person is gone.
      delete: () => Promise.resolve(),
    });
  }
}
