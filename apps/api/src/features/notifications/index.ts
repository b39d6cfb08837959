import { Module } from '@nestjs/common';
import { mailCommand, sweepMails, SweepMails, type Slice } from '../../platform';
import { AdvisingModule } from '../advising';
import { ContactModule } from '../contact';
import { MatchingModule } from '../matching';
import { PostingsModule } from '../postings';
import { ProfilesModule } from '../profiles';
import { Audience } from './audience';
import { ChooseNotifications1763900009000 } from './choose-notifications.migration';
import { ChoicesController } from './choices/choices.controller';
import { LetterStops } from './choices/letter-stops.service';
import { NotificationChoices } from './choices/notification-choices.service';
import { CreateNotification1763900006000 } from './create-notification.migration';
import { GatherDigests, gatherDigests } from './digest/gather-digests.job';
import { SweepTold, sweepTold } from './digest/sweep-told.job';
import { LetterTemplates } from './letters/letter-templates';
import { ConcernedPeople } from './live/concerned';
import { Streams } from './live/streams.service';
import { NotifyOfMatches, notifyOfMatches } from './matches/notify-of-matches.job';
import { NotificationData } from './notification-data';
import { NotificationsController } from './notifications.controller';
import { Notifications } from './notifications.store';
import { NotifyOfAdvising, notifyOfAdvising } from './notify-of-advising.job';
import { NotifyPeople, notifyPeople } from './notify-people.job';
import { StandingNews } from './standing-news';
import { TellOfAdvising1763900008000 } from './tell-of-advising.migration';
import { Telling } from './telling';
import { ToldContacts } from './told-contact';

@Module({
  imports: [AdvisingModule, ContactModule, MatchingModule, PostingsModule, ProfilesModule],
  controllers: [NotificationsController, ChoicesController],
  providers: [
    Audience, ConcernedPeople, GatherDigests, LetterStops, LetterTemplates, NotificationChoices, NotificationData, Notifications, NotifyOfAdvising, NotifyOfMatches,
    NotifyPeople, StandingNews, Streams, SweepMails, SweepTold, Telling, ToldContacts,
  ],
}) // prettier-ignore
export class NotificationsModule {}

export const notificationsSlice: Slice = {
  name: 'notifications',
  module: NotificationsModule,
  migrations: [CreateNotification1763900006000, TellOfAdvising1763900008000, ChooseNotifications1763900009000],
  jobs: [notifyPeople, notifyOfAdvising, notifyOfMatches, gatherDigests, sweepTold, sweepMails],
  commands: [mailCommand],
};
