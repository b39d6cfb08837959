import { ChangeDetectionStrategy, Component, computed, inject, output, signal, type OnInit } from '@angular/core';
import type { lookUpOrganisation, openOrganisation, OurOrganisation, RegisterUnit } from '@arena/contract';
import { LANGUAGES, TRADES, type Language, type Trade } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Api, type ApiError, call, knownError } from '../../platform/api';
import { Session } from '../../platform/session';
import { ProblemNote } from '../../shell/problem-note';
import { Combobox } from '../../shell/combobox';
import { Lookups, type Suggestion } from '../../platform/lookups';

/** What is said to do next, by what the register answered. */
const NEXT: Readonly<Record<string, TextKey>> = {
  'organisation-number-wrong': 'ourOrganisation.next.wrong',
  'organisation-unknown': 'ourOrganisation.next.unknown',
  'organisation-removed': 'ourOrganisation.next.removed',
  'organisation-bankrupt': 'ourOrganisation.next.bankrupt',
  'register-away': 'ourOrganisation.next.away',
  'organisation-not-yours': 'ourOrganisation.next.notYours',
};

/** The first time: the number is looked up, and the organisation gets its page. Typed by hand only while the register is away. */
@Component({
  selector: 'arena-open-organisation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Combobox, Icon, ProblemNote, TextPipe],
  template: `
    <form class="org-form" novalidate aria-labelledby="step-number" (submit)="lookUp($event)">
      <h2 id="step-number">{{ 'ourOrganisation.number.title' | t }}</h2>
      <div class="field">
        <label for="number">{{ 'ourOrganisation.number.label' | t }}</label>
        <p class="hint" id="number-hint">{{ 'ourOrganisation.number.hint' | t }}</p>
        <div class="addrow">
          <input
            #field
            class="ds-input"
            id="number"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            maxlength="40"
            aria-describedby="number-hint"
            [value]="number()"
            [attr.aria-invalid]="error() && !unit() && !byHand() ? 'true' : null"
            (input)="type(field.value)"
          />
          <button
            class="ds-button"
            [attr.data-variant]="unit() || byHand() ? 'secondary' : null"
            type="submit"
            [attr.aria-disabled]="busy() ? 'true' : null"
          >
            {{ (busy() && !unit() && !byHand() ? 'ourOrganisation.number.busy' : 'ourOrganisation.number.go') | t }}
          </button>
        </div>
      </div>
      <arena-problem-note [error]="error()" />
      @if (next(); as text) {
        <p class="next-step">{{ text | t }}</p>
      }
      @if (code() === 'register-away' && !byHand()) {
        <p class="btns">
          <button class="ds-button" data-variant="secondary" type="button" (click)="typeByHand()">
            <svg arenaIcon="pen"></svg>{{ 'ourOrganisation.byHand.go' | t }}
          </button>
        </p>
      }
      @if (code() === 'organisation-not-yours') {
        <p class="btns">
          <a class="ds-button" data-variant="secondary" [href]="session.loginUrl('ansattporten')">{{ 'ourOrganisation.loginOther' | t }}</a>
        </p>
      }
    </form>
    @if (unit() || byHand()) {
      <form class="org-form panel" novalidate aria-labelledby="step-open" (submit)="open($event)">
        @if (unit(); as unit) {
          <h2 id="step-open" tabindex="-1">{{ unit.name }}</h2>
          <dl class="unit">
            <div>
              <dt>{{ 'ourOrganisation.number.label' | t }}</dt>
              <dd>{{ spaced(unit.organisationNumber) }}</dd>
            </div>
            <div>
              <dt>{{ 'ourOrganisation.form' | t }}</dt>
              <dd>
                {{ unit.form }}
                @if (unit.subUnit) {
                  · {{ 'ourOrganisation.subUnit' | t }}
                }
              </dd>
            </div>
            <div>
              <dt>{{ 'ourOrganisation.place' | t }}</dt>
              <dd>{{ placeOf(unit) }}</dd>
            </div>
          </dl>
          <p class="save">
            <svg arenaIcon="check"></svg><span>{{ 'ourOrganisation.fromRegister' | t }}</span>
          </p>
        } @else {
          <h2 id="step-open" tabindex="-1">{{ 'ourOrganisation.byHand.title' | t }}</h2>
          <p class="note warm">
            <svg arenaIcon="info"></svg><span>{{ 'ourOrganisation.byHand.text' | t }}</span>
          </p>
          <div class="field">
            <label for="hand-name">{{ 'ourOrganisation.byHand.name' | t }}</label>
            <input
              #handName
              class="ds-input"
              id="hand-name"
              type="text"
              maxlength="120"
              autocomplete="organization"
              [value]="name()"
              [attr.aria-invalid]="wrong() === 'name' ? 'true' : null"
              [attr.aria-describedby]="wrong() === 'name' ? 'hand-name-error' : null"
              (input)="name.set(handName.value)"
            />
            @if (wrong() === 'name') {
              <p class="error" id="hand-name-error"><svg arenaIcon="warning"></svg>{{ 'ourOrganisation.byHand.nameMissing' | t }}</p>
            }
          </div>
          <div class="field">
            <label for="hand-place">{{ 'ourOrganisation.municipality' | t }}</label>
            <arena-combobox
              fieldId="hand-place"
              [label]="'ourOrganisation.municipality' | t"
              [text]="place().label"
              [describedBy]="wrong() === 'place' ? 'hand-place-error' : null"
              [invalid]="wrong() === 'place'"
              [find]="find"
              (typed)="place.set({ label: $event, id: null })"
              (chosen)="choosePlace($event)"
            />
            @if (wrong() === 'place') {
              <p class="error" id="hand-place-error"><svg arenaIcon="warning"></svg>{{ 'ourOrganisation.placeMissing' | t }}</p>
            }
          </div>
        }
        <div class="fields">
          <div class="field">
            <label for="trade">{{ 'ourOrganisation.trade' | t }}</label>
            <select
              #tradeField
              class="ds-input"
              id="trade"
              [attr.aria-invalid]="wrong() === 'trade' ? 'true' : null"
              [attr.aria-describedby]="wrong() === 'trade' ? 'trade-error' : null"
              (change)="setTrade(tradeField.value)"
            >
              <option value="" [selected]="trade() === null">{{ 'ourOrganisation.choose' | t }}</option>
              @for (one of trades(); track one.id) {
                <option [value]="one.id" [selected]="one.id === trade()">{{ one.label }}</option>
              }
            </select>
            @if (wrong() === 'trade') {
              <p class="error" id="trade-error"><svg arenaIcon="warning"></svg>{{ 'ourOrganisation.tradeMissing' | t }}</p>
            }
          </div>
          <div class="field">
            <label for="org-lang">{{ 'ourOrganisation.lang' | t }}</label>
            <select #langField class="ds-input" id="org-lang" (change)="setLang(langField.value)">
              @for (one of languages; track one) {
                <option [value]="one" [selected]="one === lang()">{{ langText(one) | t }}</option>
              }
            </select>
          </div>
        </div>
        <p class="btns">
          <button class="ds-button" type="submit" [attr.aria-disabled]="busy() ? 'true' : null">
            {{ (busy() ? 'ourOrganisation.open.busy' : 'ourOrganisation.open.go') | t }}
          </button>
        </p>
        <p class="hint">{{ 'ourOrganisation.open.what' | t }}</p>
      </form>
    }
  `,
})
export class OpenOrganisation implements OnInit {
  readonly opened = output<OurOrganisation>();

