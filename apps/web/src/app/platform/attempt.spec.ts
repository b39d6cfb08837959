import { ApiError } from './api';
import { Attempt } from './attempt';

describe('one thing that is sent', () => {
  it('is told to a person as under way, then as done, and is done once over a double click', async () => {
    const attempt = new Attempt();
    let answer: (value: string) => void = () => undefined;
    const first = attempt.run(() => new Promise<string>((done) => (answer = done)));
    expect([attempt.busy(), attempt.done()]).toEqual([true, false]);
    expect(await attempt.run(() => Promise.resolve('second'))).toBeNull();
    answer('first');
    expect(await first).toBe('first');
    expect([attempt.busy(), attempt.done(), attempt.error()]).toEqual([false, true, null]);
    attempt.clear();
    expect(attempt.done()).toBe(false);
  });

  it('is told to a person with what went wrong, and can be tried again', async () => {
    const attempt = new Attempt();
    const away = new ApiError('away', 503, null);
    expect(await attempt.run(() => Promise.reject(away))).toBeNull();
    expect([attempt.busy(), attempt.done(), attempt.error()]).toEqual([false, false, away]);
    await attempt.run(() => Promise.reject(new Error('a slip of ours')));
    expect(attempt.error()?.kind).toBe('failed');
    // nothing to answer with is no failure
    await attempt.run(() => Promise.resolve());
    expect([attempt.done(), attempt.error()]).toEqual([true, null]);
  });
});
