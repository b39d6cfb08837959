import { Global, Module } from '@nestjs/common';
import { Callers, type Slice } from '../../platform';
import { Consents } from './consents.service';
import { CreatePerson1763900001000 } from './create-person.migration';
import { People } from './people.service';
import { Person } from './person.entity';
import { Sessions } from './sessions.service';

export { Consents, consentSql } from './consents.service';
export { People } from './people.service';
export { Person } from './person.entity';
export { SESSION_COOKIE, Sessions } from './sessions.service';

/** Global, because the guard of every route asks who calls. */
@Global()
@Module({
  providers: [Consents, People, Sessions, { provide: Callers, useExisting: Sessions }],
  exports: [Consents, People, Sessions, Callers],
})
export class IdentityModule {}

export const identitySlice: Slice = {
  name: 'identity',
  module: IdentityModule,
  entities: [Person],
  migrations: [CreatePerson1763900001000],
};
