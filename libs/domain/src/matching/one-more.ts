import type { LicenceClass, Opening, Profile, Requirement } from '../concepts';
import { asksForSomething, bandOf, fitOf, type MatchContext } from './fit';
import { ProfileIndex } from './profile-index';
import { reachOf } from './reach';
import { ONE_MORE_KINDS, type Band, type OneMore, type OneMoreKind } from './vocabulary';

/** Does it alone: what one can hope to reach by learning something new. */
export const NEW_SKILL_LEVEL = 2;
/** At most so many answers. */
export const TOLD = 3;

type Candidate = { kind: 'skill' | 'certificate'; id: string } | { kind: 'licence'; id: LicenceClass };

const keyOf = ({ kind, id }: { kind: string; id: string }): string => `${kind} ${id}`;
/** A band that one would tell a friend to go for. From nothing to one step away opens no door yet. */
const suits = (band: Band): boolean => band === 'strong' || band === 'possible';

function asCandidate(requirement: Requirement): Candidate | null {
  switch (requirement.kind) {
    case 'skill':
    case 'certificate':
      return { kind: requirement.kind, id: requirement.id };
    case 'licence':
      return { kind: 'licence', id: requirement.id };
    default:
      return null;
  }
}

function isHeld(candidate: Candidate, profile: ProfileIndex): boolean {
  switch (candidate.kind) {
    case 'skill':
      return profile.skillLevel(candidate.id) !== undefined;
    case 'certificate':
      return profile.certificates.has(candidate.id);
    case 'licence':
      return profile.licences.has(candidate.id);
  }
}

function withOneMore(profile: Profile, candidate: Candidate): Profile {
  switch (candidate.kind) {
    case 'skill':
      return { ...profile, skills: [...profile.skills, { id: candidate.id, level: NEW_SKILL_LEVEL, source: 'other' }] };
    case 'certificate':
      return { ...profile, certificates: [...profile.certificates, candidate.id] };
    case 'licence':
      return { ...profile, licences: [...profile.licences, candidate.id] };
  }
}

/** A reachable opening and where it stands today. */
interface Standing {
  opening: Opening;
  band: Band;
}

/**
 * Which one skill (at level 2), licence or certificate that is not held makes the most openings within reach suit, that is strong or possible, that do not today.
 * Languages and qualifications are left out: they are years of work, not one more thing. So are skills that only who has an authorisation may use.
 * @returns at most three, best first: most opened, then kind, then id; empty when nothing would lift any
 */
export function oneMoreSkill(profile: Profile, openings: readonly Opening[], context: MatchContext): OneMore[] {
  const { concepts, municipalities, settings } = context;
  const index = new ProfileIndex(profile);
  const isWithin = (opening: Opening): boolean => reachOf(profile.place, opening, municipalities).within;
  const standings = openings
    .filter((opening) => asksForSomething(opening) && isWithin(opening))
    .map((opening): Standing => ({ opening, band: bandOf(fitOf(index, opening, context), opening, settings) }));
  const suitableNow = standings.filter(({ band }) => suits(band)).length;

  const candidates = new Map<string, Candidate>();
  /** Who asks for what: only these can be lifted by it. */
  const asking = new Map<string, Set<Standing>>();
  for (const standing of standings) {
    for (const requirement of standing.opening.requirements) {
      if (requirement.strength === 'learned') continue;
      const candidate = asCandidate(requirement);
      if (!candidate) continue;
      const key = keyOf(candidate);
      if (!isHeld(candidate, index) && !(candidate.kind === 'skill' && concepts.needsAuthorisation(candidate.id)))
        candidates.set(key, candidate);
      asking.set(key, (asking.get(key) ?? new Set<Standing>()).add(standing));
    }
  }

  const found: Omit<OneMore, 'taughtBy'>[] = [];
  for (const [key, candidate] of candidates) {
    // A licence counts where just that class is asked for: class CE covers B, but nobody should be sent to learn it for the sake of a car.
    const touched =
      candidate.kind === 'skill' ? [key, ...concepts.helpsWith(candidate.id).map((id) => keyOf({ kind: 'skill', id }))] : [key];
    const affected = new Set(touched.flatMap((touchedKey) => [...(asking.get(touchedKey) ?? [])]));
    const richer = new ProfileIndex(withOneMore(profile, candidate));
    let opens = 0;
    for (const { opening, band } of affected) {
      if (!suits(band) && suits(bandOf(fitOf(richer, opening, context), opening, settings))) opens++;
    }
    if (opens > 0) found.push({ kind: candidate.kind, id: candidate.id, opens, suitableNow });
  }
  const kindOrder = (kind: OneMoreKind): number => ONE_MORE_KINDS.indexOf(kind);
  found.sort((a, b) => b.opens - a.opens || kindOrder(a.kind) - kindOrder(b.kind) || (a.id < b.id ? -1 : 1));

  return found.slice(0, TOLD).map((one) => {
    const teaches = openings
      .filter(({ requirements }) =>
        requirements.some(({ strength, kind, id }) => strength === 'learned' && kind === one.kind && id === one.id),
      )
      .map((opening) => ({ id: opening.id, within: isWithin(opening) }))
      .sort((a, b) => Number(b.within) - Number(a.within) || (a.id < b.id ? -1 : 1));
    return { ...one, taughtBy: teaches.map(({ id }) => id) };
  });
}
