import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { AdviseePerson, BuilderTexts } from '@arena/contract';
import { SKILL_LEVELS, type SkillLevel } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { answerWords } from './answer-words';

/** What somebody has answered, in words, and what is not answered yet. */
@Component({
  selector: 'arena-person-profile',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    @if (missing(); as what) {
      <p class="note warm">
        <svg arenaIcon="info"></svg><span>{{ 'caseload.person.missing' | t: { what } }}</span>
      </p>
    }
    @if (person().draft) {
      <dl class="answers">
        @for (group of skills(); track group.title) {
          <div>
            <dt>{{ group.title | t }}</dt>
            <dd>
              <ul class="said-list">
                @for (skill of group.labels; track skill) {
                  <li>{{ skill }}</li>
                }
              </ul>
            </dd>
          </div>
        }
        @for (answer of answers(); track answer.title) {
          <div>
            <dt>{{ answer.title | t }}</dt>
            <dd>
              @if (answer.lines.length > 1) {
                <ul>
                  @for (line of answer.lines; track line) {
                    <li>{{ line }}</li>
                  }
                </ul>
              } @else {
                {{ answer.lines[0] ?? ('caseload.person.open' | t) }}
              }
            </dd>
          </div>
        }
      </dl>
    } @else {
      <p>{{ 'caseload.person.nothing' | t }}</p>
    }
  `,
})
export class PersonProfile {
  readonly person = input.required<AdviseePerson>();
  /** Names of languages and papers. */
  readonly texts = input<BuilderTexts>();

  private readonly i18n = inject(I18n);
  private readonly words = computed(() => answerWords(this.texts(), this.i18n));
  /** How well is said once for all that is done as well. */
  protected readonly skills = computed<readonly { title: TextKey; labels: readonly string[] }[]>(() => {
    const of = (asked: SkillLevel): string[] =>
      this.person()
        .skills.filter(({ level }) => level === asked)
        .map(({ label }) => label);
    return [...SKILL_LEVELS]
      .reverse()
      .map((level) => ({ title: `caseload.person.level.${level}` as const, labels: of(level) }))
      .filter(({ labels }) => labels.length > 0);
  });
  /** The other answers; one without a line is not answered. */
  protected readonly answers = computed<readonly { title: TextKey; lines: readonly string[] }[]>(() => {
    const draft = this.person().draft;
    if (!draft) return [];
    const spoken = draft.languages.flatMap(({ id, cefr }) => (cefr === null ? [] : [this.words().language(id, cefr)]));
    return [
      ...(this.skills().length > 0 ? [] : [{ title: 'caseload.person.can' as const, lines: [] }]),
      { title: 'caseload.person.languages', lines: spoken },
      { title: 'caseload.person.papers', lines: this.words().papers(draft) },
      { title: 'caseload.person.place', lines: draft.place.municipality === null ? [] : [this.words().place(draft)] },
      { title: 'caseload.person.wants', lines: draft.kinds.map((kind) => this.i18n.t(`vocabulary.kind.${kind}`)) },
    ];
  });
  protected readonly missing = computed(() => this.i18n.list(this.person().missing.map((what) => this.i18n.t(`caseload.missing.${what}`))));
}
