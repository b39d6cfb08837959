import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { matchOccupation, OccupationMatch } from '@arena/contract';
import type { RowState } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, SEGMENT, SkillStrip, STATE_CLASS, TextPipe } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { DraftStore, MatchingChoice, toProfile } from '../profiles';

/** What the reader has of an occupation, as the API says it; without answers, the way to give some. */
@Component({
  selector: 'arena-own-match',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, SkillStrip, TextPipe],
  template: `
    <section class="panel occ-you" aria-labelledby="you">
      <h2 id="you">{{ 'occupations.you.title' | t }}</h2>
      @if (found(); as found) {
        <p class="below">{{ (found.basis === 'openings' ? 'occupations.you.openings' : 'occupations.you.taxonomy') | t }}</p>
        <div class="post-strip"><arena-skill-strip size="page" [rows]="found.rows" /></div>
        <ul class="rows below">
          @for (row of found.rows; track row.requirement.kind + row.requirement.id) {
            <li>
              <i [class]="segment[row.state]" aria-hidden="true"></i>
              <span class="t" [attr.lang]="i18n.foreign(row.requirement.lang)">{{ row.requirement.label }}</span>
              <span class="st" [class]="stateClass[row.state]">{{ stateText(row.state) | t }}</span>
              <span class="r"
                >{{ i18n.t(row.code, row.params) }}
                @if (row.state === 'missing' && row.authorisedAs; as occupation) {
                  <a [routerLink]="['/', i18n.language(), 'occupations', occupation]" fragment="law"
                    >{{ 'occupations.link.law' | t }}<span class="ds-sr-only">: {{ row.requirement.label }}</span></a
                  >
                } @else if (row.state === 'missing') {
                  <a [routerLink]="[]" fragment="ways"
                    >{{ 'occupations.you.learn' | t }}<span class="ds-sr-only">: {{ row.requirement.label }}</span></a
                  >
                }
              </span>
            </li>
          }
        </ul>
        <p class="below">
          <a class="more" [routerLink]="['/', i18n.language(), 'find-out']" [queryParams]="{ step: 4 }"
            >{{ 'occupations.you.change' | t }}<svg arenaIcon="arrow"></svg
          ></a>
        </p>
      } @else if (failed()) {
        <p class="below">{{ 'occupations.you.away' | t }}</p>
      } @else if (withProfile()) {
        <p class="below">{{ 'shell.loading' | t }}</p>
      } @else if (choice.off()) {
        <p class="below">{{ 'matching.choice.isOff' | t }}</p>
        <p class="below">
          <button class="ds-button" data-variant="secondary" type="button" (click)="choice.turnOn()">{{ 'matching.choice.on' | t }}</button>
        </p>
      } @else {
        <p class="below">{{ 'occupations.you.find' | t }}</p>
        <p class="below">
          <a class="ds-button" [routerLink]="['/', i18n.language(), 'find-out']">{{ 'occupations.you.findLink' | t }}</a>
        </p>
      }
    </section>
  `,
})
export class OwnMatch {
  /** Of the occupation. */
  readonly id = input.required<string>();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly store = inject(DraftStore);
  protected readonly segment = SEGMENT;
  protected readonly stateClass = STATE_CLASS;
  protected readonly choice = inject(MatchingChoice);
  protected readonly withProfile = this.choice.active;

  private readonly answered = signal<{ key: string; match: OccupationMatch } | null>(null);
  private readonly unanswered = signal(false);
  private readonly question = computed(() =>
    this.withProfile() ? { id: this.id(), body: { lang: this.i18n.language(), profile: toProfile(this.store.draft()) } } : null,
  );
  protected readonly found = computed(() => {
    const known = this.answered();
    return known && known.key === JSON.stringify(this.question()) ? known.match : undefined;
  });
  /** There are answers, but nobody could say what fits. */
  protected readonly failed = computed(() => this.withProfile() && this.unanswered());

  constructor() {
    let running: AbortController | undefined;
    effect(() => {
      const question = this.question();
      untracked(() => {
        running?.abort();
        running = new AbortController();
        if (question) void this.ask(question, running.signal);
      });
    });
    inject(DestroyRef).onDestroy(() => running?.abort());
    afterNextRender(() => this.store.start());
  }

  protected stateText(state: RowState): TextKey {
    return `posting.state.${state}`;
  }

  private async ask(question: { id: string; body: unknown }, signal: AbortSignal): Promise<void> {
    try {
      const { id, body } = question;
      const match = await this.api.send(
        call<typeof matchOccupation>('POST', '/api/occupations/:id/match', { params: { id }, body }),
        signal,
      );
      if (signal.aborted) return;
      this.answered.set({ key: JSON.stringify(question), match });
      this.unanswered.set(false);
    } catch {
      if (!signal.aborted) this.unanswered.set(true);
    }
  }
}
