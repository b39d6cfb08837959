import type { Profile, Requirement } from '../../concepts';
import { requirementScore, type MatchContext } from '../fit';
import { ProfileIndex } from '../profile-index';
import { askKey } from './sql-join';

/**
 * How many entries of the lists a question meets: for each thing that is asked for and that the profile meets, at least in part, all the
 * openings that ask for it. Counted here from the openings themselves, whatever the index makes of them.
 */
export class AskedEntries {
  readonly #counts = new Map<string, { requirement: Requirement; count: number }>();

  add(requirements: readonly Requirement[], { settings }: Pick<MatchContext, 'settings'>): void {
    for (const requirement of requirements) {
      if (settings.weights[requirement.strength] === 0) continue;
      const key = askKey(requirement);
      const known = this.#counts.get(key);
      if (known) known.count++;
      else this.#counts.set(key, { requirement, count: 1 });
    }
  }

  met(profile: Profile, { concepts, settings }: MatchContext): number {
    const index = new ProfileIndex(profile);
    let entries = 0;
    for (const { requirement, count } of this.#counts.values())
      if (requirementScore(requirement, index, concepts, settings).score > 0) entries += count;
    return entries;
  }
}
