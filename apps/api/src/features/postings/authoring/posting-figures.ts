import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** How it goes with a posting. */
export interface Figures {
  /** People who wait for an answer from the employer. */
  waiting: number;
  /** Everybody who is or was in contact about it. */
  people: number;
}

/** Figures by posting; a posting without any may be left out. */
export type FiguresOf = (postingIds: readonly string[], manager?: EntityManager) => Promise<ReadonlyMap<string, Figures>>;

const NONE: Figures = { waiting: 0, people: 0 };

/** Postings know nothing of contact; who does puts a way to count here when it starts. */
@Injectable()
export class PostingFigures {
  private readonly sources: FiguresOf[] = [];

  add(source: FiguresOf): void {
    this.sources.push(source);
  }

  /** The figures of each of these postings, zeros where nobody counts. */
  async of(postingIds: readonly string[], manager?: EntityManager): Promise<ReadonlyMap<string, Figures>> {
    const counted = await Promise.all(this.sources.map((source) => source(postingIds, manager)));
    return new Map(
      postingIds.map((id) => [
        id,
        counted.reduce((sum, figures) => {
          const { waiting, people } = figures.get(id) ?? NONE;
          return { waiting: sum.waiting + waiting, people: sum.people + people };
        }, NONE),
      ]),
    );
  }
}
