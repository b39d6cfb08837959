import type { KeptDraft } from '@arena/contract';
import type { CefrLevel, Language } from '@arena/domain';
import { render } from '@arena/i18n';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { texts as nn } from '@arena/i18n/nn';
import { Injectable } from '@nestjs/common';
import { kindLabel } from '../postings';
import { TaxonomyService } from '../taxonomy';

const TEXTS = { nb, nn, en };

/** Fewer skills than this say too little to match by. */
const ENOUGH_SKILLS = 3;

export type MissingAnswer = 'place' | 'languages' | 'skills' | 'name';

/** What is not answered yet; of nothing kept, everything. */
export function missingAnswers(draft: KeptDraft | null, name: string | null): MissingAnswer[] {
  const missing: MissingAnswer[] = [];
  if (!draft || draft.place.municipality === null) missing.push('place');
  if (!draft?.languages.some(({ cefr }) => cefr !== null)) missing.push('languages');
  if (!draft || draft.skills.length < ENOUGH_SKILLS) missing.push('skills');
  if (name === null) missing.push('name');
  return missing;
}

/** Answers in words of the reader's language: the same words in which the adviser saw what a change would be. */
@Injectable()
export class DraftWords {
  constructor(private readonly taxonomy: TaxonomyService) {}

  /** What one set of answers has that another has not, each as a short text. */
  difference(before: KeptDraft | null, after: KeptDraft, lang: Language): { added: string[]; removed: string[] } {
    const [old, young] = [before ? this.words(before, lang) : [], this.words(after, lang)];
    return { added: young.filter((word) => !old.includes(word)), removed: old.filter((word) => !young.includes(word)) };
  }

  /** Skills by their names. */
  skills(draft: KeptDraft | null, lang: Language): { id: string; label: string; level: number }[] {
    return (draft?.skills ?? []).map(({ id, level }) => ({ id, label: this.taxonomy.label('skill', id, lang).label, level }));
  }

  private words(draft: KeptDraft, lang: Language): string[] {
    const texts = TEXTS[lang];
    const label = (kind: 'skill' | 'certificate' | 'qualification' | 'licence', id: string): string =>
      this.taxonomy.label(kind, id, lang).label;
    const spoken = ({ id, cefr }: { id: string; cefr: CefrLevel | 'none' | null }): string => {
      const name = this.taxonomy.label('language', id, lang).label;
      if (cefr === null) return name;
      const level =
        cefr === 'none' ? render(texts['builder.level.none'], lang) : `${render(texts[`vocabulary.cefr.${cefr}`], lang)}, ${cefr}`;
      return render(texts['caseload.languageLevel'], lang, { language: name, level });
    };
    const { municipality, text } = draft.place;
    const place = municipality === null ? text : (this.taxonomy.places.municipality(municipality)?.name ?? text);
    const from = draft.reach === 'county' ? render(texts['caseload.person.fromCounty'], lang, { place }) : render(texts['caseload.person.from'], lang, { place, km: draft.reach }); // prettier-ignore
    return [
      // how far says nothing without where from
      ...(place === '' ? [] : [from]),
      ...draft.kinds.map((kind) => kindLabel(kind, lang)),
      ...draft.languages.map(spoken),
      ...draft.skills.map(({ id, level }) => render(texts[`caseload.level.${level}`], lang, { skill: label('skill', id) })),
      ...draft.licences.map((id) => label('licence', id)),
      ...draft.certificates.map((id) => label('certificate', id)),
      ...draft.qualifications.map(({ id, state }) =>
        state === null
          ? label('qualification', id)
          : `${label('qualification', id)}: ${render(texts[`vocabulary.qualificationState.${state}`], lang)}`,
      ),
    ];
  }
}
