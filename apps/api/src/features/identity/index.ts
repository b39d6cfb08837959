import { backChannelLogout } from '@arena/contract';
import { Global, type MiddlewareConsumer, Module, type NestModule, RequestMethod } from '@nestjs/common';
import { urlencoded } from 'express';
import { Callers, type Slice } from '../../platform';
import { AccountDetails } from './account/account-details';
import { AccountController } from './account/account.controller';
import { Account } from './account/account.service';
import { EmailAddresses } from './account/email-addresses.service';
import { OwnData } from './account/own-data';
import { PersonData } from './account/person-data';
import { Consents } from './consents.service';
import { CreatePerson1763900001000 } from './create-person.migration';
import { LoginAttempts } from './login/login-attempts.service';
import { LoginController } from './login/login.controller';
import { LoginProviders } from './login/login-providers.service';
import { LoginService } from './login/login.service';
import { LogoutTokens } from './login/logout-tokens.service';
import { People } from './people.service';
import { Person } from './person.entity';
import { NameOperators1764000003000 } from './operators/name-operators.migration';
import { operatorCommands } from './operators/operator.commands';
import { Operators } from './operators/operators.service';
import { seedOperators } from './operators/seed';
import { SessionController } from './session.controller';
import { Sessions } from './sessions.service';
import { SweepSessions, sweepSessions } from './sweep-sessions.job';

export { AccountDetails, type ContactName } from './account/account-details';
export { PersonData, type PersonDataPart } from './account/person-data';
export { Consents, consentSql } from './consents.service';
export { SESSION_COOKIE } from './cookies';
export { entraSubject } from './login/entra-subject';
export { Operators } from './operators/operators.service';
export { People } from './people.service';
export { Person } from './person.entity';
export { Sessions } from './sessions.service';

/** Larger than any logout token. */
const FORM_LIMIT = '32kb';

/** Global, because the guard of every route asks who calls. */
@Global()
@Module({
  controllers: [LoginController, SessionController, AccountController],
  providers: [
    Account,
    AccountDetails,
    Consents,
    EmailAddresses,
    LoginAttempts,
    LoginProviders,
    LoginService,
    LogoutTokens,
    Operators,
    OwnData,
    People,
    PersonData,
    Sessions,
    SweepSessions,
    { provide: Callers, useExisting: Sessions },
  ],
  exports: [AccountDetails, Callers, Consents, People, PersonData, Sessions],
})
export class IdentityModule implements NestModule {
  /** The one place where a form is read: a provider says by it that a session has ended. */
  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(urlencoded({ extended: false, limit: FORM_LIMIT }))
      .forRoutes({ path: backChannelLogout.path, method: RequestMethod.POST });
  }
}

export const identitySlice: Slice = {
  name: 'identity',
  module: IdentityModule,
  entities: [Person],
  migrations: [CreatePerson1763900001000, NameOperators1764000003000],
  jobs: [sweepSessions],
  commands: operatorCommands,
  seed: seedOperators,
};
