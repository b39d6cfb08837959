/** How the login names somebody in a tenant of Entra ID. */
export const entraSubject = (tid: string, oid: string): string => `${tid.toLowerCase()}|${oid}`;
