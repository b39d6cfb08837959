import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { OurPosting, PostingContentDto, suggestPlaces } from '@arena/contract';
import { LANGUAGES, OPPORTUNITY_KINDS, type Language, type OpportunityKind } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { Combobox } from '../../shell/combobox';
import { Lookups, type Suggestion } from '../../platform/lookups';
import { PostingEditor } from './posting-editor';

/** A field that holds a whole number, with its limits. */
const NUMBERS = { extentPercent: [1, 100], durationWeeks: [1, 520], places: [1, 99] } as const;
type NumberField = keyof typeof NUMBERS;

/** What one lives on, where it is, and when. */
@Component({
  selector: 'arena-terms-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Combobox, Icon, TextPipe],
  template: `
    @if (editor.content(); as content) {
      <section class="part" aria-labelledby="part-money">
        <h2 id="part-money">{{ 'ourPostings.money.title' | t }}</h2>
        <p class="muted">{{ 'ourPostings.money.always' | t }}</p>
        <div class="always">
          <p>{{ moneyText() | t }}</p>
          <p>{{ agreementText() | t }}</p>
        </div>
        <div class="field">
          <label for="pay">{{ 'ourPostings.field.pay' | t }}</label>
          <p class="hint" id="pay-hint">{{ payHint() | t }}</p>
          <input
            #pay
            class="ds-input"
            id="pay"
            type="text"
            maxlength="200"
            aria-describedby="pay-hint"
            [value]="content.pay"
            [attr.lang]="lang()"
            (input)="editor.change({ pay: pay.value })"
          />
        </div>
        <label class="tick"
          ><input
            #schemes
            class="ds-input"
            id="openToSchemes"
            type="checkbox"
            [checked]="content.openToSchemes"
            (change)="editor.change({ openToSchemes: schemes.checked })"
          /><span
            >{{ 'ourPostings.schemes' | t }}<span class="why">{{ 'ourPostings.schemesWhy' | t }}</span></span
          ></label
        >
      </section>
      <section class="part" aria-labelledby="part-place">
        <h2 id="part-place">{{ 'ourPostings.place.title' | t }}</h2>
        <div class="field short">
          <label for="place">{{ 'ourPostings.field.municipality' | t }}</label>
          <p class="hint" id="place-hint">{{ 'ourPostings.place.hint' | t }}</p>
          <arena-combobox
            fieldId="place"
            [label]="'ourPostings.field.municipality' | t"
            [text]="placeText()"
            [describedBy]="noPlace() ? 'place-error place-hint' : 'place-hint'"
            [invalid]="noPlace()"
            [find]="find"
            (typed)="typePlace($event)"
            (chosen)="choosePlace($event)"
            (entered)="settlePlace()"
            (focusout)="settlePlace()"
          />
          @if (noPlace()) {
            <p class="error" id="place-error">
              <svg arenaIcon="warning"></svg>{{ (unknownPlace() ? 'ourPostings.place.unknown' : 'ourPostings.missing.place') | t }}
            </p>
          }
        </div>
        <label class="tick"
          ><input
            #remote
            class="ds-input"
            id="remote"
            type="checkbox"
            [checked]="content.remote"
            (change)="editor.change({ remote: remote.checked })"
          /><span>{{ 'ourPostings.remote' | t }}</span></label
        >
        <div class="field">
          <label for="travel">{{ 'ourPostings.field.travel' | t }}</label>
          <p class="hint" id="travel-hint">{{ 'ourPostings.travelHint' | t }}</p>
          <input
            #travel
            class="ds-input"
            id="travel"
            type="text"
            maxlength="300"
            aria-describedby="travel-hint"
            [value]="content.travel"
            [attr.lang]="lang()"
            (input)="editor.change({ travel: travel.value })"
          />
        </div>
      </section>
      <section class="part" aria-labelledby="part-time">
        <h2 id="part-time">{{ 'ourPostings.time.title' | t }}</h2>
        <p class="muted">{{ 'ourPostings.time.hint' | t }}</p>
        <div class="fields">
          <div class="field">
            <label for="deadline">{{ 'ourPostings.field.deadline' | t }}</label>
            <input
              #deadline
              class="ds-input"
              id="deadline"
              type="date"
              min="2000-01-01"
              max="2199-12-31"
              [value]="content.deadline ?? ''"
              [attr.aria-describedby]="late() ? 'deadline-error' : null"
              [attr.aria-invalid]="late() ? 'true' : null"
              (change)="setDay('deadline', deadline)"
              (blur)="deadline.value = content.deadline ?? ''"
            />
            @if (late()) {
              <p class="error" id="deadline-error"><svg arenaIcon="warning"></svg>{{ 'ourPostings.missing.deadline-past' | t }}</p>
            }
          </div>
          <div class="field">
            <label for="start">{{ 'ourPostings.field.start' | t }}</label>
            <input
              #start
              class="ds-input"
              id="start"
              type="date"
              min="2000-01-01"
              max="2199-12-31"
              [value]="content.start ?? ''"
              (change)="setDay('start', start)"
              (blur)="start.value = content.start ?? ''"
            />
          </div>
          @for (one of numbers; track one) {
            <div class="field">
              <label [for]="one">{{ fieldText(one) | t }}</label>
              <input
                #number
                class="ds-input"
                type="text"
                inputmode="numeric"
                maxlength="4"
                [id]="one"
                [value]="content[one] ?? ''"
                [attr.aria-describedby]="wrong() === one ? one + '-error' : null"
                [attr.aria-invalid]="wrong() === one ? 'true' : null"
                (change)="count(one, number)"
              />
              @if (wrong() === one) {
                <p class="error" [id]="one + '-error'">
                  <svg arenaIcon="warning"></svg>{{ 'ourPostings.number' | t: { from: limits(one)[0], to: limits(one)[1] } }}
                </p>
              }
            </div>
          }
        </div>
      </section>
      <section class="part" aria-labelledby="part-about-ad">
        <h2 id="part-about-ad">{{ 'ourPostings.ad.title' | t }}</h2>
        <div class="fields">
          <div class="field">
            <label for="kind">{{ 'ourPostings.field.kind' | t }}</label>
            <select #kind class="ds-input" id="kind" (change)="setKind(kind.value)">
              @for (one of kinds; track one) {
                <option [value]="one" [selected]="one === content.kind">{{ kindText(one) | t }}</option>
              }
            </select>
          </div>
          <div class="field">
            <label for="lang">{{ 'ourPostings.field.lang' | t }}</label>
            <select #language class="ds-input" id="lang" aria-describedby="lang-hint" (change)="setLang(language.value)">
              @for (one of languages; track one) {
                <option [value]="one" [selected]="one === content.lang">{{ langText(one) | t }}</option>
              }
            </select>
          </div>
        </div>
        <p class="hint" id="lang-hint">{{ 'ourPostings.langHint' | t }}</p>
      </section>
    }
  `,
})
export class TermsSection {
  readonly missing = input.required<OurPosting['missing']>();

