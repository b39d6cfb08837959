import { DOCUMENT } from '@angular/common';
import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { makeSkillsDocument, nameSkills, readBuilder } from '@arena/contract';
import { I18n, Icon, LoadingState, TextPipe } from '@arena/ui';
import { Api, ApiError, call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { hasProfile, sharedOf } from './draft';
import { DraftStore } from './draft-store';
import { KeptNews } from './kept-news';
import { Lookups } from '../../platform/lookups';
import { dayInOslo } from '../../platform/when';
import { learnerRecord, type RecordWords } from './sheet/learner-record';
import { SheetView } from './sheet/sheet-view';
import { SkillTyping } from './typing/skill-typing';

/** 'This is what you can': to read, to print, and to take along as PDF or as data. Needs no account; nothing is kept that was not kept before. */
@Component({
  selector: 'arena-my-skills-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, KeptNews, LoadingState, RouterLink, SheetView, TextPipe],
  template: `
    <div class="wrap page my-skills">
      <arena-kept-news />
      <h1>{{ 'mySkills.title' | t }}</h1>
      @if (!store.ready()) {
        <arena-loading-state [count]="3" />
      } @else if (!has()) {
        <div class="panel">
          <h2>{{ 'mySkills.empty' | t }}</h2>
          <p>{{ 'mySkills.emptyText' | t }}</p>
          <p class="btns">
            <a class="ds-button" [routerLink]="['/', i18n.language(), 'find-out']"
              >{{ 'mySkills.begin' | t }}<svg arenaIcon="arrow"></svg
            ></a>
          </p>
        </div>
      } @else {
        <p class="lead">{{ 'mySkills.lead' | t }}</p>
        <p class="btns">
          <a class="ds-button" [routerLink]="['/', i18n.language(), 'matches']"
            >{{ 'mySkills.openings' | t }}<svg arenaIcon="arrow"></svg
          ></a>
          <a class="ds-button" data-variant="tertiary" [routerLink]="['/', i18n.language(), 'find-out']" [queryParams]="{ step: 4 }"
            ><svg arenaIcon="pen"></svg>{{ 'mySkills.change' | t }}</a
          >
        </p>
        <div class="build">
          <arena-sheet-view [draft]="store.draft()" [words]="words()" [name]="name().trim()" [day]="day" />
          <section class="panel take" aria-labelledby="take">
            <h2 id="take">{{ 'mySkills.take' | t }}</h2>
            <div class="field">
              <label for="sheet-name">{{ 'mySkills.name' | t }}</label>
              <p class="hint" id="sheet-name-hint">{{ 'mySkills.nameHint' | t }}</p>
              <input
                #field
                class="ds-input"
                id="sheet-name"
                type="text"
                autocomplete="name"
                maxlength="80"
                [attr.aria-describedby]="letters() ? 'sheet-name-error sheet-name-hint' : 'sheet-name-hint'"
                [attr.aria-invalid]="letters() ? 'true' : null"
                [value]="name()"
                (input)="write(field.value)"
              />
              @if (letters()) {
                <p class="error" id="sheet-name-error"><svg arenaIcon="warning"></svg>{{ 'mySkills.nameLetters' | t }}</p>
              }
            </div>
            <p class="take-ways">
              <button class="ds-button" data-variant="secondary" type="button" [disabled]="state() === 'making'" (click)="pdf(field)">
                <svg arenaIcon="paper"></svg>{{ 'mySkills.pdf' | t }}
              </button>
              <button class="ds-button" data-variant="secondary" type="button" (click)="print()">{{ 'mySkills.print' | t }}</button>
              <button class="ds-button" data-variant="tertiary" type="button" aria-describedby="json-hint" (click)="json()">
                {{ 'mySkills.json' | t }}
              </button>
            </p>
            <p class="hint" id="json-hint">{{ 'mySkills.jsonHint' | t }}</p>
            <p class="said" role="status">
              @switch (state()) {
                @case ('making') {
                  {{ 'mySkills.making' | t }}
                }
                @case ('made') {
                  {{ 'mySkills.made' | t }}
                }
                @case ('away') {
                  {{ 'mySkills.away' | t }}
                }
              }
            </p>
          </section>
        </div>
      }
    </div>
  `,
})
export class MySkillsPage {
  protected readonly store = inject(DraftStore);
  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly lookups = inject(Lookups);
  private readonly typing = inject(SkillTyping);
  private readonly document = inject(DOCUMENT);

  protected readonly has = computed(() => hasProfile(this.store.draft()));
  protected readonly day = dayInOslo(new Date());
  /** Stands on the sheet; never kept. */
  protected readonly name = signal('');
  protected readonly state = signal<'ready' | 'making' | 'made' | 'away'>('ready');
  protected readonly letters = signal(false);

  private readonly ids = computed(() =>
    this.store
      .draft()
      .skills.map(({ id }) => id)
      .sort()
      .join(','),
  );
  private readonly named = load(
    () => {
      const ids = this.ids();
      return ids ? call<typeof nameSkills>('GET', '/api/taxonomy/skill-names', { query: { ids, lang: this.i18n.language() } }) : null;
    },
    { optional: true },
  );
  private readonly asked = load(() => call<typeof readBuilder>('GET', '/api/taxonomy/builder', { query: { lang: this.i18n.language() } }), {
    optional: true,
  });
  private readonly texts = computed(() => {
    const before = this.lookups.builderTexts();
    return this.asked.value() ?? (before?.language === this.i18n.language() ? before.texts : undefined);
  });
  /** Names from whoever knows them: the API, what was read on the way here, the draft itself. */
  protected readonly words = computed<RecordWords>(() => {
    const skills = new Map(this.named.value()?.items.map((one) => [one.id, one]));
    const own = new Map(this.store.draft().skills.map(({ id, label }) => [id, label]));
    const texts = this.texts();
    const of = (list: readonly { id: string; label: string }[] | undefined, id: string) => list?.find((one) => one.id === id)?.label;
    const intl = new Intl.DisplayNames(this.i18n.locale(), { type: 'language' });
    return {
      skill: (id) => skills.get(id)?.label ?? this.typing.label(id) ?? own.get(id) ?? id,
      esco: (id) => skills.get(id)?.esco ?? null,
      language: (id) => of(texts?.languages, id) ?? intl.of(id) ?? id,
      certificate: (id) => of(texts?.certificates, id) ?? id,
      qualification: (id) => of(texts?.qualifications, id) ?? id,
      level: (level) => this.i18n.t(`builder.skillLevel.${level}`),
    };
  });

  constructor() {
    pageHead(() => ({ title: this.i18n.t('mySkills.title'), description: this.i18n.t('mySkills.description'), hidden: true }));
    afterNextRender(() => this.store.start());
  }

  protected write(name: string): void {
    this.name.set(name);
    this.letters.set(false);
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  protected json(): void {
    const record = learnerRecord({
      name: this.name().trim(),
      lang: this.i18n.language(),
      day: this.day,
      draft: this.store.draft(),
      words: this.words(),
    });
    this.save(new Blob([JSON.stringify(record, null, 2)], { type: 'application/ld+json' }), 'json');
  }

  protected async pdf(field: HTMLInputElement): Promise<void> {
    this.letters.set(false);
    this.state.set('making');
    try {
      const body = { lang: this.i18n.language(), name: this.name().trim(), draft: sharedOf(this.store.draft()) };
      const request = call<typeof makeSkillsDocument>('POST', '/api/skills-document', { body });
      this.save(await this.api.file(request, 'application/pdf'), 'pdf');
      this.state.set('made');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const isName = error.problem?.errors?.some((one) => one.field === 'name') ?? false;
      this.letters.set(isName);
      this.state.set(isName ? 'ready' : 'away');
      if (isName) field.focus();
    }
  }

  private save(file: Blob, ending: string): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${this.i18n.t('mySkills.fileName')}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}
