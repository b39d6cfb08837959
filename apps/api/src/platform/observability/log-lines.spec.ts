import { logLines } from './log-lines';

describe('an operator who reads the log', () => {
  it('finds every line whole and in its order, with letters of any language, also one longer than all that may wait', () => {
    const written: string[] = [];
    const log = logLines({ write: (text) => void written.push(text) });
    const lines = ['æ😀€\n', `${'ø'.repeat(20_000)}\n`, 'short\n', `${'long'.repeat(50_000)}\n`, ...Array.from({ length: 500 }, (_, n) => `${'å'.repeat(100)} ${n}\n`)]; // prettier-ignore
    for (const line of lines) log.write(line);
    log.flush();
    expect(written.join('')).toBe(lines.join(''));
    expect(written.length).toBeLessThan(10);
    log.flush();
    expect(written.join('')).toBe(lines.join(''));
  });
});
