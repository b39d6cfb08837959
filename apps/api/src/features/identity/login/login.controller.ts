import { backChannelLogout, finishLogin, startLogin } from '@arena/contract';
import type { Language } from '@arena/domain';
import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { Endpoint, Input, type InputOf, ProblemError, Reader, type ResponseOf } from '../../../platform';
import { LoginFault } from './login-fault';
import { LoginService } from './login.service';
import { LogoutTokens } from './logout-tokens.service';

/** Where browsers come by to log in, and where providers say that a session has ended. */
@Controller()
export class LoginController {
  constructor(
    private readonly login: LoginService,
    private readonly logoutTokens: LogoutTokens,
    private readonly log: PinoLogger,
  ) {
    log.setContext(LoginController.name);
  }

  @Endpoint(startLogin)
  async start(@Input() { params, query }: InputOf<typeof startLogin>, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.answer(response, request, query.lang, () => this.login.begin(params.provider, query, request, response));
  }

  @Endpoint(finishLogin)
  async finish(
    @Input() { params }: InputOf<typeof finishLogin>,
    @Reader() lang: Language,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(response, request, lang, () => this.login.finish(params.provider, request, response));
  }

  @Endpoint(backChannelLogout)
  async backChannel(@Input() { params, body }: InputOf<typeof backChannelLogout>): Promise<ResponseOf<typeof backChannelLogout>> {
    try {
      const ended = await this.logoutTokens.obey(params.provider, body.logout_token);
      this.log.info({ provider: params.provider, ended }, 'A provider has ended sessions');
      return {};
    } catch (error) {
      if (!(error instanceof LoginFault)) throw error;
      this.log.warn({ provider: params.provider, reason: error.reason }, 'A logout token was refused');
      throw new ProblemError(error.problem === 'login-away' ? 'login-away' : 'bad-input');
    }
  }

  /** A person is sent on to a page that says how it went; the log says why, without a token or a name. */
  private async answer(response: Response, request: Request, lang: Language, step: () => Promise<string>): Promise<void> {
    let to: string;
    try {
      to = await step();
    } catch (error) {
      if (!(error instanceof LoginFault)) throw error;
      this.log.warn({ route: request.route?.path, reason: error.reason, problem: error.problem }, 'A login did not come about');
      // a program that asks is told by the status
      if (error.problem === 'login-away' && !request.headers.accept?.includes('text/html')) throw new ProblemError('login-away');
      to = `/${error.lang ?? lang}/login?problem=${error.problem}`;
    }
    response.redirect(303, to);
  }
}
