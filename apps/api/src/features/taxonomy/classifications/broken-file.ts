/** A file that cannot be used as it stands. The message names the file, the line where there is one, and what is wrong. */
export class BrokenFile extends Error {
  /**
   * @param file the name of the file, without its folder
   * @param line from 1, counted as an editor counts; null where the fault has no line (a cut archive, a missing file)
   */
  constructor(
    readonly file: string,
    readonly line: number | null,
    readonly reason: string,
  ) {
    super(line === null ? `${file}: ${reason}` : `${file}: line ${line}: ${reason}`);
  }
}
