import { setTimeout as pause } from 'node:timers/promises';
import type { addCard, addSynonym } from '@arena/contract';
import { Injectable } from '@nestjs/common';
import { CommandError, ProblemError, type InputOf } from '../../platform';
import { TaxonomyCare, TaxonomyService, type CareBy, type ConceptKind } from '../taxonomy';

/** Longest that a publication waits to be in use before it is answered, milliseconds. */
const IN_USE_WITHIN = 3000;

/** What an operator does on the page, checked against the concepts there are. */
@Injectable()
export class CareDesk {
  constructor(
    private readonly care: TaxonomyCare,
    private readonly taxonomy: TaxonomyService,
  ) {}

  /** @throws ProblemError 'bad-input' where there is no such concept; 'changed-meanwhile' */
  async addSynonym({ kind, concept, wordLang: lang, text, source }: InputOf<typeof addSynonym>['body'], by: CareBy): Promise<boolean> {
    this.mustKnow(kind, concept, 'concept');
    return this.care.addSynonym({ kind, conceptId: concept, lang, text, source }, by);
  }

  /** @throws ProblemError 'bad-input' that names each skill there is not; 'changed-meanwhile' */
  async addCard({ revision: _, source, ...card }: InputOf<typeof addCard>['body'], by: CareBy): Promise<void> {
    const strange = card.skills.flatMap((id, at) => (this.taxonomy.knowsConcept('skill', id) ? [] : [`skills.${at}`]));
    if (strange.length) throw new ProblemError('bad-input', { fields: strange.map((field) => ({ field, fault: 'invalid_choice' })) });
    await this.care.addNewCard(card, source, (id) => this.taxonomy.hasCard(id), by);
  }

  /** @throws ProblemError 'bad-input' where the old one is not imported, or the new one is not there or leads back to it; 'changed-meanwhile' */
  async replace(old: string, by: string, who: CareBy): Promise<void> {
    const kind = await this.care.kindOfImported(old);
    if (kind === null) throw new ProblemError('bad-input', { fields: [{ field: 'old', fault: 'invalid_choice' }] });
    this.mustKnow(kind, by, 'by');
    try {
      await this.inUse(await this.care.replace(old, by, who));
    } catch (error) {
      if (error instanceof CommandError) throw new ProblemError('bad-input', { fields: [{ field: 'by', fault: 'invalid' }] });
      throw error;
    }
  }

  /** @returns false where nothing waits. @throws ProblemError 'changed-meanwhile' */
  async publish(note: string, by: CareBy): Promise<boolean> {
    const done = await this.care.publish(note, by);
    if (done) await this.inUse(done.version);
    return done !== null;
  }

  /** So that the answer names the version that it made; it comes by an event, which may be late. */
  private async inUse(version: number): Promise<void> {
    await Promise.race([this.taxonomy.reached(version), pause(IN_USE_WITHIN, undefined, { ref: false })]);
  }

  private mustKnow(kind: ConceptKind, id: string, field: string): void {
    if (!this.taxonomy.knowsConcept(kind, id)) throw new ProblemError('bad-input', { fields: [{ field, fault: 'invalid_choice' }] });
  }
}
