import { inject, Injectable } from '@angular/core';
import type { AddedCardView, AddedSynonym } from '@arena/contract';
import { I18n } from '@arena/ui';
import { Attempt } from '../../platform/attempt';
import { CareStore, type CarePlace } from './care-store';

export type Addition = { of: 'synonym'; one: AddedSynonym } | { of: 'card'; one: AddedCardView };

/** Names and cards that were added: in words, and taken away. Provided by the page, so that one thing goes at a time. */
@Injectable()
export class Additions {
  private readonly i18n = inject(I18n);
  private readonly store = inject(CareStore);
  readonly attempt = new Attempt();

  /** Those in one of these states, names first. */
  in(...states: AddedSynonym['state'][]): Addition[] {
    const view = this.store.view();
    return [
      ...(view?.synonyms ?? []).map((one): Addition => ({ of: 'synonym', one })),
      ...(view?.cards ?? []).map((one): Addition => ({ of: 'card', one })),
    ].filter(({ one }) => states.includes(one.state));
  }

  /** What the addition is, or what becomes of it with the next version. */
  textOf({ of, one }: Addition): string {
    if (of === 'synonym') {
      const params = { text: one.text, concept: one.concept.label };
      return this.i18n.t(({ waiting: 'care.next.synonym', leaving: 'care.next.synonymOut', published: 'care.added.synonym' } as const)[one.state], params); // prettier-ignore
    }
    const { label, state } = one;
    const group = this.i18n.t(`vocabulary.source.${one.group}`);
    if (state === 'leaving') return this.i18n.t('care.next.cardOut', { label });
    if (state === 'published') return this.i18n.t('care.added.card', { label, group });
    return this.i18n.t('care.next.card', { label, group, skills: this.i18n.list(one.skills.map((skill) => skill.label)) });
  }

  /** The word or the card itself. */
  nameOf({ of, one }: Addition): string {
    return of === 'synonym' ? one.text : one.label;
  }

  /** @param from where the reader is; they stand at its heading afterwards */
  async withdraw(addition: Addition, from: CarePlace): Promise<void> {
    const { of, one } = addition;
    const path = of === 'synonym' ? '/api/taxonomy-care/synonyms/:id' : '/api/taxonomy-care/cards/:id';
    const done = await this.attempt.run(() => this.store.change('DELETE', path, { params: { id: String(one.id) } }));
    if (!done) return;
    this.store.say(from, one.state === 'waiting' ? 'care.withdrawn' : 'care.leaving', { text: this.nameOf(addition) });
    document.getElementById(from)?.focus();
  }
}
