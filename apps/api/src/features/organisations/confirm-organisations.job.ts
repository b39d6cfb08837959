import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, EventLog, type JobDefinition, type JobHandler } from '../../platform';
import { Organisation } from './organisation.entity';
import { Enhetsregisteret, type RegisterFacts } from './register/enhetsregisteret';

const EVERY_FIVE_MINUTES = 300_000;
/** In one run; a run stops at the first call that the register does not answer. */
const MOST = 10;
/** Milliseconds until a number that the register does not know is asked about again. */
const PATIENCE = 24 * 3_600_000;

/** Asks the register about what was typed by hand while it was away; confirms it, with the register's own name and place. */
@Injectable()
export class ConfirmOrganisations implements JobHandler<null> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly register: Enhetsregisteret,
  ) {}

  /** The transaction of the job is left alone: it has touched nothing, and so holds no lock while the register is asked. */
  async handle(): Promise<void> {
    await this.sweep();
  }

  /** @returns how many were confirmed */
  async sweep(): Promise<number> {
    const due = await this.dataSource.query<{ id: string; number: string }[]>(
      `select id, organisation_number as number from organisation
       where not confirmed and (register_asked_at is null or register_asked_at <= $1) order by register_asked_at nulls first, id limit ${MOST}`,
      [new Date(this.clock.now().getTime() - PATIENCE)],
    );
    let confirmed = 0;
    for (const { id, number } of due) {
      const answer = await this.register.ask(number);
      if ('facts' in answer) {
        if (await this.confirm(id, answer.facts)) confirmed++;
      } else if (answer.fault === 'register-away') break;
      else await this.dataSource.query('update organisation set register_asked_at = $2 where id = $1', [id, this.clock.now()]);
    }
    return confirmed;
  }

  private confirm(id: string, { name, form, municipalityNumber }: RegisterFacts): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const repository = manager.getRepository(Organisation);
      const before = await repository.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!before || before.confirmed) return false;
      await repository.save({
        ...before,
        name,
        form,
        // once its people have changed the page, the place is theirs
        municipalityNumber: before.version > 1 ? before.municipalityNumber : (municipalityNumber ?? before.municipalityNumber),
        confirmed: true,
        changedAt: this.clock.now(),
      });
      await this.events.append(manager, 'organisation.changed', { organisationId: id });
      return true;
    });
  }
}

export const confirmOrganisations: JobDefinition = {
  name: 'confirm-organisations',
  every: EVERY_FIVE_MINUTES,
  handler: ConfirmOrganisations,
};
