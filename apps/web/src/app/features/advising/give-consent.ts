import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import type { AdvisingConsent, giveAdvisingConsent, listAdvisers, listOffices } from '@arena/contract';
import { ADVISING_PURPOSES, type AdvisingPurpose, type OfficeKind } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { ProblemNote } from '../../shell/problem-note';
import { Attempt } from '../../platform/attempt';
import { dayInOslo } from '../../platform/when';
import { consentFaults, officesByKind, withPurpose, type ConsentChoice, type ConsentFault } from './consent-choice';
import { CONSENT_MONTHS, monthsAfter, USUAL_MONTHS, type ConsentMonths } from './ends-on';
import { KeptIds } from './kept-ids';

/** Lets an office or one adviser in: who, what for, until when. Nothing is ticked beforehand. */
@Component({
  selector: 'arena-give-consent',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemNote, TextPipe],
  template: `
    <form class="give" novalidate (submit)="give($event)">
      <div class="field">
        <label for="give-office">{{ 'advising.give.office' | t }}</label>
        @if (faults().includes('office')) {
          <p class="error" id="give-office-error"><svg arenaIcon="warning"></svg>{{ 'advising.fault.office' | t }}</p>
        }
        @if (offices.value(); as known) {
          @if (known.items.length) {
            <select
              #chosenOffice
              class="ds-input"
              id="give-office"
              [attr.aria-invalid]="faults().includes('office') ? 'true' : null"
              [attr.aria-describedby]="faults().includes('office') ? 'give-office-error' : null"
              (change)="chooseOffice(chosenOffice.value)"
            >
              <option value="" [selected]="!office()">{{ 'advising.give.choose' | t }}</option>
              @for (part of byKind(); track part.kind) {
                <optgroup [label]="kindText(part.kind) | t">
                  @for (one of part.offices; track one.id) {
                    <option [value]="one.id" [selected]="one.id === office()">{{ one.name }}</option>
                  }
                </optgroup>
              }
            </select>
          } @else {
            <p>{{ 'advising.give.noOffices' | t }}</p>
          }
        }
        <arena-problem-note [error]="offices.error()" />
      </div>
      @if (advisers().length) {
        <div class="field">
          <label for="give-adviser">{{ 'advising.give.adviser' | t }}</label>
          <select #chosenAdviser class="ds-input" id="give-adviser" (change)="chooseAdviser(chosenAdviser.value)">
            <option value="" [selected]="adviser() === null">{{ 'advising.give.all' | t }}</option>
            @for (one of advisers(); track one.id) {
              <option [value]="one.id" [selected]="one.id === adviser()">{{ one.name }}</option>
            }
          </select>
        </div>
      }
      <fieldset class="ticks" [attr.aria-describedby]="faults().includes('purposes') ? 'give-what-error' : null">
        <legend class="legend-q">
          {{ 'advising.give.what' | t }} <span class="hint">{{ 'advising.give.whatHint' | t }}</span>
        </legend>
        @if (faults().includes('purposes')) {
          <p class="error" id="give-what-error"><svg arenaIcon="warning"></svg>{{ 'advising.fault.purposes' | t }}</p>
        }
        @for (purpose of allPurposes; track purpose) {
          <label class="tick"
            ><input
              class="ds-input"
              type="checkbox"
              [id]="'give-' + purpose"
              [checked]="purposes().includes(purpose)"
              (change)="toggle(purpose)"
            /><span
              >{{ purposeText(purpose) | t }} <span class="why">{{ purposeWhy(purpose) | t }}</span></span
            ></label
          >
        }
      </fieldset>
      <fieldset class="choices">
        <legend>{{ 'advising.give.until' | t }}</legend>
        <div class="pills">
          @for (one of months; track one) {
            <label class="pill"
              ><input class="ds-input" type="radio" name="give-until" [checked]="length() === one" (change)="length.set(one)" /><span
                >{{ one === 12 ? ('advising.give.year' | t) : ('advising.give.months' | t: { count: one }) }}
                <span class="cefr">{{ 'advising.give.untilDay' | t: { date: endOf(one) } }}</span></span
              ></label
            >
          }
          <label class="pill"
            ><input class="ds-input" type="radio" name="give-until" [checked]="length() === 'own'" (change)="length.set('own')" /><span>{{
              'advising.give.own' | t
            }}</span></label
          >
        </div>
      </fieldset>
      @if (length() === 'own') {
        <div class="field">
          <label for="give-day">{{ 'advising.give.day' | t }}</label>
          @if (faults().includes('endsOn')) {
            <p class="error" id="give-day-error"><svg arenaIcon="warning"></svg>{{ 'advising.fault.endsOn' | t }}</p>
          }
          <input
            #day
            class="ds-input"
            type="date"
            id="give-day"
            [min]="today"
            [max]="latest"
            [value]="ownDay()"
            [attr.aria-invalid]="faults().includes('endsOn') ? 'true' : null"
            [attr.aria-describedby]="faults().includes('endsOn') ? 'give-day-error' : null"
            (change)="ownDay.set(day.value)"
          />
        </div>
      }
      <p class="save"><svg arenaIcon="info"></svg>{{ 'advising.give.takeBack' | t }}</p>
      <arena-problem-note [error]="giving.error()" />
      <p class="btns">
        <button class="ds-button" type="submit" [attr.aria-disabled]="giving.busy() ? 'true' : null">
          {{ 'advising.give.go' | t }}
        </button>
        @if (cancellable()) {
          <button class="ds-button" data-variant="tertiary" type="button" (click)="dropped.emit()">{{ 'advising.give.cancel' | t }}</button>
        }
      </p>
    </form>
  `,
})
export class GiveConsent {
  readonly cancellable = input(false);
  readonly given = output<AdvisingConsent>();
  readonly dropped = output();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly ids = inject(KeptIds);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly giving = new Attempt();
  protected readonly allPurposes = ADVISING_PURPOSES;
  protected readonly months = CONSENT_MONTHS;
  protected readonly today = dayInOslo(new Date());
  protected readonly latest = monthsAfter(this.today, 12);

