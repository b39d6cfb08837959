/**
 * Writes the environment that docker-compose.yml asks for, with fresh secrets, to standard output:
 * `node tools/compose-env.mjs > .env`. With --development the login services are played, and invented people log in.
 */
import { createPublicKey, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { development: { type: 'boolean' } } });
const secret = () => randomBytes(24).toString('hex');
const lines = {
  // of the superuser, of the role that owns the tables, and of the product
  POSTGRES_PASSWORD: secret(),
  DATABASE_OWNER_PASSWORD: secret(),
  DATABASE_APP_PASSWORD: secret(),
  REDIS_PASSWORD: secret(),
  SEARCH_KEY: secret(),
};
if (values.development) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const about = { kid: randomUUID(), alg: 'RS256', use: 'sig' };
  Object.assign(lines, {
    COMPOSE_PROFILES: 'development',
    LOGIN_ID_PORTEN_ISSUER: 'http://localhost:4300/id-porten',
    LOGIN_ANSATTPORTEN_ISSUER: 'http://localhost:4300/ansattporten',
    LOGIN_ENTRA_ID_ISSUER: 'http://localhost:4300/entra-id',
    // that of the invented people
    ENTRA_TENANTS: '0f1f2d3c-4b5a-4968-8776-655443322110',
    LOGIN_CLIENT_ID: 'arena-innlandet',
    LOGIN_CLIENT_KEY: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...about }),
    OUTSIDE_CLIENT_JWK: JSON.stringify({ ...createPublicKey(privateKey).export({ format: 'jwk' }), ...about }),
    REGISTER_URL: 'http://localhost:4300/enhetsregisteret',
  });
}
// in single quotes: nothing in it is read as a name of something else
for (const [name, value] of Object.entries(lines)) console.log(`${name}='${value}'`);
