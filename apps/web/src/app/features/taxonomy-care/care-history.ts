import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { whenText } from '../../platform/when';
import { Additions } from './additions';
import { CareNote } from './care-note';
import { CareSaid } from './care-said';
import { CareStore } from './care-store';

/** What stands, the versions, and who did what. */
@Component({
  selector: 'arena-care-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CareNote, CareSaid, Icon, TextPipe],
  template: `
    @if (store.view(); as view) {
      <section aria-labelledby="added">
        <h2 id="added" tabindex="-1">{{ 'care.added.title' | t }}</h2>
        <arena-care-said at="added" />
        <arena-care-note [error]="additions.attempt.error()" />
        <ul class="care-rows">
          @for (item of published(); track item.of + item.one.id) {
            <li>
              <span
                >{{ additions.textOf(item) }} <span class="muted sm">{{ 'care.next.source' | t: { source: item.one.source } }}</span></span
              >
              <button class="ds-button" data-variant="tertiary" type="button" (click)="additions.withdraw(item, 'added')">
                {{ 'care.withdraw' | t }}<span class="ds-sr-only"> {{ additions.nameOf(item) }}</span>
              </button>
            </li>
          } @empty {
            <li>{{ 'care.added.none' | t }}</li>
          }
        </ul>
      </section>
      <section aria-labelledby="versions">
        <h2 id="versions">{{ 'care.versions.title' | t }}</h2>
        <ul class="care-rows">
          @for (one of view.versions; track one.number) {
            <li>
              <span
                ><b>{{ 'care.versions.number' | t: { number: one.number } }}</b
                >, {{ madeText(one.madeBy) | t }} {{ when(one.madeAt) }}
                @if (one.madeBy === 'publication') {
                  <span class="muted sm">{{ one.note }}</span>
                }
              </span>
            </li>
          } @empty {
            <li>{{ 'care.versions.none' | t }}</li>
          }
        </ul>
      </section>
      <section aria-labelledby="log">
        <h2 id="log">{{ 'care.log.title' | t }}</h2>
        <ul class="care-rows">
          @for (entry of view.log; track entry.id) {
            <li>
              <span
                ><svg arenaIcon="clock"></svg> {{ store.textOf(entry) }} <span class="muted sm">{{ when(entry.at) }}</span></span
              >
            </li>
          } @empty {
            <li>{{ 'care.log.none' | t }}</li>
          }
        </ul>
      </section>
    }
  `,
})
export class CareHistory {
  private readonly i18n = inject(I18n);
  protected readonly store = inject(CareStore);
  protected readonly additions = inject(Additions);
  protected readonly published = computed(() => this.additions.in('published'));

  protected when(iso: string): string {
    return whenText(iso, this.i18n);
  }

  protected madeText<M extends 'import' | 'publication' | 'replacement'>(made: M): `care.made.${M}` {
    return `care.made.${made}`;
  }
}
