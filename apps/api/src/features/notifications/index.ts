import { Module } from '@nestjs/common';
import { mailCommand, sweepMails, SweepMails, type Slice } from '../../platform';
import { AdvisingModule } from '../advising';
import { ContactModule } from '../contact';
import { Audience } from './audience';
import { CreateNotification1763900006000 } from './create-notification.migration';
import { LetterTemplates } from './letters/letter-templates';
import { ConcernedPeople } from './live/concerned';
import { Streams } from './live/streams.service';
import { NotificationData } from './notification-data';
import { NotificationsController } from './notifications.controller';
import { Notifications } from './notifications.store';
import { NotifyOfAdvising, notifyOfAdvising } from './notify-of-advising.job';
import { NotifyPeople, notifyPeople } from './notify-people.job';
import { TellOfAdvising1763900008000 } from './tell-of-advising.migration';
import { Telling } from './telling';
import { ToldContacts } from './told-contact';

@Module({
  imports: [AdvisingModule, ContactModule],
  controllers: [NotificationsController],
  providers: [
    Audience, ConcernedPeople, LetterTemplates, NotificationData, Notifications, NotifyOfAdvising, NotifyPeople, Streams, SweepMails, Telling, ToldContacts,
  ],
}) // prettier-ignore
export class NotificationsModule {}

export const notificationsSlice: Slice = {
  name: 'notifications',
  module: NotificationsModule,
  migrations: [CreateNotification1763900006000, TellOfAdvising1763900008000],
  jobs: [notifyPeople, notifyOfAdvising, sweepMails],
  commands: [mailCommand],
};
