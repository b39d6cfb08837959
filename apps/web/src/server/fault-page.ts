import type { Language } from '@arena/domain';
import { loadTexts } from '../app/platform/load-texts';

/**
 * What a reader sees when the rendering itself failed: plain HTML in the site's own look, with a way on.
 * @param stylesheet the `link` of the site's styles, taken from the built page
 */
export async function faultPage(language: Language, stylesheet: string): Promise<string> {
  const texts = await loadTexts(language);
  const title = texts['shell.error.title'];
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><meta name="robots" content="noindex" />
    <title>${title}</title><link rel="icon" href="/favicon.svg" type="image/svg+xml" />${stylesheet}
  </head>
  <body>
    <main class="wrap page">
      <h1>${title}</h1>
      <p class="lead">${texts['shell.error.text']}</p>
      <p class="btns page-next"><a class="ds-button" href="/${language}">${texts['shell.toFront']}</a></p>
    </main>
  </body>
</html>
`;
}
