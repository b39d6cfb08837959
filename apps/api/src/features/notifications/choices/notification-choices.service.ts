import type { NotificationChoicesView, changeNotificationChoices } from '@arena/contract';
import { DEFAULT_CHOICES, GROUPS_OF_ROLE, type Language, type NotificationChoice, type NotificationGroup } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, ProblemError, type InputOf, type Viewer } from '../../../platform';

/** What somebody has chosen; what is not in it is as it is for everybody. */
export type ChosenGroups = Readonly<Partial<Record<NotificationGroup, NotificationChoice>>>;

/** What somebody wants of a group. */
export const choiceOf = (chosen: ChosenGroups, group: NotificationGroup): NotificationChoice => chosen[group] ?? DEFAULT_CHOICES[group];

/** SQL of what the person in the column `person` has chosen, as an object by group. */
export const chosenSql = (person: string): string =>
  `(select coalesce(json_object_agg(nc.group_name, json_build_object('site', nc.site, 'letters', nc.letters)), '{}')
    from notification_choice nc where nc.person_id = ${person})`;

/** What people are told, and how: read, and chosen. */
@Injectable()
export class NotificationChoices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 'session-ended' where the person was deleted a moment ago */
  async read({ personId, role }: Viewer): Promise<NotificationChoicesView> {
    const [row] = await this.dataSource.query<{ lang: Language; chosen: ChosenGroups }[]>(
      `select p.lang, ${chosenSql('p.id')} as chosen from person p where p.id = $1`,
      [personId],
    );
    if (!row) throw new ProblemError('session-ended');
    return { lang: row.lang, groups: GROUPS_OF_ROLE[role].map((group) => ({ group, ...choiceOf(row.chosen, group) })) };
  }

  /** @throws ProblemError 'bad-input' that names each group that the role is never told of, and each that was named before */
  async change({ personId, role }: Viewer, { lang, groups }: InputOf<typeof changeNotificationChoices>['body']): Promise<void> {
    const mine: readonly NotificationGroup[] = GROUPS_OF_ROLE[role];
    const faults = groups.flatMap(({ group }, index) =>
      mine.includes(group) && groups.findIndex((one) => one.group === group) === index
        ? []
        : [{ field: `groups.${index}.group`, fault: 'invalid_choice' as const }],
    );
    if (faults.length) throw new ProblemError('bad-input', { fields: faults });
    await this.dataSource.transaction(async (manager) => {
      await manager.query('update person set lang = $2 where id = $1', [personId, lang]);
      for (const { group, site, letters } of groups) await this.keep(manager, personId, group, { site, letters });
    });
  }

  /** Stops the letters of some groups; what is told in the site stays as it was. */
  async stopLetters(manager: EntityManager, personId: string, groups: readonly NotificationGroup[]): Promise<void> {
    for (const group of groups) {
      await manager.query(
        `insert into notification_choice (person_id, group_name, site, letters, changed_at) values ($1, $2, $3, 'never', $4)
         on conflict (person_id, group_name) do update set letters = 'never', changed_at = excluded.changed_at
         where notification_choice.letters <> 'never'`,
        [personId, group, DEFAULT_CHOICES[group].site, this.clock.now()],
      );
    }
  }

  private async keep(manager: EntityManager, personId: string, group: NotificationGroup, choice: NotificationChoice): Promise<void> {
    await manager.query(
      `insert into notification_choice (person_id, group_name, site, letters, changed_at) values ($1, $2, $3, $4, $5)
       on conflict (person_id, group_name) do update set site = excluded.site, letters = excluded.letters, changed_at = excluded.changed_at`,
      [personId, group, choice.site, choice.letters, this.clock.now()],
    );
  }
}
