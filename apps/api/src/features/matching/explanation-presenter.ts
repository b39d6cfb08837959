import type { ExplanationView, ReasonRow } from '@arena/contract';
import type { Explanation, Language, QualificationState, Row } from '@arena/domain';
import { render } from '@arena/i18n';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { texts as nn } from '@arena/i18n/nn';
import { Injectable } from '@nestjs/common';
import { PostingPresenter, type OpenPosting } from '../postings';
import { TaxonomyService } from '../taxonomy';
import { toldBand } from './told-band';

const TEXTS = { nb, nn, en };

/** What is read of the posting that was explained. */
export type ExplainedPosting = Pick<OpenPosting, 'id' | 'origin' | 'requirements'>;

/** Turns what the model says into what a page renders: names in the reader's language, and nothing left to compute. */
@Injectable()
export class ExplanationPresenter {
  /** Who approves, as the body calls itself; the same in all languages. */
  private readonly authorities: ReadonlyMap<string, string | null>;

  constructor(
    private readonly taxonomy: TaxonomyService,
    private readonly postings: PostingPresenter,
  ) {
    this.authorities = new Map(taxonomy.builder('nb').qualifications.map(({ id, authority }) => [id, authority]));
  }

  /** @param posting the one that was explained: its requirements are those of the rows, with their notes */
  view(explanation: Explanation, posting: ExplainedPosting, lang: Language): ExplanationView {
    const { model, fit, reach, counts, highlight } = explanation;
    const rows = explanation.rows.map((row): ReasonRow => {
      const requirement = posting.requirements.find((one) => one === row.requirement);
      if (!requirement) throw new Error(`A row of ${posting.id} stands for a requirement that it does not have`);
      const authorisedAs = requirement.kind === 'skill' ? this.taxonomy.authorisedAs(requirement.id) : undefined;
      return {
        requirement: this.postings.requirement(requirement, lang),
        state: row.state,
        code: row.code,
        params: this.params(row, lang),
        ...(authorisedAs !== undefined && { authorisedAs }),
      };
    });
    return {
      model,
      fit,
      band: toldBand(explanation.band, posting.origin),
      counts: { ...counts },
      reach: { km: reach.km === null ? null : Math.round(reach.km), within: reach.within, factor: reach.factor },
      rows,
      highlight,
    };
  }

  private params({ requirement, code, params }: Row, lang: Language): ReasonRow['params'] {
    const { kind, id } = requirement;
    const shown: ReasonRow['params'] = { id: this.taxonomy.label(kind, id, lang).label };
    if (params.needed !== undefined) shown['needed'] = params.needed;
    if (params.have !== undefined)
      shown['have'] =
        kind === 'qualification'
          ? render(TEXTS[lang][`vocabulary.qualificationState.${params.have as QualificationState}`], lang)
          : params.have;
    // 'klasse CE': a licence is named by its class
    if (params.via !== undefined)
      shown['via'] = kind === 'licence' ? params.via : inSentence(this.taxonomy.label(kind, params.via, lang).label, lang);
    if (kind === 'qualification') shown['authority'] = this.authority(id, code, lang);
    return shown;
  }

  private authority(id: string, code: string, lang: Language): string {
    const known = this.authorities.get(id);
    if (known) return known;
    const unknown = render(TEXTS[lang]['reason.authority.unknown'], lang);
    // There it begins a sentence.
    return code === 'reason.qualification.applied' ? unknown.charAt(0).toLocaleUpperCase(lang) + unknown.slice(1) : unknown;
  }
}

/** A label in the middle of a sentence begins with a small letter, unless it is an abbreviation or a name. */
function inSentence(label: string, lang: Language): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLocaleLowerCase(lang) + label.slice(1) : label;
}
