import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { BuilderTexts } from '@arena/contract';
import type { LicenceClass, QualificationState } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { toggled } from './draft';
import { DraftStore } from './draft-store';
import type { Done } from './undoing';

/** In the order people meet them; the rest follow as the contract has them. */
const COMMON: readonly LicenceClass[] = ['B', 'BE', 'C1', 'C', 'CE', 'D1', 'D', 'T', 'AM', 'A'];
/** Approved first: the shortest answer for those who took it here. */
const STATES: readonly QualificationState[] = ['approved', 'not-applied', 'applied', 'partly'];

/** Question 5: papers. Each list is folded; none has to be opened. Where an education is from is never asked. */
@Component({
  selector: 'arena-papers-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <div class="papers">
      <details class="fold-card" [open]="draft().licences.length > 0">
        <summary>
          <svg arenaIcon="car"></svg><span>{{ 'builder.papers.licences' | t }}</span
          ><span class="n">{{ chosen(draft().licences.length) }}</span
          ><svg arenaIcon="down"></svg>
        </summary>
        <fieldset class="ticks two">
          <legend class="ds-sr-only">{{ 'builder.papers.licences' | t }}</legend>
          @for (licence of licences(); track licence) {
            <label class="tick"
              ><input
                class="ds-input"
                type="checkbox"
                [checked]="draft().licences.includes(licence)"
                (change)="toggleLicence(licence)"
              /><span
                ><b>{{ licence }}</b> {{ licenceText(licence) | t }}</span
              ></label
            >
          }
        </fieldset>
      </details>
      <details class="fold-card" [open]="draft().certificates.length > 0">
        <summary>
          <svg arenaIcon="paper"></svg><span>{{ 'builder.papers.certificates' | t }}</span
          ><span class="n">{{ chosen(draft().certificates.length) }}</span
          ><svg arenaIcon="down"></svg>
        </summary>
        <fieldset class="ticks two">
          <legend class="ds-sr-only">{{ 'builder.papers.certificates' | t }}</legend>
          @for (certificate of texts().certificates; track certificate.id) {
            <label class="tick"
              ><input
                class="ds-input"
                type="checkbox"
                [checked]="draft().certificates.includes(certificate.id)"
                (change)="toggleCertificate(certificate)"
              /><span>{{ certificate.label }}</span></label
            >
          }
        </fieldset>
      </details>
      <details class="fold-card" [open]="draft().qualifications.length > 0">
        <summary>
          <svg arenaIcon="school"></svg><span>{{ 'builder.papers.qualifications' | t }}</span
          ><span class="n">{{ chosen(draft().qualifications.length) }}</span
          ><svg arenaIcon="down"></svg>
        </summary>
        <p class="muted fold-note">{{ 'builder.papers.abroad' | t }}</p>
        <fieldset class="ticks two">
          <legend class="ds-sr-only">{{ 'builder.papers.qualifications' | t }}</legend>
          @for (qualification of texts().qualifications; track qualification.id) {
            <div class="tick-row" [class.on]="stateOf(qualification.id) !== undefined">
              <label class="tick"
                ><input
                  class="ds-input"
                  type="checkbox"
                  [checked]="stateOf(qualification.id) !== undefined"
                  (change)="toggleQualification(qualification)"
                /><span>{{ qualification.label }}</span></label
              >
              @if (stateOf(qualification.id) !== undefined) {
                <fieldset class="level tall">
                  <legend>{{ 'builder.papers.stateQuestion' | t }}</legend>
                  @if (failed() && stateOf(qualification.id) === null) {
                    <p class="error"><svg arenaIcon="warning"></svg>{{ 'builder.papers.stateMissing' | t }}</p>
                  }
                  @for (state of states; track state) {
                    <label
                      ><input
                        class="ds-input"
                        type="radio"
                        [id]="'state-' + qualification.id + '-' + state"
                        [name]="'state-' + qualification.id"
                        [checked]="stateOf(qualification.id) === state"
                        (change)="setState(qualification.id, state)"
                      />{{ stateText(state) | t }}</label
                    >
                  }
                </fieldset>
              }
            </div>
          }
        </fieldset>
      </details>
    </div>
  `,
})
export class PapersStep {
  readonly texts = input.required<BuilderTexts>();
  /** Show what is not answered. */
  readonly failed = input(false);

  private readonly store = inject(DraftStore);
  private readonly i18n = inject(I18n);
  protected readonly draft = this.store.draft;
  protected readonly states = STATES;
  protected readonly licences = computed(() => [
    ...COMMON.filter((one) => this.texts().licences.includes(one)),
    ...this.texts().licences.filter((one) => !COMMON.includes(one)),
  ]);

  protected chosen(count: number): string {
    return count ? String(count) : '';
  }

  protected licenceText(licence: LicenceClass): TextKey {
    return `builder.licence.${licence}`;
  }

  protected stateText(state: QualificationState): TextKey {
    return `builder.state.${state}`;
  }

  /** undefined: not ticked; null: ticked, not answered. */
  protected stateOf(id: string): QualificationState | null | undefined {
    return this.draft().qualifications.find((one) => one.id === id)?.state;
  }

  protected toggleLicence(licence: LicenceClass): void {
    const on = !this.draft().licences.includes(licence);
    this.store.change(({ licences }) => ({ licences: toggled(licences, licence) }), this.done(on, this.i18n.t(this.licenceText(licence))));
  }

  protected toggleCertificate({ id, label }: { id: string; label: string }): void {
    const on = !this.draft().certificates.includes(id);
    this.store.change(({ certificates }) => ({ certificates: toggled(certificates, id) }), this.done(on, label));
  }

  protected toggleQualification({ id, label }: { id: string; label: string }): void {
    const on = this.stateOf(id) === undefined;
    this.store.change(
      ({ qualifications }) => ({
        qualifications: qualifications.some((one) => one.id === id)
          ? qualifications.filter((one) => one.id !== id)
          : [...qualifications, { id, state: null }],
      }),
      this.done(on, label),
    );
  }

  protected setState(id: string, state: QualificationState): void {
    const what = this.texts().qualifications.find((one) => one.id === id)?.label ?? this.i18n.t(this.stateText(state));
    this.store.change(({ qualifications }) => ({ qualifications: qualifications.map((one) => (one.id === id ? { id, state } : one)) }), {
      text: 'builder.undo.set',
      params: { what },
      step: 5,
    });
  }

  private done(on: boolean, what: string): Done {
    return { text: on ? 'builder.undo.on' : 'builder.undo.off', params: { what }, step: 5 };
  }
}
