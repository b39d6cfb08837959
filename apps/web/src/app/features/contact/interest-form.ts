import { computed, inject, Injectable, signal } from '@angular/core';
import type { PostingView, RequirementView } from '@arena/contract';
import { KeptText } from '../../platform/kept-text';
import { DraftStore, holds, toProfile, withLevel, withoutRequirement, withRequirement, type HeldLevel } from '../profiles';
import { shareKey, type Share } from './interest-shares';

/** The longest line that goes with an interest, as the contract has it. */
export const LONGEST_LINE = 800;

export const STEPS = [1, 2, 3] as const;
export type Step = (typeof STEPS)[number];
/** The step that a URL names; the first where it names none. */
export const stepOf = (value: string | undefined): Step => STEPS.find((step) => String(step) === value) ?? 1;

/** What was chosen and typed about one opening, kept for this tab until it is sent. */
export interface InterestChoices {
  /** Of the interest: the same until it is sent, so that a second click sends nothing twice. */
  id: string;
  /** Goes on without having said what one can do. */
  without: boolean;
  added: readonly string[];
  leaveOut: readonly string[];
  line: string;
}

const isList = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Reads what was kept; null where nothing was, or where it is not ours. */
export function readChoices(text: string | null): InterestChoices | null {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<Record<keyof InterestChoices, unknown>> | null;
    if (!value || typeof value.id !== 'string' || typeof value.line !== 'string') return null;
    if (!isList(value.added) || !isList(value.leaveOut)) return null;
    return { id: value.id, without: value.without === true, added: value.added, leaveOut: value.leaveOut, line: value.line };
  } catch {
    return null;
  }
}

/** What happened to a tick, to be said and undone. */
export interface Said {
  what: 'added' | 'leftOut' | 'undone';
  share: Share;
}

const EMPTY: Omit<InterestChoices, 'id'> = { without: false, added: [], leaveOut: [], line: '' };

/** An interest while it is being made: what is shared, the line, its id. Kept at every change. Provided by the page. */
@Injectable()
export class InterestForm {
  private readonly kept = inject(KeptText);
  private readonly store = inject(DraftStore);
  private readonly choices = signal<InterestChoices>({ id: '', ...EMPTY });
  private posting = '';

  readonly now = this.choices.asReadonly();
  /** The last thing that was done to a tick. */
  readonly said = signal<Said | null>(null);

  /** What is sent: the answers, what is left out of them, the line. */
  readonly body = computed(() => ({
    profile: toProfile(this.store.draft()),
    leaveOut: [...this.choices().leaveOut],
    line: this.choices().line.trim(),
  }));

  /** Begins, or goes on where the tab was. In the browser only. */
  start(posting: string): void {
    this.posting = posting;
    this.said.set(null);
    this.choices.set(readChoices(this.kept.read(this.key())) ?? { id: crypto.randomUUID(), ...EMPTY });
    this.keep();
  }

  /** Goes on without answers. */
  goWithout(): void {
    this.change({ without: true });
  }

  write(line: string): void {
    this.change({ line });
  }

  /**
   * Ticks or unticks one requirement. What is not held is added to the answers; what was added here is taken away again;
   * what was held before is only not shared.
   */
  toggle(share: Share): void {
    const { key, requirement, ticked } = share;
    const { added, leaveOut } = this.choices();
    if (!ticked && leaveOut.includes(key)) {
      this.change({ leaveOut: leaveOut.filter((one) => one !== key) });
      this.said.set(null);
    } else if (!ticked) {
      this.store.change((draft) => withRequirement(draft, requirement));
      this.change({ added: [...added, key] });
      this.said.set({ what: 'added', share });
    } else if (added.includes(key)) {
      this.takeBack(requirement);
      this.said.set({ what: 'undone', share });
    } else {
      this.change({ leaveOut: [...leaveOut, key] });
      this.said.set({ what: 'leftOut', share });
    }
  }

  /** Undoes what was said last. */
  undo(): void {
    const said = this.said();
    if (!said) return;
    const { key, requirement } = said.share;
    if (said.what === 'added') {
      this.takeBack(requirement);
      this.said.set({ what: 'undone', share: said.share });
      return;
    }
    if (said.what === 'leftOut') this.change({ leaveOut: this.choices().leaveOut.filter((one) => one !== key) });
    this.said.set(null);
  }

  setLevel(requirement: RequirementView, level: HeldLevel): void {
    this.store.change((draft) => withLevel(draft, requirement, level));
  }

  /** What was ticked, but not how well. */
  unanswered(posting: Pick<PostingView, 'requirements'>): RequirementView[] {
    const { added, leaveOut } = this.choices();
    return posting.requirements.filter((one) => {
      const key = shareKey(one);
      return added.includes(key) && !leaveOut.includes(key) && holds(this.store.draft(), one) === 'unanswered';
    });
  }

  /** It is sent: nothing is kept any more. */
  forget(): void {
    this.kept.forget(this.key());
  }

  private takeBack(requirement: RequirementView): void {
    this.store.change((draft) => withoutRequirement(draft, requirement));
    this.change({ added: this.choices().added.filter((one) => one !== shareKey(requirement)) });
  }

  private change(part: Partial<InterestChoices>): void {
    this.choices.update((now) => ({ ...now, ...part }));
    this.keep();
  }

  private keep(): void {
    this.kept.keep(this.key(), JSON.stringify(this.choices()));
  }

  private key(): string {
    return `interest.${this.posting}`;
  }
}
