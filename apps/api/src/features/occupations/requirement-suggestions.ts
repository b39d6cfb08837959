import type { suggestRequirements, SuggestedRequirement } from '@arena/contract';
import type { Language } from '@arena/domain';
import { everydayIn, readAd, readLanguages, readLicences } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import type { InputOf, ResponseOf } from '../../platform';
import { TaxonomyService } from '../taxonomy';
import { OccupationOpenings } from './occupation-openings';
import { Occupations } from './occupations.service';

const MOST_OCCUPATIONS = 3;
const MOST_NAMED = 20;
const MOST_USUAL = 12;
/** Of what a task says in plain words: its first skills; the rest of a row speaks of the person who has done it. */
const OF_TASK = 2;

type Written = InputOf<typeof suggestRequirements>['body'];

/** Reads a posting that is being written. It only suggests; nothing of what comes here is kept or logged. */
@Injectable()
export class RequirementSuggestions {
  constructor(
    private readonly taxonomy: TaxonomyService,
    private readonly openings: OccupationOpenings,
    private readonly occupations: Occupations,
  ) {}

  async read(written: Written): Promise<ResponseOf<typeof suggestRequirements>> {
    const { lang } = written;
    const named = this.named(written);
    const ids = this.occupationsOf(written);
    const counts = await this.openings.counts();
    const had = new Set(named.filter(({ kind }) => kind === 'skill').map(({ id }) => id));
    const usual = ids[0] === undefined ? [] : (this.taxonomy.occupation(ids[0])?.skills ?? []).filter((id) => !had.has(id));
    return {
      occupations: ids.map((id) => this.occupations.card(id, counts, lang)),
      named,
      usual: usual.slice(0, MOST_USUAL).map((id) => ({ id, ...this.taxonomy.label('skill', id, lang) })),
    };
  }

  private occupationsOf({ occupation, title, tasks, lang }: Written): string[] {
    if (occupation !== null) {
      const id = this.taxonomy.current(occupation);
      return this.taxonomy.knowsConcept('occupation', id) ? [id] : [];
    }
    const { occupations } = readAd(this.taxonomy.recogniser, { title, text: tasks.join('\n') });
    const near = occupations.length === 0 && title.trim() !== '' ? this.taxonomy.titles.find(title, lang) : null;
    return (near === null ? [...occupations] : [near]).slice(0, MOST_OCCUPATIONS);
  }

  /** Skills and papers as the taxonomy names them, licences and languages as rules read them, in the order of the text. */
  private named({ title, tasks, lang }: Written): SuggestedRequirement[] {
    const text = [title, ...tasks].join('\n');
    const words = (start: number, end: number): string => text.slice(start, end).replace(/\s+/g, ' ').trim();
    const concepts = this.taxonomy.recogniser
      .read(text, { kinds: ['skill', 'certificate', 'qualification'], headingEnd: title.length })
      .flatMap(({ kind, id, start, end }) =>
        kind === 'skill' || kind === 'certificate' || kind === 'qualification' ? [{ kind, id, start, words: words(start, end) }] : [],
      );
    const licences = readLicences(text).map(({ id, start, end }) => ({ kind: 'licence' as const, id, start, words: words(start, end) }));
    const languages = readLanguages(text).map(({ id, cefr, start, end }) => ({
      kind: 'language' as const,
      id,
      cefr,
      start,
      words: words(start, end),
    }));
    const found = [...concepts, ...this.saidPlainly(tasks, title), ...licences, ...languages].sort((a, b) => a.start - b.start);
    const first = new Map(found.toReversed().map((one) => [`${one.kind} ${one.id}`, one]));
    return found
      .filter((one) => first.get(`${one.kind} ${one.id}`) === one)
      .slice(0, MOST_NAMED)
      .map(({ start: _start, ...one }) => this.labelled(one, lang));
  }

  /** Skills of tasks in everyday words: 'vaske golv', 'fylle hyller'. The title names an occupation: its words say nothing of tasks. */
  private saidPlainly(tasks: readonly string[], title: string): { kind: 'skill'; id: string; start: number; words: string }[] {
    let from = title.length + 1;
    return tasks.flatMap((task) => {
      const before = from;
      from += task.length + 1;
      return everydayIn(task).flatMap(({ row, start, end }) =>
        row.skills
          .slice(0, OF_TASK)
          .filter((id) => this.taxonomy.knowsConcept('skill', id))
          .map((id) => ({ kind: 'skill' as const, id, start: before + start, words: task.slice(start, end).replace(/\s+/g, ' ').trim() })),
      );
    });
  }

  private labelled(found: { kind: SuggestedRequirement['kind']; id: string; words: string }, lang: Language): SuggestedRequirement {
    // ids of licences come from the reader of licences, which knows no others
    return { ...found, ...this.taxonomy.label(found.kind, found.id, lang) } as SuggestedRequirement;
  }
}
