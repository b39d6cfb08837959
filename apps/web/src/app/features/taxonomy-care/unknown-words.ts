import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import type { CareView } from '@arena/contract';
import { I18n, TextPipe } from '@arena/ui';
import { Attempt } from '../../platform/attempt';
import { CareNote } from './care-note';
import { CareSaid } from './care-said';
import { CareStore } from './care-store';

export type UnknownWord = CareView['unknown'][number];

/** Words that people typed and did not find: each gets a home or goes. */
@Component({
  selector: 'arena-unknown-words',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CareNote, CareSaid, TextPipe],
  template: `
    @if (store.view(); as view) {
      <section aria-labelledby="unknown">
        <h2 id="unknown" tabindex="-1">{{ 'care.unknown.title' | t }}</h2>
        <p class="muted">{{ 'care.unknown.lead' | t: { times: view.shownFrom } }}</p>
        <arena-care-note [error]="attempt.error()" />
        <arena-care-said at="unknown" />
        <ul class="care-rows">
          @for (one of view.unknown; track one.lang + one.word) {
            <li>
              <span
                ><b [attr.lang]="i18n.foreign(one.lang)">{{ one.word }}</b>
                <span class="muted sm"
                  >{{ langText(one.lang) | t }}, {{ 'care.unknown.times' | t: { count: one.times } }},
                  {{ 'care.unknown.last' | t: { date: i18n.date(one.lastOn) } }}</span
                ></span
              >
              <span class="btns">
                <button class="ds-button" data-variant="secondary" type="button" (click)="chosen.emit(one)">
                  {{ 'care.unknown.home' | t }}<span class="ds-sr-only"> {{ one.word }}</span>
                </button>
                <button class="ds-button" data-variant="tertiary" type="button" (click)="dismiss(one)">
                  {{ 'care.unknown.dismiss' | t }}<span class="ds-sr-only"> {{ one.word }}</span>
                </button>
              </span>
            </li>
          } @empty {
            <li>{{ 'care.unknown.none' | t }}</li>
          }
        </ul>
      </section>
    }
  `,
})
export class UnknownWords {
  /** A word that is to get a home. */
  readonly chosen = output<UnknownWord>();

  protected readonly i18n = inject(I18n);
  protected readonly store = inject(CareStore);
  protected readonly attempt = new Attempt();

  protected langText(lang: UnknownWord['lang']): `shell.language.${UnknownWord['lang']}` {
    return `shell.language.${lang}`;
  }

  protected async dismiss({ lang, word }: UnknownWord): Promise<void> {
    const body = { wordLang: lang, word };
    const done = await this.attempt.run(() => this.store.change('POST', '/api/taxonomy-care/unknown-words', { body }));
    if (!done) return;
    this.store.say('unknown', 'care.unknown.dismissed', { word });
    document.getElementById('unknown')?.focus();
  }
}
