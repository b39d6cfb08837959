import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = [
  'interest-received', 'interest-seen', 'asked', 'answered', 'meeting', 'agreed', 'declined', 'withdrawn', 'message', 'reminder', 'no-answer-yet', 'closing-soon',
  'closed', 'email-verified',
]; // prettier-ignore
const NEW = ['proposed', 'proposal-answered', 'change-suggested', 'consent-given'];

const known = (kinds: readonly string[]): string => `kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})`;

/** What is told about advising goes with the proposal or the consent that it is about. */
export class TellOfAdvising1763900008000 implements MigrationInterface {
  name = 'TellOfAdvising1763900008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification
        drop constraint notification_kind_known,
        add constraint notification_kind_known check (${known([...BEFORE, ...NEW])}),
        add column proposal_id uuid constraint notification_proposal_fk references proposal (id) on delete cascade,
        add column consent_id uuid constraint notification_consent_fk references advising_consent (id) on delete cascade`);
    await runner.query(`create index notification_proposal on notification (proposal_id)`);
    await runner.query(`create index notification_consent on notification (consent_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from notification where not (${known(BEFORE)})`);
    await runner.query(`
      alter table notification
        drop constraint notification_kind_known,
        add constraint notification_kind_known check (${known(BEFORE)}),
        drop column proposal_id,
        drop column consent_id`);
  }
}
