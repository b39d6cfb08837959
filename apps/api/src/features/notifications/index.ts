import { Module } from '@nestjs/common';
import { mailCommand, sweepMails, SweepMails, type Slice } from '../../platform';
import { ContactModule } from '../contact';
import { Audience } from './audience';
import { CreateNotification1763900006000 } from './create-notification.migration';
import { LetterTemplates } from './letters/letter-templates';
import { ConcernedPeople } from './live/concerned';
import { Streams } from './live/streams.service';
import { NotificationData } from './notification-data';
import { NotificationsController } from './notifications.controller';
import { Notifications } from './notifications.store';
import { NotifyPeople, notifyPeople } from './notify-people.job';
import { ToldContacts } from './told-contact';

@Module({
  imports: [ContactModule],
  controllers: [NotificationsController],
  providers: [Audience, ConcernedPeople, LetterTemplates, NotificationData, Notifications, NotifyPeople, Streams, SweepMails, ToldContacts],
})
export class NotificationsModule {}

export const notificationsSlice: Slice = {
  name: 'notifications',
  module: NotificationsModule,
  migrations: [CreateNotification1763900006000],
  jobs: [notifyPeople, sweepMails],
  commands: [mailCommand],
};
