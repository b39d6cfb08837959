import { linesOf } from './lines-of';

async function* pieces(...parts: (string | Buffer)[]): AsyncGenerator<string | Buffer> {
  yield* parts;
}

async function read(...parts: (string | Buffer)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(pieces(...parts))) lines.push(line);
  return lines;
}

describe('texts on standard input', () => {
  it('end with a new line, of Unix or of Windows, and with nothing else', async () => {
    expect(await read('one\r\ntwo\n\nthree')).toEqual(['one', 'two', '', 'three']);
    expect(await read('one\rstill one\u2028still one\u0085so\ntwo\n')).toEqual(['one\rstill one\u2028still one\u0085so', 'two']);
  });

  it('may come in pieces that cut lines, letters and line ends', async () => {
    const bytes = Buffer.from('bløt\r\nkake\n');
    for (let cut = 0; cut <= bytes.length; cut++) expect(await read(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(['bløt', 'kake']);
  });

  it('may be none', async () => {
    expect(await read()).toEqual([]);
    expect(await read('\n')).toEqual(['']);
  });
});
