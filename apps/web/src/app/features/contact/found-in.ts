import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FINDING_KINDS } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { Icon, TextPipe } from '@arena/ui';
import { foundIn, markedText, type TextFinding } from './marked-text';

/** What would tell who somebody is: each thing named with a word, and marked in the text. Nothing where nothing of it stands there any more. */
@Component({
  selector: 'arena-found-in',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    @if (found().length) {
      <section class="found-in" [attr.aria-labelledby]="idPrefix() + '-title'">
        <h2 [id]="idPrefix() + '-title'"><svg arenaIcon="warning"></svg>{{ 'interest.line.findings' | t }}</h2>
        <ul [id]="idPrefix()">
          @for (one of found(); track $index) {
            <li>{{ 'interest.line.finding' | t: { kind: kindText(one.kind) | t, text: one.text } }}</li>
          }
        </ul>
        <p class="hint">{{ 'interest.line.mark' | t }}</p>
        <p class="marked pre">
          @for (piece of pieces(); track $index) {
            @if (piece.finding; as finding) {
              <mark>{{ piece.text }}</mark><span class="mark-kind"> ({{ kindText(finding.kind) | t }})</span>
            } @else {
              <span>{{ piece.text }}</span>
            }
          }
        </p>
      </section>
    }
  `,
})
export class FoundIn {
  readonly text = input.required<string>();
  readonly findings = input.required<readonly TextFinding[]>();
  /** Of the list, so that the field can be described by it. */
  readonly idPrefix = input.required<string>();

  protected readonly pieces = computed(() => markedText(this.text(), this.findings()));
  protected readonly found = computed(() => foundIn(this.text(), this.findings()));

  protected kindText(kind: string): TextKey {
    const known = FINDING_KINDS.find((one) => one === kind);
    return known ? `contact.finding.${known}` : 'contact.finding.other';
  }
}
