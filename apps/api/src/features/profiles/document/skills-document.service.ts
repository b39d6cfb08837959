import type { makeSkillsDocument } from '@arena/contract';
import { LOCALES, render } from '@arena/i18n';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { texts as nn } from '@arena/i18n/nn';
import type { Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, type InputOf } from '../../../platform';
import { TaxonomyService } from '../../taxonomy';
import { canSet } from './letters';
import { paint } from './paint';
import { sheetOf } from './sheet';

const TEXTS = { nb, nn, en };

/** Makes the sheet 'this is what I can do'. What goes in is forgotten as soon as it has come out. */
@Injectable()
export class SkillsDocuments {
  constructor(
    private readonly taxonomy: TaxonomyService,
    private readonly clock: Clock,
  ) {}

  /**
   * The sheet as a PDF: tagged, with its language and title, all letters embedded.
   * @throws ProblemError 'bad-input' on the field `name` where it has letters that the sheet cannot be set with
   */
  async make({ lang, name, draft }: InputOf<typeof makeSkillsDocument>['body']): Promise<Buffer> {
    const written = name.normalize('NFC');
    if (!canSet(written)) throw new ProblemError('bad-input', { fields: [{ field: 'name', fault: 'invalid' }] });
    return paint(sheetOf(draft, written, lang, this.taxonomy, this.clock.now()), LOCALES[lang] === 'nb-NO' ? lang : LOCALES[lang]);
  }

  fileName(lang: Language): string {
    return `${render(TEXTS[lang]['mySkills.fileName'], lang)}.pdf`;
  }
}
