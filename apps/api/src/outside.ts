import { demoTenant, LoginProvider } from '@arena/fixtures';
import { JsonWebKey } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { LOGIN_PROVIDERS, startOutside } from './outside/start-outside';

/** Reads a variable. @throws Error that names it when it is missing */
function need(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
}

/** Every login service with an address of its own. */
const each = (address: (provider: LoginProvider) => string): Record<LoginProvider, string> => ({
  'id-porten': address('id-porten'),
  ansattporten: address('ansattporten'),
  'entra-id': address('entra-id'),
});

/**
 * The world outside as a process. Reads SITE_URL, OUTSIDE_API_URL, LOGIN_CLIENT_ID, OUTSIDE_CLIENT_JWK (public), and if set OUTSIDE_HOST,
 * OUTSIDE_PORT, OUTSIDE_SMTP_PORT, OUTSIDE_MAIL_FOLDER, OUTSIDE_READY_FILE. When ready it writes one line of JSON with its addresses and the
 * environment the product needs, to OUTSIDE_READY_FILE or else to its output.
 */
async function main(): Promise<void> {
  const site = need('SITE_URL').replace(/\/+$/, '');
  const api = need('OUTSIDE_API_URL').replace(/\/+$/, '');
  const clientId = need('LOGIN_CLIENT_ID');
  const callbacks = each((provider) => `${site}/api/login/${provider}/callback`);
  const outside = await startOutside({
    host: process.env['OUTSIDE_HOST'] || '127.0.0.1',
    ports: { http: Number(process.env['OUTSIDE_PORT'] ?? 0), smtp: Number(process.env['OUTSIDE_SMTP_PORT'] ?? 0) },
    mailFolder: process.env['OUTSIDE_MAIL_FOLDER'] || undefined,
    client: {
      id: clientId,
      jwks: { keys: [JSON.parse(need('OUTSIDE_CLIENT_JWK')) as JsonWebKey] },
      redirectUris: Object.fromEntries(LOGIN_PROVIDERS.map((provider) => [provider, [callbacks[provider]]])) as Record<
        LoginProvider,
        string[]
      >,
      backchannelLogoutUris: each((provider) => `${api}/api/login/${provider}/back-channel-logout`),
      postLogoutRedirectUris: [`${site}/`],
    },
  });

  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void outside.stop().then(() => process.exit(0));
    });

  const ready = `${JSON.stringify({
    url: outside.url,
    mailUrl: outside.mailUrl,
    environment: {
      LOGIN_ID_PORTEN_ISSUER: outside.issuers['id-porten'],
      LOGIN_ANSATTPORTEN_ISSUER: outside.issuers.ansattporten,
      LOGIN_ENTRA_ID_ISSUER: outside.issuers['entra-id'],
      ENTRA_TENANTS: demoTenant,
      REGISTER_URL: outside.registerUrl,
      SMTP_URL: outside.smtpUrl,
    },
  })}\n`;
  const file = process.env['OUTSIDE_READY_FILE'];
  if (!file) return void process.stdout.write(ready);
  // whoever waits for the file never sees half of it
  writeFileSync(`${file}.part`, ready, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

main().catch((error: unknown) => {
  process.stderr.write(`The world outside did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
