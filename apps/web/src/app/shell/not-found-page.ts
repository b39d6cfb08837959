import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, TextPipe } from '@arena/ui';
import { pageHead } from '../platform/page-head';
import { PageStatus } from '../platform/page-status';

/** An address that leads nowhere. */
@Component({
  selector: 'arena-not-found-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TextPipe],
  template: `
    <div class="wrap page">
      <h1>{{ 'shell.notFound.title' | t }}</h1>
      <p class="lead">{{ 'shell.notFound.text' | t }}</p>
      <p class="btns page-next">
        <a class="ds-button" [routerLink]="['/', i18n.language(), 'openings']">{{ 'shell.toOpenings' | t }}</a>
        <a class="ds-button" data-variant="secondary" [routerLink]="['/', i18n.language()]">{{ 'shell.toFront' | t }}</a>
      </p>
    </div>
  `,
})
export class NotFoundPage {
  protected readonly i18n = inject(I18n);

  constructor() {
    inject(PageStatus).set(404);
    pageHead(() => ({ title: this.i18n.t('shell.notFound.title'), description: this.i18n.t('shell.notFound.text'), hidden: true }));
  }
}
