import type { Language } from '@arena/domain';

/** What a letter says, before it is made into text and HTML. Nothing about a job or a person's situation stands in the subject. */
export interface Letter {
  subject: string;
  /** Plain sentences, each a paragraph. */
  paragraphs: readonly string[];
  /** Shown large, to be typed or pasted elsewhere. */
  code?: string;
  /** One thing to do, on our own site. Opening it changes nothing: programs follow links in mail. */
  link?: MailLink;
  /** Small print: why this came. */
  footer: readonly string[];
  /** Where one has less of it; stands below the footer, and in the header that mail programs make a button of. */
  stop?: MailLink;
}

export interface MailLink {
  label: string;
  /** Absolute. */
  url: string;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign);

const inText = ({ label, url }: MailLink): string => `${label}:\n${url}`;

/** The letter as plain text, lines as long as they come: the reader's program breaks them. */
export function asText({ paragraphs, code, link, footer, stop }: Letter): string {
  const small = ['-- ', ...footer, ...(stop ? [inText(stop)] : [])].join('\n');
  return `${[...paragraphs, ...(code ? [code] : []), ...(link ? [inText(link)] : []), small].join('\n\n')}\n`;
}

/** The letter as HTML: one column, no picture, no script, nothing fetched; colours that hold in light and dark. */
export function asHtml({ subject, paragraphs, code, link, footer, stop }: Letter, lang: Language): string {
  const p = (html: string): string => `<p style="margin:0 0 16px">${html}</p>`;
  const small = (html: string): string => `<p style="margin:8px 0;font-size:16px">${html}</p>`;
  const parts = [
    ...paragraphs.map((text) => p(escaped(text))),
    ...(code ? [`<p style="margin:0 0 16px;font-size:28px;letter-spacing:4px"><strong>${escaped(code)}</strong></p>`] : []),
    ...(link
      ? [
          `<p style="margin:0 0 24px"><a href="${escaped(link.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#16624a;color:#ffffff;text-decoration:none">${escaped(link.label)}</a></p>`,
        ]
      : []),
    '<hr style="border:0;border-top:1px solid #b8ad9a">',
    ...footer.map((text) => small(escaped(text))),
    ...(stop ? [small(`<a href="${escaped(stop.url)}" style="color:inherit">${escaped(stop.label)}</a>`)] : []),
  ];
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;font:18px/1.5 system-ui,sans-serif">
<div style="max-width:34em;margin:0 auto">
${parts.join('\n')}
</div></body></html>
`;
}
