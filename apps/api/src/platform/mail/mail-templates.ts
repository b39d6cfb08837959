import type { Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { Letter } from './letter';

export type MailParams = Readonly<Record<string, string | number>>;
type Writer = (lang: Language, params: MailParams) => Letter;

/** A letter as it waits. */
export interface WaitingMail {
  personId: string;
  to: string;
  params: MailParams;
}
type Wanted = (mail: WaitingMail) => Promise<boolean>;

/** The letters that there are, by name. A slice adds its own when it is made: `templates.add('verify-email', (lang, { code }) => …)`. */
@Injectable()
export class MailTemplates {
  private readonly writers = new Map<string, { write: Writer; wanted: Wanted }>();

  /**
   * Adds a letter.
   * @param wanted asked when it is about to be sent: a letter may have waited for hours, and the person have said no meanwhile
   * @throws Error when the name is taken
   */
  add(name: string, write: Writer, wanted: Wanted = () => Promise.resolve(true)): void {
    if (this.writers.has(name)) throw new Error(`The mail template «${name}» is there twice`);
    this.writers.set(name, { write, wanted });
  }

  /** @throws Error for a name that nobody added, or parameters that do not fill it */
  write(name: string, lang: Language, params: MailParams): Letter {
    return this.get(name).write(lang, params);
  }

  /** Whether the letter is still to be sent. @throws Error for a name that nobody added */
  wanted(name: string, mail: WaitingMail): Promise<boolean> {
    return this.get(name).wanted(mail);
  }

  /** Every name, in the order in which they were added. */
  names(): string[] {
    return [...this.writers.keys()];
  }

  private get(name: string): { write: Writer; wanted: Wanted } {
    const found = this.writers.get(name);
    if (!found) throw new Error(`There is no mail template «${name}»`);
    return found;
  }
}
