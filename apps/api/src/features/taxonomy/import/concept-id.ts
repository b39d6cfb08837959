import { createHash } from 'node:crypto';

/**
 * Our id of an imported concept: made of its URI alone, so that it is the same in every database and after every import.
 * 'http://data.europa.eu/esco/skill/<uuid>' gives 'esco-<uuid>', '…/isco/C0110' gives 'esco-isco-c0110'.
 */
export function conceptIdOf(uri: string): string {
  const [, kind = '', name = ''] = /\/esco\/([a-z-]+)\/([^/]+)$/i.exec(uri) ?? [];
  const lower = name.toLowerCase().replaceAll('.', '-');
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(lower)) return `esco-${lower}`;
  if (/^[a-z0-9-]{1,40}$/.test(lower) && kind !== '') return `esco-${kind.toLowerCase()}-${lower}`;
  return `esco-${createHash('sha256').update(uri).digest('hex').slice(0, 32)}`;
}
