import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { AdvisingConsent, takeBackAdvisingConsent } from '@arena/contract';
import type { AdvisingPurpose } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { ProblemNote } from '../../shell/problem-note';
import { whoOf } from './adviser-name';
import { Attempt } from '../../platform/attempt';
import { purposesInOrder } from './consent-choice';

/** A yes to an office or one adviser: what it covers, until when, and one click that takes it back. */
@Component({
  selector: 'arena-consent-item',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemNote, TextPipe],
  template: `
    <div class="consent-item">
      <div>
        <h3>{{ consent().adviser?.name ?? ('advising.consent.all' | t) }}</h3>
        <p class="who">{{ consent().office.name }}</p>
      </div>
      <div>
        <p class="sm muted">{{ 'advising.consent.may' | t }}</p>
        <ul class="signed">
          @for (purpose of purposes(); track purpose) {
            <li><svg arenaIcon="check"></svg>{{ purposeText(purpose) | t }}</li>
          }
        </ul>
      </div>
      <p class="sm">
        <b>{{ 'advising.consent.until' | t: { date: until() } }}</b>
        <span class="muted"> {{ 'advising.consent.given' | t: { date: given() } }}</span>
      </p>
      <arena-problem-note [error]="taking.error()" />
      <p>
        <button
          class="ds-button"
          data-variant="secondary"
          type="button"
          [attr.aria-label]="'advising.consent.takeFrom' | t: { who: who() }"
          [attr.aria-disabled]="taking.busy() ? 'true' : null"
          (click)="takeBack()"
        >
          {{ 'advising.consent.take' | t }}
        </button>
      </p>
    </div>
  `,
})
export class ConsentItem {
  readonly consent = input.required<AdvisingConsent>();
  readonly tookBack = output<AdvisingConsent>();

  private readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  protected readonly taking = new Attempt();
  protected readonly who = computed(() => whoOf(this.consent(), this.i18n));
  protected readonly purposes = computed(() => purposesInOrder(this.consent()));
  protected readonly until = computed(() => this.i18n.date(this.consent().endsOn));
  protected readonly given = computed(() => this.i18n.date(this.consent().givenAt.slice(0, 10)));

  protected purposeText(purpose: AdvisingPurpose): TextKey {
    return `advising.purpose.${purpose}`;
  }

  protected async takeBack(): Promise<void> {
    const { id } = this.consent();
    const done = await this.taking.run(() =>
      this.api.send(call<typeof takeBackAdvisingConsent>('DELETE', '/api/me/advising/consents/:id', { params: { id } })),
    );
    if (done) this.tookBack.emit(this.consent());
  }
}
