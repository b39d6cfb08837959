import { LANGUAGES, type Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What an imported concept is, in the words of its source. */
export interface ImportedDescription {
  text: string;
  /** Set where it is not the reader's. */
  lang: Language | null;
}

/** Descriptions stay in the database: they are long, and read one at a time. */
@Injectable()
export class ImportedDescriptions {
  constructor(private readonly dataSource: DataSource) {}

  /** In the reader's language, else the other Norwegian, else English; null where there is none. */
  async of(uri: string, lang: Language): Promise<ImportedDescription | null> {
    const rows = await this.dataSource.query<{ lang: Language; text: string }[]>(
      'select lang, text from esco_description where uri = $1 and lang = any($2)',
      [uri, LANGUAGES],
    );
    const other = lang === 'nb' ? 'nn' : 'nb';
    for (const one of [lang, ...(lang === 'en' ? [] : [other, 'en'])]) {
      const found = rows.find((row) => row.lang === one);
      if (found) return { text: found.text, lang: found.lang === lang ? null : found.lang };
    }
    return null;
  }
}
