import { createHash } from 'node:crypto';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;
const RUNS = /^(?:module|text\/javascript|application\/javascript)?$/i;

const sourceHash = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
const attribute = (attributes: string, name: string) => new RegExp(`\\b${name}\\s*=\\s*["']?([^"'\\s>]*)`, 'i').exec(attributes)?.[1];

/** Hashes of what stands inline in a body and would run or apply: scripts (data blocks left out) and styles, each once. */
export function inlineHashes(html: string): { scripts: string[]; styles: string[] } {
  const scripts = new Set<string>();
  for (const [, attributes = '', text = ''] of html.matchAll(SCRIPT)) {
    if (attribute(attributes, 'src') === undefined && RUNS.test(attribute(attributes, 'type') ?? '')) scripts.add(sourceHash(text));
  }
  const styles = new Set<string>();
  for (const [, text = ''] of html.matchAll(STYLE)) styles.add(sourceHash(text));
  return { scripts: [...scripts], styles: [...styles] };
}

/**
 * The Content-Security-Policy of one rendered body. It belongs to that body alone and is stored with it.
 * Trusted Types: only Angular's own policies may make what a sink takes.
 */
export function contentSecurityPolicy(html: string): string {
  const { scripts, styles } = inlineHashes(html);
  return [
    `default-src 'self'`,
    ['script-src', `'self'`, ...scripts].join(' '),
    ['style-src', `'self'`, ...styles].join(' '),
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types angular angular#bundler`,
  ].join('; ');
}
