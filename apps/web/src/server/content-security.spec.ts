import { createHash } from 'node:crypto';
import { contentSecurityPolicy, inlineHashes } from './content-security';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of a rendered page', () => {
  it('lets exactly the inline scripts of that body run', () => {
    const html = `<script id="a">one()</script><script type="text/javascript">two(æ)</script><script src="main.js" type="module"></script>`;
    expect(inlineHashes(html).scripts).toEqual([hash('one()'), hash('two(æ)')]);
  });

  it('gives no hash to data blocks, which do not run', () => {
    expect(inlineHashes(`<script type="application/json" id="ng-state">{"a":1}</script>`).scripts).toEqual([]);
  });

  it('names each inline style once, whitespace kept as the browser sees it', () => {
    expect(inlineHashes(`<style> a{} </style><style> a{} </style>`).styles).toEqual([hash(' a{} ')]);
  });

  it('allows neither foreign scripts nor inline code nor eval nor framing', () => {
    const policy = contentSecurityPolicy('<script>x</script>');
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain(`script-src 'self' ${hash('x')};`);
    expect(policy).toContain(`object-src 'none'`);
    expect(policy).toContain(`base-uri 'self'`);
    expect(policy).toContain(`frame-ancestors 'none'`);
    expect(policy).toContain(`require-trusted-types-for 'script'`);
  });
});
