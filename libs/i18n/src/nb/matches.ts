/** Texts: ranked openings. */
export const matches = {};
