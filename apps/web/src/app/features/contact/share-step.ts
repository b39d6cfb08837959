import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input } from '@angular/core';
import type { PostingView, RequirementView } from '@arena/contract';
import {
  CEFR_LEVELS,
  QUALIFICATION_STATES,
  SKILL_LEVELS,
  type CefrLevel,
  type QualificationState,
  type SkillLevel,
  type Strength,
} from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { DraftStore, levelNow, type HeldLevel } from '../profiles';
import { InterestForm } from './interest-form';
import { sharesOf, type Explained, type Share } from './interest-shares';

/** Nobody needs the highest level to get in; a shorter list is easier to choose from. */
const LEVELS = CEFR_LEVELS.filter((level) => level !== 'C2');
/** Approved first: the shortest answer for those who took it here. */
const STATES = [...QUALIFICATION_STATES].reverse();

/** The field that a missing level is mended in. */
export const levelField = ({ kind, id }: Pick<RequirementView, 'kind' | 'id'>): string => `level-${kind}-${id}`;

/** Step 1: what to share, requirement by requirement. What fits is ticked already; the rest can be ticked or left. */
@Component({
  selector: 'arena-share-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <p class="ds-sr-only" role="status">{{ said()?.text }}</p>
    @if (nothingToTick()) {
      <p class="prose">{{ 'interest.none' | t }}</p>
    }
    @for (group of groups(); track group.strength) {
      <fieldset class="ticks share-group">
        <legend class="legend-q">{{ group.title | t }}</legend>
        @if (group.strength === 'learned') {
          <p class="hint">{{ 'interest.learned' | t }}</p>
        }
        @for (share of group.shares; track share.key) {
          @if (share.tickable) {
            <div class="tick-row" [class.on]="share.ticked">
              <label class="tick"
                ><input
                  class="ds-input"
                  type="checkbox"
                  [id]="'share-' + fieldOf(share)"
                  [checked]="share.ticked"
                  (change)="form.toggle(share)"
                /><span
                  ><span [attr.lang]="i18n.foreign(share.requirement.lang)">{{ share.requirement.label }}</span>
                  @if (share.level) {
                    <span class="lv">{{ share.level }}</span>
                  }
                  @if (share.why) {
                    <span class="why">{{ share.why }}</span>
                  }
                </span></label
              >
              @if (said()?.key === share.key) {
                <p class="row-said">
                  <span aria-hidden="true">{{ said()?.short }}</span>
                  @if (said()?.canUndo) {
                    <button class="ds-button" data-variant="tertiary" type="button" [attr.aria-label]="said()?.undo" (click)="undo()">
                      {{ 'interest.undo' | t }}
                    </button>
                  }
                </p>
              }
              @if (share.question; as question) {
                <fieldset class="level tall">
                  <legend>{{ question.text }}</legend>
                  @if (failed() && question.now === null) {
                    <p class="error"><svg arenaIcon="warning"></svg>{{ question.missing }}</p>
                  }
                  @for (option of question.options; track option.level; let first = $first) {
                    <label
                      ><input
                        class="ds-input"
                        type="radio"
                        [id]="first ? fieldOf(share) : null"
                        [name]="fieldOf(share)"
                        [checked]="question.now === option.level"
                        (change)="form.setLevel(share.requirement, option.level)"
                      />{{ option.text | t }}</label
                    >
                  }
                </fieldset>
              }
            </div>
          } @else {
            <p class="learn-line">
              <i class="seg learn" aria-hidden="true"></i
              ><span [attr.lang]="i18n.foreign(share.requirement.lang)">{{ share.requirement.label }}</span>
            </p>
          }
        }
      </fieldset>
    }
  `,
})
export class ShareStep {
  readonly posting = input.required<PostingView>();
  readonly explained = input.required<Explained | undefined>();
  /** Show what is not answered. */
  readonly failed = input(false);

  protected readonly form = inject(InterestForm);
  protected readonly i18n = inject(I18n);
  private readonly store = inject(DraftStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly groups = computed(() =>
    sharesOf(this.posting(), this.explained(), this.store.draft(), this.form.now()).map(({ strength, shares }) => ({
      strength,
      title: this.titleOf(strength),
      shares: shares.map((share) => ({ ...share, level: this.levelText(share), why: this.why(share), question: this.question(share) })),
    })),
  );
  protected readonly nothingToTick = computed(() => !this.groups().some(({ shares }) => shares.some(({ tickable }) => tickable)));
  protected readonly said = computed(() => {
    const said = this.form.said();
    if (!said) return null;
    const { label } = said.share.requirement;
    return {
      key: said.share.key,
      text: this.i18n.t(`interest.${said.what}`, { label }),
      short: this.i18n.t(`interest.${said.what}.short`),
      undo: this.i18n.t('interest.undoOf', { label }),
      canUndo: said.what !== 'undone',
    };
  });

  protected fieldOf({ requirement }: Share): string {
    return levelField(requirement);
  }

  /** The button is gone with the note: the reader stands at the tick it was about. */
  protected undo(): void {
    const share = this.form.said()?.share;
    this.form.undo();
    if (share) this.host.nativeElement.querySelector<HTMLElement>(`[id="share-${this.fieldOf(share)}"]`)?.focus();
  }

  private titleOf(strength: Strength): TextKey {
    return `posting.group.${strength}`;
  }

  private levelText({ requirement }: Share): string {
    if (requirement.kind !== 'language') return '';
    return this.i18n.t('posting.cefr', { words: this.i18n.t(`vocabulary.cefr.${requirement.cefr}`), level: requirement.cefr });
  }

  /** Why it is ticked, where the answers say so. What is missing needs no sentence beside an empty box. */
  private why({ row, ticked, added }: Share): string {
    return row && ticked && !added && row.state !== 'missing' ? this.i18n.t(row.code, row.params) : '';
  }

  private question(share: Share) {
    const { requirement, added, ticked } = share;
    if (!added || !ticked) return null;
    const now = levelNow(this.store.draft(), requirement);
    if (now === undefined) return null;
    const { label } = requirement;
    const missing = this.i18n.t('interest.levelMissing', { label });
    if (requirement.kind === 'skill') {
      const options = SKILL_LEVELS.map((level) => ({ level: level as HeldLevel, text: this.skillText(level) }));
      return { now, options, missing, text: this.i18n.t('interest.howWell', { label }) };
    }
    if (requirement.kind === 'language') {
      const options = LEVELS.map((level) => ({ level: level as HeldLevel, text: this.cefrText(level) }));
      return { now, options, missing, text: this.i18n.t('interest.whichLevel', { label }) };
    }
    const options = STATES.map((level) => ({ level: level as HeldLevel, text: this.stateText(level) }));
    return { now, options, missing, text: this.i18n.t('interest.whichState', { label }) };
  }

  private skillText(level: SkillLevel): TextKey {
    return `builder.skillLevel.${level}`;
  }

  private cefrText(level: CefrLevel): TextKey {
    return `vocabulary.cefr.${level}`;
  }

  private stateText(state: QualificationState): TextKey {
    return `vocabulary.qualificationState.${state}`;
  }
}
