import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TextKey } from '@arena/i18n';
import { I18n, TextPipe } from '@arena/ui';

const GROUPS: readonly { title: TextKey; links: readonly { path: string; text: TextKey }[] }[] = [
  {
    title: 'shell.foot.helpTitle',
    links: [
      { path: 'help', text: 'shell.foot.help' },
      { path: 'how-it-works', text: 'shell.foot.how' },
      { path: 'how-matching-works', text: 'matching.link' },
      { path: 'occupations', text: 'occupations.heading' },
    ],
  },
  {
    title: 'shell.foot.othersTitle',
    links: [
      { path: 'for-employers', text: 'shell.nav.forEmployers' },
      { path: 'for-advisers', text: 'shell.foot.advisers' },
    ],
  },
  {
    title: 'shell.foot.aboutTitle',
    links: [
      { path: 'accessibility', text: 'shell.foot.accessibility' },
      { path: 'privacy', text: 'shell.foot.privacy' },
      { path: 'about', text: 'shell.foot.who' },
    ],
  },
];

/** The same help in the same place on every page. */
@Component({
  selector: 'arena-site-footer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TextPipe],
  template: `
    <footer class="foot">
      <div class="wrap foot-in">
        <div>
          <h2>{{ 'shell.siteName' | t }}</h2>
          <p>{{ 'shell.foot.about' | t }}</p>
          <p>{{ 'shell.foot.early' | t }}</p>
          <p>{{ 'shell.foot.cookies' | t }}</p>
        </div>
        @for (group of groups; track group.title) {
          <nav [attr.aria-label]="group.title | t">
            <h2>{{ group.title | t }}</h2>
            <ul>
              @for (link of group.links; track link.path) {
                <li>
                  <a [routerLink]="['/', i18n.language(), link.path]">{{ link.text | t }}</a>
                </li>
              }
            </ul>
          </nav>
        }
      </div>
    </footer>
  `,
})
export class SiteFooter {
  protected readonly i18n = inject(I18n);
  protected readonly groups = GROUPS;
}
