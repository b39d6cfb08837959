import type { Language } from '@arena/domain';

/** What a letter says, before it is made into text and HTML. Nothing about a job or a person's situation stands in the subject. */
export interface Letter {
  subject: string;
  /** Plain sentences, each a paragraph. */
  paragraphs: readonly string[];
  /** Shown large, to be typed or pasted elsewhere. */
  code?: string;
  /** One thing to do, on our own site. Opening it changes nothing: programs follow links in mail. */
  link?: { label: string; url: string };
  /** Small print: why this came, and how to have less of it. */
  footer: readonly string[];
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign);

/** The letter as plain text, lines as long as they come: the reader's program breaks them. */
export function asText({ paragraphs, code, link, footer }: Letter): string {
  const parts = [...paragraphs, ...(code ? [code] : []), ...(link ? [`${link.label}:\n${link.url}`] : []), ['-- ', ...footer].join('\n')];
  return `${parts.join('\n\n')}\n`;
}

/** The letter as HTML: one column, no picture, no script, nothing fetched; colours that hold in light and dark. */
export function asHtml({ subject, paragraphs, code, link, footer }: Letter, lang: Language): string {
  const p = (text: string): string => `<p style="margin:0 0 16px">${escaped(text)}</p>`;
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;font:18px/1.5 system-ui,sans-serif">
<div style="max-width:34em;margin:0 auto">
${paragraphs.map(p).join('\n')}
${code ? `<p style="margin:0 0 16px;font-size:28px;letter-spacing:4px"><strong>${escaped(code)}</strong></p>` : ''}
${link ? `<p style="margin:0 0 24px"><a href="${escaped(link.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#16624a;color:#fff;text-decoration:none">${escaped(link.label)}</a></p>` : ''}
<hr style="border:0;border-top:1px solid #b8ad9a">
${footer.map((text) => `<p style="margin:8px 0;font-size:14px">${escaped(text)}</p>`).join('\n')}
</div></body></html>
`;
}
