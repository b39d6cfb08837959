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

  @Column('text', { name: 'municipality_number' })
  municipalityNumber: string;

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

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
