import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { changeOurOrganisation, OurOrganisation, readOurOrganisation } from '@arena/contract';
import { LANGUAGES, TRADES, type Language, type Trade } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Api, type ApiError, call, knownError } from '../../platform/api';
import { KeptText } from '../../platform/kept-text';
import { ProblemNote } from '../../shell/problem-note';
import { merge, sameContent } from '../../platform/merge';
import { DisputePanel, type Dispute } from '../../shell/dispute-panel';
import { Combobox } from '../../shell/combobox';
import { Lookups, type Suggestion } from '../../platform/lookups';

/** What is written of the page; the place by its number and its word. */
interface Written {
  about: string;
  trade: Trade;
  place: { municipality: string | null; text: string };
  lang: Language;
  openForContact: boolean;
}

const KEY = 'our-organisation';

/** The page of the organisation as it is written. Saved by a button; two who write at once lose nothing. */
@Component({
  selector: 'arena-our-organisation-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Combobox, DisputePanel, Icon, ProblemNote, TextPipe],
  template: `
    @if (disputes().length) {
      <arena-dispute-panel [disputes]="disputes()" (settled)="settle($event)" />
    }
    <form class="org-form" novalidate aria-labelledby="about-title" (submit)="save($event)">
      <h2 id="about-title">{{ 'ourOrganisation.write.title' | t }}</h2>
      <div class="field">
        <label for="org-about">{{ 'ourOrganisation.about' | t }}</label>
        <p class="hint" id="org-about-hint">{{ 'ourOrganisation.aboutHint' | t }}</p>
        <textarea
          #about
          class="ds-input"
          id="org-about"
          rows="6"
          maxlength="2000"
          aria-describedby="org-about-hint"
          [value]="written().about"
          [attr.lang]="i18n.foreign(written().lang)"
          (input)="change({ about: about.value })"
        ></textarea>
      </div>
      <div class="fields">
        <div class="field">
          <label for="org-trade">{{ 'ourOrganisation.trade' | t }}</label>
          <select #trade class="ds-input" id="org-trade" (change)="setTrade(trade.value)">
            @for (one of trades(); track one.id) {
              <option [value]="one.id" [selected]="one.id === written().trade">{{ one.label }}</option>
            }
          </select>
        </div>
        <div class="field">
          <label for="org-lang">{{ 'ourOrganisation.lang' | t }}</label>
          <select #lang class="ds-input" id="org-lang" (change)="setLang(lang.value)">
            @for (one of languages; track one) {
              <option [value]="one" [selected]="one === written().lang">{{ langText(one) | t }}</option>
            }
          </select>
        </div>
      </div>
      <div class="field short">
        <label for="org-place">{{ 'ourOrganisation.municipality' | t }}</label>
        <arena-combobox
          fieldId="org-place"
          [label]="'ourOrganisation.municipality' | t"
          [text]="written().place.text"
          [describedBy]="noPlace() ? 'org-place-error' : null"
          [invalid]="noPlace()"
          [find]="find"
          (typed)="typePlace($event)"
          (chosen)="choosePlace($event)"
        />
        @if (noPlace()) {
          <p class="error" id="org-place-error"><svg arenaIcon="warning"></svg>{{ 'ourOrganisation.placeMissing' | t }}</p>
        }
      </div>
      <label class="tick"
        ><input
          #open
          class="ds-input"
          type="checkbox"
          [checked]="written().openForContact"
          (change)="change({ openForContact: open.checked })"
        /><span
          >{{ 'ourOrganisation.openForContact' | t }}<span class="why">{{ 'ourOrganisation.openForContactWhy' | t }}</span></span
        ></label
      >
      <arena-problem-note [error]="error()" />
      <p class="btns">
        <button class="ds-button" type="submit" [attr.aria-disabled]="busy() ? 'true' : null">
          {{ (busy() ? 'ourOrganisation.save.busy' : 'ourOrganisation.save.go') | t }}
        </button>
        <span class="save-line" role="status">{{ said() }}</span>
      </p>
    </form>
  `,
})
export class OurOrganisationForm {
  readonly organisation = input.required<OurOrganisation>();
  readonly saved = output<OurOrganisation>();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly lookups = inject(Lookups);
  private readonly kept = inject(KeptText);

  protected readonly languages = LANGUAGES;
  protected readonly trades = computed(() =>
    this.i18n.sorted(
      TRADES.map((id) => ({ id, label: this.i18n.t(`vocabulary.trade.${id}`) })),
      ({ label }) => label,
    ),
  );
  protected readonly find = (typed: string) => this.lookups.places(typed);
  private readonly state = signal<Written>({
    about: '',
    trade: 'office',
    place: { municipality: null, text: '' },
    lang: 'nb',
    openForContact: false,
  });
  protected readonly written = this.state.asReadonly();
  protected readonly noPlace = signal(false);
  protected readonly busy = signal(false);
  protected readonly error = signal<ApiError | null>(null);
  protected readonly said = signal('');
  private readonly conflict = signal<{ theirs: OurOrganisation; disputed: readonly (keyof Written)[] } | null>(null);
  protected readonly disputes = computed<Dispute[]>(() => {
    const conflict = this.conflict();
    if (!conflict) return [];
    return conflict.disputed.map((field) => ({
      field,
      name: this.i18n.t(FIELD_NAMES[field]),
      ours: [this.textOf(field, this.state())],
      theirs: [this.textOf(field, writtenOf(conflict.theirs))],
    }));
  });
  private base: Written | null = null;
  private version = 0;

