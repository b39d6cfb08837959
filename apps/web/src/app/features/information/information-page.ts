import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { pageHead } from '../../platform/page-head';

/** A section of a page to read: a heading, paragraphs, perhaps a list and a way on. */
export interface Section {
  heading: TextKey;
  paragraphs?: readonly TextKey[];
  points?: readonly TextKey[];
  link?: { text: TextKey; path: string } | { text: TextKey; url: string };
}
export interface Information {
  title: TextKey;
  lead: TextKey;
  sections: readonly Section[];
}

/** A page to read, from its outline in the route. */
@Component({
  selector: 'arena-information-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TextPipe],
  template: `
    <article class="wrap page">
      <div class="reading">
        <header>
          <h1>{{ information().title | t }}</h1>
          <p class="lead">{{ information().lead | t }}</p>
        </header>
        @for (section of sections(); track section.heading) {
          <section>
            <h2>{{ section.heading | t }}</h2>
            @for (paragraph of section.paragraphs; track paragraph) {
              <p>{{ paragraph | t }}</p>
            }
            @if (section.points) {
              <ul class="dots">
                @for (point of section.points; track point) {
                  <li>
                    <span>{{ point | t }}</span>
                  </li>
                }
              </ul>
            }
            @if (section.path) {
              <a class="more" [routerLink]="['/', i18n.language()].concat(section.path)"
                >{{ section.linkText! | t }}<svg arenaIcon="arrow"></svg
              ></a>
            } @else if (section.url) {
              <a class="more" [href]="section.url" rel="noreferrer">{{ section.linkText! | t }}<svg arenaIcon="link"></svg></a>
            }
          </section>
        }
      </div>
    </article>
  `,
})
export class InformationPage {
  /** From the route's data. */
  readonly information = input.required<Information>();
  protected readonly i18n = inject(I18n);
  protected readonly sections = computed(() =>
    this.information().sections.map((section) => ({
      ...section,
      linkText: section.link?.text,
      path: section.link && 'path' in section.link ? section.link.path.split('/') : null,
      url: section.link && 'url' in section.link ? section.link.url : null,
    })),
  );

  constructor() {
    pageHead(() => {
      const { title, lead } = this.information();
      return { title: this.i18n.t(title), description: this.i18n.t(lead) };
    });
  }
}
