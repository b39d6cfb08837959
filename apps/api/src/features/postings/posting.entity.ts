import type { Adaptation, Condition, Language, OpportunityKind, PostingState, WorkFacts } from '@arena/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const POSTING_ORIGINS = ['employer', 'imported'] as const;
export type PostingOrigin = (typeof POSTING_ORIGINS)[number];

/** A job, traineeship, work placement or apprenticeship. */
@Entity('posting')
export class Posting {
  @PrimaryColumn('text')
  id: string;

  /** Written by an employer here, or read from somebody else's advertisement. */
  @Column('text')
  origin: PostingOrigin;

  @Column('text')
  state: PostingState;

  /** Null for what is imported. */
  @Column('text', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  @Column('text', { name: 'employer_name' })
  employerName: string;

  @Column('text')
  kind: OpportunityKind;

  @Column('text')
  lang: Language;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  @Column('text')
  about: string;

  @Column('jsonb')
  tasks: readonly string[];

  @Column('text', { name: 'occupation_id', nullable: true })
  occupationId: string | null;

  /** Four digits; null where the place is unknown. */
  @Column('text', { name: 'municipality_number', nullable: true })
  municipalityNumber: string | null;

  /** Village or street as people say it. */
  @Column('text', { name: 'place_name', nullable: true })
  placeName: string | null;

  @Column('boolean')
  remote: boolean;

  /** Per cent of full time. */
  @Column('integer', { name: 'extent_percent', nullable: true })
  extentPercent: number | null;

  /** YYYY-MM-DD in Europe/Oslo, as all dates here. */
  @Column('date', { name: 'start_on', nullable: true })
  startOn: string | null;

  @Column('integer', { name: 'duration_weeks', nullable: true })
  durationWeeks: number | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  /** The last day, whole. */
  @Column('date', { name: 'deadline_on', nullable: true })
  deadlineOn: string | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('integer')
  places: number;

  @Column('integer')
  interests: number;

  @Column('jsonb')
  facts: WorkFacts;

  @Column('text', { array: true })
  conditions: readonly Condition[];

  @Column('text', { array: true })
  adaptations: readonly Adaptation[];

  /** What one lives on, in the posting's language; empty where nothing is said beside what is always said of the kind. */
  @Column('text')
  pay: string;

  @Column('boolean', { name: 'open_to_schemes' })
  openToSchemes: boolean;

  /** How one gets there, in the posting's language. */
  @Column('text', { nullable: true })
  travel: string | null;

  @Column('text', { name: 'source_name', nullable: true })
  sourceName: string | null;

  @Column('text', { name: 'source_url', nullable: true })
  sourceUrl: string | null;

  /** Its id at the source. */
  @Column('text', { name: 'source_id', nullable: true })
  sourceId: string | null;

  /** An old advertisement that was given a new date to try the site with. */
  @Column('boolean')
  redated: boolean;

  /** Rises with each change. */
  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
