import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ContactEntryView, ContactView } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { type ContactRole, I18n, TextPipe, wordParams } from '@arena/ui';
import { whenText } from '../../platform/when';

/** What happened, for one reader. Messages stand in the conversation: here only that the two began to write. */
export function timeline(history: readonly ContactEntryView[]): ContactEntryView[] {
  return history.filter((entry, index) => entry.action !== 'write' || !history.slice(0, index).some(({ action }) => action === 'write'));
}

/** What has happened, first things first, with when and in whose words. */
@Component({
  selector: 'arena-contact-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  template: `
    <section aria-labelledby="history">
      <h2 id="history">{{ 'contact.history' | t }}</h2>
      <ol class="timeline">
        @for (step of steps(); track step.sequence) {
          <li [class.now]="$last">
            <span class="what">{{ step.what }}</span>
            <span class="when">{{ step.when }}</span>
            @if (step.reason) {
              <span class="why">{{ step.reason }}</span>
            }
            @if (step.text) {
              <q class="pre">{{ step.text }}</q>
            }
          </li>
        }
      </ol>
    </section>
  `,
})
export class ContactHistory {
  readonly contact = input.required<ContactView>();
  readonly role = input.required<ContactRole>();

  private readonly i18n = inject(I18n);
  protected readonly steps = computed(() => {
    const contact = this.contact();
    const role = this.role();
    const params = wordParams(contact, this.i18n);
    return timeline(contact.history).map((entry) => ({
      sequence: entry.sequence,
      what: this.i18n.t(`contact.did.${role}.${entry.action}`, params),
      when: whenText(entry.at, this.i18n),
      reason: this.reason(entry, role, params),
      text: entry.action === 'write' ? null : entry.text,
    }));
  });

  private reason({ reason, closing }: ContactEntryView, role: ContactRole, params: ReturnType<typeof wordParams>): string {
    if (reason) return this.i18n.t(`contact.${role === 'seeker' ? 'declined' : 'decline'}.${reason}`);
    const key: TextKey | null = closing ? `contact.is.${role}.closed.${closing}` : null;
    return key ? this.i18n.t(key, params) : '';
  }
}
