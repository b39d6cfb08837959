import { afterNextRender, ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NavigationStart, Router } from '@angular/router';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { TextKey } from '@arena/i18n';
import { Icon, TextPipe } from '@arena/ui';
import { filter } from 'rxjs';
import { TAB_STORAGE } from '../platform/kept-text';

const KEY = 'arena.said';
const SAYINGS = ['shell.loggedOut', 'shell.loggedOut.cleared', 'shell.accountDeleted'] as const satisfies readonly TextKey[];
export type Saying = (typeof SAYINGS)[number];

/** Has something said on the next page, also when the browser leaves the site in between. */
export function sayNext(tab: Pick<Storage, 'setItem'> | null, saying: Saying): void {
  try {
    tab?.setItem(KEY, saying);
  } catch {
    // then it goes unsaid
  }
}

/** What was done on the page before and shows on this one: a logout, a deletion. Said once. */
@Component({
  selector: 'arena-page-news',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <div class="wrap page-news" role="status">
      @if (saying(); as text) {
        <p class="note"><svg arenaIcon="check"></svg>{{ text | t }}</p>
      }
    </div>
  `,
})
export class PageNews {
  private readonly tab = inject(TAB_STORAGE);
  protected readonly saying = signal<Saying | null>(null);

  constructor() {
    afterNextRender(() => this.read());
    // the page it was meant for is left
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationStart),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.read());
  }

  private read(): void {
    try {
      const kept = this.tab?.getItem(KEY);
      this.tab?.removeItem(KEY);
      this.saying.set(SAYINGS.find((one) => one === kept) ?? null);
    } catch {
      this.saying.set(null);
    }
  }
}
