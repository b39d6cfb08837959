import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OurOrganisation, readOurOrganisation } from '@arena/contract';
import { I18n, Icon, LoadingState, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Session } from '../../platform/session';
import { Failure } from '../../shell/failure';
import { LoginNeeded } from '../../shell/login-needed';
import { OpenOrganisation } from './open-organisation';
import { OurOrganisationForm } from './our-organisation-form';

/** The organisation one stands for: its number first, then its page, also without an opening. */
@Component({
  selector: 'arena-our-organisation-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failure, Icon, LoadingState, LoginNeeded, OpenOrganisation, OurOrganisationForm, RouterLink, TextPipe],
  template: `
    <div class="wrap page our-organisation">
      @if (!employer()) {
        <h1>{{ 'ourOrganisation.title' | t }}</h1>
        <arena-login-needed role="employer" />
      } @else if (organisation(); as organisation) {
        <p class="crumb">
          <a [routerLink]="['/', i18n.language(), 'our-openings']"><svg arenaIcon="back"></svg>{{ 'ourPostings.title' | t }}</a>
        </p>
        <div class="tags">
          <span class="tag tag-kind">{{ trade() }}</span>
          @if (organisation.openForContact) {
            <span class="tag tag-open"><svg arenaIcon="chat"></svg>{{ 'vocabulary.openForContact' | t }}</span>
          }
        </div>
        <h1>{{ organisation.name }}</h1>
        <p class="lead">{{ 'ourOrganisation.lead' | t }}</p>
        @if (justOpened()) {
          <p class="note" role="status">
            <svg arenaIcon="check"></svg><span>{{ 'ourOrganisation.opened' | t }}</span>
          </p>
        }
        @if (!organisation.confirmed) {
          <p class="note warm">
            <svg arenaIcon="clock"></svg><span>{{ 'ourOrganisation.unconfirmed' | t }}</span>
          </p>
        }
        <div class="org-cols">
          <arena-our-organisation-form [organisation]="organisation" (saved)="changed.set($event)" />
          <aside class="panel org-side" [attr.aria-label]="'ourOrganisation.ways' | t">
            <h2>{{ 'ourOrganisation.ways' | t }}</h2>
            <ul>
              <li>
                <a class="more" [routerLink]="['/', i18n.language(), 'our-openings']"
                  ><svg arenaIcon="door"></svg>{{ 'ourOrganisation.toPostings' | t }}</a
                >
              </li>
              <li>
                <a class="more" [routerLink]="['/', i18n.language(), 'employers', organisation.id]"
                  ><svg arenaIcon="eye"></svg>{{ 'ourOrganisation.toPublic' | t }}</a
                >
              </li>
              <li>
                <a class="more" [routerLink]="['/', i18n.language(), 'contacts']"
                  ><svg arenaIcon="chat"></svg>{{ 'ourOrganisation.toContacts' | t }}</a
                >
              </li>
            </ul>
          </aside>
        </div>
      } @else if (none()) {
        <h1>{{ 'ourOrganisation.first.title' | t }}</h1>
        <p class="lead">{{ 'ourOrganisation.first.lead' | t }}</p>
        <arena-open-organisation (opened)="opened($event)" />
      } @else if (found.error(); as error) {
        <h1>{{ 'ourOrganisation.title' | t }}</h1>
        <arena-failure [error]="error" (retry)="found.retry()" />
      } @else {
        <h1 class="ds-sr-only">{{ 'ourOrganisation.title' | t }}</h1>
        <arena-loading-state [count]="2" />
      }
    </div>
  `,
})
export class OurOrganisationPage {
  protected readonly i18n = inject(I18n);
  private readonly session = inject(Session);

  protected readonly employer = computed(() => this.session.person()?.role === 'employer');
  protected readonly found = load(() => (this.employer() ? call<typeof readOurOrganisation>('GET', '/api/our-organisation') : null));
  /** What a save or the opening answered. */
  protected readonly changed = signal<OurOrganisation | null>(null);
  protected readonly organisation = computed(() => this.changed() ?? this.found.value());
  protected readonly none = computed(() => this.found.error()?.kind === 'not-found');
  protected readonly justOpened = signal(false);
  protected readonly trade = computed(() => this.i18n.t(`vocabulary.trade.${this.organisation()?.trade ?? 'office'}`));

  constructor() {
    pageHead(() => ({
      title: this.organisation()?.name ?? this.i18n.t('ourOrganisation.title'),
      description: this.i18n.t('ourOrganisation.lead'),
      hidden: true,
    }));
    afterNextRender(() => this.session.start());
  }

  protected opened(organisation: OurOrganisation): void {
    this.changed.set(organisation);
    this.justOpened.set(true);
    // the menu and the list of openings ask the session whether there is a page
    void this.session.refresh();
  }
}
