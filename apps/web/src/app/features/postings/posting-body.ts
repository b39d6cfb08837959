import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ExplanationView, PostingView } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { answerText, BandTag, cardFacts, FactsList, I18n, Icon, KindTag, SkillStrip, TextPipe } from '@arena/ui';
import { placeFacts, type PlaceFact } from './place-facts';
import { RequirementList } from './requirement-list';
import { requirementGroups } from './requirement-rows';

/** One opening from its title to how the employer answers. What one can do about it (`.post-act`) is put inside. */
@Component({
  selector: 'arena-posting-body',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BandTag, FactsList, Icon, KindTag, RequirementList, RouterLink, SkillStrip, TextPipe],
  template: `
    <div class="post">
      <div class="post-head">
        <div class="tags">
          @if (explanation(); as explanation) {
            <arena-band-tag [band]="explanation.band" />
          } @else if (posting().openForAll) {
            <arena-band-tag band="open-for-all" />
          }
          <arena-kind-tag [kind]="posting().kind" [extent]="posting().extentPercent" />
        </div>
        <h1 [attr.lang]="i18n.foreign(posting().lang)">{{ posting().title || ('ourPostings.untitled' | t) }}</h1>
        <p class="employer">
          @if (posting().employer.id; as employer) {
            <a [routerLink]="['/', i18n.language(), 'employers', employer]">{{ posting().employer.name }}</a>
          } @else {
            {{ posting().employer.name }}
          }
        </p>
        <arena-facts-list [facts]="head()" [row]="true" />
        @if (explanation(); as explanation) {
          <div class="post-strip"><arena-skill-strip size="page" [rows]="explanation.rows" /></div>
        }
        @if (unexplained()) {
          <p class="note below">
            <svg arenaIcon="info"></svg><span>{{ 'posting.notExplained' | t }}</span>
          </p>
        }
        @if (posting().origin === 'imported') {
          <p class="note below">
            <svg arenaIcon="info"></svg
            ><span
              >{{ 'posting.imported' | t }}
              @if (posting().source; as source) {
                {{ 'posting.importedFrom' | t: { name: source.name } }}
              }
            </span>
          </p>
        }
      </div>

      <div class="post-side">
        <ng-content select=".post-act" />

        <section class="panel post-facts" aria-labelledby="facts">
          <h2 id="facts">{{ 'posting.facts' | t }}</h2>
          <dl class="keys">
            @for (fact of facts(); track fact.key) {
              <div>
                <svg [arenaIcon]="fact.icon"></svg>
                <dt>{{ factTitle(fact.key) | t }}</dt>
                <dd [class.lines]="fact.key === 'conditions'">
                  @for (sentence of fact.sentences; track $index) {
                    <span [attr.lang]="sentence.lang" [class.quiet]="sentence.quiet">{{ sentence.text }} </span>
                  }
                </dd>
              </div>
            }
          </dl>
        </section>
      </div>

      <section class="post-do" aria-labelledby="do">
        <h2 id="do">{{ 'posting.do' | t }}</h2>
        <div [attr.lang]="i18n.foreign(posting().lang)">
          <p class="prose pre">{{ posting().about || posting().summary }}</p>
          @if (posting().tasks.length) {
            <ul class="do">
              @for (task of posting().tasks; track $index) {
                <li>{{ task }}</li>
              }
            </ul>
          }
        </div>
        @if (!preview()) {
          <p class="below">
            @if (posting().occupation; as occupation) {
              <a class="more" [routerLink]="['/', i18n.language(), 'occupations', occupation.id]"
                >{{ 'occupations.link.about' | t: { name: occupation.label } }}<svg arenaIcon="arrow"></svg
              ></a>
            } @else {
              <a class="more" [routerLink]="['/', i18n.language(), 'occupations']"
                >{{ 'occupations.link.list' | t }}<svg arenaIcon="arrow"></svg
              ></a>
            }
          </p>
        }
      </section>

      <div class="post-rest">
        <section aria-labelledby="need" [attr.aria-busy]="busy()">
          <h2 id="need" tabindex="-1">{{ 'posting.need' | t }}</h2>
          <arena-requirement-list [posting]="posting()" [groups]="groups()" [mendable]="!preview() && explanation() !== undefined" />
          @if (!preview()) {
            <p class="save below">
              @if (withProfile()) {
                <svg arenaIcon="info"></svg
                ><span
                  >{{ 'posting.wrong' | t }}
                  <a [routerLink]="['/', i18n.language(), 'find-out']" [queryParams]="{ step: 4 }">{{ 'posting.change' | t }}</a>
                  · <a [routerLink]="['/', i18n.language(), 'how-matching-works']">{{ 'matching.link' | t }}</a></span
                >
              } @else if (off()) {
                <svg arenaIcon="info"></svg
                ><span
                  >{{ 'matching.choice.isOff' | t }}
                  <button class="ds-button" data-variant="tertiary" type="button" (click)="turnedOn.emit()">
                    {{ 'matching.choice.on' | t }}
                  </button></span
                >
              } @else {
                <svg arenaIcon="star"></svg
                ><span
                  >{{ 'posting.findOut' | t }}
                  <a [routerLink]="['/', i18n.language(), 'find-out']">{{ 'posting.findOutLink' | t }}</a></span
                >
              }
            </p>
          }
        </section>
        <section class="post-answer" aria-labelledby="answers">
          <h2 id="answers">{{ 'posting.answers' | t: { name: posting().employer.name } }}</h2>
          <p class="prose">{{ answer() }}.</p>
          @if (posting().origin === 'employer') {
            <p class="prose">{{ (posting().answerDays === null ? 'posting.answers.new' : 'posting.answers.how') | t }}</p>
          }
        </section>
      </div>
    </div>
  `,
})
export class PostingBody {
  readonly posting = input.required<PostingView>();
  /** How it fits a profile, where there is one. */
  readonly explanation = input<ExplanationView>();
  /** There is a profile, but nobody could say what fits. */
  readonly unexplained = input(false);
  /** A newer explanation is on its way. */
  readonly busy = input(false);
  readonly withProfile = input(false);
  /** The reader has turned matching off. */
  readonly off = input(false);
  readonly turnedOn = output();
  /** For the employer's own eyes: nothing about the reader. */
  readonly preview = input(false);

  protected readonly i18n = inject(I18n);
  private readonly km = computed(() => this.explanation()?.reach.km ?? null);
  protected readonly groups = computed(() => requirementGroups(this.posting(), this.explanation(), this.i18n));
  protected readonly facts = computed(() => placeFacts(this.posting(), this.km(), this.i18n));
  protected readonly head = computed(() => {
    const km = this.km();
    const posting = this.posting();
    return cardFacts(posting, this.i18n, km && !posting.remote ? this.i18n.t('matches.km', { km }) : undefined);
  });
  protected readonly answer = computed(() => answerText(this.posting(), this.i18n));

  protected factTitle(key: PlaceFact['key']): TextKey {
    return `posting.fact.${key}`;
  }
}