  protected readonly editor = inject(PostingEditor);
  private readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly lookups = inject(Lookups);

  protected readonly numbers = Object.keys(NUMBERS) as NumberField[];
  protected readonly kinds = OPPORTUNITY_KINDS;
  protected readonly languages = LANGUAGES;
  protected readonly wrong = signal<NumberField | null>(null);
  protected readonly unknownPlace = signal(false);
  protected readonly find = (typed: string) => this.lookups.places(typed);
  protected readonly lang = computed(() => this.i18n.foreign(this.editor.content()?.lang));
  protected readonly late = computed(() => this.missing().includes('deadline-past'));
  protected readonly noPlace = computed(() => this.unknownPlace() || this.missing().includes('place'));
  private readonly kind = computed<OpportunityKind>(() => this.editor.content()?.kind ?? 'job');
  protected readonly moneyText = computed<TextKey>(() => `posting.money.${this.kind()}`);
  protected readonly agreementText = computed<TextKey>(() => `posting.agreement.${this.kind()}`);
  protected readonly payHint = computed<TextKey>(() => `ourPostings.payHint.${this.kind()}`);
  /** Of a municipality that was set without a word for it. */
  private readonly municipalityName = signal('');
  protected readonly placeText = computed(() => {
    const content = this.editor.content();
    return content?.placeName || (content?.municipality ? this.municipalityName() : '');
  });

  constructor() {
    effect(() => {
      const content = this.editor.content();
      const municipality = content?.municipality;
      if (municipality && !content.placeName) untracked(() => void this.nameMunicipality(municipality));
    });
  }

  protected fieldText(field: NumberField): TextKey {
    return `ourPostings.field.${field}`;
  }

  protected kindText(kind: OpportunityKind): TextKey {
    return `vocabulary.kind.${kind}`;
  }

  protected langText(language: Language): TextKey {
    return `openings.lang.${language}`;
  }

  protected limits(field: NumberField): readonly [number, number] {
    return NUMBERS[field];
  }

  protected setKind(value: string): void {
    const kind = OPPORTUNITY_KINDS.find((one) => one === value);
    if (kind) this.editor.change({ kind });
  }

  protected setLang(value: string): void {
    const lang = LANGUAGES.find((one) => one === value);
    if (lang) this.editor.change({ lang });
  }

  /** While the year is typed, each digit makes a day: 0002, 0020. None of them is one yet, and what is kept stands until there is. */
  protected setDay(field: 'deadline' | 'start', { value, validity }: HTMLInputElement): void {
    if (validity.valid) this.editor.change({ [field]: value || null });
  }

  protected count(field: NumberField, input: HTMLInputElement): void {
    const text = input.value.replace(/[\s%]/g, '');
    const [from, to] = NUMBERS[field];
    const number = Number(text);
    if (text && !(Number.isInteger(number) && number >= from && number <= to)) {
      this.wrong.set(field);
      return;
    }
    this.wrong.update((one) => (one === field ? null : one));
    const patch: Partial<PostingContentDto> = field === 'places' ? { places: text ? number : 1 } : { [field]: text ? number : null };
    this.editor.change(patch);
    // an unchanged signal draws nothing: 'x' or ' 5' would stay
    input.value = text || (field === 'places' ? '1' : '');
  }

  protected typePlace(text: string): void {
    this.unknownPlace.set(false);
    if (text !== this.placeText()) this.editor.change({ placeName: text.slice(0, 80), municipality: null });
  }

  protected choosePlace({ id, label }: Suggestion): void {
    this.unknownPlace.set(false);
    this.editor.change({ placeName: label.slice(0, 80), municipality: id });
  }

  /** Words that nobody chose from the list may still name one place. */
  protected async settlePlace(): Promise<void> {
    const content = this.editor.content();
    const words = content?.placeName.trim();
    if (!words || content?.municipality) return;
    try {
      const meant = await this.lookups.placeMeant(words);
      if (this.editor.content()?.placeName.trim() !== words) return;
      if (meant) this.choosePlace(meant);
      else this.unknownPlace.set(!this.editor.content()?.municipality);
    } catch {
      // asked again when the field is left the next time
    }
  }

  private async nameMunicipality(municipality: string): Promise<void> {
    try {
      const { items } = await this.api.send(call<typeof suggestPlaces>('GET', '/api/taxonomy/places', { query: { municipality } }));
      this.municipalityName.set(items[0]?.label ?? '');
    } catch {
      // the field stays empty; the municipality stands
    }
  }
}
