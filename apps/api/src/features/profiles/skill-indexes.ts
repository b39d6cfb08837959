import { gzipSync } from 'node:zlib';
import type { SkillIndex } from '@arena/contract';
import { LANGUAGES } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { TaxonomyService } from '../taxonomy';

type Part = 'start' | 'imported';
/** An answer as it goes out: made once, sent many times. */
export interface MadeIndex {
  json: Buffer;
  gzip: Buffer;
}
type Line = SkillIndex['skills'][number];

/** The names of all skills for devices that search by themselves; made anew when the taxonomy has changed. */
@Injectable()
export class SkillIndexes {
  private readonly made = new Map<Part, { of: readonly unknown[]; index: MadeIndex }>();

  constructor(private readonly taxonomy: TaxonomyService) {}

  /** @param part the start set with what operators have added to it, or all that is imported below it */
  read(part: Part): MadeIndex {
    const { concepts, imported, edition } = this.taxonomy;
    const of = part === 'start' ? [concepts, edition] : [imported, edition];
    const known = this.made.get(part);
    if (known?.of.every((one, at) => one === of[at])) return known.index;
    const written: SkillIndex = { version: edition, skills: part === 'start' ? this.startSet() : this.imported() };
    const json = Buffer.from(JSON.stringify(written));
    const index = { json, gzip: gzipSync(json) };
    this.made.set(part, { of, index });
    return index;
  }

  private startSet(): Line[] {
    return this.taxonomy.concepts
      .filter(({ kind }) => kind === 'skill')
      .map(({ id, labels }) => [id, [...labels.nb], [...labels.nn], [...labels.en]]);
  }

  /** What is gone, replaced, or taken up into the start set is found by what stands for it now. */
  private imported(): Line[] {
    const { imported } = this.taxonomy;
    return [...imported.all()]
      .filter((one) => one.kind === 'skill' && !one.gone && imported.current(one.id) === one.id)
      .map(({ id, names }): Line => {
        const [nb = [], nn = [], en = []] = LANGUAGES.map((lang) => [...(names.get(lang) ?? [])]);
        return [id, nb, nn, en];
      });
  }
}
