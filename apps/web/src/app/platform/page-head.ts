import { DOCUMENT, effect, inject, Injectable, InjectionToken } from '@angular/core';
import { Meta, Title } from '@angular/platform-browser';
import { NavigationEnd, Router } from '@angular/router';
import { LANGUAGES } from '@arena/domain';
import { I18n } from '@arena/ui';
import { filter } from 'rxjs';
import { inLanguage } from './language';

/** The site's own address, such as https://arena.example; empty where it is not configured. */
export const PUBLIC_ORIGIN = new InjectionToken<string>('PUBLIC_ORIGIN', { providedIn: 'root', factory: () => '' });

export interface Head {
  title: string;
  description: string;
  /** Not for search engines: personal pages and errors. */
  hidden?: boolean;
}

/** Title, description and links to the other languages of the page that is shown. */
@Injectable({ providedIn: 'root' })
export class PageHead {
  private readonly title = inject(Title);
  private readonly meta = inject(Meta);
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly origin = inject(PUBLIC_ORIGIN);
  private readonly i18n = inject(I18n);

  constructor() {
    this.router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe(() => this.links());
  }

  /** Writes the head now. */
  set(head: Head): void {
    const site = this.i18n.t('shell.siteName');
    this.title.setTitle(head.title === site ? site : this.i18n.t('shell.titleOf', { page: head.title }));
    this.meta.updateTag({ name: 'description', content: head.description });
    if (head.hidden) this.meta.updateTag({ name: 'robots', content: 'noindex' });
    else this.meta.removeTag('name="robots"');
    this.links();
  }

  private links(): void {
    const { head } = this.document;
    head.querySelectorAll('link[rel=alternate][hreflang]').forEach((link) => link.remove());
    const path = this.router.url.split('#')[0] ?? '/';
    for (const language of LANGUAGES) {
      const link = this.document.createElement('link');
      link.setAttribute('rel', 'alternate');
      link.setAttribute('hreflang', language);
      link.setAttribute('href', this.origin + inLanguage(path, language));
      head.appendChild(link);
    }
  }
}

/** Keeps the head in step with signals: call it in a page's constructor. */
export function pageHead(head: () => Head | null): void {
  const service = inject(PageHead);
  effect(() => {
    const now = head();
    if (now) service.set(now);
  });
}
