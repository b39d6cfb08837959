import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { readCaseload } from '@arena/contract';
import { I18n, LoadingState, MessageState, TextPipe } from '@arena/ui';
import { call } from '../../../platform/api';
import { load } from '../../../platform/loaded';
import { pageHead } from '../../../platform/page-head';
import { Session } from '../../../platform/session';
import { Failure } from '../../../shell/failure';
import { LoginNeeded } from '../../../shell/login-needed';
import { onNews } from '../on-news';
import { caseloadParts } from './caseload-order';
import { PersonLine } from './person-line';
import { SentProposals } from './sent-proposals';

/** An adviser's worklist: who let one in, what waits first, and what was proposed. */
@Component({
  selector: 'arena-caseload-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failure, LoadingState, LoginNeeded, MessageState, PersonLine, RouterLink, SentProposals, TextPipe],
  template: `
    <div class="wrap page caseload">
      <h1>{{ 'caseload.title' | t }}</h1>
      @if (!adviser()) {
        <arena-login-needed role="adviser" />
      } @else if (found.value(); as value) {
        @if (value.office; as office) {
          <p class="lead">{{ 'caseload.lead' | t: { count: value.people.length, office: office.name } }}</p>
          @if (value.people.length) {
            <section aria-labelledby="waiting">
              <h2 id="waiting">{{ 'caseload.waiting' | t: { count: parts().waiting.length } }}</h2>
              @if (parts().waiting.length) {
                <ul class="list">
                  @for (person of parts().waiting; track person.key) {
                    <li><arena-person-line [person]="person" /></li>
                  }
                </ul>
              } @else {
                <p class="muted">{{ 'caseload.nothingWaits' | t }}</p>
              }
            </section>
            @if (parts().others.length) {
              <section aria-labelledby="others">
                <h2 id="others">{{ 'caseload.others' | t: { count: parts().others.length } }}</h2>
                <ul class="list">
                  @for (person of parts().others; track person.key) {
                    <li><arena-person-line [person]="person" /></li>
                  }
                </ul>
              </section>
            }
          } @else {
            <arena-message-state icon="people" [heading]="'caseload.empty.title' | t" [text]="'caseload.empty.text' | t">
              <ol class="steps-in">
                <li>{{ 'caseload.empty.1' | t }}</li>
                <li>{{ 'caseload.empty.2' | t }}</li>
                <li>{{ 'caseload.empty.3' | t: { office: office.name } }}</li>
              </ol>
              <p class="btns">
                <a class="ds-button" data-variant="secondary" [routerLink]="['/', i18n.language(), 'openings']">{{
                  'caseload.empty.look' | t
                }}</a>
              </p>
            </arena-message-state>
          }
        } @else {
          <arena-message-state icon="building" [heading]="'caseload.noOffice.title' | t" [text]="'caseload.noOffice.text' | t" />
        }
        @if (value.proposals.length) {
          <section aria-labelledby="sent">
            <h2 id="sent">{{ 'caseload.sent' | t: { count: value.proposals.length } }}</h2>
            <arena-sent-proposals [proposals]="value.proposals" (tookBack)="found.retry()" />
          </section>
        }
      } @else if (found.error(); as error) {
        @if (error.kind !== 'login-needed') {
          <arena-failure [error]="error" (retry)="found.retry()" />
        }
      } @else {
        <arena-loading-state [count]="3" />
      }
    </div>
  `,
})
export class CaseloadPage {
  protected readonly i18n = inject(I18n);
  private readonly session = inject(Session);

  protected readonly adviser = computed(() => this.session.person()?.role === 'adviser');
  protected readonly found = load(
    () => (this.adviser() ? call<typeof readCaseload>('GET', '/api/caseload', { query: { lang: this.i18n.language() } }) : null),
    { optional: true },
  );
  protected readonly parts = computed(() => caseloadParts(this.found.value()?.people ?? []));

  constructor() {
    pageHead(() => ({ title: this.i18n.t('caseload.title'), description: this.i18n.t('caseload.description'), hidden: true }));
    onNews(() => this.adviser() && this.found.retry());
    afterNextRender(() => this.session.start());
  }
}
