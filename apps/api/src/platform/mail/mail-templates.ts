import type { Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { Letter } from './letter';

export type MailParams = Readonly<Record<string, string | number>>;
type Writer = (lang: Language, params: MailParams) => Letter;

/** The letters that there are, by name. A slice adds its own when it is made: `templates.add('verify-email', (lang, { code }) => …)`. */
@Injectable()
export class MailTemplates {
  private readonly writers = new Map<string, Writer>();

  /** @throws Error when the name is taken */
  add(name: string, write: Writer): void {
    if (this.writers.has(name)) throw new Error(`The mail template «${name}» is there twice`);
    this.writers.set(name, write);
  }

  /** @throws Error for a name that nobody added */
  write(name: string, lang: Language, params: MailParams): Letter {
    const writer = this.writers.get(name);
    if (!writer) throw new Error(`There is no mail template «${name}»`);
    return writer(lang, params);
  }
}