  protected readonly office = signal('');
  protected readonly adviser = signal<string | null>(null);
  protected readonly purposes = signal<readonly AdvisingPurpose[]>([]);
  protected readonly length = signal<ConsentMonths | 'own'>(USUAL_MONTHS);
  protected readonly ownDay = signal(monthsAfter(this.today, USUAL_MONTHS));
  private readonly tried = signal(false);

  protected readonly offices = load(() => call<typeof listOffices>('GET', '/api/offices', { query: { lang: this.i18n.language() } }), {
    optional: true,
  });
  protected readonly byKind = computed(() => officesByKind(this.offices.value()?.items ?? []));
  private readonly advisersThere = load(
    () => (this.office() ? call<typeof listAdvisers>('GET', '/api/offices/:id/advisers', { params: { id: this.office() } }) : null),
    { optional: true },
  );
  /** Of the office that is chosen now: those of the one before are not offered under it. */
  protected readonly advisers = computed(() =>
    this.office() && !this.advisersThere.loading() && !this.advisersThere.error() ? (this.advisersThere.value()?.items ?? []) : [],
  );
  private readonly choice = computed<ConsentChoice>(() => {
    const length = this.length();
    return {
      office: this.office(),
      adviser: this.adviser(),
      purposes: this.purposes(),
      endsOn: length === 'own' ? this.ownDay() : monthsAfter(this.today, length),
    };
  });
  protected readonly faults = computed<readonly ConsentFault[]>(() => (this.tried() ? consentFaults(this.choice(), this.today) : []));

  protected purposeText(purpose: AdvisingPurpose): TextKey {
    return `advising.purpose.${purpose}`;
  }

  protected purposeWhy(purpose: AdvisingPurpose): TextKey {
    return `advising.purpose.${purpose}.why`;
  }

  protected kindText(kind: OfficeKind): TextKey {
    return `advising.kind.${kind}`;
  }

  protected endOf(months: number): string {
    return this.i18n.date(monthsAfter(this.today, months));
  }

  protected chooseOffice(id: string): void {
    this.office.set(id);
    this.adviser.set(null);
  }

  protected chooseAdviser(id: string): void {
    this.adviser.set(id || null);
  }

  protected toggle(purpose: AdvisingPurpose): void {
    this.purposes.update((now) => withPurpose(now, purpose));
  }

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const [fault] = this.faults();
    if (fault) {
      const first = { office: 'give-office', purposes: `give-${ADVISING_PURPOSES[0]}`, endsOn: 'give-day' }[fault];
      this.host.nativeElement.querySelector<HTMLElement>(`#${first}`)?.focus();
      return;
    }
    const choice = this.choice();
    // another choice is another consent; the same one twice is one
    const what = `consent.${JSON.stringify(choice)}`;
    const consent = await this.giving.run(() =>
      this.api.send(call<typeof giveAdvisingConsent>('POST', '/api/me/advising/consents', { body: { id: this.ids.of(what), ...choice } })),
    );
    if (!consent) return;
    this.ids.done(what);
    this.given.emit(consent);
  }
}
