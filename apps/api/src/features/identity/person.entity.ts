import type { Role } from '@arena/contract';
import type { Language } from '@arena/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who has logged in. One login account, one person: two logins are two people until they are linked by an explicit act. */
@Entity('person')
export class Person {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  role: Role;

  /** The language that messages are written in. */
  @Column('text')
  lang: Language;

  /** As they want to be called; the other side sees it when both have said yes. */
  @Column('text', { nullable: true })
  name: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;
}
