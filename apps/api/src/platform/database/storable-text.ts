/**
 * A text as PostgreSQL can keep it, also inside JSON: without zeros and without half characters.
 * No keyboard writes either; a broken paste or a machine does.
 */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\0', '');
