/** Texts: the five questions. */
export const builder = {};
