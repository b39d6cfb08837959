import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SentQuestions, type SentAnswer, type SentQuestion } from '../matching';
import { visibleSql } from './contact-rows';

/** What stands with contacts may be calculated again by their pseudonym just as long as the employer may see the person. */
@Injectable()
export class SentContacts {
  constructor(
    private readonly dataSource: DataSource,
    sent: SentQuestions,
  ) {
    sent.readBy((pseudonym, postingId) => this.find(pseudonym, postingId));
  }

  private async find(pseudonym: string, postingId: string): Promise<SentAnswer | null> {
    const [row] = await this.dataSource.query<({ shared: true } & SentQuestion)[] | { shared: false }[]>(
      `select s.shared, case when s.shared then c.snapshot end as snapshot, case when s.shared then c.created_at end as "sentAt"
       from contact c, lateral (select ${visibleSql('c')} as shared) s where c.pseudonym = $1 and c.posting_id = $2`,
      [pseudonym, postingId],
    );
    if (!row) return null;
    return row.shared ? { shared: true, question: { snapshot: row.snapshot, sentAt: row.sentAt } } : row;
  }
}
