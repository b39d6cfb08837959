import { ProblemError } from '../../platform';

/**
 * PostgreSQL keeps neither a zero nor half a character in a text: who sends one is told so, and not that we failed.
 * @param value anything that came as JSON
 * @throws ProblemError 'bad-input' that names the field
 */
export function checkStorable(value: unknown, field: string): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) throw new ProblemError('bad-input', { fields: [{ field, fault: 'invalid' }] });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) checkStorable(inner, `${field}.${key}`);
  }
}
