import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { BrokenFile } from './broken-file';

/** One row of a table file. */
export interface TableRow {
  /** The line it begins on, from 1. */
  line: number;
  /** The value of a column, trimmed; '' where it is empty or the file has no such column. */
  get(column: string): string;
}

export interface TableOptions {
  /** Columns that must be there. For a file without a header line: `header` names them instead. */
  needs: readonly string[];
  /** Names of the columns, in order, where the file has no header line. */
  header?: readonly string[];
  delimiter?: ',' | ';' | '\t';
  /** Is told which columns the file has, before the first row. */
  onHeader?: (columns: readonly string[]) => void;
  /** Is told the SHA-256 of the file's contents (unpacked), hexadecimal, after the last row. */
  onHash?: (hash: string) => void;
}

/** No official file has a row anywhere near this long, in bytes: a quote that is never closed must not fill the memory. */
const LONGEST_ROW = 1_000_000;

/**
 * The rows of a CSV or TSV file in UTF-8, packed with gzip or not, one at a time: a file of any size is read in the same memory.
 * @throws BrokenFile naming file and line, for a row with too few or too many columns, an open quote, a missing column,
 * bytes that are not UTF-8, an empty file, or a gzip file that is cut or damaged
 */
export async function* readTable(path: string, options: TableOptions): AsyncGenerator<TableRow> {
  const file = basename(path);
  const hash = createHash('sha256');
  const parser = parse({
    bom: true,
    delimiter: options.delimiter ?? ',',
    info: true,
    max_record_size: LONGEST_ROW,
    // Yrkeskatalogen and Klass quote as RFC 4180 says; a tab-separated register does not quote at all
    quote: options.delimiter === '\t' ? null : '"',
    relax_column_count: false,
    skip_empty_lines: true,
  });
  const source = createReadStream(path);
  const unpacked = path.endsWith('.gz') ? createGunzip() : new PassThrough();
  // Its failure is told through the parser, which the pipeline destroys with the same error.
  const flow = pipeline(source, unpacked, hashing(hash), parser).catch(() => undefined);
  let header: ReadonlyMap<string, number> | null = null;
  let line = 1;
  try {
    if (options.header) header = indexOf(options.header);
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (header === null) {
        header = indexOf(record.map((name) => name.trim()));
        const missing = options.needs.filter((name) => !header?.has(name));
        if (missing.length > 0) throw new BrokenFile(file, 1, `there is no column ${missing.map((name) => `«${name}»`).join(', ')}`);
        options.onHeader?.([...header.keys()]);
      } else {
        const columns = header;
        const at = line;
        if (record.some((value) => value.includes('\uFFFD') || value.includes('\0'))) throw new BrokenFile(file, at, 'it is not UTF-8');
        yield { line: at, get: (column) => record[columns.get(column) ?? -1]?.trim() ?? '' };
      }
      line = info.lines + 1;
    }
    if (header === null) throw new BrokenFile(file, null, 'it is empty');
    options.onHash?.(hash.digest('hex'));
  } catch (error) {
    throw asBroken(error, file, line);
  } finally {
    source.destroy();
    parser.destroy();
    await flow;
  }
}

const indexOf = (names: readonly string[]): ReadonlyMap<string, number> => new Map(names.map((name, at) => [name, at]));

function hashing(hash: Hash): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

/** Faults of the file as one line for the operator; anything else as it is. */
function asBroken(error: unknown, file: string, line: number): unknown {
  if (error instanceof BrokenFile || typeof error !== 'object' || error === null || !('code' in error)) return error;
  const code = String(error.code);
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') return new BrokenFile(file, null, 'it cannot be read');
  if (code.startsWith('Z_')) return new BrokenFile(file, line, 'from here on it cannot be unpacked: the gzip file is cut or damaged');
  const found = 'lines' in error && typeof error.lines === 'number' ? error.lines : line;
  const why = CSV_FAULTS[code];
  return why === undefined ? error : new BrokenFile(file, code === 'CSV_QUOTE_NOT_CLOSED' ? line : found, why);
}

const CSV_FAULTS: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'it has more or fewer columns than the header',
  CSV_RECORD_INCONSISTENT_COLUMNS: 'it has more or fewer columns than the header',
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'a quote closes in the middle of a value',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'something stands after a closing quote',
  INVALID_OPENING_QUOTE: 'a quote opens in the middle of a value',
  CSV_INVALID_OPENING_QUOTE: 'a quote opens in the middle of a value',
  CSV_MAX_RECORD_SIZE: 'it is longer than any row may be',
};
