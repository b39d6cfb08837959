import { rmSync } from 'node:fs';

export default async function teardown() {
  const { server, home } = globalThis.arenaTestServer ?? {};
  if (!server) return;
  await server.stop();
  for (const path of [home, server.data, `${server.data}.log`, `${server.data}.password`]) rmSync(path, { recursive: true, force: true });
}
