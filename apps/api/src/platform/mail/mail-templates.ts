import type { Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { Letter } from './letter';

export type MailParams = Readonly<Record<string, string | number>>;

/** A letter as it waits. */
export interface WaitingMail {
  personId: string;
  to: string;
  params: MailParams;
}

/** Null: there is nothing left to say. */
type Written = Letter | null;
type Writer = (lang: Language, params: MailParams, mail: WaitingMail) => Written | Promise<Written>;

interface Terms {
  /** Asked when it is about to be sent: a letter may have waited for hours, and the person have said no meanwhile. */
  wanted?: (mail: WaitingMail) => Promise<boolean>;
  /** Somebody sits and waits for it: it is sent at any hour. */
  atNight?: boolean;
}

/** The letters that there are, by name. A slice adds its own when it is made: `templates.add('verify-email', (lang, { code }) => …)`. */
@Injectable()
export class MailTemplates {
  private readonly writers = new Map<string, Terms & { write: Writer }>();

  /** Adds a letter. @throws Error when the name is taken */
  add(name: string, write: Writer, terms: Terms = {}): void {
    if (this.writers.has(name)) throw new Error(`The mail template «${name}» is there twice`);
    this.writers.set(name, { ...terms, write });
  }

  /**
   * The letter as it is to be sent now; null: not any more.
   * @throws Error for a name that nobody added, or parameters that do not fill it
   */
  async write(name: string, lang: Language, mail: WaitingMail): Promise<Written> {
    const found = this.writers.get(name);
    if (!found) throw new Error(`There is no mail template «${name}»`);
    if (found.wanted && !(await found.wanted(mail))) return null;
    return found.write(lang, mail.params, mail);
  }

  /** Names of the letters that are sent at any hour. */
  sentAtNight(): string[] {
    return [...this.writers].flatMap(([name, { atNight }]) => (atNight ? [name] : []));
  }

  /** Every name, in the order in which they were added. */
  names(): string[] {
    return [...this.writers.keys()];
  }
}
