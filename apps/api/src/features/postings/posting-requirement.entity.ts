import type { CefrLevel, RequirementKind, SkillLevel, Strength } from '@arena/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that a posting asks for; each concept once. */
@Entity('posting_requirement')
export class PostingRequirement {
  @PrimaryColumn('text', { name: 'posting_id' })
  postingId: string;

  /** From 0, in the order in which they were written. */
  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  kind: RequirementKind;

  @Column('text', { name: 'concept_id' })
  conceptId: string;

  /** Of a skill. */
  @Column('integer', { nullable: true })
  level: SkillLevel | null;

  /** Of a language. */
  @Column('text', { nullable: true })
  cefr: CefrLevel | null;

  @Column('text')
  strength: Strength;

  /** Why, or how it is learned, in the posting's language. */
  @Column('text', { nullable: true })
  note: string | null;

  /** Read from a text by a machine: never a must. */
  @Column('boolean', { name: 'machine_read' })
  machineRead: boolean;
}
