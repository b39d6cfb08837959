import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { ContactView } from '@arena/contract';
import { type ContactRole, I18n, personName, TextPipe } from '@arena/ui';
import type { ApiError } from '../../platform/api';
import { keptWords, MoveRunner } from './contact-moves';
import { TextForm, type Said } from './text-form';
import { whenText } from '../../platform/when';

/** What the two write to each other once both have said yes, in the order of time. */
@Component({
  selector: 'arena-conversation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [MoveRunner],
  imports: [TextForm, TextPipe],
  template: `
    <section class="talk" aria-labelledby="talk">
      <h2 id="talk">{{ title() }}</h2>
      <div role="log" [attr.aria-label]="'contact.talk.title' | t">
        @if (messages().length) {
          <ol class="messages">
            @for (message of messages(); track message.sequence) {
              <li [class.own]="message.own">
                <p class="from">
                  <b>{{ message.from }}</b> <span class="when">{{ message.when }}</span>
                </p>
                <p class="pre">{{ message.text }}</p>
              </li>
            }
          </ol>
        } @else if (canWrite()) {
          <p class="muted">{{ 'contact.talk.none' | t }}</p>
        }
      </div>
      @if (canWrite()) {
        <arena-text-form [keptAs]="keptAs()" [label]="'contact.talk.label' | t" [go]="'contact.talk.go' | t" [send]="write" />
      }
    </section>
  `,
})
export class Conversation {
  readonly contact = input.required<ContactView>();
  readonly role = input.required<ContactRole>();
  readonly moved = output<ContactView>();
  readonly conflict = output<ApiError>();

  private readonly i18n = inject(I18n);
  private readonly runner = inject(MoveRunner);
  protected readonly keptAs = computed(() => keptWords(this.contact().id, 'write'));
  protected readonly canWrite = computed(() => this.contact().actions.includes('write'));
  /** How the other side is called: a person by name, an employer by the one who answers where that is known. */
  private readonly other = computed(() => {
    const contact = this.contact();
    if (this.role() === 'employer') return personName(contact, this.i18n);
    const { name, posting } = contact;
    return name && name !== posting.employer ? `${name}, ${posting.employer}` : posting.employer;
  });
  protected readonly title = computed(() => this.i18n.t('contact.talk.with', { name: this.other() }));
  protected readonly messages = computed(() =>
    this.contact()
      .history.filter(({ action }) => action === 'write')
      .map(({ sequence, by, at, text }) => {
        const own = by === this.role();
        return {
          sequence,
          own,
          from: own ? this.i18n.t(this.role() === 'seeker' ? 'contact.talk.you' : 'contact.talk.us') : this.other(),
          when: whenText(at, this.i18n),
          text,
        };
      }),
  );

  protected readonly write = async (text: string): Promise<Said> => {
    const moved = await this.runner.run(this.contact(), { action: 'write', text });
    if (!moved) return 'kept';
    if ('error' in moved) {
      if (moved.error.kind === 'conflict') this.conflict.emit(moved.error);
      return moved.error;
    }
    this.moved.emit(moved.view);
    return 'taken';
  };
}
