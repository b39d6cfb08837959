import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { SKILL_LEVELS, type SkillSource } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, TextPipe } from '@arena/ui';
import type { Draft } from '../draft';
import type { RecordWords } from './learner-record';

interface Line {
  text: string;
  note: string;
}
interface Part {
  heading: TextKey;
  lists: readonly { heading: string | null; lines: readonly Line[] }[];
}

/** All that somebody has said they can, on one sheet: on the screen and on paper. Surest first. */
@Component({
  selector: 'arena-sheet-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  template: `
    <div class="sheet">
      @if (name()) {
        <p class="sheet-name">{{ name() }}</p>
      }
      <p class="sheet-title" aria-hidden="true">{{ 'mySkills.sheet' | t }}</p>
      @for (part of parts(); track part.heading) {
        <section [attr.aria-labelledby]="part.heading">
          <h2 [id]="part.heading">{{ part.heading | t }}</h2>
          @for (list of part.lists; track list.heading) {
            @if (list.heading) {
              <h3>{{ list.heading }}</h3>
            }
            <ul>
              @for (line of list.lines; track line.text) {
                <li>
                  <span>{{ line.text }}</span>
                  @if (line.note) {
                    <span class="muted sm">{{ line.note }}</span>
                  }
                </li>
              }
            </ul>
          }
        </section>
      }
      <p class="muted sm">{{ 'mySkills.says' | t }} {{ 'mySkills.madeOn' | t: { date: date() } }}</p>
    </div>
  `,
})
export class SheetView {
  readonly draft = input.required<Draft>();
  readonly words = input.required<RecordWords>();
  readonly name = input('');
  /** The day it is made, `2026-11-23`. */
  readonly day = input.required<string>();

  private readonly i18n = inject(I18n);
  protected readonly date = computed(() =>
    new Intl.DateTimeFormat(this.i18n.locale(), { dateStyle: 'long' }).format(new Date(`${this.day()}T12:00:00`)),
  );
  protected readonly parts = computed<readonly Part[]>(() => {
    const [draft, words] = [this.draft(), this.words()];
    const plain = (lines: readonly Line[]) => [{ heading: null, lines }];
    const all: Part[] = [
      {
        heading: 'mySkills.skills',
        lists: [...SKILL_LEVELS].reverse().map((level) => ({
          heading: words.level(level),
          lines: draft.skills
            .filter((one) => one.level === level)
            .map(({ id, source }) => ({ text: words.skill(id), note: source === 'other' ? '' : this.source(source) }))
            .sort((a, b) => a.text.localeCompare(b.text, this.i18n.locale())),
        })),
      },
      {
        heading: 'mySkills.languages',
        lists: plain(
          draft.languages.flatMap(({ id, cefr }) =>
            cefr === null || cefr === 'none'
              ? []
              : [
                  {
                    text: words.language(id),
                    note: `${this.i18n.t(`builder.level.${cefr}`)} (${cefr})`,
                  },
                ],
          ),
        ),
      },
      {
        heading: 'mySkills.licences',
        lists: plain(draft.licences.map((id) => ({ text: id, note: this.i18n.t(`builder.licence.${id}`) }))),
      },
      { heading: 'mySkills.certificates', lists: plain(draft.certificates.map((id) => ({ text: words.certificate(id), note: '' }))) },
      {
        heading: 'mySkills.qualifications',
        lists: plain(
          draft.qualifications.map(({ id, state }) => ({
            text: words.qualification(id),
            note: state === null ? '' : this.i18n.t(`vocabulary.qualificationState.${state}`),
          })),
        ),
      },
    ];
    return all
      .map(({ heading, lists }) => ({ heading, lists: lists.filter(({ lines }) => lines.length > 0) }))
      .filter(({ lists }) => lists.length > 0);
  });

  private source(source: SkillSource): string {
    return this.i18n.t(`builder.group.${source}`);
  }
}
