import { people } from '@arena/fixtures';
import * as oidc from 'openid-client';
import { CookieJar } from './cookie-jar';
import { readToken, TamperedToken, TokenParts } from './login/tampering';
import { CLIENT_ID, Played, playOutside } from './outside.fixture';
import { cancelLogin, loginAs, logOutAt } from './sign-in';

const ORGANISATION = JSON.stringify([{ type: 'ansattporten:orgno' }]);
const numberOf = (sub: string): string => people.find((person) => person.sub === sub)?.organisationNumber ?? '';

describe('a person at the demo login', () => {
  let played: Played;
  beforeAll(async () => {
    played = await playOutside();
  }, 30_000);
  afterAll(() => played.stop());
  afterEach(() => {
    for (const provider of ['id-porten', 'ansattporten', 'entra-id'] as const) played.outside.tamper(provider, null);
  });

  it('logs in at ID-porten as a seeker, and is known by a sub and a level alone', async () => {
    const { url, exchange } = await played.begin('id-porten', { acr_values: 'idporten-loa-substantial' });
    const back = await loginAs(url, 'demo-gamer-hamar');
    expect(new URL(back).searchParams.get('iss')).toBe(played.outside.issuers['id-porten']);
    const tokens = await exchange(back);
    const { header, claims } = readToken(tokens.id_token ?? '');
    expect(header['alg']).toBe('RS256');
    expect(claims).toMatchObject({
      sub: 'demo-gamer-hamar',
      acr: 'idporten-loa-substantial',
      aud: CLIENT_ID,
      sid: expect.any(String) as string,
    });
    expect(Object.keys(claims).sort()).toEqual(['acr', 'aud', 'exp', 'iat', 'iss', 'nonce', 'sid', 'sub']);
  });

  it('can be every one of the demo people', async () => {
    for (const { provider, sub } of people) {
      const { url, exchange } = await played.begin(provider);
      expect((await exchange(await loginAs(url, sub))).claims()?.sub).toBe(sub);
    }
  }, 60_000);

  it('stands for an organisation at Ansattporten when the product asks for it, and not otherwise', async () => {
    const asked = await played.begin('ansattporten', { authorization_details: ORGANISATION });
    const claims = (await asked.exchange(await loginAs(asked.url, 'demo-employer-gartneri'))).claims();
    expect(claims?.['authorization_details']).toEqual([
      { type: 'ansattporten:orgno', orgno: { authority: 'iso6523-actorid-upis', ID: `0192:${numberOf('demo-employer-gartneri')}` } },
    ]);
    const plain = await played.begin('ansattporten');
    expect((await plain.exchange(await loginAs(plain.url, 'demo-employer-gartneri'))).claims()).not.toHaveProperty('authorization_details');
  });

  it('chooses one of two organisations', async () => {
    const person = people.find(({ sub }) => sub === 'demo-employer-two');
    const [organisationNumber] = person?.otherOrganisationNumbers ?? [];
    const { url, exchange } = await played.begin('ansattporten', { authorization_details: ORGANISATION });
    const claims = (await exchange(await loginAs(url, 'demo-employer-two', { organisationNumber }))).claims();
    expect(JSON.stringify(claims?.['authorization_details'])).toContain(`0192:${organisationNumber}`);
  });

  it('has a tenant and an identity in it at Entra ID', async () => {
    const { url, exchange } = await played.begin('entra-id');
    const person = people.find(({ sub }) => sub === 'demo-adviser-hamar');
    expect((await exchange(await loginAs(url, 'demo-adviser-hamar'))).claims()).toMatchObject({ tid: person?.tid, oid: person?.oid });
  });

  it('meets a page in their own language that says plainly what it is, and every policy for it', async () => {
    for (const [uiLocales, lang, words] of [
      ['nn', 'nn', 'Dette er ikkje ID-porten'],
      ['en', 'en', 'This is not ID-porten'],
      ['se nb', 'nb', 'Dette er ikke ID-porten'],
    ] as const) {
      const { url } = await played.begin('id-porten', { ui_locales: uiLocales });
      const jar = new CookieJar();
      const sent = await jar.fetch(url);
      const response = await jar.fetch(new URL(sent.headers.get('location') ?? '', url).href);
      const html = await response.text();
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html).toContain(words);
      expect(html).not.toContain('<script');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('content-security-policy')).toContain('http://localhost:4999');
    }
  });

  it('changes their mind and is sent back with access_denied', async () => {
    const { url } = await played.begin('id-porten');
    const back = new URL(await cancelLogin(url));
    expect(back.searchParams.get('error')).toBe('access_denied');
    expect(back.searchParams.get('iss')).toBe(played.outside.issuers['id-porten']);
  });

  it('chooses another person in the same browser without logging out first', async () => {
    const jar = new CookieJar();
    const sids: unknown[] = [];
    for (const sub of ['demo-gamer-hamar', 'demo-carer-elverum']) {
      const { url, exchange } = await played.begin('id-porten');
      const claims = (await exchange(await loginAs(url, sub, { jar }))).claims();
      expect(claims?.sub).toBe(sub);
      sids.push(claims?.['sid']);
    }
    expect(sids[0]).not.toBe(sids[1]);
  });

  it('logs out, and the product is told by back-channel for that sid', async () => {
    const jar = new CookieJar();
    const { configuration, url, exchange } = await played.begin('id-porten');
    const tokens = await exchange(await loginAs(url, 'demo-gap-elverum', { jar }));
    const end = oidc.buildEndSessionUrl(configuration, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: 'http://localhost:4999/',
    });
    expect(await logOutAt(end.href, jar)).toBe('http://localhost:4999/');
    const { claims } = readToken(played.logoutTokens.at(-1) ?? '');
    expect(claims).toMatchObject({ sub: 'demo-gap-elverum', sid: tokens.claims()?.['sid'], aud: CLIENT_ID });
    expect(claims['events']).toHaveProperty(['http://schemas.openid.net/event/backchannel-logout']);
  });

  it('logs out elsewhere, and the product is told all the same', async () => {
    const { url, exchange } = await played.begin('id-porten');
    const sid = (await exchange(await loginAs(url, 'demo-student-oyer'))).claims()?.['sid'];
    played.logoutTokens.length = 0;
    const told = await played.outside.logOut('id-porten', 'demo-student-oyer');
    expect(played.logoutTokens).toHaveLength(told);
    expect(played.logoutTokens.map((token) => readToken(token).claims['sid'])).toContain(sid);
  });

  it('is refused without a pushed request, and a code is good once', async () => {
    const { configuration, url, exchange } = await played.begin('id-porten');
    const plain = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: 'http://localhost:4999/api/login/id-porten/callback',
      scope: 'openid',
    });
    const back = new URL(plain.href);
    const refused = await fetch(back, { redirect: 'manual' });
    expect(`${refused.headers.get('location') ?? ''} ${await refused.text()}`).toMatch(
      /Pushed Authorization Request must be used|invalid_request/,
    );
    const once = await loginAs(url, 'demo-gamer-hamar');
    await exchange(once);
    await expect(exchange(once)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it.each<[string, (token: TokenParts) => TamperedToken]>([
    ['of another issuer', ({ header, claims }) => ({ header, claims: { ...claims, iss: 'https://elsewhere.example' } })],
    ['for another audience', ({ header, claims }) => ({ header, claims: { ...claims, aud: 'another' } })],
    ['with another nonce', ({ header, claims }) => ({ header, claims: { ...claims, nonce: 'another' } })],
    ['without a signature', ({ header, claims }) => ({ header: { ...header, alg: 'none' }, claims })],
    ['signed with the public key as a secret', ({ header, claims }) => ({ header: { ...header, alg: 'HS256' }, claims })],
    ['signed by a stranger', (token) => ({ ...token, signedBy: 'stranger' })],
  ])('is not let in with an identity token %s', async (_what, idToken) => {
    played.outside.tamper('id-porten', { idToken });
    const { url, exchange } = await played.begin('id-porten');
    await expect(exchange(await loginAs(url, 'demo-gamer-hamar'))).rejects.toThrow();
  });

  it('is not let in when the answer names another issuer, or none', async () => {
    for (const iss of ['https://elsewhere.example', null]) {
      played.outside.tamper('id-porten', { iss: () => iss });
      const { url, exchange } = await played.begin('id-porten');
      await expect(exchange(await loginAs(url, 'demo-gamer-hamar'))).rejects.toThrow();
    }
  });
});
