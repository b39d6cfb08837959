import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PostingView } from '@arena/contract';
import { answerText, I18n, Icon, statusWords, TextPipe } from '@arena/ui';
import { Session } from '../../platform/session';
import { ownContact } from './own-contact';

/** What one can do about an opening now: show interest in our own, or see how it goes; for a fetched ad, where to apply. */
@Component({
  selector: 'arena-posting-action',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TextPipe],
  template: `
    <section aria-labelledby="act">
      <div class="act">
        @if (posting().origin === 'imported') {
          @if (posting().redated) {
            <h2 id="act">{{ 'posting.redated.title' | t }}</h2>
            <p>{{ 'posting.redated' | t }}</p>
          } @else {
            <h2 id="act">{{ 'posting.source.title' | t }}</h2>
            @if (posting().source?.url; as url) {
              <p>{{ 'posting.source.text' | t }}</p>
              <a class="ds-button" rel="noopener external" [href]="url">{{ 'posting.source.go' | t }}<svg arenaIcon="link"></svg></a>
            } @else {
              <p>{{ 'posting.source.noLink' | t: { name: posting().source?.name ?? posting().employer.name } }}</p>
            }
          }
        } @else if (contact(); as contact) {
          <h2 id="act">{{ (contact.begunBy === 'seeker' ? 'posting.interest.there' : 'posting.interest.asked') | t }}</h2>
          @if (words(); as words) {
            <p role="status">
              <b>{{ words.line }}</b> {{ words.reason }}
            </p>
          }
          <a class="ds-button" [routerLink]="['/', i18n.language(), 'contacts', contact.id]">{{ 'posting.interest.see' | t }}</a>
          @if (mayAgain()) {
            <a class="ds-button" data-variant="secondary" [routerLink]="interest()">{{ 'posting.interest.again' | t }}</a>
          }
        } @else if (adviser()) {
          <h2 id="act">{{ 'posting.advise.title' | t }}</h2>
          <p>{{ 'posting.advise.text' | t }}</p>
          <a class="ds-button" [routerLink]="['/', i18n.language(), 'openings', posting().id, 'advisees']">{{ 'posting.advise.go' | t }}</a>
        } @else if (otherRole()) {
          <h2 id="act">{{ 'posting.interest.title' | t }}</h2>
          <p>{{ 'posting.interest.notYou' | t }}</p>
        } @else {
          <h2 id="act" class="ds-sr-only">{{ 'posting.interest.title' | t }}</h2>
          <a class="ds-button" [routerLink]="interest()">{{ 'posting.interest.go' | t }}</a>
          <p>
            <b>{{ 'posting.interest.what' | t }}</b> {{ 'posting.interest.how' | t }}
          </p>
          <p>{{ 'posting.interest.answer' | t: { answer: answer() } }}</p>
        }
      </div>
    </section>
  `,
})
export class PostingAction {
  readonly posting = input.required<PostingView>();

  protected readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  protected readonly contact = ownContact(() => (this.posting().origin === 'employer' ? this.posting().id : null));
  protected readonly words = computed(() => {
    const contact = this.contact();
    return contact ? statusWords(contact, 'seeker', this.i18n) : null;
  });
  /** Taken back by the person: nothing stands in the way of changing one's mind. */
  protected readonly mayAgain = computed(() => {
    const contact = this.contact();
    return contact?.state === 'withdrawn';
  });
  /** An employer has no interest to show. */
  protected readonly otherRole = computed(() => {
    const person = this.session.person();
    return person !== undefined && person !== null && person.role !== 'seeker';
  });
  protected readonly adviser = computed(() => this.session.person()?.role === 'adviser');
  protected readonly answer = computed(() => answerText(this.posting(), this.i18n));
  protected readonly interest = computed(() => ['/', this.i18n.language(), 'openings', this.posting().id, 'interest']);

  constructor() {
    afterNextRender(() => this.session.start());
  }
}
