import { fold } from '@arena/domain/engine';

/** What a code of one list means in another, by what the title beside it says. */
interface CodeRow {
  said: readonly { pattern: RegExp; codes: readonly string[] }[];
  others: readonly string[];
}

/** What a title may mean. */
export interface Readings {
  /** What its words say, likeliest first. */
  likely: readonly string[];
  /** What else its code holds. */
  possible: readonly string[];
}

const NOTHING: Readings = { likely: [], possible: [] };

/**
 * Reads a table of correspondences, a code a line: 'CODE: pattern>code,code; pattern>code; code,code'. The patterns are tried in order on the
 * folded title; the last entry is for all others. Of several codes the likeliest stands first.
 */
export function readCodeRows(text: string): (code: string, title: string) => Readings {
  const rows = new Map(
    text
      .trim()
      .split('\n')
      .map((line): [string, CodeRow] => {
        const parts = line
          .slice(line.indexOf(':') + 1)
          .split(';')
          .map((part) => part.trim());
        const said = parts.slice(0, -1).map((part) => {
          const [pattern = '', codes = ''] = part.split('>');
          return { pattern: new RegExp(pattern, 'u'), codes: codes.split(',') };
        });
        return [line.slice(0, line.indexOf(':')), { said, others: (parts.at(-1) ?? '').split(',') }];
      }),
  );
  return (code, title) => {
    const row = rows.get(code);
    if (!row) return NOTHING;
    const folded = fold(title).text;
    const likely = row.said.find(({ pattern }) => pattern.test(folded))?.codes ?? row.others;
    const all = new Set([...row.others, ...row.said.flatMap(({ codes }) => codes)]);
    return { likely, possible: [...all].filter((one) => !likely.includes(one)) };
  };
}
