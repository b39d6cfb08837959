import { afterNextRender, ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, untracked } from '@angular/core';
import type { readTaxonomyCare } from '@arena/contract';
import { I18n, LoadingState, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Session } from '../../platform/session';
import { Failure } from '../../shell/failure';
import { LoginNeeded } from '../../shell/login-needed';
import { Additions } from './additions';
import { CardForm } from './card-form';
import { CareHistory } from './care-history';
import { CareStore, LOOK_EVERY } from './care-store';
import { NextVersion } from './next-version';
import { ReplaceForm } from './replace-form';
import { SynonymForm } from './synonym-form';
import { UnknownWords } from './unknown-words';

/** The care of the taxonomy, for those who are named to do it. To everybody else who is logged in there is no such page. */
@Component({
  selector: 'arena-taxonomy-care-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CardForm, CareHistory, Failure, LoadingState, LoginNeeded, NextVersion, ReplaceForm, SynonymForm, TextPipe, UnknownWords],
  providers: [CareStore, Additions],
  template: `
    <div class="wrap page care">
      @if (stranger()) {
        <h1>{{ 'shell.notFound.title' | t }}</h1>
        <p class="lead">{{ 'shell.notFound.text' | t }}</p>
      } @else if (!operator()) {
        <h1>{{ 'care.title' | t }}</h1>
        <arena-login-needed role="adviser" />
      } @else {
        <h1>{{ 'care.title' | t }}</h1>
        <p class="lead">{{ 'care.lead' | t }}</p>
        @if (store.view(); as view) {
          <p class="muted">{{ 'care.edition' | t: { edition: view.edition } }}</p>
          <div class="care-said" role="status">
            @if (store.theirs().length) {
              <div class="note">
                <div>
                  <p>
                    <b>{{ 'care.theirs' | t }}</b>
                  </p>
                  <ul>
                    @for (entry of store.theirs().slice(0, 5); track entry.id) {
                      <li>{{ store.textOf(entry) }}</li>
                    }
                  </ul>
                </div>
              </div>
            }
          </div>
          <div class="care-cols">
            <div class="care-col">
              <arena-unknown-words (chosen)="form.take($event)" />
              <arena-synonym-form #form />
              <arena-card-form />
              <arena-replace-form />
            </div>
            <div class="care-col">
              <arena-next-version />
              <arena-care-history />
            </div>
          </div>
        } @else if (found.error(); as error) {
          <arena-failure [error]="error" (retry)="found.retry()" />
        } @else {
          <arena-loading-state [count]="3" />
        }
      }
    </div>
  `,
})
export class TaxonomyCarePage {
  private readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  protected readonly store = inject(CareStore);

  protected readonly operator = computed(() => this.session.person()?.operator === true);
  protected readonly stranger = computed(() => Boolean(this.session.person()) && !this.operator());
  protected readonly found = load(
    () => (this.operator() ? call<typeof readTaxonomyCare>('GET', '/api/taxonomy-care', { query: { lang: this.i18n.language() } }) : null),
    { optional: true },
  );

  constructor() {
    pageHead(() => ({
      title: this.i18n.t(this.stranger() ? 'shell.notFound.title' : 'care.title'),
      description: this.i18n.t('care.description'),
      hidden: true,
    }));
    effect(() => {
      const view = this.found.value();
      if (view) untracked(() => this.store.take(view));
    });
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      this.session.start();
      // whoever has the page open is told of what others do, not only whoever is second
      const look = setInterval(() => {
        if (this.operator() && document.visibilityState === 'visible') void this.store.refresh().catch(() => undefined);
      }, LOOK_EVERY);
      destroyed.onDestroy(() => clearInterval(look));
    });
  }
}
