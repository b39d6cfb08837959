/** Texts: help, how it works, privacy, accessibility, credits. */
export const information = {};
