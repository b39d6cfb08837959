import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild, type ElementRef } from '@angular/core';
import { NavigationStart, Router, RouterLink } from '@angular/router';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { LANGUAGES, type Language } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { filter } from 'rxjs';
import { inLanguage } from '../platform/language';
import { Live } from '../platform/live';
import { rememberLanguage } from '../platform/remembered-language';
import { Session } from '../platform/session';
import { takeOver } from '../platform/take-over';
import { Mark } from './mark';

const MENU: readonly { path: string; text: TextKey }[] = [
  { path: 'openings', text: 'shell.nav.openings' },
  { path: 'find-out', text: 'shell.nav.findOut' },
  { path: 'employers', text: 'shell.nav.employers' },
  { path: 'for-employers', text: 'shell.nav.forEmployers' },
  { path: 'help', text: 'shell.nav.help' },
];

interface OwnItem {
  path: string;
  text: TextKey;
  /** The organisation's own name instead of a text of ours. */
  name?: string;
  counts?: true;
}
const NOTIFICATIONS: OwnItem = { path: 'notifications', text: 'shell.nav.notifications', counts: true };
/** For those who are named to care for the taxonomy. */
const WORD_LIST: OwnItem = { path: 'word-list', text: 'shell.nav.wordList' };
const ME: OwnItem = { path: 'me', text: 'shell.nav.me' };

/** Name, menu, what belongs to the person who is logged in, and choice of language. The menu is a `details`, so that it opens without a script too. */
@Component({
  selector: 'arena-site-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Mark, NgTemplateOutlet, RouterLink, TextPipe],
  host: { '(keydown.escape)': 'fold(true)', '(focusout)': 'left($event)' },
  template: `
    <ng-template #own>
      @for (item of mine(); track item.path) {
        <a
          [routerLink]="['/', i18n.language(), item.path]"
          [attr.aria-current]="current(item.path)"
          (click)="fold(current(item.path) === 'page')"
        >
          @if (item.counts && live.unread(); as count) {
            <span
              >{{ 'shell.nav.notificationsCount' | t: { count }
              }}<span class="ds-sr-only"> {{ 'shell.nav.notificationsUnread' | t: { count } }}</span></span
            >
          } @else if (item.name) {
            <span class="own-name">{{ item.name }}</span>
          } @else {
            {{ item.text | t }}
          }
        </a>
      } @empty {
        <a
          class="login"
          [routerLink]="['/', i18n.language(), 'login']"
          [queryParams]="{ to: returnTo() }"
          [attr.aria-current]="current('login')"
          (click)="fold(current('login') === 'page')"
          >{{ 'shell.login' | t }}</a
        >
      }
    </ng-template>
    <header class="head">
      <div class="wrap head-in">
        <a class="brand" [routerLink]="['/', i18n.language()]"><svg arenaMark></svg>{{ 'shell.siteName' | t }}</a>
        <details #folded class="menu">
          <summary #opener>
            <svg arenaIcon="menu"></svg>{{ 'shell.menu' | t }}
            @if (live.unread(); as count) {
              <span class="count"
                >({{ count }}<span class="ds-sr-only"> {{ 'shell.nav.notificationsUnread' | t: { count } }}</span
                >)</span
              >
            }
          </summary>
          <nav class="nav" [attr.aria-label]="'shell.menu' | t">
            <div class="own"><ng-container [ngTemplateOutlet]="own" /></div>
            @for (item of menu(); track item.path) {
              <a
                [routerLink]="['/', i18n.language(), item.path]"
                [attr.aria-current]="current(item.path)"
                (click)="fold(current(item.path) === 'page')"
                >{{ item.text | t }}</a
              >
            }
          </nav>
        </details>
        <nav class="lang" [attr.aria-label]="'shell.language' | t">
          @for (language of languages; track language) {
            <a
              [href]="inLanguage(url(), language)"
              [attr.lang]="language"
              [attr.hreflang]="language"
              [attr.aria-current]="language === i18n.language() ? 'true' : null"
              (click)="choose($event, language)"
              >{{ languageName(language) | t }}</a
            >
          }
        </nav>
        <nav class="nav nav-own" [attr.aria-label]="'shell.nav.mine' | t"><ng-container [ngTemplateOutlet]="own" /></nav>
        <nav class="nav nav-main" [attr.aria-label]="'shell.mainMenu' | t">
          @for (item of menu(); track item.path) {
            <a [routerLink]="['/', i18n.language(), item.path]" [attr.aria-current]="current(item.path)">{{ item.text | t }}</a>
          }
        </nav>
      </div>
    </header>
  `,
})
export class SiteHeader {
  /** Path and query of the page, for the links to the other languages. */
  readonly url = input.required<string>();

  protected readonly i18n = inject(I18n);
  protected readonly live = inject(Live);
  private readonly session = inject(Session);
  protected readonly languages = LANGUAGES;
  protected readonly inLanguage = inLanguage;
  private readonly router = inject(Router);
  private readonly folded = viewChild.required<ElementRef<HTMLDetailsElement>>('folded');
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');

  /** An adviser has the openings among their own pages: once is enough. */
  protected readonly menu = computed(() =>
    this.session.person()?.role === 'adviser' ? MENU.filter(({ path }) => path !== 'openings') : MENU,
  );
  /** What belongs to whoever is logged in; empty for nobody, and until it is known. */
  protected readonly mine = computed<readonly OwnItem[]>(() => {
    const person = this.session.person();
    switch (person?.role) {
      case 'seeker':
        return [{ path: 'contacts', text: 'shell.nav.contacts' }, NOTIFICATIONS, ME];
      case 'employer': {
        const name = person.organisation?.name;
        return [
          { path: 'our-openings', text: 'shell.nav.ourOpenings' },
          NOTIFICATIONS,
          { path: 'our-organisation', text: 'shell.nav.ourOrganisation', ...(name ? { name } : {}) },
          ME,
        ];
      }
      case 'adviser':
        return [
          { path: 'caseload', text: 'shell.nav.caseload' },
          { path: 'openings', text: 'shell.nav.places' },
          ...(person.operator ? [WORD_LIST] : []),
          NOTIFICATIONS,
          ME,
        ];
      default:
        return [];
    }
  });
  /** Whoever logs in comes back to where they were; the page for logging in is no such place. */
  protected readonly returnTo = computed(() => {
    const path = this.url();
    return /^\/\w+\/login\b/.test(path) || /^\/\w*\/?$/.test(path) ? null : path;
  });

  constructor() {
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationStart),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.fold(false));
  }

  /** Closes the menu; whoever stays on the page gets the focus back on the button. */
  protected fold(stays: boolean): void {
    const menu = this.folded().nativeElement;
    if (stays && menu.open) this.opener().nativeElement.focus();
    menu.open = false;
  }

  /** An open menu would cover what has the focus after it. */
  protected left(event: FocusEvent): void {
    const menu = this.folded().nativeElement;
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
  }

  /** A page below an item, such as one opening, belongs to it too. */
  protected current(path: string): 'page' | 'true' | null {
    const here = this.url().split('?')[0] ?? '';
    const item = `/${this.i18n.language()}/${path}`;
    return here === item ? 'page' : here.startsWith(`${item}/`) ? 'true' : null;
  }

  protected languageName(language: Language): TextKey {
    return `shell.language.${language}`;
  }

  protected choose(event: MouseEvent, language: Language): void {
    rememberLanguage(language);
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    takeOver(event);
    void this.router.navigateByUrl(inLanguage(this.router.url, language), { replaceUrl: true });
  }
}
