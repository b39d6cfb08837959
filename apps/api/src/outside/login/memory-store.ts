import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * The store of one issuer: everything is gone when the process ends. What has run out is refused by oidc-provider itself.
 * @param kept what is there from the start and stays, by `<model>:<id>`
 */
export function memoryStore(kept: Readonly<Record<string, AdapterPayload>>): (model: string) => Adapter {
  const entries = new Map<string, AdapterPayload>();
  const LIMIT = 10_000;

  return (model) => {
    const key = (id: string): string => `${model}:${id}`;
    const find = (id: string): Promise<AdapterPayload | undefined> => Promise.resolve(entries.get(key(id)) ?? kept[key(id)]);
    const findBy = (field: 'uid' | 'userCode', value: string): Promise<AdapterPayload | undefined> => {
      for (const [name, payload] of entries) if (name.startsWith(`${model}:`) && payload[field] === value) return Promise.resolve(payload);
      return Promise.resolve(undefined);
    };
    return {
      upsert(id, payload) {
        const [oldest] = entries.keys();
        if (entries.size >= LIMIT && oldest) entries.delete(oldest);
        entries.set(key(id), payload);
        return Promise.resolve(undefined);
      },
      find,
      findByUid: (uid) => findBy('uid', uid),
      findByUserCode: (userCode) => findBy('userCode', userCode),
      consume(id) {
        const payload = entries.get(key(id));
        if (payload) payload['consumed'] = payload.iat ?? 1;
        return Promise.resolve(undefined);
      },
      destroy(id) {
        entries.delete(key(id));
        return Promise.resolve(undefined);
      },
      revokeByGrantId(grantId) {
        for (const [name, payload] of entries) if (name.startsWith(`${model}:`) && payload.grantId === grantId) entries.delete(name);
        return Promise.resolve(undefined);
      },
    };
  };
}
