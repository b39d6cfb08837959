import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ADAPTATIONS, CONDITIONS, WORK_FACTS, type Adaptation, type Condition, type WorkFact } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { TextPipe } from '@arena/ui';
import { PostingEditor } from './posting-editor';

const SAID = ['yes', 'no', 'notSaid'] as const;
type Said = (typeof SAID)[number];

/** What the work is like, what is adapted, what the law demands. Silence is an answer of its own. */
@Component({
  selector: 'arena-work-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  template: `
    <section class="part" aria-labelledby="facts">
      <h2 id="facts" tabindex="-1">{{ 'ourPostings.work.title' | t }}</h2>
      <p class="muted">{{ 'ourPostings.work.hint' | t }}</p>
      <div class="three-way">
        @for (fact of facts; track fact) {
          <fieldset>
            <legend>{{ factText(fact) | t }}</legend>
            <div class="says-row">
              @for (one of said; track one) {
                <label class="pill"
                  ><input
                    class="ds-input"
                    type="radio"
                    [name]="'fact-' + fact"
                    [checked]="saidOf(fact) === one"
                    (change)="say(fact, one)"
                  />{{ saidText(one) | t }}</label
                >
              }
            </div>
          </fieldset>
        }
      </div>
    </section>
    <section class="part" aria-labelledby="part-adaptations">
      <h2 id="part-adaptations">{{ 'ourPostings.adaptations.title' | t }}</h2>
      <p class="muted">{{ 'ourPostings.adaptations.hint' | t }}</p>
      <fieldset class="ticks two">
        <legend class="ds-sr-only">{{ 'ourPostings.adaptations.title' | t }}</legend>
        @for (one of adaptations; track one) {
          <label class="tick"
            ><input
              class="ds-input"
              type="checkbox"
              [checked]="editor.content()?.adaptations?.includes(one)"
              (change)="toggleAdaptation(one)"
            /><span>{{ adaptationText(one) | t }}</span></label
          >
        }
      </fieldset>
    </section>
    <section class="part" aria-labelledby="part-conditions">
      <h2 id="part-conditions">{{ 'ourPostings.conditions.title' | t }}</h2>
      <p class="muted">{{ 'ourPostings.conditions.hint' | t }}</p>
      <fieldset class="ticks">
        <legend class="ds-sr-only">{{ 'ourPostings.conditions.title' | t }}</legend>
        @for (one of conditions; track one) {
          <label class="tick"
            ><input
              class="ds-input"
              type="checkbox"
              [checked]="editor.content()?.conditions?.includes(one)"
              (change)="toggleCondition(one)"
            /><span
              >{{ conditionText(one) | t }}<span class="why">{{ whyText(one) | t }}</span></span
            ></label
          >
        }
      </fieldset>
    </section>
  `,
})
export class WorkSection {
  protected readonly editor = inject(PostingEditor);
  protected readonly facts = WORK_FACTS;
  protected readonly adaptations = ADAPTATIONS;
  protected readonly conditions = CONDITIONS;
  protected readonly said = SAID;

  protected factText(fact: WorkFact): TextKey {
    return `ourPostings.fact.${fact}`;
  }

  protected saidText(said: Said): TextKey {
    return `ourPostings.${said}`;
  }

  protected adaptationText(one: Adaptation): TextKey {
    return `ourPostings.adaptation.${one}`;
  }

  protected conditionText(one: Condition): TextKey {
    return `ourPostings.condition.${one}`;
  }

  protected whyText(one: Condition): TextKey {
    return `ourPostings.conditionWhy.${one}`;
  }

  protected saidOf(fact: WorkFact): Said {
    const known = this.editor.content()?.facts[fact];
    return known === undefined ? 'notSaid' : known ? 'yes' : 'no';
  }

  protected say(fact: WorkFact, said: Said): void {
    const facts = { ...this.editor.content()?.facts };
    if (said === 'notSaid') delete facts[fact];
    else facts[fact] = said === 'yes';
    this.editor.change({ facts });
  }

  protected toggleAdaptation(one: Adaptation): void {
    const now = this.editor.content()?.adaptations ?? [];
    this.editor.change({ adaptations: ADAPTATIONS.filter((each) => (each === one ? !now.includes(one) : now.includes(each))) });
  }

  protected toggleCondition(one: Condition): void {
    const now = this.editor.content()?.conditions ?? [];
    this.editor.change({ conditions: CONDITIONS.filter((each) => (each === one ? !now.includes(one) : now.includes(each))) });
  }
}
