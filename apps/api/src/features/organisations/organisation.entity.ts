import type { Language, Trade } from '@arena/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An employer. */
@Entity('organisation')
export class Organisation {
  /** kebab-case slug, stable; stands in the URL. */
  @PrimaryColumn('text')
  id: string;

  /** Nine digits. */
  @Column('text', { name: 'organisation_number' })
  organisationNumber: string;

  @Column('text')
  name: string;

  @Column('text')
  trade: Trade;

  /** Null where the register knows of no address. */
  @Column('text', { name: 'municipality_number', nullable: true })
  municipalityNumber: string | null;

  /** The language it writes in. */
  @Column('text')
  lang: Language;

  @Column('text')
  about: string;

  /** May be contacted also without an opening. */
  @Column('boolean', { name: 'open_for_contact' })
  openForContact: boolean;

  /** Median days until an answer; null: new, no answers yet. */
  @Column('integer', { name: 'answer_days', nullable: true })
  answerDays: number | null;

  /** Rises with each change by its own people; what else happens to the row leaves it. */
  @Column('integer', { default: 1 })
  version: number;

  /** False until the register has confirmed what was typed by hand. */
  @Column('boolean', { default: true })
  confirmed: boolean;

  /** AS, ENK, KOMM …: as the register codes it; null where it was not asked. */
  @Column('text', { nullable: true })
  form: string | null;

  /** Of a sub-unit: the unit whose people opened the page, so that those who log in for it reach the page. At most one page for each. */
  @Column('text', { name: 'parent_number', nullable: true })
  parentNumber: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
