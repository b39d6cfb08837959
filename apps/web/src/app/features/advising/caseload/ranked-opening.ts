import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalForAdviser } from '@arena/contract';
import { BandTag, cardFacts, FactsList, I18n, Icon, KindTag, SkillStrip, TextPipe } from '@arena/ui';
import { toldKey } from '../../contact/shown-rows';
import { inSentence } from '../../../platform/in-sentence';
import type { RankedOpening as Ranked } from './one-away';
import { ProposeForm } from './propose-form';

/** One opening with how it fits somebody else: the card the person sees, told in the third person, and the way to propose it. */
@Component({
  selector: 'arena-ranked-opening',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BandTag, FactsList, Icon, KindTag, ProposeForm, RouterLink, SkillStrip, TextPipe],
  template: `
    <article class="opening">
      <div class="m">
        <div class="m-head">
          <div class="m-top">
            <arena-band-tag [band]="match().explanation.band" /><arena-kind-tag [kind]="card().kind" [extent]="card().extentPercent" />
          </div>
          <div>
            <h3>
              <a [routerLink]="['/', i18n.language(), 'openings', card().id]" [attr.lang]="i18n.foreign(card().lang)">{{ card().title }}</a>
            </h3>
            <p class="who">{{ card().employer.name }}</p>
          </div>
        </div>
        <div class="m-fit">
          <arena-skill-strip told="them" [rows]="match().explanation.rows" />
          @if (gap(); as gap) {
            <p class="m-gap">
              {{ (gap.near ? 'caseload.openings.near' : 'caseload.openings.missing') | t }}
              <b [attr.lang]="gap.lang">{{ gap.label }}</b>. {{ gap.told }}
            </p>
          }
        </div>
        <arena-facts-list class="m-facts" [facts]="facts()" />
      </div>
      @if (card().origin === 'employer') {
        <div class="propose-here">
          @if (done(); as proposal) {
            <p class="note" tabindex="-1" [id]="'sent-' + card().id">
              <svg arenaIcon="check"></svg
              ><span>{{ 'caseload.propose.done' | t: { who: who(), date: i18n.date(proposal.answerBy) } }}</span>
            </p>
          } @else if (proposed()) {
            <p class="state-line"><svg arenaIcon="check"></svg>{{ 'caseload.openings.proposed' | t }}</p>
          } @else if (open()) {
            <div>
              <h4>{{ 'caseload.propose.of' | t: { title: card().title } }}</h4>
              <arena-propose-form
                [person]="person()"
                [posting]="card().id"
                [who]="who()"
                [cancellable]="true"
                (sent)="sent($event)"
                (gone)="gone.emit()"
                (dropped)="open.set(false)"
              />
            </div>
          } @else {
            <button
              class="ds-button"
              data-variant="secondary"
              type="button"
              [attr.aria-label]="('caseload.propose' | t) + ': ' + card().title"
              (click)="begin()"
            >
              {{ 'caseload.propose' | t }}
            </button>
          }
        </div>
      }
    </article>
  `,
})
export class RankedOpening {
  readonly match = input.required<Ranked>();
  /** Key and name of the person on the worklist. */
  readonly person = input.required<string>();
  readonly who = input.required<string>();
  /** Proposed before. */
  readonly proposed = input(false);
  readonly gone = output();

  protected readonly i18n = inject(I18n);
  private readonly form = viewChild(ProposeForm);
  protected readonly open = signal(false);
  protected readonly done = signal<ProposalForAdviser | null>(null);
  protected readonly card = computed(() => this.match().posting);
  protected readonly gap = computed(() => {
    const { highlight, rows } = this.match().explanation;
    const row = highlight === null ? undefined : rows[highlight];
    if (!row || (row.state !== 'near' && row.state !== 'missing')) return null;
    const { label, lang } = row.requirement;
    return {
      near: row.state === 'near',
      label: inSentence(label),
      lang: this.i18n.foreign(lang),
      told: row.state === 'near' ? this.i18n.t(toldKey(row.code), row.params) : '',
    };
  });
  protected readonly facts = computed(() => {
    const { km } = this.match().explanation.reach;
    const distance =
      km === null || this.card().remote
        ? undefined
        : km === 0
          ? this.i18n.t('caseload.openings.sameMunicipality')
          : this.i18n.t('matches.km', { km });
    return cardFacts(this.card(), this.i18n, distance);
  });

  protected begin(): void {
    this.open.set(true);
    setTimeout(() => this.form()?.focus());
  }

  protected sent(proposal: ProposalForAdviser): void {
    this.done.set(proposal);
    setTimeout(() => document.getElementById(`sent-${this.card().id}`)?.focus());
  }
}
