import { computed, inject, Injectable, signal } from '@angular/core';
import type { RequirementView } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { DraftStore } from './draft-store';
import { asAsked, withLevel, withoutRequirement, type HeldLevel } from './requirement-changes';

/**
 * Mends the answers from a row of an explanation: at once, and so that it can be undone. What follows from it is recomputed by the API,
 * which is asked whenever the answers change. Provided by the page that shows the rows.
 */
@Injectable()
export class Mender {
  private readonly store = inject(DraftStore);
  private readonly count = signal(0);

  /** How often something was mended on this page. */
  readonly times = this.count.asReadonly();
  /** Something was mended on this page: the way back is shown from then on. */
  readonly used = computed(() => this.count() > 0);

  /** The person has it, at the level that is asked for. */
  add(requirement: RequirementView): void {
    this.change('builder.undo.on', requirement, (draft) => asAsked(draft, requirement));
  }

  /** The person does not have it. */
  takeAway(requirement: RequirementView): void {
    this.change('builder.undo.off', requirement, (draft) => withoutRequirement(draft, requirement));
  }

  /** The person has it at another level. */
  setLevel(requirement: RequirementView, level: HeldLevel): void {
    this.change('builder.undo.set', requirement, (draft) => withLevel(draft, requirement, level));
  }

  /** Takes away what the taxonomy does not know any more. @param what it is called, in one line */
  drop(ids: readonly string[], what: string): void {
    const left = <T extends { id: string }>(list: readonly T[]) => list.filter(({ id }) => !ids.includes(id));
    this.change('builder.undo.off', { label: what }, ({ skills, certificates, qualifications }) => ({
      skills: left(skills),
      certificates: certificates.filter((id) => !ids.includes(id)),
      qualifications: left(qualifications),
    }));
  }

  private change(text: TextKey, { label }: Pick<RequirementView, 'label'>, change: Parameters<DraftStore['change']>[0]): void {
    this.store.change(change, { text, params: { what: label } });
    this.count.update((times) => times + 1);
  }
}
