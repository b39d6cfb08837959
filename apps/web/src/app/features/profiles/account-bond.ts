/** Where the device remembers that its answers belong to an account: a number, a time and a print, never the answers. */
export const BOND_KEY = 'arena.account';
