import { inject, Injectable, signal } from '@angular/core';
import type { ContactView, previewInterest, sendInterest, ShownPerson } from '@arena/contract';
import { I18n } from '@arena/ui';
import { Api, type ApiError, call, knownError } from '../../platform/api';
import { InterestForm } from './interest-form';
import type { TextFinding } from './marked-text';

/** What the employer would see, of what was chosen at that moment. */
export interface Preview {
  /** What it was made of. */
  of: string;
  shown: ShownPerson;
  /** An open contact about this opening that stands already. */
  contact: string | null;
}

/** Asks what the employer would see, and sends. Provided by the page. */
@Injectable()
export class InterestSender {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly form = inject(InterestForm);

  readonly preview = signal<Preview | null>(null);
  readonly findings = signal<readonly TextFinding[]>([]);
  readonly error = signal<ApiError | null>(null);
  readonly busy = signal<'preview' | 'send' | null>(null);
  /** The opening was taken away meanwhile. */
  readonly closed = signal(false);
  private running: AbortController | undefined;

  /** What the preview would be made of now. */
  of(): string {
    return JSON.stringify([this.i18n.language(), this.form.body()]);
  }

  /** Makes the preview of what is chosen now. @returns whether there is one, and nothing in the line stands in the way */
  async look(posting: string): Promise<boolean> {
    const of = this.of();
    if (this.preview()?.of === of) return this.findings().length === 0;
    this.running?.abort();
    const mine = (this.running = new AbortController());
    this.busy.set('preview');
    this.error.set(null);
    try {
      const { shown, findings, contact } = await this.api.send(
        call<typeof previewInterest>('POST', '/api/postings/:id/interest/preview', {
          params: { id: posting },
          body: { lang: this.i18n.language(), ...this.form.body() },
        }),
        mine.signal,
      );
      if (mine.signal.aborted) return false;
      this.findings.set(findings);
      this.preview.set({ of, shown, contact });
      return findings.length === 0;
    } catch (cause) {
      if (!mine.signal.aborted) this.fail(cause);
      return false;
    } finally {
      if (!mine.signal.aborted) this.busy.set(null);
    }
  }

  /** Sends, once however often it is pressed. @returns null where it could not be sent */
  async send(posting: string): Promise<ContactView | null> {
    if (this.busy()) return null;
    this.busy.set('send');
    this.error.set(null);
    try {
      const view = await this.api.send(
        call<typeof sendInterest>('POST', '/api/postings/:id/interest', {
          params: { id: posting },
          body: { lang: this.i18n.language(), id: this.form.now().id, ...this.form.body() },
        }),
      );
      this.form.forget();
      return view;
    } catch (cause) {
      this.fail(cause);
      return null;
    } finally {
      this.busy.set(null);
    }
  }

  private fail(cause: unknown): void {
    const error = knownError(cause);
    const code = error.problem?.code;
    if (code === 'posting-closed' || error.kind === 'not-found') this.closed.set(true);
    // what is found is asked for again, so that it can be marked
    else if (code === 'text-screened') this.preview.set(null);
    this.error.set(error);
  }
}
