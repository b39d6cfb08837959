import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { EventTail, ProblemError, ProcessRole, Readiness } from '../../../platform';
import { loadPublished } from '../care/additions';
import { TaxonomyService } from '../taxonomy.service';
import type { ImportedConcepts, ImportedName } from './imported-concepts';
import { buildPhrases } from './imported-phrases';
import { loadCodedNames } from './load-coded-names';
import { loadImported, loadPostcodes } from './load-imported';
import { TypedLabels } from './typed-labels';

const RETRY_MS = 1000;

/**
 * Keeps what is imported and published in the memory of the process: loaded at the start, and again when an event tells of a new version.
 * What is held stays in use until the new is whole.
 */
@Injectable()
export class TaxonomyKeeper implements OnApplicationBootstrap, OnModuleDestroy {
  private loaded = false;
  private loading: Promise<void> | undefined;
  private readonly tried = Promise.withResolvers<void>();
  private unfollow: (() => Promise<void>) | undefined;
  private readonly stopped = new AbortController();

  constructor(
    private readonly role: ProcessRole,
    private readonly dataSource: DataSource,
    private readonly taxonomy: TaxonomyService,
    private readonly tail: EventTail,
    private readonly log: PinoLogger,
    readiness: Readiness,
  ) {
    log.setContext(TaxonomyKeeper.name);
    readiness.add(() => {
      if (!this.loaded) throw new ProblemError('starting', { retryAfterSeconds: 2 });
      return { importedConcepts: taxonomy.imported.size };
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    this.loading = this.role.name === 'cli' ? this.once() : this.keep();
    // A process that answers says that it is not ready meanwhile; a job or a command must not begin with half a taxonomy, if it can be had.
    if (this.role.name !== 'http') await this.tried.promise;
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped.abort();
    await this.loading;
    await this.unfollow?.();
  }

  /** A command may run before the database is migrated, or to mend it: it goes on with the start set. */
  private async once(): Promise<void> {
    try {
      await this.load();
    } catch (error) {
      this.log.debug({ err: error }, 'What is imported could not be loaded');
    } finally {
      this.tried.resolve();
    }
  }

  private async keep(): Promise<void> {
    for (let told = false; !this.stopped.signal.aborted; told = true) {
      try {
        // First the place in the log, then the state: what is committed in between comes as an event.
        const position = await this.tail.position();
        await this.load();
        this.unfollow = await this.tail.follow(
          'taxonomy',
          async (events) => {
            if (events.some(({ name }) => name === 'taxonomy.changed')) await this.load();
          },
          position,
        );
        this.tried.resolve();
        return;
      } catch (error) {
        if (!told) this.log.warn({ err: error }, 'What is imported could not be loaded; it is tried again');
        this.tried.resolve();
        await pause(RETRY_MS, undefined, { signal: this.stopped.signal }).catch(() => undefined);
      }
    }
  }

  private async load(): Promise<void> {
    const published = await loadPublished(this.dataSource);
    const imported = await loadImported(this.dataSource, this.taxonomy.escoIds);
    // Only who answers people is asked for what they type.
    const typed = this.role.name === 'http' ? await TypedLabels.build(this.labels(imported, published.synonyms)) : TypedLabels.NONE;
    const phrases = this.role.name === 'http' ? { phrases: await buildPhrases(imported) } : {};
    const codedNames = await loadCodedNames(this.dataSource);
    const postcodes = await loadPostcodes(this.dataSource);
    this.taxonomy.use({ imported, published, typed, codedNames, ...phrases });
    this.taxonomy.places.use(postcodes);
    this.loaded = true;
  }

  /** Names of imported skills, and what operators call them. */
  private labels(
    imported: ImportedConcepts,
    synonyms: readonly { kind: string; conceptId: string; lang: string; text: string }[],
  ): ImportedName[] {
    const labels = [...imported.skillNames()];
    for (const { kind, conceptId, lang, text } of synonyms) {
      if (kind === 'skill' && imported.has('skill', conceptId)) labels.push({ id: imported.current(conceptId), lang, rank: 1, text });
    }
    return labels;
  }
}
