import { StringDecoder } from 'node:string_decoder';

/**
 * The lines of a text that comes in pieces: each ends with \n or \r\n and with nothing else, so that a lone \r or a line separator of Unicode
 * stays inside its text. What stands after the last end is a line where it is not empty.
 *
 * @param input pieces of UTF-8 or strings
 */
export async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  const line = (raw: string): string => (raw.endsWith('\r') ? raw.slice(0, -1) : raw);
  let rest = '';
  for await (const piece of input) {
    const parts = (rest + (typeof piece === 'string' ? piece : decoder.write(piece))).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield line(part);
  }
  rest += decoder.end();
  if (rest !== '') yield line(rest);
}
