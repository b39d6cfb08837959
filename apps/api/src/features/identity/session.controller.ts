import { createHash } from 'node:crypto';
import { logout, readSession } from '@arena/contract';
import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import * as oidc from 'openid-client';
import { PinoLogger } from 'nestjs-pino';
import { Config, Endpoint, Viewing, type ResponseOf, type Viewer } from '../../platform';
import { AccountDetails } from './account/account-details';
import { clearCookie, SESSION_COOKIE } from './cookies';
import { LoginFault } from './login/login-fault';
import { LoginProviders } from './login/login-providers.service';
import { People } from './people.service';
import { Sessions } from './sessions.service';

/** Not the id itself: it may lie in a browser after the session has ended. */
const markOf = (personId: string): string => createHash('sha256').update(`mark ${personId}`).digest('base64url').slice(0, 16);

/** The session, as the pages ask for it. */
@Controller()
export class SessionController {
  constructor(
    private readonly config: Config,
    private readonly sessions: Sessions,
    private readonly people: People,
    private readonly details: AccountDetails,
    private readonly providers: LoginProviders,
    private readonly log: PinoLogger,
  ) {
    log.setContext(SessionController.name);
  }

  @Endpoint(readSession)
  async read(@Req() request: Request): Promise<ResponseOf<typeof readSession>> {
    const { viewer, ended } = await this.sessions.of(request);
    const person = viewer && (await this.people.find(viewer.personId));
    if (!viewer || !person) return { person: null, ended };
    return {
      person: {
        role: viewer.role,
        lang: person.lang,
        name: person.name,
        organisation: await this.organisationOf(viewer),
        unread: await this.details.unread(viewer.personId),
        mark: markOf(viewer.personId),
        ...((await this.sessions.isOperator(viewer)) && { operator: true }),
      },
      ended: false,
    };
  }

  @Endpoint(logout)
  async end(@Viewing() viewer: Viewer, @Res({ passthrough: true }) response: Response): Promise<ResponseOf<typeof logout>> {
    const details = await this.sessions.details(viewer.sessionId);
    await this.sessions.end(viewer.sessionId);
    clearCookie(response, SESSION_COOKIE);
    if (!details) return { endSessionUrl: null };
    try {
      const { configuration } = await this.providers.of(details.provider);
      if (!configuration.serverMetadata().end_session_endpoint) return { endSessionUrl: null };
      const url = oidc.buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: `${this.config.siteUrl}/`,
        ...(details.idToken && { id_token_hint: details.idToken }),
      });
      return { endSessionUrl: url.href };
    } catch (error) {
      // the session here has ended all the same
      if (!(error instanceof LoginFault)) throw error;
      this.log.warn({ provider: details.provider, reason: error.reason }, 'The provider could not be asked where its sessions end');
      return { endSessionUrl: null };
    }
  }

  private async organisationOf({ organisationId: id, organisationNumber }: Viewer): Promise<{
    id: string | null;
    organisationNumber: string;
    name: string | null;
  } | null> {
    if (organisationNumber === null) return null;
    return { id, organisationNumber, name: id === null ? null : await this.people.organisationName(id) };
  }
}
