import { eventually } from './tests/eventually';
import { Rounds } from './rounds';

describe('work that goes in rounds', () => {
  it.each(Array.from({ length: 10 }, (_, turns) => turns))(
    'gets another round after a wake-up that comes as one ends, %i turns of the process after its answer',
    async (turns) => {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      let count = 0;
      const rounds = new Rounds(
        () => (++count === 1 ? promise : Promise.resolve(false)),
        () => undefined,
      );
      rounds.wake();
      resolve(false);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      rounds.wake();
      await eventually('another round', () => count === 2, 1000);
      await rounds.stop();
      expect(count).toBe(2);
    },
  );

  it('goes on at the next wake-up after a round that failed, and not at all once it is stopped', async () => {
    const failures: unknown[] = [];
    let count = 0;
    const rounds = new Rounds(
      () => (++count === 1 ? Promise.reject(new Error('away')) : Promise.resolve(false)),
      (error) => failures.push(error),
    );
    rounds.wake();
    await eventually('the failure is told', () => failures.length === 1);
    rounds.wake();
    await eventually('another round', () => count === 2);
    await rounds.stop();
    rounds.wake();
    expect(count).toBe(2);
  });
});
