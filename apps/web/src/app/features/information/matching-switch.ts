import { afterNextRender, ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { DraftStore, MatchingChoice } from '../profiles';

/** The choice to turn matching off, and on again: one click each way, said aloud. What stands there before the device is read is the text alone. */
@Component({
  selector: 'arena-matching-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TextPipe],
  template: `
    <section class="panel switch" aria-labelledby="choice">
      <h2 id="choice">{{ 'matching.choice.title' | t }}</h2>
      <p>{{ 'matching.choice.text' | t }}</p>
      @if (store.ready()) {
        <p role="status">
          <b>{{ (choice.off() ? 'matching.choice.isOff' : 'matching.choice.isOn') | t }}</b>
        </p>
        <p class="btns">
          <button class="ds-button" data-variant="secondary" type="button" (click)="choice.off() ? choice.turnOn() : choice.turnOff()">
            {{ (choice.off() ? 'matching.choice.on' : 'matching.choice.turnOff') | t }}
          </button>
        </p>
      }
      <p class="sm">{{ 'matching.choice.kept' | t }} {{ 'matching.choice.seen' | t }}</p>
      <a class="more" [routerLink]="['/', i18n.language(), 'openings']">{{ 'matching.choice.plain' | t }}<svg arenaIcon="arrow"></svg></a>
    </section>
  `,
})
export class MatchingSwitch {
  protected readonly store = inject(DraftStore);
  protected readonly choice = inject(MatchingChoice);
  protected readonly i18n = inject(I18n);

  constructor() {
    afterNextRender(() => this.store.start());
  }
}
