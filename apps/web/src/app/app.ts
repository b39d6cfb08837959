import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, viewChild, type ElementRef } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { TextPipe } from '@arena/ui';
import { filter, map } from 'rxjs';
import { BOND_KEY } from './features/profiles/account-bond';
import { AccountNews } from './features/profiles/account-news';
import { DEVICE_STORAGE } from './features/profiles/device-storage';
import { Session } from './platform/session';
import { takeOver } from './platform/take-over';
import { PageNews } from './shell/page-news';
import { SiteFooter } from './shell/site-footer';
import { SiteHeader } from './shell/site-header';

/** The frame around every page. */
@Component({
  selector: 'arena-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AccountNews, PageNews, RouterOutlet, SiteFooter, SiteHeader, TextPipe],
  template: `
    <a class="skip" [href]="here() + '#main'" (click)="toMain($event)">{{ 'shell.skip' | t }}</a>
    <arena-site-header [url]="here()" />
    <main #main id="main" tabindex="-1">
      <arena-page-news />
      @defer (when hasAccount()) {
        <arena-account-news />
      }
      <router-outlet />
    </main>
    <arena-site-footer />
  `,
})
export class App {
  private readonly session = inject(Session);
  private readonly device = inject(DEVICE_STORAGE);
  private readonly router = inject(Router);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private lastPath: string | null = null;

  /** Path and query of the page that is shown. */
  protected readonly here = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => {
        const url = event.urlAfterRedirects.split('#')[0] ?? '/';
        this.arrived(url.split('?')[0] ?? url);
        return url;
      }),
    ),
    { initialValue: this.router.url },
  );
  protected readonly path = computed(() => this.here().split('?')[0]);

  /** Answers belong to an account, or did until a moment ago: then somebody must see to them. */
  protected readonly hasAccount = computed(() => {
    const person = this.session.person();
    return person !== undefined && (person?.role === 'seeker' || this.isBound());
  });

  constructor() {
    // what the server rendered knows nobody: who is logged in is asked when the page is alive
    afterNextRender(() => this.session.start());
  }

  protected toMain(event: Event): void {
    takeOver(event);
    this.main().nativeElement.focus();
    this.main().nativeElement.scrollIntoView();
  }

  /** After a change of page the reader stands at its start; a change of filters keeps the focus where it is. */
  private arrived(path: string): void {
    const before = this.lastPath;
    this.lastPath = path;
    if (before !== null && before !== path) this.main().nativeElement.focus({ preventScroll: true });
  }

  private isBound(): boolean {
    try {
      return this.device?.getItem(BOND_KEY) != null;
    } catch {
      return false;
    }
  }
}
