import {
  changeAccount, changeConsent, changeEmail, changeHiding, deleteAccount, exportAccount, readAccount, removeEmail, verifyEmail,
} from '@arena/contract'; // prettier-ignore
import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Endpoint, Input, type InputOf, type ResponseOf, type Viewer, Viewing } from '../../../platform';
import { clearCookie, SESSION_COOKIE } from '../cookies';
import { People } from '../people.service';
import { Account } from './account.service';
import { EmailAddresses } from './email-addresses.service';

type View = Promise<ResponseOf<typeof readAccount>>;

/** «Me»: what a person sees, changes, takes along and deletes of what is kept about them. */
@Controller()
export class AccountController {
  constructor(
    private readonly account: Account,
    private readonly emailAddresses: EmailAddresses,
    private readonly people: People,
  ) {}

  @Endpoint(readAccount)
  read(@Viewing() viewer: Viewer): View {
    return this.account.read(viewer);
  }

  @Endpoint(changeAccount)
  async change(@Viewing() viewer: Viewer, @Input() { body }: InputOf<typeof changeAccount>): View {
    await this.account.change(viewer, body);
    return this.account.read(viewer);
  }

  @Endpoint(changeEmail)
  async changeEmail(@Viewing() viewer: Viewer, @Input() { body }: InputOf<typeof changeEmail>): View {
    const person = await this.people.find(viewer.personId);
    await this.emailAddresses.enter(viewer.personId, body.address, person?.lang ?? 'nb');
    return this.account.read(viewer);
  }

  @Endpoint(verifyEmail)
  async verifyEmail(@Viewing() viewer: Viewer, @Input() { body }: InputOf<typeof verifyEmail>): View {
    await this.emailAddresses.verify(viewer.personId, body.code);
    return this.account.read(viewer);
  }

  @Endpoint(removeEmail)
  async removeEmail(@Viewing() viewer: Viewer): View {
    await this.emailAddresses.remove(viewer.personId);
    return this.account.read(viewer);
  }

  @Endpoint(changeConsent)
  async changeConsent(@Viewing() viewer: Viewer, @Input() { params, body }: InputOf<typeof changeConsent>): View {
    await this.account.changeConsent(viewer, params.purpose, body.given);
    return this.account.read(viewer);
  }

  @Endpoint(changeHiding)
  async changeHiding(@Viewing() viewer: Viewer, @Input() { body }: InputOf<typeof changeHiding>): View {
    await this.account.hideFrom(viewer, body.organisations);
    return this.account.read(viewer);
  }

  @Endpoint(exportAccount)
  async export(@Viewing() viewer: Viewer, @Res({ passthrough: true }) response: Response): Promise<ResponseOf<typeof exportAccount>> {
    const all = await this.account.export(viewer);
    response.setHeader('Content-Disposition', 'attachment; filename="arena-innlandet.json"');
    return all;
  }

  @Endpoint(deleteAccount)
  async delete(@Viewing() viewer: Viewer, @Res({ passthrough: true }) response: Response): Promise<ResponseOf<typeof deleteAccount>> {
    await this.account.delete(viewer);
    clearCookie(response, SESSION_COOKIE);
    return { deleted: true };
  }
}
