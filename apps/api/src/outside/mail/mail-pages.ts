import express, { Router } from 'express';
import { escapeHtml, page, pageHeaders } from '../html';
import type { PostOffice, ReceivedMail } from './post-office';

const SHOWN_HEADERS = ['message-id', 'list-unsubscribe', 'list-unsubscribe-post', 'auto-submitted', 'content-language'];

/** The text with its addresses as links. */
const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) => (index % 2 ? `<a href="${escapeHtml(part)}" rel="noreferrer">${escapeHtml(part)}</a>` : escapeHtml(part)))
    .join('');

const notice = '<p class="notice">Post fra prøve-oppsettet. Ingen melding er sendt til noen.</p>';

function listPage(mails: readonly ReceivedMail[]): string {
  const rows = mails.map(
    ({ id, to, subject, receivedAt }) =>
      `<tr><td><time datetime="${receivedAt}">${receivedAt.slice(0, 19).replace('T', ' ')}</time></td><td>${escapeHtml(to.join(', '))}</td>` +
      `<td><a href="/dev/mail/${id}">${escapeHtml(subject || '(uten emne)')}</a></td></tr>`,
  );
  const table = rows.length
    ? `<table><thead><tr><th scope="col">Mottatt (UTC)</th><th scope="col">Til</th><th scope="col">Emne</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
    : '<p>Ingen meldinger ennå.</p>';
  return page({ lang: 'nb', title: 'E-post', body: `<h1>E-post</h1>${notice}${table}` });
}

function mailPage(mail: ReceivedMail): string {
  const row = (name: string, value: string): string => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`;
  const headers = SHOWN_HEADERS.flatMap((name) => (mail.headers[name] === undefined ? [] : [row(name, mail.headers[name])]));
  const html = mail.html
    ? `<h2>HTML</h2><iframe title="Meldingen som HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escapeHtml(mail.html)}"></iframe>`
    : '';
  return page({
    lang: 'nb',
    title: mail.subject || 'E-post',
    body:
      `<p><a href="/dev/mail">Alle meldinger</a></p><h1>${escapeHtml(mail.subject || '(uten emne)')}</h1>${notice}` +
      `<table><tbody>${row('Fra', mail.from)}${row('Til', mail.to.join(', '))}${row('Mottatt', mail.receivedAt)}${headers.join('')}</tbody></table>` +
      `<h2>Tekst</h2><pre>${linked(mail.text)}</pre>${html}`,
  });
}

/** `/dev/mail`, `/dev/mail/{id}` and `/dev/mail.json?to=`: what the post office has kept, newest first. */
export function mailPages(office: Pick<PostOffice, 'mails'>): Router {
  const router = express.Router();
  const asked = (to: unknown): readonly ReceivedMail[] => office.mails(typeof to === 'string' ? to : undefined);
  router.get('/dev/mail.json', (request, response) => {
    response.set('cache-control', 'no-store').json(asked(request.query['to']));
  });
  router.get('/dev/mail', (request, response) => {
    response.set(pageHeaders()).send(listPage(asked(request.query['to'])));
  });
  router.get('/dev/mail/:id', (request, response) => {
    const mail = office.mails().find(({ id }) => String(id) === request.params.id);
    response.status(mail ? 200 : 404).set(pageHeaders());
    response.send(
      mail
        ? mailPage(mail)
        : page({ lang: 'nb', title: 'Ikke her', body: '<h1>Meldingen er ikke her</h1><p><a href="/dev/mail">Alle meldinger</a></p>' }),
    );
  });
  return router;
}
