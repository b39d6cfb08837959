import { PROBLEM_CODES, type ProblemCode } from '@arena/contract';
import { LANGUAGES, type Language } from '@arena/domain';
import { FIELD_FAULTS } from '../problems/problem-error';
import { fieldText, problemText } from '../problems/texts';
import { GENERATED, table } from './markdown';

/** Stands for whatever a text is filled with. */
const SAMPLE = { seconds: 30, limit: 10 };

/** Every problem the API can answer with, and every fault it can name in a field. */
export function problemsDocument(): string {
  const codes = Object.keys(PROBLEM_CODES) as ProblemCode[];
  const problem = (code: ProblemCode): string =>
    [
      `## ${code}`,
      '',
      `Status ${PROBLEM_CODES[code]}, type \`/problems/${code}\`.`,
      '',
      table(
        ['Language', 'Title', 'Detail'],
        LANGUAGES.map((language) => [
          language,
          problemText(code, 'title', language, SAMPLE),
          problemText(code, 'detail', language, SAMPLE),
        ]),
      ),
    ].join('\n');
  const faults = table(
    ['Fault', ...LANGUAGES],
    FIELD_FAULTS.map((fault) => [fault, ...LANGUAGES.map((language: Language) => fieldText(fault, language, SAMPLE))]),
  );
  return `${GENERATED}

# Problems

Every error is answered as \`application/problem+json\` (RFC 9457), in the language of the caller, with a \`correlationId\` to quote. Numbers in the texts are examples.

${codes.map(problem).join('\n\n')}

## Faults of a field

\`bad-input\` lists each field in \`errors\`.

${faults}
`;
}
