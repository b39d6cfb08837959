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
  /** Several things in one letter, each with a link of its own. */
  sections?: readonly LetterSection[];
  /** Small print: why this came. */
  footer: readonly string[];
  /** Where one has less of it; below the footer. */
  less?: readonly MailLink[];
  /** Takes a POST and stops letters like this one (RFC 8058). It stands in the headers, and mail programs make a button of it. */
  unsubscribe?: string;
}

export interface LetterSection {
  title: string;
  lines: readonly MailLink[];
}

export interface MailLink {
  label: string;
  /** Absolute. */
  url: string;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign);

const inText = ({ label, url }: MailLink): string => `${label}:\n${url}`;
const asLine = ({ label, url }: MailLink): string => `- ${label}\n  ${url}`;

/** The letter as plain text, lines as long as they come: the reader's program breaks them. */
export function asText({ paragraphs, code, link, sections = [], footer, less = [] }: Letter): string {
  const small = ['-- ', ...footer, ...less.map(inText)].join('\n');
  const listed = sections.map(({ title, lines }) => [title, ...lines.map(asLine)].join('\n'));
  return `${[...paragraphs, ...(code ? [code] : []), ...(link ? [inText(link)] : []), ...listed, small].join('\n\n')}\n`;
}

/** The letter as HTML: one column, no picture, no script, nothing fetched; colours that hold in light and dark. */
export function asHtml({ subject, paragraphs, code, link, sections = [], footer, less = [] }: Letter, lang: Language): string {
  const p = (html: string): string => `<p style="margin:0 0 16px">${html}</p>`;
  const small = (html: string): string => `<p style="margin:8px 0;font-size:16px">${html}</p>`;
  const inline = ({ label, url }: MailLink): string => `<a href="${escaped(url)}" style="color:inherit">${escaped(label)}</a>`;
  const parts = [
    ...paragraphs.map((text) => p(escaped(text))),
    ...(code ? [`<p style="margin:0 0 16px;font-size:28px;letter-spacing:4px"><strong>${escaped(code)}</strong></p>`] : []),
    ...(link
      ? [
          `<p style="margin:0 0 24px"><a href="${escaped(link.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#16624a;color:#ffffff;text-decoration:none">${escaped(link.label)}</a></p>`,
        ]
      : []),
    ...sections.flatMap(({ title, lines }) => [
      `<h2 style="margin:24px 0 8px;font-size:20px">${escaped(title)}</h2>`,
      `<ul style="margin:0 0 16px;padding-left:20px">\n${lines.map((line) => `<li style="margin:0 0 8px">${inline(line)}</li>`).join('\n')}\n</ul>`,
    ]),
    '<hr style="border:0;border-top:1px solid #b8ad9a">',
    ...footer.map((text) => small(escaped(text))),
    ...less.map((link) => small(inline(link))),
  ];
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;font:18px/1.5 system-ui,sans-serif">
<div style="max-width:34em;margin:0 auto">
${parts.join('\n')}
</div></body></html>
`;
}
