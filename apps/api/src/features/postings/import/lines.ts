export interface Line {
  /** From 1. */
  number: number;
  /** Null where the line is longer than allowed: it was passed over without being held in memory. */
  text: string | null;
  /** Of the file, up to the end of this line; in UTF-16 units. */
  read: number;
}

/**
 * The lines of a stream of text, one at a time, however large the file is. Unlike `readline` it holds no more than `longest` of a line:
 * a file without line breaks must not fill the memory. Empty lines are left out but counted.
 */
export async function* linesOf(chunks: AsyncIterable<string>, longest: number): AsyncGenerator<Line> {
  let number = 1;
  let read = 0;
  let held = '';
  let tooLong = false;
  const take = (piece: string): void => {
    read += piece.length;
    if (tooLong || held.length + piece.length > longest) {
      tooLong = true;
      held = '';
    } else held += piece;
  };
  const finish = (): Line | null => {
    const text = held.replace(/^\uFEFF/, '').trim();
    const line = tooLong || text !== '' ? { number, text: tooLong ? null : text, read } : null;
    number++;
    held = '';
    tooLong = false;
    return line;
  };
  for await (const chunk of chunks) {
    const pieces = chunk.split('\n');
    for (const [index, piece] of pieces.entries()) {
      take(piece);
      if (index === pieces.length - 1) continue;
      read++;
      const line = finish();
      if (line) yield line;
    }
  }
  const last = finish();
  if (last) yield last;
}
