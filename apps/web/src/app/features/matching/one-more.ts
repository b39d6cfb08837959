import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MatchResponse } from '@arena/contract';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { inSentence } from '../../platform/in-sentence';

type OneMoreView = NonNullable<MatchResponse['oneMore']>;

/** What one more skill would open, drawn to scale, and where it is learned. */
@Component({
  selector: 'arena-one-more',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TextPipe],
  template: `
    <section class="one" aria-labelledby="one-more">
      <h2 id="one-more">{{ 'matches.one.title' | t: { what: name(), count: one().opens } }}</h2>
      <svg class="grow" role="img" height="20" width="100%" [attr.aria-label]="'matches.one.drawn' | t: drawn()">
        <defs>
          <pattern id="grow-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="grow-line" width="2.5" height="6" />
          </pattern>
        </defs>
        <rect class="grow-now" height="20" rx="4" [attr.width]="share() + '%'" />
        <rect class="grow-more" y="1" height="18" rx="4" [attr.x]="share() + 0.6 + '%'" [attr.width]="99.2 - share() + '%'" />
      </svg>
      <p class="grow-l" aria-hidden="true">
        <span><i class="seg fit"></i>{{ 'matches.one.now' | t: { count: one().suitableNow } }}</span
        ><span><i class="seg learn"></i>{{ 'matches.one.more' | t: { count: one().opens, what: name() } }}</span>
      </p>
      @if (one().taughtBy.length) {
        <p class="sm">{{ 'matches.one.learn' | t }}</p>
        <ul>
          @for (place of one().taughtBy; track place.id) {
            <li>
              <a class="more" [routerLink]="['/', i18n.language(), 'openings', place.id]">{{ place.title }}<svg arenaIcon="arrow"></svg></a>
            </li>
          }
        </ul>
      } @else {
        <p class="sm">{{ 'matches.one.ask' | t }}</p>
        <p>
          <a class="more" [routerLink]="['/', i18n.language(), 'help']">{{ 'matches.one.help' | t }}<svg arenaIcon="arrow"></svg></a>
        </p>
      }
    </section>
  `,
})
export class OneMore {
  readonly one = input.required<OneMoreView>();

  protected readonly i18n = inject(I18n);
  protected readonly name = computed(() => inSentence(this.one().label));
  protected readonly share = computed(() =>
    Math.round((100 * this.one().suitableNow) / Math.max(1, this.one().suitableNow + this.one().opens)),
  );
  protected readonly drawn = computed(() => ({
    count: this.one().suitableNow,
    total: this.one().suitableNow + this.one().opens,
    what: this.name(),
  }));
}
