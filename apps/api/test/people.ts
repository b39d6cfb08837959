import { randomUUID } from 'node:crypto';
import type { Language, Provider } from '@arena/domain';
import { People, SESSION_COOKIE, Sessions } from '../src/features/identity';
import type { TestApp } from './app';

export interface SignedIn {
  personId: string;
  /** Headers of a change by this person from our own site. */
  headers: Record<string, string>;
  /** Asks the API as this person: a body is sent as JSON. */
  ask(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: unknown; headers: Headers }>;
}

/** Logs somebody in without a provider: a person and a session as the login would have made them. */
export async function signIn(
  { app, dataSource, url }: TestApp,
  {
    provider = 'id-porten',
    subject = randomUUID(),
    organisationNumber = null,
    lang = 'nb',
    name = null,
  }: {
    provider?: Provider;
    subject?: string;
    organisationNumber?: string | null;
    lang?: Language;
    name?: string | null;
  } = {},
): Promise<SignedIn> {
  const { personId, token } = await dataSource.transaction(async (manager) => {
    const { id, role } = await app.get(People, { strict: false }).ofLogin(manager, provider, subject, lang);
    if (name !== null) await manager.query('update person set name = $2 where id = $1', [id, name]);
    const session = await app
      .get(Sessions, { strict: false })
      .start(manager, { personId: id, role, provider, subject, providerSession: null, idToken: null, organisationNumber });
    return { personId: id, token: session.token };
  });
  const headers = { cookie: `${SESSION_COOKIE}=${token}`, 'x-arena': '1' };
  return {
    personId,
    headers,
    async ask(method, path, body) {
      const response = await fetch(url + path, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json().catch(() => null), headers: response.headers };
    },
  };
}
