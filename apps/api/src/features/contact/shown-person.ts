import type { ProfileDto, ShownFit, ShownPerson } from '@arena/contract';
import type { Explanation, Language, MatchSettings, Opening } from '@arena/domain';
import { explain } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import { ExplanationPresenter, MatchEngine } from '../matching';
import type { OpenPosting } from '../postings';
import type { ContactRow, Snapshot } from './contact-rows';

/** What stands where nothing may be seen any more: no band, no rows. */
const NOTHING: ShownFit = {
  band: 'none',
  counts: { fits: 0, near: 0, learned: 0, missing: 0 },
  rows: [],
  highlight: null,
  withinReach: null,
};

/** An id that no concept has: nothing in a profile meets it. */
const LEFT_OUT = '-';

type Requirements = Snapshot['posting']['requirements'];

/** What of a posting is kept with an interest. */
export const keptPosting = ({ kind, origin, municipalityNumber, remote, requirements }: OpenPosting): Snapshot['posting'] => ({
  kind,
  origin,
  municipalityNumber,
  remote,
  requirements: [...requirements],
});

/**
 * What an employer is shown of a person: a projection made here, on the server, from what was sent. Neither a number (fit, kilometres,
 * factor) nor a place nor where a skill comes from passes through.
 */
@Injectable()
export class ShownPeople {
  constructor(
    private readonly engine: MatchEngine,
    private readonly explanations: ExplanationPresenter,
  ) {}

  /** The constants that results are made with now. @throws ProblemError 'starting' until they are loaded */
  get model(): MatchSettings {
    return this.engine.context.settings;
  }

  /** @param pseudonym empty in a preview: it is drawn when the interest is sent */
  of(snapshot: Snapshot, pseudonym: string, line: string | null, lang: Language): ShownPerson {
    return { pseudonym, fit: this.fit(snapshot, lang), line };
  }

  /**
   * The person of a contact. The person always sees what was sent; the employer only while it may be seen: after a withdrawal nothing
   * is left but the pseudonym.
   */
  ofContact(row: ContactRow, reader: 'seeker' | 'employer', lang: Language): ShownPerson {
    const { snapshot, pseudonym, line } = row;
    if (reader === 'employer' && !row.visible) return { pseudonym, fit: NOTHING, line: null };
    return this.of(snapshot, pseudonym, line, lang);
  }

  /** How well a profile fits, for choosing among many; not to be shown. */
  explained({ profile, leaveOut, posting, model }: Snapshot): Explanation {
    const { requirements } = posting;
    const isLeftOut = ({ kind, id }: Requirements[number]): boolean => leaveOut.includes(`${kind} ${id}`);
    const asked = requirements.map((one) => (isLeftOut(one) ? ({ ...one, id: LEFT_OUT } as Requirements[number]) : one));
    const opening: Opening = {
      id: 'asked', kind: posting.kind, requirements: asked, municipality: posting.municipalityNumber, remote: posting.remote,
      answerDays: null, interests: 0, places: 1,
    }; // prettier-ignore
    const explanation = explain(without(profile, leaveOut), opening, { ...this.engine.context, settings: model });
    return {
      ...explanation,
      rows: explanation.rows.map((row) => {
        const requirement = requirements[asked.findIndex((one) => one === row.requirement)] ?? row.requirement;
        return { ...row, requirement, params: { ...row.params, id: requirement.id } };
      }),
    };
  }

  private fit(snapshot: Snapshot, lang: Language): ShownFit {
    const { origin, requirements } = snapshot.posting;
    const { band, counts, rows, highlight, reach } = this.explanations.view(
      this.explained(snapshot),
      { id: 'asked', origin, requirements },
      lang,
    );
    return { band, counts, rows, highlight, withinReach: snapshot.profile.place === null ? null : reach.within };
  }
}

/**
 * What a person does not want to tell counts as not held, in every row: a related requirement would else name it as what stands in for it.
 */
function without(profile: ProfileDto, leaveOut: readonly string[]): ProfileDto {
  const isKept = (kind: string, id: string): boolean => !leaveOut.includes(`${kind} ${id}`);
  return {
    ...profile,
    skills: profile.skills.filter(({ id }) => isKept('skill', id)),
    languages: profile.languages.filter(({ id }) => isKept('language', id)),
    licences: profile.licences.filter((id) => isKept('licence', id)),
    certificates: profile.certificates.filter((id) => isKept('certificate', id)),
    qualifications: profile.qualifications.filter(({ id }) => isKept('qualification', id)),
  };
}
