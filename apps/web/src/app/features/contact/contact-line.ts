import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ContactCard } from '@arena/contract';
import { type ContactRole, I18n, Icon, KindTag, personName, statusWords, TextPipe } from '@arena/ui';
import { whenText } from '../../platform/when';

/** One contact in a list: whom or what it is about, where it stands in words, whose turn it is. */
@Component({
  selector: 'arena-contact-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, KindTag, RouterLink, TextPipe],
  template: `
    <article class="opening contact-card" [class.turn]="words().yourTurn">
      @if (role() === 'seeker' || words().yourTurn) {
        <div class="tags">
          @if (words().yourTurn) {
            <span class="tag turn-tag"
              ><svg arenaIcon="clock"></svg>{{ (role() === 'seeker' ? 'contacts.turn' : 'contacts.turnEmployer') | t }}</span
            >
          }
          @if (role() === 'seeker') {
            <arena-kind-tag [kind]="contact().posting.kind" />
          }
        </div>
      }
      <div>
        <h3>
          <a [routerLink]="['/', i18n.language(), 'contacts', contact().id]" [attr.lang]="lang()">{{ title() }}</a>
        </h3>
        @if (role() === 'seeker') {
          <p class="who">{{ contact().posting.employer }}</p>
        }
      </div>
      <p class="stands">
        {{ words().line }}
        @if (words().reason) {
          {{ words().reason }}
        }
      </p>
      <ul class="facts facts-row">
        <li>
          <svg arenaIcon="chat"></svg><span>{{ 'contacts.since' | t: { when: when() } }}</span>
        </li>
        @if (byDay(); as date) {
          <li>
            <svg arenaIcon="calendar"></svg><span>{{ 'contacts.byDay' | t: { date } }}</span>
          </li>
        }
      </ul>
    </article>
  `,
})
export class ContactLine {
  readonly contact = input.required<ContactCard>();
  readonly role = input.required<ContactRole>();

  protected readonly i18n = inject(I18n);
  protected readonly words = computed(() => statusWords(this.contact(), this.role(), this.i18n));
  protected readonly title = computed(() =>
    this.role() === 'seeker' ? this.contact().posting.title : personName(this.contact(), this.i18n),
  );
  protected readonly lang = computed(() => (this.role() === 'seeker' ? this.i18n.foreign(this.contact().posting.lang) : null));
  protected readonly when = computed(() => whenText(this.contact().last.at, this.i18n));
  protected readonly byDay = computed(() => {
    const { closesOn } = this.contact();
    return this.words().yourTurn && closesOn !== null ? this.i18n.date(closesOn) : null;
  });
}
