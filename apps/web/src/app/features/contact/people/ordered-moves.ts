import { Injectable } from '@angular/core';
import type { ContactView } from '@arena/contract';
import { ContactMoves, type Move, type MoveOn } from '../contact-moves';

/**
 * Moves on many contacts of one page: that somebody was seen is told once, and goes before the answer;
 * the answer then names that entry and not the one before it.
 */
@Injectable()
export class OrderedMoves extends ContactMoves {
  private readonly looks = new Map<string, Promise<void>>();
  private readonly newest = new Map<string, number>();

  /** The contact is on the screen. Told once, and only while nobody has seen it. Never throws. */
  see(contact: MoveOn & { state: string }): Promise<void> {
    const known = this.looks.get(contact.id);
    if (known) return known;
    if (contact.state !== 'sent') return Promise.resolve();
    const look = super
      .send(contact, { action: 'see' })
      .then(({ last }) => void this.newest.set(contact.id, last.sequence))
      // somebody else was first, or it is not there any more: the answer will tell
      .catch(() => undefined);
    this.looks.set(contact.id, look);
    return look;
  }

  override send(contact: MoveOn, move: Move): Promise<ContactView> {
    return this.during(this.inOrder(contact, move));
  }

  private async inOrder({ id, last }: MoveOn, move: Move): Promise<ContactView> {
    await this.looks.get(id);
    const sequence = Math.max(last.sequence, this.newest.get(id) ?? 0);
    const view = await super.send({ id, last: { sequence } }, move);
    this.newest.set(id, view.last.sequence);
    return view;
  }
}
