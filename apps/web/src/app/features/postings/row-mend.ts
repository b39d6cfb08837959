import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild, type ElementRef } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RequirementView } from '@arena/contract';
import { CEFR_LEVELS, QUALIFICATION_STATES, SKILL_LEVELS } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { DraftStore, holds, levelNow, Mender, type HeldLevel } from '../profiles';
import type { ListedPosting } from './requirement-rows';

interface LevelOption {
  level: HeldLevel;
  text: TextKey;
}

/** Nobody needs the highest level to get in; a shorter list is easier to choose from. */
const CEFR = CEFR_LEVELS.filter((level) => level !== 'C2');

/**
 * 'This is wrong', for one row: what is wrong with the answers is mended at once, and the row follows; what is wrong with the opening
 * is for a person. Needs the page's `Mender`.
 */
@Component({
  selector: 'arena-row-mend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TextPipe],
  template: `
    <details class="fold mend">
      <summary #summary>
        <svg arenaIcon="down"></svg>{{ 'posting.mend.wrong' | t }}<span class="ds-sr-only">: {{ requirement().label }}</span>
      </summary>
      <div class="mend-in">
        @if (!held()) {
          <div class="mend-way">
            <button class="ds-button" data-variant="secondary" type="button" (click)="add()">
              <svg arenaIcon="plus"></svg>{{ 'posting.mend.have' | t }}<span class="ds-sr-only">: {{ requirement().label }}</span>
            </button>
            <p class="sm muted">{{ 'posting.mend.haveHow' | t }}</p>
          </div>
        }
        @if (held()) {
          @if (options().length) {
            <fieldset class="level tall">
              <legend>
                {{ 'posting.mend.level' | t }}<span class="ds-sr-only">: {{ requirement().label }}</span>
              </legend>
              @for (option of options(); track option.level) {
                <label
                  ><input
                    class="ds-input"
                    type="radio"
                    [name]="field()"
                    [checked]="now() === option.level"
                    (change)="mender.setLevel(requirement(), option.level)"
                  />{{ option.text | t }}</label
                >
              }
            </fieldset>
          }
          <button class="ds-button" data-variant="secondary" type="button" (click)="takeAway()">
            <svg arenaIcon="minus"></svg>{{ 'posting.mend.haveNot' | t }}<span class="ds-sr-only">: {{ requirement().label }}</span>
          </button>
        }
        <p class="mend-other">
          @if (posting().origin === 'imported') {
            {{ 'posting.mend.otherImported' | t }}
          } @else {
            {{ 'posting.mend.other' | t }}
            <a [routerLink]="['/', i18n.language(), 'openings', posting().id, 'interest']"
              >{{ 'posting.mend.ask' | t }}<span class="ds-sr-only">: {{ requirement().label }}</span></a
            >
          }
          <a [routerLink]="['/', i18n.language(), 'how-matching-works']" fragment="wrong"
            >{{ 'posting.mend.person' | t }}<span class="ds-sr-only">: {{ requirement().label }}</span></a
          >
        </p>
      </div>
    </details>
  `,
})
export class RowMend {
  readonly posting = input.required<ListedPosting>();
  readonly requirement = input.required<RequirementView>();

  protected readonly mender = inject(Mender);
  protected readonly i18n = inject(I18n);
  private readonly store = inject(DraftStore);
  private readonly summary = viewChild.required<ElementRef<HTMLElement>>('summary');

  /** What is not among the answers can be put there; a level that is too low is raised where it is chosen. */
  protected readonly held = computed(() => holds(this.store.draft(), this.requirement()) !== 'no');
  protected readonly now = computed(() => levelNow(this.store.draft(), this.requirement()));
  /** One page may show the same requirement of several openings. */
  protected readonly field = computed(() => `mend-${this.posting().id}-${this.requirement().kind}-${this.requirement().id}`);
  protected readonly options = computed<LevelOption[]>(() => {
    switch (this.requirement().kind) {
      case 'skill':
        return SKILL_LEVELS.map((level) => ({ level, text: `builder.skillLevel.${level}` as const }));
      case 'language':
        return CEFR.map((level) => ({ level, text: `vocabulary.cefr.${level}` as const }));
      case 'qualification':
        return QUALIFICATION_STATES.map((level) => ({ level, text: `vocabulary.qualificationState.${level}` as const }));
      default:
        return [];
    }
  });
  protected add(): void {
    this.mender.add(this.requirement());
    this.stay();
  }

  protected takeAway(): void {
    this.mender.takeAway(this.requirement());
    this.stay();
  }

  /** The button is gone with what it did: the reader stays at the row. */
  private stay(): void {
    this.summary().nativeElement.focus();
  }
}
