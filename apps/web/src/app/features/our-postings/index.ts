/** Two people at one text: what both changed is shown side by side, and neither loses a word. Also for the page of an organisation. */
export { DisputePanel, type Dispute } from './dispute-panel';
export { merge, sameContent } from './merge';
