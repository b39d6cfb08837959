import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, output } from '@angular/core';
import type { WrittenRequirement } from '@arena/contract';
import { STRENGTHS, type Strength } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { NeedsAdvice, type Advised } from './needs-advice';
import { PostingEditor, requirementKey } from './posting-editor';

/** As many as one looks at; the rest unfolds. */
const SHOWN = 6;

/** What the employer's own words and the occupation suggest. Each is added by a choice of how strongly, or not at all. */
@Component({
  selector: 'arena-advised-needs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    @if (groups().length) {
      <div class="advised">
        <h3 id="advised" tabindex="-1">{{ 'ourPostings.suggest.title' | t }}</h3>
        <p class="hint">{{ 'ourPostings.suggest.hint' | t }}</p>
        @for (group of groups(); track group.title) {
          <details class="fold" [open]="group.open">
            <summary><svg arenaIcon="down"></svg>{{ group.title }} ({{ i18n.number(group.items.length) }})</summary>
            <ul>
              @for (item of group.items; track item.key) {
                <li [id]="item.key">
                  <span class="t" [attr.lang]="i18n.foreign(item.advised.lang)">{{ item.advised.label }}</span>
                  @if (item.advised.words) {
                    <span class="hint">{{ 'ourPostings.suggest.from' | t: { words: item.advised.words } }}</span>
                  }
                  <span class="btns">
                    @for (strength of strengths; track strength) {
                      <button
                        class="ds-button"
                        data-variant="secondary"
                        type="button"
                        [disabled]="strength === 'must' && full()"
                        (click)="choose(item.advised, strength)"
                      >
                        {{ strengthText(strength) | t }}<span class="ds-sr-only"> {{ item.advised.label }}</span>
                      </button>
                    }
                  </span>
                </li>
              }
            </ul>
          </details>
        }
      </div>
    }
    @if (advice.failed()) {
      <p class="hint" role="status">{{ 'ourPostings.suggest.away' | t }}</p>
    }
  `,
})
export class AdvisedNeeds {
  readonly chosen = output<{ requirement: WrittenRequirement; label: string }>();

  protected readonly advice = inject(NeedsAdvice);
  protected readonly i18n = inject(I18n);
  private readonly editor = inject(PostingEditor);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly strengths = STRENGTHS;
  protected readonly full = computed(() => this.editor.mustCount() >= 5);
  private readonly had = computed(() => new Set(this.editor.content()?.requirements.map(requirementKey)));

  protected readonly groups = computed(() => {
    const { named, usual, occupations } = this.advice.advice();
    const name = occupations[0]?.label ?? '';
    return [
      { title: this.i18n.t('ourPostings.suggest.named'), open: true, items: this.open(named) },
      { title: this.i18n.t('ourPostings.suggest.usual', { name }), open: this.open(named).length < SHOWN, items: this.open(usual) },
    ].filter(({ items }) => items.length > 0);
  });

  protected strengthText(strength: Strength): TextKey {
    return `ourPostings.strength.${strength}`;
  }

  protected choose(advised: Advised, strength: Strength): void {
    const items = this.groups().flatMap((group) => group.items);
    const at = items.findIndex((item) => item.advised === advised);
    const next = items[at + 1] ?? items[at - 1];
    this.chosen.emit({ requirement: asked(advised, strength), label: advised.label });
    // what was chosen goes from the list: the next one has the focus, else the heading
    setTimeout(() => {
      const line = next && this.host.nativeElement.querySelector<HTMLElement>(`#${next.key} button:not(:disabled)`);
      (line ?? this.host.nativeElement.querySelector<HTMLElement>('#advised'))?.focus();
    });
  }

  /** What is not asked for already. */
  private open(all: readonly Advised[]): { key: string; advised: Advised }[] {
    return all
      .filter((one) => !this.had().has(requirementKey(one)))
      .map((advised) => ({ key: `advised-${advised.kind}-${advised.id}`, advised }));
  }
}

/** What a suggestion becomes: as well as one does it alone, or enough for a simple talk, unless the words say more. */
function asked(advised: Advised, strength: Strength): WrittenRequirement {
  const rest = { strength, note: null };
  switch (advised.kind) {
    case 'skill':
      return { kind: 'skill', id: advised.id, level: 2, ...rest };
    case 'language':
      return { kind: 'language', id: advised.id, cefr: advised.cefr ?? 'A2', ...rest };
    case 'licence':
      return { kind: 'licence', id: advised.id, ...rest };
    default:
      return { kind: advised.kind, id: advised.id, ...rest };
  }
}
