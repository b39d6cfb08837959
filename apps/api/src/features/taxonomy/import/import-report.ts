/** Why something in a file was left out. */
export type DropReason = 'unknown concept' | 'named twice' | 'too long';

export interface Dropped {
  file: string;
  reason: DropReason;
  count: number;
  /** Where it first happens. */
  line: number;
}

export interface TableCounts {
  /** What the rows are, in words: 'skills', 'relations'. */
  name: string;
  /** In the files, each once. */
  read: number;
  added: number;
  changed: number;
  gone: number;
}

export interface ImportedFile {
  name: string;
  /** SHA-256 of the unpacked contents, hexadecimal. */
  sha256: string;
}

export interface ImportReport {
  classification: string;
  edition: string;
  files: readonly ImportedFile[];
  passedOver: readonly string[];
  tables: readonly TableCounts[];
  dropped: readonly Dropped[];
  /** Names of what went, at most forty, with what stands in its place where that is known. */
  goneNames: readonly { id: string; label: string; replacedBy: string | null }[];
  goneCount: number;
  /** Languages of names. Empty where the classification has one. */
  languages: readonly string[];
  /** Number of the version of the taxonomy that it made; null where nothing changed. */
  version: number | null;
  seconds: number;
}

export const isChange = (tables: readonly TableCounts[]): boolean => tables.some(({ added, changed, gone }) => added + changed + gone > 0);

const WHY: Readonly<Record<DropReason, string>> = {
  'unknown concept': 'names a concept that no file lists',
  'named twice': 'says the same again',
  'too long': 'a name of more than 300 characters',
};

/** The report as lines for the person at the terminal. */
export function reportLines(report: ImportReport): string[] {
  const { classification, edition, files, passedOver, tables, dropped, goneNames, goneCount, languages, version, seconds } = report;
  const width = Math.max(...tables.map(({ name }) => name.length));
  const counts = tables.map(
    ({ name, read, added, changed, gone }) =>
      `  ${name.padEnd(width)}  ${read} in the files: ${added} new, ${changed} changed, ${gone} gone`,
  );
  const left = dropped.map(({ file, reason, count, line }) => `  ${file}: ${count} (first at line ${line}): ${WHY[reason]}`);
  const gone = goneNames.map(({ id, label, replacedBy }) => `  ${label} (${id})${replacedBy === null ? '' : ` -> ${replacedBy}`}`);
  return [
    `${classification} ${edition}: ${files.length} files read in ${seconds.toFixed(1)} s.`,
    ...counts,
    ...(languages.length ? [`  languages: ${languages.join(', ')}`] : []),
    ...(left.length ? ['Left out:', ...left] : []),
    ...(gone.length
      ? [
          `Gone, kept for whoever has them: ${goneCount}`,
          ...gone,
          ...(goneCount > gone.length ? [`  … and ${goneCount - gone.length} more`] : []),
        ]
      : []),
    ...(gone.some((line) => !line.includes('->')) ? ['Say what stands in for one of them: taxonomy replace OLD NEW'] : []),
    ...(passedOver.length ? [`Not read: ${passedOver.join(', ')}`] : []),
    version === null ? 'Nothing has changed since the last import.' : `This is version ${version} of the taxonomy.`,
  ];
}
