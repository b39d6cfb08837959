import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { previewPosting } from '@arena/contract';
import { I18n, Icon, LoadingState, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Session } from '../../platform/session';
import { Failure } from '../../shell/failure';
import { LoginNeeded } from '../../shell/login-needed';
import { PostingBody } from '../postings/posting-body';

/** The posting just as a seeker sees it, before anybody does. */
@Component({
  selector: 'arena-preview-posting-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failure, Icon, LoadingState, LoginNeeded, PostingBody, RouterLink, TextPipe],
  template: `
    <div class="wrap page posting">
      <div class="preview-bar">
        <p>
          <svg arenaIcon="eye"></svg><b>{{ 'ourPostings.preview.bar' | t }}</b>
        </p>
        <p class="btns">
          <a class="ds-button" data-variant="secondary" [routerLink]="['/', i18n.language(), 'our-openings', id(), 'edit']"
            ><svg arenaIcon="back"></svg>{{ 'ourPostings.preview.back' | t }}</a
          >
        </p>
      </div>
      @if (!employer()) {
        <h1>{{ 'ourPostings.preview.title' | t }}</h1>
        <arena-login-needed role="employer" />
      } @else if (found.error(); as error) {
        <h1>{{ 'ourPostings.preview.title' | t }}</h1>
        <arena-failure [error]="error" (retry)="found.retry()" />
      } @else if (found.value(); as posting) {
        <arena-posting-body [posting]="posting" [preview]="true">
          <section class="post-act" aria-labelledby="act">
            <div class="act">
              <h2 id="act">{{ 'posting.interest.title' | t }}</h2>
              <p>{{ 'posting.interest.what' | t }}</p>
              <p class="muted">{{ 'ourPostings.preview.act' | t }}</p>
            </div>
          </section>
        </arena-posting-body>
      } @else {
        <h1 class="ds-sr-only">{{ 'ourPostings.preview.title' | t }}</h1>
        <arena-loading-state [count]="2" />
      }
    </div>
  `,
})
export class PreviewPostingPage {
  readonly id = input.required<string>();

  protected readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  protected readonly employer = computed(() => this.session.person()?.role === 'employer');
  protected readonly found = load(() =>
    this.employer()
      ? call<typeof previewPosting>('GET', '/api/our-postings/:id/preview', {
          params: { id: this.id() },
          query: { lang: this.i18n.language() },
        })
      : null,
  );

  constructor() {
    pageHead(() => ({
      title: this.i18n.t('ourPostings.preview.title'),
      description: this.i18n.t('ourPostings.preview.bar'),
      hidden: true,
    }));
    afterNextRender(() => this.session.start());
  }
}
