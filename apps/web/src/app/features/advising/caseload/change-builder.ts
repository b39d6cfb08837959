import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import type { AdviseePerson, BuilderTexts, suggestChange } from '@arena/contract';
import { CEFR_LEVELS, SKILL_LEVELS, type CefrLevel, type SkillLevel } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Api, call } from '../../../platform/api';
import { KeptText } from '../../../platform/kept-text';
import { ProblemNote } from '../../../shell/problem-note';
import { Combobox } from '../../../shell/combobox';
import { REACHES, type Draft, type Reach } from '../../profiles/draft';
import { Lookups, type Suggestion } from '../../../platform/lookups';
import { Attempt } from '../../../platform/attempt';
import { KeptIds } from '../kept-ids';
import { answerWords } from './answer-words';
import { draftDifference, keptChange, startingDraft } from './draft-change';

const MOST_SKILLS = 100;
const LONGEST_NOTE = 400;
/** Nobody needs the highest level to get in. */
const LEVELS: readonly CefrLevel[] = CEFR_LEVELS.filter((level) => level !== 'C2');

/** A change to somebody's answers, made together with them. It counts from their yes. */
@Component({
  selector: 'arena-change-builder',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Combobox, Icon, ProblemNote, TextPipe],
  templateUrl: './change-builder.html',
})
export class ChangeBuilder {
  readonly person = input.required<AdviseePerson>();
  readonly texts = input<BuilderTexts>();
  readonly sent = output();
  readonly gone = output();
  readonly dropped = output();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly ids = inject(KeptIds);
  private readonly kept = inject(KeptText);
  private readonly lookups = inject(Lookups);
  private readonly skillField = viewChild.required<Combobox>('skillField');
  protected readonly sending = new Attempt();
  protected readonly levels = LEVELS;
  protected readonly skillLevels = SKILL_LEVELS;
  protected readonly reaches = REACHES;
  protected readonly LONGEST_NOTE = LONGEST_NOTE;
  protected readonly findSkill = (typed: string) => this.lookups.skills(typed);
  protected readonly findPlace = (typed: string) => this.lookups.places(typed);

  private readonly keptAs = computed(() => `change.${this.person().key}`);
  private readonly before = computed(() => startingDraft(this.person().draft));
  private readonly begun = computed(() => keptChange(this.kept.read(this.keptAs()), this.person().version));
  protected readonly draft = linkedSignal<Draft>(() => this.begun()?.draft ?? this.before());
  protected readonly note = linkedSignal(() => this.begun()?.note ?? '');
  protected readonly said = signal('');
  protected readonly placeUnknown = computed(() => this.draft().place.text.trim() !== '' && this.draft().place.municipality === null);
  protected readonly tried = signal(false);

  private readonly words = computed(() => answerWords(this.texts(), this.i18n));
  protected readonly differs = computed(() => draftDifference(this.inWords(this.before()), this.inWords(this.draft()), this.words()));
  protected readonly same = computed(() => this.differs().added.length + this.differs().removed.length === 0);
  protected readonly languages = computed(() => {
    const known = this.texts()?.languages ?? [];
    return ['no', 'en', ...known.map(({ id }) => id).filter((id) => id !== 'no' && id !== 'en')].map((id) => ({
      id,
      label: this.words().languageName(id),
    }));
  });
  protected readonly languagesNow = computed(() =>
    this.draft().languages.flatMap(({ id, cefr }) => (cefr === null ? [] : [{ id, text: this.words().language(id, cefr) }])),
  );

  /** What a skill is called in the reader's language: the answers keep what it was called where they were given. */
  protected nameOf(id: string, label: string): string {
    return this.person().skills.find((one) => one.id === id)?.label ?? label;
  }

  protected howWellText(level: SkillLevel): TextKey {
    return `caseload.person.level.${level}`;
  }

  protected levelText(level: CefrLevel): TextKey {
    return `builder.level.${level as Exclude<CefrLevel, 'C2'>}`;
  }

  protected addSkill({ id, label }: Suggestion): void {
    const had = this.draft().skills.some((skill) => skill.id === id);
    if (!had)
      this.change(({ skills }) => ({
        skills: [...skills, { id, label, level: 2 as const, source: 'other' as const }].slice(0, MOST_SKILLS),
      }));
    this.said.set(this.i18n.t('builder.skills.wasAdded', { skill: label }));
    this.skillField().clear();
  }

  /** Words that were not chosen from the list: what they come nearest to. */
  protected async addTyped(words: string): Promise<void> {
    try {
      const [nearest] = await this.lookups.skills(words);
      if (nearest) this.addSkill(nearest);
      else this.said.set(this.i18n.t('builder.skills.unknown', { words }));
    } catch {
      this.said.set(this.i18n.t('builder.combo.away'));
    }
  }

  protected setSkillLevel(id: string, value: string): void {
    const level = SKILL_LEVELS.find((one) => String(one) === value);
    if (level) this.change(({ skills }) => ({ skills: skills.map((skill) => (skill.id === id ? { ...skill, level } : skill)) }));
  }

  protected removeSkill(id: string, label: string): void {
    this.change(({ skills }) => ({ skills: skills.filter((skill) => skill.id !== id) }));
    this.said.set(this.i18n.t('builder.skills.wasRemoved', { skill: label }));
    this.skillField().clear();
  }

  protected setLanguage(id: string, level: string): void {
    const cefr = LEVELS.find((one) => one === level);
    if (!id || !cefr) return;
    this.change(({ languages }) => ({ languages: [...languages.filter((one) => one.id !== id), { id, cefr }] }));
  }

  protected removeLanguage(id: string): void {
    this.change(({ languages }) => ({ languages: languages.filter((one) => one.id !== id) }));
  }

  protected typePlace(text: string): void {
    if (text !== this.draft().place.text) this.change(() => ({ place: { text, municipality: null } }));
  }

  protected choosePlace({ id, label }: Suggestion): void {
    this.change(() => ({ place: { text: label, municipality: id } }));
  }

  protected go(reach: Reach): void {
    this.change(() => ({ reach }));
  }

  protected write(note: string): void {
    this.note.set(note);
    this.keep();
  }

  protected drop(): void {
    this.kept.forget(this.keptAs());
    this.dropped.emit();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.same() || this.placeUnknown() || this.sending.busy()) return;
    const { key, version } = this.person();
    const body = { id: this.ids.of(this.keptAs()), version, draft: this.draft(), note: this.note().trim().slice(0, LONGEST_NOTE) };
    const done = await this.sending.run(() =>
      this.api.send(call<typeof suggestChange>('POST', '/api/caseload/:key/changes', { params: { key }, body })),
    );
    if (done) {
      this.ids.done(this.keptAs());
      this.kept.forget(this.keptAs());
      this.sent.emit();
    } else if (this.sending.error()?.kind === 'not-found') this.gone.emit();
  }

  private inWords(draft: Draft): Draft {
    return { ...draft, skills: draft.skills.map((skill) => ({ ...skill, label: this.nameOf(skill.id, skill.label) })) };
  }

  private change(part: (draft: Draft) => Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...part(draft) }));
    this.keep();
  }

  private keep(): void {
    this.kept.keep(this.keptAs(), JSON.stringify({ version: this.person().version, draft: this.draft(), note: this.note() }));
  }
}
