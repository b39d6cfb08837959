/** The two sides of a contact, as a reader. */
export type ContactRole = 'seeker' | 'employer';
