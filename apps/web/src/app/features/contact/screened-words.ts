import { inject, Injectable } from '@angular/core';
import type { previewInterest } from '@arena/contract';
import { I18n } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { LONGEST_LINE } from './interest-form';
import type { TextFinding } from './marked-text';

const NOBODY = { skills: [], languages: [], licences: [], certificates: [], qualifications: [], place: null };

/** Finds what must go from an answer that was refused: an answer says only that there is something, the preview of an interest says what. */
@Injectable({ providedIn: 'root' })
export class ScreenedWords {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);

  /** What stands in the way, in the first piece of the text that holds something. Empty where nobody can say. */
  async find(posting: string, text: string): Promise<TextFinding[]> {
    try {
      for (let start = 0; start < text.length; start += LONGEST_LINE) {
        const line = text.slice(start, start + LONGEST_LINE);
        const { findings } = await this.api.send(
          call<typeof previewInterest>('POST', '/api/postings/:id/interest/preview', {
            params: { id: posting },
            body: { lang: this.i18n.language(), profile: NOBODY, leaveOut: [], line },
          }),
        );
        // the API trims a line: its offsets begin at the first letter
        const from = start + line.length - line.trimStart().length;
        if (findings.length) return findings.map((one) => ({ ...one, start: one.start + from, end: one.end + from }));
      }
    } catch {
      // then it is said without being shown
    }
    return [];
  }
}
