const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be an id that is a UUID; PostgreSQL cannot even be asked about another. */
export const isUuid = (text: string): boolean => UUID.test(text);
