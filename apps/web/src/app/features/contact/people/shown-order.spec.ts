import type { Applicant, ContactView } from '@arena/contract';
import { shownOrder, stillAnswered } from './shown-order';

const person = (id: string, sequence = 1) => ({ id, last: { sequence } }) as Applicant;
const answer = (sequence: number) => ({ last: { sequence } }) as ContactView;
const ids = (people: Applicant[]) => people.map(({ id }) => id).join('');

describe('the order of the people who wait', () => {
  it('an employer who has answered one finds the card where it was, and new people at the end', () => {
    const before = [person('a'), person('b'), person('c')];
    expect(ids(shownOrder(before, [person('a'), person('c'), person('d')], new Map([['b', answer(2)]])))).toBe('abcd');
  });

  it('an employer does not see those who were answered elsewhere or have withdrawn', () => {
    expect(ids(shownOrder([person('a'), person('b')], [person('b')], new Map()))).toBe('b');
  });

  it('an employer sees a card wait again when the person has answered', () => {
    const answered = new Map([
      ['a', answer(2)],
      ['b', answer(2)],
    ]);
    expect([...stillAnswered([person('a', 3), person('b', 1)], answered).keys()]).toEqual(['b']);
  });
});