  protected readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly lookups = inject(Lookups);

  protected readonly languages = LANGUAGES;
  protected readonly trades = computed(() =>
    this.i18n.sorted(
      TRADES.map((id) => ({ id, label: this.i18n.t(`vocabulary.trade.${id}`) })),
      ({ label }) => label,
    ),
  );
  protected readonly number = signal('');
  protected readonly unit = signal<RegisterUnit | null>(null);
  protected readonly byHand = signal(false);
  protected readonly name = signal('');
  protected readonly place = signal<{ label: string; id: string | null }>({ label: '', id: null });
  protected readonly trade = signal<Trade | null>(null);
  protected readonly lang = signal<Language>('nb');
  protected readonly wrong = signal<'name' | 'place' | 'trade' | null>(null);
  protected readonly busy = signal(false);
  protected readonly error = signal<ApiError | null>(null);
  protected readonly code = computed(() => this.error()?.problem?.code ?? null);
  protected readonly next = computed<TextKey | null>(() => NEXT[this.code() ?? ''] ?? null);
  protected readonly find = (typed: string) => this.lookups.places(typed);

  ngOnInit(): void {
    const known = this.session.person()?.organisation;
    this.number.set(spaced(known?.organisationNumber ?? ''));
    this.name.set(known?.name ?? '');
    this.lang.set(this.i18n.language());
  }

