import { Injectable } from '@nestjs/common';
import type { KeptQuestion } from './kept-question';

/** A question as it was sent to an employer. */
export interface SentQuestion {
  snapshot: KeptQuestion;
  sentAt: Date;
}

/** What becomes of being asked for it: it may be calculated again, or it may not any more. */
export type SentAnswer = { shared: true; question: SentQuestion } | { shared: false };

/** Whose rule it is what may still be seen of a person reads it, asked anew each time. Null where nobody is called that at this posting. */
export type SentReader = (pseudonym: string, postingId: string) => Promise<SentAnswer | null>;

/** What people have sent, by what they are called at a posting. The slice that keeps it says how it is read. */
@Injectable()
export class SentQuestions {
  private reader: SentReader | undefined;

  /** @throws Error where another one reads already */
  readBy(reader: SentReader): void {
    if (this.reader) throw new Error('Somebody reads what was sent already');
    this.reader = reader;
  }

  /** @returns null where nobody is called that at this posting, or nothing is sent in this build */
  async find(pseudonym: string, postingId: string): Promise<SentAnswer | null> {
    return (await this.reader?.(pseudonym, postingId)) ?? null;
  }
}
