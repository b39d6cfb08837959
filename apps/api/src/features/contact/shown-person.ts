import type { ShownFit, ShownPerson } from '@arena/contract';
import type { Explanation, Language, MatchSettings } from '@arena/domain';
import { explain } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import { askedWith, ExplanationPresenter, keptResult, MatchEngine, replayContext } from '../matching';
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

  /** How well a profile fits, for choosing among many; not to be shown. What was kept comes to what it came to then. */
  explained(snapshot: Snapshot): Explanation {
    const { model, posting, result } = snapshot;
    const { profile, opening } = askedWith(snapshot);
    const explanation = explain(profile, opening, result ? replayContext(result, model) : { ...this.engine.context, settings: model });
    return {
      ...explanation,
      rows: explanation.rows.map((row) => {
        const requirement = posting.requirements[opening.requirements.indexOf(row.requirement)] ?? row.requirement;
        return { ...row, requirement, params: { ...row.params, id: requirement.id } };
      }),
    };
  }

  /** With what it comes to: the same whatever becomes of the posting, the constants and the taxonomy. */
  kept(snapshot: Snapshot): Snapshot {
    const { posting, profile } = snapshot;
    return { ...snapshot, result: keptResult(this.explained(snapshot), posting.requirements, profile, this.engine.context) };
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
