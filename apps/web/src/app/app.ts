import { ChangeDetectionStrategy, Component, computed, inject, viewChild, type ElementRef } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { TextPipe } from '@arena/ui';
import { filter, map } from 'rxjs';
import { SiteFooter } from './shell/site-footer';
import { SiteHeader } from './shell/site-header';

/** The frame around every page. */
@Component({
  selector: 'arena-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterOutlet, SiteFooter, SiteHeader, TextPipe],
  template: `
    <a class="skip" [href]="here() + '#main'" (click)="toMain($event)">{{ 'shell.skip' | t }}</a>
    <arena-site-header [url]="here()" />
    <main #main id="main" tabindex="-1"><router-outlet /></main>
    <arena-site-footer />
  `,
})
export class App {
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

  protected toMain(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
    this.main().nativeElement.scrollIntoView();
  }

  /** After a change of page the reader stands at its start; a change of filters keeps the focus where it is. */
  private arrived(path: string): void {
    const before = this.lastPath;
    this.lastPath = path;
    if (before !== null && before !== path) this.main().nativeElement.focus({ preventScroll: true });
  }
}
