import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MatchCard as Match } from '@arena/contract';
import { BandTag, cardFacts, FactsList, I18n, Icon, KindTag, SkillStrip, TextPipe, type CardFact } from '@arena/ui';
import { inSentence } from '../../platform/in-sentence';
import { RequirementList } from '../postings/requirement-list';
import { rowGroups } from '../postings/requirement-rows';
import { gapOf } from './gap-sentence';

/** One opening with how it fits: band, strip, what is nearly there or missing, then the practical facts. */
@Component({
  selector: 'arena-match-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BandTag, FactsList, Icon, KindTag, RequirementList, RouterLink, SkillStrip, TextPipe],
  template: `
    <article class="opening">
      <div class="m">
        <div class="m-head">
          <div class="m-top">
            <arena-band-tag [band]="match().explanation.band" /><arena-kind-tag [kind]="card().kind" [extent]="card().extentPercent" />
          </div>
          <div>
            <h3>
              <a [routerLink]="link()" [attr.lang]="i18n.foreign(card().lang)">{{ card().title }}</a>
            </h3>
            <p class="who">{{ card().employer.name }}</p>
          </div>
        </div>
        <div class="m-fit">
          <arena-skill-strip [rows]="match().explanation.rows" />
          @if (gap(); as gap) {
            <p class="m-gap">
              {{ (gap.state === 'near' ? 'matches.gap.near' : 'matches.gap.missing') | t }}
              <b [attr.lang]="gap.row.requirement.lang">{{ inSentence(gap.row.requirement.label) }}</b>. {{ gap.sentence }}
              @if (gap.state === 'missing' && gap.row.authorisedAs; as occupation) {
                <a class="way" [routerLink]="['/', i18n.language(), 'occupations', occupation]" fragment="law"
                  >{{ 'occupations.link.law' | t }}<span class="ds-sr-only">: {{ gap.row.requirement.label }}</span></a
                >
              } @else if (gap.state === 'missing' && match().occupation; as occupation) {
                <a class="way" [routerLink]="['/', i18n.language(), 'occupations', occupation]" fragment="ways"
                  >{{ 'occupations.link.learn' | t }}<span class="ds-sr-only">: {{ gap.row.requirement.label }}</span></a
                >
              }
            </p>
          } @else if (learned()) {
            <p class="m-gap">
              {{ 'matches.learns' | t }} <b>{{ learned() }}</b>.
            </p>
          }
        </div>
        <arena-facts-list class="m-facts" [facts]="facts()" />
      </div>
      @if (match().explanation.rows.length) {
        <details #rows class="fold card-rows" (toggle)="unfolded.set(rows.open)">
          <summary>
            <svg arenaIcon="down"></svg>{{ 'matches.rows' | t }}<span class="ds-sr-only">: {{ card().title }}</span>
          </summary>
          @if (unfolded()) {
            <arena-requirement-list [posting]="listed()" [groups]="groups()" [level]="4" [mendable]="true" />
          }
        </details>
      }
      @if (card().origin === 'imported') {
        <p class="src">
          <svg arenaIcon="info"></svg>{{ 'vocabulary.imported' | t }}
          @if (card().redated) {
            {{ 'vocabulary.redated' | t }}
          }
        </p>
      }
    </article>
  `,
})
export class MatchCard {
  readonly match = input.required<Match>();

  protected readonly i18n = inject(I18n);
  protected readonly inSentence = inSentence;
  protected readonly card = computed(() => this.match().posting);
  protected readonly link = computed(() => ['/', this.i18n.language(), 'openings', this.card().id]);
  protected readonly gap = computed(() => gapOf(this.match().explanation, this.i18n));
  /** What is learned, where nothing is missing and nothing is asked for. */
  protected readonly learned = computed(() => {
    if (this.match().explanation.band !== 'open-for-all') return '';
    const rows = this.match().explanation.rows.filter(({ state }) => state === 'learned');
    return this.i18n.list(rows.slice(0, 4).map(({ requirement }) => inSentence(requirement.label)));
  });
  /** The rows are drawn when they are asked for: a page has many cards. */
  protected readonly unfolded = signal(false);
  protected readonly listed = computed(() => {
    const { occupation } = this.match();
    return { ...this.card(), occupation: occupation === null ? null : { id: occupation } };
  });
  protected readonly groups = computed(() => rowGroups(this.match().explanation.rows, this.i18n));
  protected readonly facts = computed(() => {
    const { km } = this.match().explanation.reach;
    const distance =
      km === null || this.card().remote
        ? undefined
        : km === 0
          ? this.i18n.t('matches.sameMunicipality')
          : this.i18n.t('matches.km', { km });
    return [...cardFacts(this.card(), this.i18n, distance), ...this.exposure()];
  });

  /** How many have shown interest: a fact of its own, which orders what fits alike and says nothing of how it fits. */
  private exposure(): CardFact[] {
    const { interestsPerPlace } = this.match().order;
    if (interestsPerPlace === null) return [];
    const text =
      interestsPerPlace === 0
        ? this.i18n.t('matches.exposure.none')
        : interestsPerPlace <= 1
          ? this.i18n.t('matches.exposure.few')
          : this.i18n.t('matches.exposure.count', { count: Math.round(interestsPerPlace) });
    return [{ icon: 'people', text }];
  }
}
