import { inject, Injectable } from '@angular/core';
import { KeptText } from '../../platform/kept-text';

/** Ids that the browser chooses: the same for the same thing until it is done, over a double click, a lost answer and a reload. */
@Injectable({ providedIn: 'root' })
export class KeptIds {
  private readonly kept = inject(KeptText);
  private readonly known = new Map<string, string>();

  /** The id of what is about to be sent. `what` names it, such as `proposal.<key>.<posting>`. */
  of(what: string): string {
    const id = this.known.get(what) ?? this.kept.read(`id.${what}`) ?? crypto.randomUUID();
    this.known.set(what, id);
    this.kept.keep(`id.${what}`, id);
    return id;
  }

  /** It has been taken in: the next of its kind is another one. */
  done(what: string): void {
    this.known.delete(what);
    this.kept.forget(`id.${what}`);
  }
}
