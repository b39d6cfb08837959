import { listNotifications, readNotifications, stream } from '@arena/contract';
import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Endpoint, Input, Viewing, type InputOf, type ResponseOf, type Viewer } from '../../platform';
import { Streams } from './live/streams.service';
import { Notifications } from './notifications.store';

const PAGE = 30;

/** What one was told. */
@Controller()
export class NotificationsController {
  constructor(
    private readonly notifications: Notifications,
    private readonly streams: Streams,
  ) {}

  @Endpoint(listNotifications)
  async list(
    @Viewing() { personId }: Viewer,
    @Input() { query }: InputOf<typeof listNotifications>,
  ): Promise<ResponseOf<typeof listNotifications>> {
    // one more than is shown, to know whether there are more
    const found = await this.notifications.newest(personId, PAGE + 1, query.before);
    return { items: found.slice(0, PAGE), unread: await this.notifications.unread(personId), more: found.length > PAGE };
  }

  @Endpoint(readNotifications)
  async read(
    @Viewing() { personId }: Viewer,
    @Input() { body }: InputOf<typeof readNotifications>,
  ): Promise<ResponseOf<typeof readNotifications>> {
    await this.notifications.read(personId, body.upTo);
    return { unread: await this.notifications.unread(personId) };
  }

  /** Answered by hand, for as long as somebody listens. */
  @Endpoint(stream)
  async stream(
    @Viewing() viewer: Viewer,
    @Input() _input: InputOf<typeof stream>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    // prettier-ignore
    await this.streams.open(viewer, request, response);
  }
}
