import { TestBed } from '@angular/core/testing';
import type { ContactView } from '@arena/contract';
import { Api, ApiError, type ApiCall } from '../../../platform/api';
import { OrderedMoves } from './ordered-moves';

interface Sent {
  id: string;
  action: string;
  sequence: number;
}

describe('moves on many contacts of one page', () => {
  let sent: Sent[];
  let fail: ApiError | null;
  let moves: OrderedMoves;
  const contact = { id: 'c', state: 'sent', last: { sequence: 1 } };

  beforeEach(() => {
    sent = [];
    fail = null;
    let sequence = 1;
    const api = {
      send: async ({ body }: ApiCall<ContactView>) => {
        sent.push(body as Sent);
        await Promise.resolve();
        if (fail) throw fail;
        return { last: { sequence: ++sequence } };
      },
    };
    let ids = 0;
    // jsdom has no randomUUID
    Object.defineProperty(globalThis.crypto, 'randomUUID', { configurable: true, value: () => `id-${++ids}` });
    TestBed.configureTestingModule({ providers: [OrderedMoves, { provide: Api, useValue: api }] });
    moves = TestBed.inject(OrderedMoves);
  });
  const told = () => sent.map(({ action, sequence }) => [action, sequence]);

  it('an employer who looks tells it once, and not where it was seen before', async () => {
    await Promise.all([moves.see(contact), moves.see(contact)]);
    await moves.see({ ...contact, id: 'd', state: 'seen' });
    expect(told()).toEqual([['see', 1]]);
  });

  it('an employer who answers at once answers what has been seen, not what was sent', async () => {
    void moves.see(contact);
    await moves.send(contact, { action: 'meet' });
    expect(told()).toEqual([['see', 1], ['meet', 2]]); // prettier-ignore
  });

  it('an employer who tries again after a failure sends the same move; another answer is another move', async () => {
    fail = new ApiError('away', 503, null);
    await expect(moves.send(contact, { action: 'meet' })).rejects.toThrow();
    await expect(moves.send(contact, { action: 'meet' })).rejects.toThrow();
    await expect(moves.send(contact, { action: 'ask', text: 'Når?' })).rejects.toThrow();
    expect(sent.map(({ id }) => id)).toEqual(['id-1', 'id-1', 'id-2']);
  });
});
