import { afterNextRender, ChangeDetectionStrategy, Component, computed, DestroyRef, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { listContacts } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { type ContactRole, I18n, Icon, LoadingState, MessageState, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { Live } from '../../platform/live';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { Session } from '../../platform/session';
import { Failure } from '../../shell/failure';
import { LoginNeeded } from '../../shell/login-needed';
import { postingGroups, seekerGroups, type SeekerGroup } from './contact-groups';
import { ContactLine } from './contact-line';

/** All contacts: a seeker's by whose turn it is, an employer's by opening. */
@Component({
  selector: 'arena-contacts-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ContactLine, Failure, Icon, LoadingState, LoginNeeded, MessageState, RouterLink, TextPipe],
  template: `
    <div class="wrap page contacts">
      <h1>{{ 'contacts.title' | t }}</h1>
      <div role="status">
        @if (deleted) {
          <p class="note below"><svg arenaIcon="check"></svg>{{ 'contact.deleted' | t }}</p>
        }
      </div>
      @if (role(); as role) {
        <p class="lead">{{ (role === 'seeker' ? 'contacts.lead' : 'contacts.leadEmployer') | t }}</p>
        @if (found.value(); as found) {
          @if (found.items.length === 0) {
            @if (role === 'seeker') {
              <arena-message-state class="below" icon="heart" [heading]="'contacts.empty.title' | t" [text]="'contacts.empty.text' | t">
                <ul>
                  <li>
                    <a [routerLink]="['/', i18n.language(), 'matches']"><svg arenaIcon="arrow"></svg>{{ 'contacts.empty.matches' | t }}</a>
                  </li>
                  <li>
                    <a [routerLink]="['/', i18n.language(), 'openings']"
                      ><svg arenaIcon="arrow"></svg>{{ 'contacts.empty.openings' | t }}</a
                    >
                  </li>
                </ul>
              </arena-message-state>
            } @else {
              <arena-message-state
                class="below"
                icon="people"
                [heading]="'contacts.emptyEmployer.title' | t"
                [text]="'contacts.emptyEmployer.text' | t"
              >
                <ul>
                  <li>
                    <a [routerLink]="['/', i18n.language(), 'our-openings']"
                      ><svg arenaIcon="arrow"></svg>{{ 'contacts.emptyEmployer.go' | t }}</a
                    >
                  </li>
                </ul>
              </arena-message-state>
            }
          }
          @for (part of bySide(); track part.group) {
            <section class="below" [attr.aria-labelledby]="'group-' + part.group">
              <h2 class="band-title" [id]="'group-' + part.group">{{ part.title | t }}</h2>
              <ul class="list">
                @for (contact of part.contacts; track contact.id) {
                  <li><arena-contact-line [contact]="contact" [role]="role" /></li>
                }
              </ul>
            </section>
          }
          @for (part of byPosting(); track part.posting.id) {
            <section class="below" [attr.aria-labelledby]="'posting-' + part.posting.id">
              <h2 class="band-title" [id]="'posting-' + part.posting.id">
                <a [routerLink]="['/', i18n.language(), 'our-openings', part.posting.id]" [attr.lang]="i18n.foreign(part.posting.lang)">{{
                  part.posting.title
                }}</a>
              </h2>
              @if (part.waiting) {
                <p class="muted">{{ 'contacts.count' | t: { count: part.waiting } }}</p>
              }
              <ul class="list">
                @for (contact of part.contacts; track contact.id) {
                  <li><arena-contact-line [contact]="contact" [role]="role" /></li>
                }
              </ul>
            </section>
          }
        } @else if (found.error(); as error) {
          @if (error.kind !== 'login-needed') {
            <arena-failure [error]="error" (retry)="found.retry()" />
          }
        } @else {
          <arena-loading-state [count]="3" />
        }
      } @else {
        <arena-login-needed role="seeker employer" />
      }
    </div>
  `,
})
export class ContactsPage {
  protected readonly i18n = inject(I18n);
  private readonly session = inject(Session);

  /** Comes from a contact that was just deleted. */
  protected readonly deleted = inject(Router).currentNavigation()?.extras.state?.['deleted'] === true;
  protected readonly role = computed<ContactRole | null>(() => {
    const role = this.session.person()?.role;
    return role === 'seeker' || role === 'employer' ? role : null;
  });
  protected readonly found = load(
    () => (this.role() ? call<typeof listContacts>('GET', '/api/contacts', { query: { lang: this.i18n.language() } }) : null),
    { optional: true },
  );
  protected readonly bySide = computed(() =>
    this.role() === 'seeker'
      ? seekerGroups(this.found.value()?.items ?? []).map((one) => ({ ...one, title: this.titleOf(one.group) }))
      : [],
  );
  protected readonly byPosting = computed(() => (this.role() === 'employer' ? postingGroups(this.found.value()?.items ?? []) : []));

  constructor() {
    pageHead(() => ({ title: this.i18n.t('contacts.title'), description: this.i18n.t('contact.description'), hidden: true }));
    afterNextRender(() => this.session.start());
    inject(DestroyRef).onDestroy(inject(Live).onChange((change) => change.posting === undefined && this.found.retry()));
  }

  private titleOf(group: SeekerGroup): TextKey {
    return `contacts.${group}`;
  }
}
