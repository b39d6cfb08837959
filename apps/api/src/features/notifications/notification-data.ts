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
          'select kind, contact_id, posting_id, created_at, read_at, site from notification where person_id = $1 order by id',
          [personId],
        ),
      delete: () => Promise.resolve(),
    });
    personData.add({
      name: 'notificationChoices',
      export: async (personId) => {
        const rows = (sql: string): Promise<unknown[]> => dataSource.query<unknown[]>(sql, [personId]);
        return {
          choices: await rows(
            'select group_name, site, letters, changed_at from notification_choice where person_id = $1 order by group_name',
          ),
          dailyLetter: await rows(
            `select n.kind, i.due_at, i.digest_on::text from digest_item i join notification n on n.id = i.notification_id
             where i.person_id = $1 order by n.id`,
          ),
          lettersThatCanBeStopped: await rows('select groups, created_at from letter_stop where person_id = $1 order by created_at'),
        };
      },
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
