import { OpeningIndex } from '../engine/opening-index';
import { PeopleIndex } from '../engine/people-index';
import { Corpus } from './corpus';
import { openingQueries, PAGE } from './forward';
import { newPostings } from './reverse';
import { World } from './world';

const MIB = 1024 * 1024;

/** What a process takes that holds as many postings and as many profiles. */
export interface MemoryResult {
  items: number;
  /** Resident, when both stand and have answered, in MiB. */
  residentMib: number;
  /** The most that was resident at any time, the growing of the columns counted in. */
  peakMib: number;
  /** What the two say of themselves. */
  openingsMib: number;
  peopleMib: number;
}

/** What the process around tells of itself. */
export interface OwnProcess {
  /** Takes away what is no longer used. */
  collect(): void;
  /** Bytes that are resident now. */
  resident(): number;
  /** The most bytes that ever were. */
  peak(): number;
}

/** Fills both indexes in this process, one item at a time, so that nothing but them stays. Meant for a process of its own. */
export function measureMemory(seed: number, items: number, own: OwnProcess): MemoryResult {
  const corpus = new Corpus(new World(seed));
  const context = corpus.world.context(true);
  const openings = new OpeningIndex(context, corpus.openings(items));
  const people = new PeopleIndex(context, corpus.people(items));
  // one that has answered holds what it needs to answer
  for (const query of openingQueries(corpus, 20, true)) openings.search(query);
  for (const opening of newPostings(corpus, 20, items)) people.search({ opening, limit: PAGE });
  own.collect();
  const residentMib = own.resident() / MIB;
  return {
    // asked of them after the measure, so that neither is taken away before it
    items: Math.min(openings.size, people.size),
    residentMib,
    peakMib: own.peak() / MIB,
    openingsMib: openings.bytes() / MIB,
    peopleMib: people.bytes() / MIB,
  };
}
