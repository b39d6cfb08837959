import { createHash } from 'node:crypto';

/** Pages of the world outside: server-rendered, readable by anyone, useful without script. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in an element or an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `
  :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --soft: #f1efe9; --line: #6b6b6b; --link: #0b4f9e; --mark: #ffe08a; }
  @media (prefers-color-scheme: dark) { :root { --ink: #f2f2f2; --paper: #1b1c1e; --soft: #2a2c2f; --line: #a5a5a5; --link: #9cc7ff; --mark: #5c4700; } }
  * { box-sizing: border-box; }
  body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
  main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
  h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
  a { color: var(--link); }
  .notice { background: var(--mark); padding: .75rem 1rem; border-left: .375rem solid var(--line); margin: 0 0 1.5rem; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
  button { font: inherit; color: inherit; cursor: pointer; min-height: 2.75rem; padding: .625rem 1rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--soft); }
  li button { width: 100%; text-align: start; }
  li button strong, li button span { display: block; }
  button:hover { text-decoration: underline; }
  a:focus-visible, button:focus-visible, iframe:focus-visible { outline: .1875rem solid var(--ink); outline-offset: .1875rem; }
  .apart { margin-top: 1.5rem; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: start; vertical-align: top; padding: .375rem .5rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft); padding: 1rem; }
  iframe { width: 100%; height: 32rem; border: 1px solid var(--line); background: #fff; }
`;

interface Page {
  lang: string;
  title: string;
  /** HTML, already escaped. */
  body: string;
}

/** A whole page. */
export const page = ({ lang, title, body }: Page): string =>
  `<!doctype html><html lang="${escapeHtml(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

/**
 * The headers of a page.
 * @param formTargets origins that a form may end at by way of redirects
 * @param script the one script that may run; none unless said
 */
export const pageHeaders = (formTargets: readonly string[] = [], script?: string): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // a mail shown in a frame inherits this policy and brings styles of its own
  'content-security-policy': `default-src 'none'; ${script ? `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'; ` : ''}style-src 'unsafe-inline'; img-src data:; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action ${["'self'", ...formTargets].join(' ')}`,
});
