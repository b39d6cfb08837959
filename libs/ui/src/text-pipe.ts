import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { Params, TextKey } from '@arena/i18n';
import { I18n } from './i18n';

/** `{{ 'shell.skip' | t }}`. Not pure, because a change of language changes the answer. */
@Pipe({ name: 't', pure: false })
export class TextPipe implements PipeTransform {
  private readonly i18n = inject(I18n);

  /** The text of a key with its parameters filled in. */
  transform(key: TextKey, params?: Params): string {
    return this.i18n.t(key, params);
  }
}