  constructor() {
    effect(() => {
      const organisation = this.organisation();
      untracked(() => this.begin(organisation));
    });
  }

  protected langText(language: Language): TextKey {
    return `openings.lang.${language}`;
  }

  protected change(patch: Partial<Written>): void {
    this.said.set('');
    this.state.update((now) => ({ ...now, ...patch }));
    this.kept.keep(KEY, JSON.stringify(this.state()));
  }

  protected setTrade(value: string): void {
    const trade = TRADES.find((one) => one === value);
    if (trade) this.change({ trade });
  }

  protected setLang(value: string): void {
    const lang = LANGUAGES.find((one) => one === value);
    if (lang) this.change({ lang });
  }

  protected typePlace(text: string): void {
    this.noPlace.set(false);
    if (text !== this.state().place.text) this.change({ place: { municipality: null, text } });
  }

  protected choosePlace({ id, label }: Suggestion): void {
    this.noPlace.set(false);
    this.change({ place: { municipality: id, text: label } });
  }

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.error.set(null);
    this.said.set('');
    try {
      await this.settlePlace();
      const { about, trade, place, lang, openForContact } = this.state();
      this.noPlace.set(!place.municipality);
      if (!place.municipality) {
        document.getElementById('org-place')?.focus();
        return;
      }
      const body = { version: this.version, about, trade, municipality: place.municipality, lang, openForContact };
      const answer = await this.api.send(call<typeof changeOurOrganisation>('PUT', '/api/our-organisation', { body }));
      this.kept.forget(KEY);
      this.stand(answer);
      this.said.set(this.i18n.t('ourOrganisation.save.done'));
      this.saved.emit(answer);
    } catch (cause) {
      const error = knownError(cause);
      if (error.problem?.code === 'changed-meanwhile') await this.collide();
      else this.error.set(error);
    } finally {
      this.busy.set(false);
    }
  }

  /** The reader has chosen, field by field. */
  protected async settle(theirs: readonly string[]): Promise<void> {
    const conflict = this.conflict();
    if (!conflict) return;
    const other = writtenOf(conflict.theirs);
    const taken = Object.fromEntries(theirs.map((field) => [field, other[field as keyof Written]])) as Partial<Written>;
    this.stand(conflict.theirs);
    this.conflict.set(null);
    this.change(taken);
    await this.save();
  }

  private begin(organisation: OurOrganisation): void {
    const fresh = writtenOf(organisation);
    // an answer to our own save: what was typed since stays
    if (this.base && organisation.version === this.version) return;
    const kept = readKept(this.kept.read(KEY));
    this.stand(organisation);
    if (kept && !sameContent(kept, fresh)) {
      this.state.set(kept);
      this.said.set(this.i18n.t('ourOrganisation.kept'));
    } else this.state.set(fresh);
  }

  private stand(organisation: OurOrganisation): void {
    this.base = writtenOf(organisation);
    this.version = organisation.version;
  }

  private async collide(): Promise<void> {
    try {
      const theirs = await this.api.send(call<typeof readOurOrganisation>('GET', '/api/our-organisation'));
      const { merged, disputed } = merge<Written>(this.base ?? this.state(), this.state(), writtenOf(theirs));
      this.state.set(merged);
      this.kept.keep(KEY, JSON.stringify(merged));
      if (disputed.length) {
        this.conflict.set({ theirs, disputed });
        setTimeout(() => document.getElementById('conflict-title')?.focus());
        return;
      }
      this.stand(theirs);
      this.busy.set(false);
      await this.save();
    } catch (cause) {
      this.error.set(knownError(cause));
    }
  }

  private textOf(field: keyof Written, written: Written): string {
    switch (field) {
      case 'about':
        return written.about || this.i18n.t('shell.conflict.empty');
      case 'trade':
        return this.i18n.t(`vocabulary.trade.${written.trade}`);
      case 'place':
        return written.place.text;
      case 'lang':
        return this.i18n.t(`openings.lang.${written.lang}`);
      case 'openForContact':
        return this.i18n.t(written.openForContact ? 'ourPostings.yes' : 'ourPostings.no');
    }
  }

  /** Words that nobody chose from the list may still name one place. */
  private async settlePlace(): Promise<void> {
    const { municipality, text } = this.state().place;
    if (municipality || !text.trim()) return;
    const meant = await this.lookups.placeMeant(text);
    if (meant) this.change({ place: { municipality: meant.id, text: meant.label } });
  }
}

const FIELD_NAMES: Record<keyof Written, TextKey> = {
  about: 'ourOrganisation.about',
  trade: 'ourOrganisation.trade',
  place: 'ourOrganisation.municipality',
  lang: 'ourOrganisation.lang',
  openForContact: 'ourOrganisation.openForContact',
};

function writtenOf({ about, trade, place, lang, openForContact }: OurOrganisation): Written {
  return { about, trade, place: { municipality: place?.municipality ?? null, text: place?.municipalityName ?? '' }, lang, openForContact };
}

function readKept(text: string | null): Written | null {
  if (!text) return null;
  try {
    const kept = JSON.parse(text) as Partial<Written>;
    return typeof kept.about === 'string' && kept.place && kept.trade && kept.lang ? (kept as Written) : null;
  } catch {
    return null;
  }
}
