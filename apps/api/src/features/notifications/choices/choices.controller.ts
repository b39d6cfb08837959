import { changeNotificationChoices, readNotificationChoices, showUnsubscribe, unsubscribe } from '@arena/contract';
import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Endpoint, Input, ProblemError, Viewing, type InputOf, type ResponseOf, type Viewer } from '../../../platform';
import { LetterStops } from './letter-stops.service';
import { NotificationChoices } from './notification-choices.service';

type View = Promise<ResponseOf<typeof readNotificationChoices>>;

/** What one is told and how; and how letters are stopped by somebody who is not logged in. */
@Controller()
export class ChoicesController {
  constructor(
    private readonly choices: NotificationChoices,
    private readonly stops: LetterStops,
  ) {}

  @Endpoint(readNotificationChoices)
  read(@Viewing() viewer: Viewer): View {
    return this.choices.read(viewer);
  }

  @Endpoint(changeNotificationChoices)
  async change(@Viewing() viewer: Viewer, @Input() { body }: InputOf<typeof changeNotificationChoices>): View {
    await this.choices.change(viewer, body);
    return this.choices.read(viewer);
  }

  @Endpoint(unsubscribe)
  async stop(@Input() { params }: InputOf<typeof unsubscribe>): Promise<ResponseOf<typeof unsubscribe>> {
    const [group, ...also] = await this.stops.stop(params.token);
    if (!group) throw new ProblemError('not-found');
    return { group, also, stopped: true };
  }

  /** The address in the header of a letter, opened in a browser: the page there has a button. */
  @Endpoint(showUnsubscribe)
  async show(@Input() { params }: InputOf<typeof showUnsubscribe>, @Res() response: Response): Promise<void> {
    const lang = await this.stops.languageOf(params.token);
    response.redirect(303, `/${lang}/unsubscribe?token=${encodeURIComponent(params.token)}`);
  }
}
