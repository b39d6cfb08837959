/** Texts: the page of one opening. */
export const posting = {};
