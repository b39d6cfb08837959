import { inject, Injectable, signal } from '@angular/core';
import type { ContactView, moveContact } from '@arena/contract';
import type { ContactAction, DeclineReason, Outcome } from '@arena/domain';
import { I18n } from '@arena/ui';
import { Api, type ApiError, call, knownError } from '../../platform/api';
import { KeptText } from '../../platform/kept-text';

/** A step somebody takes in the page. What a step does not carry is left out. */
export interface Move {
  action: Exclude<ContactAction, 'send' | 'close'>;
  text?: string;
  reason?: DeclineReason;
  outcome?: Outcome;
}
/** Which contact, and the last entry that the reader has seen of it. */
export interface MoveOn {
  id: string;
  last: { sequence: number };
}

/** Sends steps. The same step tried again carries the same id, so that it counts once however often the line breaks. */
@Injectable({ providedIn: 'root' })
export class ContactMoves {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly attempts = new Map<string, string>();
  private readonly underway = new Set<Promise<unknown>>();

  /** Says that a step is on its way until this has been answered. */
  during<T>(step: Promise<T>): Promise<T> {
    const done = step.finally(() => this.underway.delete(done));
    this.underway.add(done);
    return done;
  }

  /**
   * When no step is on its way any more. The news of a step often comes before its answer: a page that took it in at once would
   * take the button from under the reader, and nobody would be left to say what came of it.
   */
  async settled(): Promise<void> {
    while (this.underway.size > 0) await Promise.allSettled(this.underway);
  }

  /** @throws ApiError */
  async send({ id, last }: MoveOn, { action, text, reason, outcome }: Move): Promise<ContactView> {
    const what = { sequence: last.sequence, action, text: text ?? null, reason: reason ?? null, outcome: outcome ?? null };
    const attempt = JSON.stringify([id, what]);
    const moveId = this.attempts.get(attempt) ?? crypto.randomUUID();
    this.attempts.set(attempt, moveId);
    const view = await this.api.send(
      call<typeof moveContact>('POST', '/api/contacts/:id/moves', {
        params: { id },
        body: { lang: this.i18n.language(), id: moveId, ...what },
      }),
    );
    this.attempts.delete(attempt);
    return view;
  }
}

/** Where the words of a step are kept until it has been taken. */
export const keptWords = (contact: string, action: Move['action']): string => `contact.${contact}.${action}`;

/** What came of a step: the contact as it is now, or why not. Null where it was not tried to the end: a second click, a name that is asked for. */
export type Moved = { view: ContactView } | { error: ApiError } | null;

/** One step at a time, as the buttons of one part need it. Provided by the part itself. */
@Injectable()
export class MoveRunner {
  private readonly moves = inject(ContactMoves);
  private readonly kept = inject(KeptText);
  private readonly running = signal<Move['action'] | null>(null);
  private readonly failed = signal<ApiError | null>(null);
  private readonly waiting = signal<Move | null>(null);

  /** The step that is on its way. */
  readonly sending = this.running.asReadonly();
  /** Why the last step was not taken, where the reader can do something about it here. Conflicts belong to the page. */
  readonly error = this.failed.asReadonly();
  /** The step that waits for the person's name. */
  readonly needsName = this.waiting.asReadonly();

  /** Takes a step; asks for a name first where one is missing. Never throws. */
  async run(contact: MoveOn, move: Move): Promise<Moved> {
    if (this.running()) return null;
    this.running.set(move.action);
    this.failed.set(null);
    try {
      const view = await this.moves.send(contact, move);
      this.waiting.set(null);
      this.kept.forget(keptWords(contact.id, move.action));
      return { view };
    } catch (cause) {
      const error = knownError(cause);
      if (error.problem?.code === 'name-missing') {
        this.waiting.set(move);
        return null;
      }
      if (error.kind !== 'conflict') this.failed.set(error);
      return { error };
    } finally {
      this.running.set(null);
    }
  }

  /** Asks for the name before the step is even tried. */
  askName(move: Move): void {
    this.failed.set(null);
    this.waiting.set(move);
  }

  /** The person thought better of it. */
  dropName(): void {
    this.waiting.set(null);
  }
}
