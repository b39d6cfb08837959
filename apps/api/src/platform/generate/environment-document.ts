import { VARIABLES } from '../config/config';
import { GENERATED, table } from './markdown';

/** Every variable that the API, the worker and the command line read. */
export function environmentDocument(): string {
  const rows = VARIABLES.map(({ name, fallback, expected, meaning }) => [
    `\`${name}\``,
    fallback === null ? 'must be set' : fallback === '' ? 'empty' : `\`${fallback}\``,
    meaning,
    expected,
  ]);
  return `${GENERATED}\n\n# Environment of the API, the worker and the command line\n\nA value that is wrong or missing stops the start with one line that names it.\n\n${table(['Variable', 'If not set', 'What it is', 'Must be'], rows)}\n`;
}
