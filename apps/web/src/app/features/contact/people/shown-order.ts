import type { Applicant, ContactView } from '@arena/contract';

/**
 * The cards of the people who wait, in an order that does not jump: who stands there keeps the place, also when just answered;
 * who is new comes after, longest waiting first.
 * @param before as they stood
 * @param waiting as the server has them, longest waiting first
 * @param answered the answers given since the page was opened, by contact
 */
export function shownOrder(
  before: readonly Applicant[],
  waiting: readonly Applicant[],
  answered: ReadonlyMap<string, ContactView>,
): Applicant[] {
  const now = new Map(waiting.map((one) => [one.id, one]));
  const stay = before.flatMap((one) => {
    const fresh = now.get(one.id);
    return fresh ? [fresh] : answered.has(one.id) ? [one] : [];
  });
  const there = new Set(stay.map(({ id }) => id));
  return [...stay, ...waiting.filter(({ id }) => !there.has(id))];
}

/** The answers that still are the last word: where the person has said something since, the card waits again. */
export function stillAnswered(waiting: readonly Applicant[], answered: ReadonlyMap<string, ContactView>): Map<string, ContactView> {
  return new Map(
    [...answered].filter(([id, { last }]) => {
      const again = waiting.find((one) => one.id === id);
      return !again || again.last.sequence <= last.sequence;
    }),
  );
}