  protected spaced(number: string): string {
    return spaced(number);
  }

  protected placeOf({ place }: RegisterUnit): string {
    if (!place) return this.i18n.t('vocabulary.placeUnknown');
    return place.placeName && place.placeName !== place.municipalityName
      ? `${place.placeName}, ${place.municipalityName}`
      : place.municipalityName;
  }

  protected langText(language: Language): TextKey {
    return `openings.lang.${language}`;
  }

  protected type(text: string): void {
    this.number.set(text);
    // what was found belongs to another number
    this.unit.set(null);
    this.byHand.set(false);
    this.error.set(null);
  }

  protected setTrade(value: string): void {
    this.trade.set(TRADES.find((one) => one === value) ?? null);
    this.wrong.set(null);
  }

  protected setLang(value: string): void {
    this.lang.set(LANGUAGES.find((one) => one === value) ?? 'nb');
  }

  protected choosePlace({ id, label }: Suggestion): void {
    this.place.set({ id, label });
    this.wrong.set(null);
  }

  protected typeByHand(): void {
    this.byHand.set(true);
    this.unit.set(null);
    this.focus('step-open');
  }

  protected async lookUp(event: Event): Promise<void> {
    event.preventDefault();
    const number = this.digits();
    if (this.busy()) return;
    if (!number) {
      this.focus('number');
      return;
    }
    this.busy.set(true);
    this.error.set(null);
    try {
      const unit = await this.api.send(call<typeof lookUpOrganisation>('GET', '/api/register/:number', { params: { number } }));
      this.unit.set(unit);
      this.byHand.set(false);
      this.trade.update((now) => now ?? unit.trade);
      this.focus('step-open');
    } catch (cause) {
      this.unit.set(null);
      this.fail(cause);
    } finally {
      this.busy.set(false);
    }
  }

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    const trade = this.trade();
    this.busy.set(true);
    try {
      if (this.byHand()) await this.settlePlace();
      const { id: municipality } = this.place();
      const wrong =
        this.byHand() && this.name().trim().length < 2 ? 'name' : this.byHand() && !municipality ? 'place' : trade ? null : 'trade';
      this.wrong.set(wrong);
      if (wrong || !trade) {
        this.focus(wrong === 'name' ? 'hand-name' : wrong === 'place' ? 'hand-place' : 'trade');
        return;
      }
      this.error.set(null);
      const organisation = await this.api.send(
        call<typeof openOrganisation>('POST', '/api/our-organisation', {
          body: {
            organisationNumber: this.unit()?.organisationNumber ?? this.digits(),
            trade,
            lang: this.lang(),
            byHand: this.byHand() && municipality ? { name: this.name().trim(), municipality } : null,
          },
        }),
      );
      this.opened.emit(organisation);
    } catch (cause) {
      this.fail(cause);
    } finally {
      this.busy.set(false);
    }
  }

  private digits(): string {
    return this.number().replace(/[\s.]/g, '');
  }

  private async settlePlace(): Promise<void> {
    const { id, label } = this.place();
    if (id || !label.trim()) return;
    const meant = await this.lookups.placeMeant(label);
    if (meant) this.place.set({ id: meant.id, label: meant.label });
  }

  private fail(cause: unknown): void {
    const error = knownError(cause);
    this.error.set(error);
    if (error.problem?.code === 'organisation-number-wrong') this.focus('number');
  }

  private focus(id: string): void {
    setTimeout(() => document.getElementById(id)?.focus());
  }
}

/** '974 760 673'. */
function spaced(number: string): string {
  return /^\d{9}$/.test(number) ? number.replace(/(\d{3})(?=\d)/g, '$1 ') : number;
}
