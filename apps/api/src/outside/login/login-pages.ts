import { DemoPerson, LoginProvider } from '@arena/fixtures';
import { escapeHtml, page } from '../html';
import { PageLanguage, SERVICE_NAMES, TEXTS } from './texts';

interface Chooser {
  provider: LoginProvider;
  lang: PageLanguage;
  people: readonly DemoPerson[];
  /** Where the choice is posted. */
  action: string;
  /** What an organisation is called; the number itself when nobody knows. */
  organisationName: (organisationNumber: string) => string;
}

/** One choice: a person, and where they may stand for several organisations, for which. */
export const choiceOf = (sub: string, organisationNumber?: string): string => (organisationNumber ? `${sub}~${organisationNumber}` : sub);

/** The page where one says who one wants to be. */
export function chooserPage({ provider, lang, people, action, organisationName }: Chooser): string {
  const texts = TEXTS[lang];
  const service = SERVICE_NAMES[provider];
  const choices = people.flatMap((person) => {
    const organisations = [person.organisationNumber, ...(person.otherOrganisationNumbers ?? [])];
    return organisations.map((organisationNumber) => {
      const standsFor = organisationNumber
        ? `<span>${escapeHtml(texts.onBehalfOf(`${organisationName(organisationNumber)} (${organisationNumber})`))}</span>`
        : '';
      return (
        `<li><button name="who" value="${escapeHtml(choiceOf(person.sub, organisationNumber))}">` +
        `<strong>${escapeHtml(person.name)}</strong><span lang="nb">${escapeHtml(person.about)}</span>${standsFor}</button></li>`
      );
    });
  });
  return page({
    lang,
    title: texts.title(service),
    body:
      `<h1>${escapeHtml(texts.title(service))}</h1><p class="notice">${escapeHtml(texts.notice(service))}</p>` +
      `<form method="post" action="${escapeHtml(action)}"><h2 id="who">${escapeHtml(texts.choose)}</h2>` +
      `<ul aria-labelledby="who">${choices.join('')}</ul>` +
      `<p class="apart"><button name="cancel" value="yes">${escapeHtml(texts.cancel)}</button></p></form>`,
  });
}

/** Answers yes on the logout page without a click. */
export const LOGOUT_SCRIPT = "document.getElementById('yes').click()";

/**
 * The page that asks before it ends the login.
 * @param form the form of oidc-provider, with id `op.logoutForm`
 * @param atOnce the product has said who logs out: the answer is yes, and the page is only seen without script
 */
export function logoutPage(lang: PageLanguage, form: string, atOnce: boolean): string {
  const texts = TEXTS[lang];
  return page({
    lang,
    title: texts.logOutTitle,
    body:
      `<h1>${escapeHtml(texts.logOutTitle)}</h1><p>${escapeHtml(texts.logOutAsk)}</p>${form}` +
      `<p><button id="yes" form="op.logoutForm" name="logout" value="yes">${escapeHtml(texts.logOut)}</button> ` +
      `<button form="op.logoutForm">${escapeHtml(texts.stay)}</button></p>${atOnce ? `<script>${LOGOUT_SCRIPT}</script>` : ''}`,
  });
}

/** The page after it, when nobody said where to go next. */
export function loggedOutPage(lang: PageLanguage): string {
  const texts = TEXTS[lang];
  return page({ lang, title: texts.loggedOut, body: `<h1>${escapeHtml(texts.loggedOut)}</h1>` });
}

/** The page when a request cannot be answered and nobody can be sent back. */
export function failurePage(lang: PageLanguage, error: string, description = ''): string {
  const texts = TEXTS[lang];
  return page({
    lang,
    title: texts.wrongTitle,
    body: `<h1>${escapeHtml(texts.wrongTitle)}</h1><p>${escapeHtml(texts.wrong)}</p><pre lang="en">${escapeHtml(`${error}\n${description}`.trim())}</pre>`,
  });
}
