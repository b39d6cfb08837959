import { ChangeDetectionStrategy, Component, effect, input, output, signal, untracked } from '@angular/core';
import type { Language } from '@arena/domain';
import { Icon, TextPipe } from '@arena/ui';

/** A field that two have written on, in lines that can be compared. */
export interface Dispute {
  field: string;
  name: string;
  ours: readonly string[];
  theirs: readonly string[];
}

const SIDES = ['ours', 'theirs'] as const;
type Side = (typeof SIDES)[number];

/** Two have written on the same fields: both texts side by side, and a choice for each. Nothing is lost until then. */
@Component({
  selector: 'arena-dispute-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <section class="conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title" tabindex="-1"><svg arenaIcon="people"></svg>{{ 'shell.conflict.title' | t }}</h2>
      <p>{{ 'shell.conflict.text' | t }}</p>
      @if (taken(); as also) {
        <p class="muted">{{ 'shell.conflict.also' | t: { fields: also } }}</p>
      }
      @for (dispute of disputes(); track dispute.field) {
        <fieldset class="dispute">
          <legend>{{ dispute.name }}</legend>
          <div class="sides">
            @for (side of sides; track side) {
              <label class="side" [class.on]="choices().get(dispute.field) === side"
                ><span class="pick"
                  ><input
                    class="ds-input"
                    type="radio"
                    [name]="'dispute-' + dispute.field"
                    [checked]="choices().get(dispute.field) === side"
                    (change)="choose(dispute.field, side)"
                  />{{ (side === 'ours' ? 'shell.conflict.ours' : 'shell.conflict.theirs') | t }}</span
                >
                <span class="side-text" [attr.lang]="lang()">
                  @for (line of dispute[side]; track $index) {
                    <span class="pre">{{ line }}</span>
                  }
                </span>
              </label>
            }
          </div>
        </fieldset>
      }
      @if (unanswered()) {
        <p class="error" role="alert"><svg arenaIcon="warning"></svg>{{ 'shell.conflict.choose' | t }}</p>
      }
      <p class="btns">
        <button class="ds-button" type="button" (click)="settle()">{{ 'shell.conflict.save' | t }}</button>
      </p>
    </section>
  `,
})
export class DisputePanel {
  readonly disputes = input.required<readonly Dispute[]>();
  /** Names of other fields that were taken over without a question; empty where there are none. */
  readonly taken = input('');
  /** Of the texts, where it is not the page's. */
  readonly lang = input<Language | null>(null);
  /** The fields to take from the other. */
  readonly settled = output<readonly string[]>();

  protected readonly sides = SIDES;
  protected readonly choices = signal<ReadonlyMap<string, Side>>(new Map());
  protected readonly unanswered = signal(false);

  constructor() {
    let fields = '';
    effect(() => {
      const now = this.disputes()
        .map(({ field }) => field)
        .join();
      untracked(() => {
        if (now === fields) return;
        fields = now;
        this.choices.set(new Map());
        this.unanswered.set(false);
      });
    });
  }

  protected choose(field: string, side: Side): void {
    this.choices.update((choices) => new Map(choices).set(field, side));
  }

  protected settle(): void {
    const choices = this.choices();
    const fields = this.disputes().map(({ field }) => field);
    this.unanswered.set(fields.some((field) => !choices.has(field)));
    if (!this.unanswered()) this.settled.emit(fields.filter((field) => choices.get(field) === 'theirs'));
  }
}
