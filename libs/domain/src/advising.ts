/** What a seeker may let an adviser do, and what comes of it. */

export const OFFICE_KINDS = ['nav-office', 'follow-up-service', 'municipality', 'career-centre'] as const;
/** A Nav office, oppfølgingstjenesten, a municipality's service, Karriere Innlandet. */
export type OfficeKind = (typeof OFFICE_KINDS)[number];

export const ADVISING_PURPOSES = ['see-profile', 'build-profile', 'propose'] as const;
/** See the answers; suggest changes to them, which the seeker approves one by one; propose openings, which the seeker answers before anything is shared. */
export type AdvisingPurpose = (typeof ADVISING_PURPOSES)[number];

export const LOOK_REASONS = ['follow-up', 'build-profile', 'proposal', 'meeting'] as const;
/** Why an adviser looks at a person. Chosen before the look, read by the person after. */
export type LookReason = (typeof LOOK_REASONS)[number];

export const PROPOSAL_STATES = ['sent', 'accepted', 'refused', 'expired', 'taken-back'] as const;
/** 'expired': nobody answered within the deadline; to the adviser it looks like 'refused', so that silence tells nothing. */
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const CASELOAD_FLAGS = ['new-consent', 'profile-thin', 'waiting-long', 'meeting-ahead', 'consent-ends-soon', 'answered'] as const;
/** Why somebody stands on the worklist. */
export type CaseloadFlag = (typeof CASELOAD_FLAGS)[number];
