import type { Opening, Requirement, Trade } from '@arena/domain';
import type { Posting } from './posting.entity';

/** A requirement with what is told about it beside what the model reads. */
export type PostingRequirementContent = Requirement & {
  /** Why, or how it is learned, in the posting's language. */
  note: string | null;
  /** Read from a text by a machine; such a one is never a must. */
  machineRead: boolean;
};

/** Everything that is written about a posting, without the bookkeeping. */
export type PostingContent = Omit<Posting, 'version' | 'createdAt' | 'changedAt'> & {
  requirements: readonly PostingRequirementContent[];
};

/** A posting that can be seen now, with what its employer adds. */
export interface OpenPosting extends PostingContent {
  version: number;
  publishedAt: Date;
  /** When it closes by itself: the end of its deadline, or its expiry if that is earlier. */
  closesAt: Date | null;
  /** Of the employer; null for what is imported. */
  trade: Trade | null;
  /** Median days until the employer answers; null: new, or not ours to know. */
  answerDays: number | null;
}

/**
 * Whether nobody is turned away: no must and no good-to-have. Of an imported posting we do not know,
 * as what we could not read may still be asked for.
 */
export const isOpenForAll = ({ origin, requirements }: Pick<PostingContent, 'origin' | 'requirements'>): boolean =>
  origin === 'employer' && requirements.every(({ strength }) => strength === 'learned');

/** What the model reads of a posting. */
export function toOpening(posting: OpenPosting): Opening {
  return {
    id: posting.id,
    kind: posting.kind,
    requirements: posting.requirements,
    municipality: posting.municipalityNumber,
    remote: posting.remote,
    answerDays: posting.answerDays,
    interests: posting.origin === 'imported' ? null : posting.interests,
    places: posting.places,
  };
}
