import { Module } from '@nestjs/common';
import type { Slice } from '../../platform';
import { ContactModule } from '../contact';
import { MatchingModule } from '../matching';
import { PostingsModule } from '../postings';
import { ProfilesModule } from '../profiles';
import { TaxonomyModule } from '../taxonomy';
import { adviserAddCommand } from './adviser-add.command';
import { Advisees } from './advisees.service';
import { AdvisingConsents } from './advising-consents.service';
import { AdvisingData } from './advising-data';
import { AdvisingOf } from './advising-facts';
import { AdvisingController } from './advising.controller';
import { AuditLog } from './audit/audit-log';
import { auditVerifyCommand } from './audit/audit-verify.command';
import { CreateLook1763900007500 } from './audit/create-look.migration';
import { SealLooks, sealLooks } from './audit/seal-looks.job';
import { CaseloadController } from './caseload.controller';
import { Caseload } from './caseload.service';
import { Comparison } from './comparison.service';
import { CreateAdvising1763900007100 } from './create-advising.migration';
import { DraftWords } from './draft-words';
import { Looking } from './looking.service';
import { Looks } from './looks.service';
import { Offices } from './offices.service';
import { Proposals } from './proposals.service';
import { seedAdvising } from './seed';
import { SeekersAdvising } from './seekers-advising.service';
import { SuggestedChanges } from './suggested-changes.service';
import { SweepAdvising, sweepAdvising } from './sweep-advising.job';

export { AdvisingOf, type AdvisingConsentFacts, type ChangeFacts, type ProposalFacts } from './advising-facts';
export { consentHoldsSql, uncoveredSql } from './advising-sql';
export { Offices, type OfficeContent } from './offices.service';

@Module({
  imports: [TaxonomyModule, PostingsModule, ProfilesModule, MatchingModule, ContactModule],
  controllers: [AdvisingController, CaseloadController],
  providers: [
    Advisees, AdvisingConsents, AdvisingData, AdvisingOf, AuditLog, Caseload, Comparison, DraftWords, Looking, Looks, Offices, Proposals, SeekersAdvising,
    SuggestedChanges, SealLooks, SweepAdvising,
  ],
  exports: [AdvisingOf, Offices],
}) // prettier-ignore
export class AdvisingModule {}

export const advisingSlice: Slice = {
  name: 'advising',
  module: AdvisingModule,
  migrations: [CreateAdvising1763900007100, CreateLook1763900007500],
  jobs: [sweepAdvising, sealLooks],
  commands: [adviserAddCommand, auditVerifyCommand],
  seed: seedAdvising,
};
