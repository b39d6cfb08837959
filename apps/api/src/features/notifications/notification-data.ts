import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountDetails, PersonData } from '../identity';
import { Notifications } from './notifications.store';

/** What this slice keeps about a person, for the export and the account. All of it goes with the row of the person. */
@Injectable()
export class NotificationData {
  constructor(personData: PersonData, details: AccountDetails, notifications: Notifications, dataSource: DataSource) {
    personData.add({
      name: 'notifications',
      export: (personId) =>
        dataSource.query<unknown[]>(
          'select kind, contact_id, posting_id, created_at, read_at from notification where person_id = $1 order by id',
          [personId],
        ),
      delete: () => Promise.resolve(),
    });
    personData.add({
      name: 'memberships',
      export: (personId) =>
        dataSource.query<unknown[]>('select organisation_number, since, seen_at from membership where person_id = $1 order by since', [
          personId,
        ]),
      delete: () => Promise.resolve(),
    });
    details.countUnread((personId) => notifications.unread(personId));
  }
}
