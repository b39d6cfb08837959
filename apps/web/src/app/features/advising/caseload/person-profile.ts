import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { AdviseePerson, BuilderTexts } from '@arena/contract';
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
        <div>
          <dt>{{ 'caseload.person.can' | t }}</dt>
          <dd>
            @if (skills().length) {
              <ul class="said-list">
                @for (skill of skills(); track skill) {
                  <li>{{ skill }}</li>
                }
              </ul>
            } @else {
              {{ 'caseload.person.open' | t }}
            }
          </dd>
        </div>
        <div>
          <dt>{{ 'caseload.person.languages' | t }}</dt>
          <dd>{{ languages() || ('caseload.person.open' | t) }}</dd>
        </div>
        <div>
          <dt>{{ 'caseload.person.papers' | t }}</dt>
          <dd>{{ papers() || ('caseload.person.open' | t) }}</dd>
        </div>
        <div>
          <dt>{{ 'caseload.person.place' | t }}</dt>
          <dd>{{ place() || ('caseload.person.open' | t) }}</dd>
        </div>
        <div>
          <dt>{{ 'caseload.person.wants' | t }}</dt>
          <dd>{{ kinds() || ('caseload.person.open' | t) }}</dd>
        </div>
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
  protected readonly skills = computed(() => this.person().skills.map(({ label, level }) => this.words().skill(label, level)));
  protected readonly languages = computed(() =>
    this.i18n.list(
      (this.person().draft?.languages ?? []).flatMap(({ id, cefr }) => (cefr === null ? [] : [this.words().language(id, cefr)])),
    ),
  );
  protected readonly papers = computed(() => {
    const draft = this.person().draft;
    return draft ? this.i18n.list(this.words().papers(draft)) : '';
  });
  protected readonly place = computed(() => {
    const draft = this.person().draft;
    return draft && draft.place.municipality !== null ? this.words().place(draft) : '';
  });
  protected readonly kinds = computed(() =>
    this.i18n.list((this.person().draft?.kinds ?? []).map((kind) => this.i18n.t(`vocabulary.kind.${kind}`))),
  );
  protected readonly missing = computed(() => this.i18n.list(this.person().missing.map((what) => this.i18n.t(`caseload.missing.${what}`))));
}
