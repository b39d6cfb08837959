import type { Language, OpportunityKind } from '@arena/domain';
import { readAd } from '@arena/domain/engine';
import type { TaxonomyService } from '../../taxonomy';
import type { PostingRequirementContent } from '../posting';
import { languageOfText } from './ad-language';
import type { AdLine } from './ad-line';
import { likelyOccupation, occupationsOf } from './ad-occupation';
import { placeOf, type AdPlace } from './ad-place';
import { requirementsOf } from './ad-requirements';
import { tidyText } from './ad-text';

/** What the machine made of an ad. */
export interface UnderstoodAd extends AdPlace {
  lang: Language;
  kind: OpportunityKind;
  occupation: string | null;
  /** Never a must; at most twelve, most telling first. */
  requirements: readonly PostingRequirementContent[];
  /** The ad says that it asks for nothing of anybody. */
  open: boolean;
  /** Whether the words of the ad named any skill; what merely follows from the occupation does not count. */
  namedSkills: boolean;
}

const APPRENTICESHIP = /(?<!\p{L})(?:lærling|lærekandidat|læreplass|lærlingeplass|apprentice)/iu;

/** Reads what the ad says with the taxonomy. Nothing is guessed: what is not named stays empty. */
export function understandAd(ad: AdLine, taxonomy: TaxonomyService): UnderstoodAd {
  const text = tidyText(ad.text);
  const reading = readAd(taxonomy.recogniser, { title: ad.title, text });
  const occupations = occupationsOf(ad, taxonomy);
  const likely = occupations.length > 0 ? null : likelyOccupation(ad, reading, taxonomy);
  const apprenticeship = APPRENTICESHIP.test(ad.title);
  return {
    lang: languageOfText(`${ad.title}\n${text}`),
    kind: apprenticeship ? 'apprenticeship' : 'job',
    occupation: occupations[0] ?? null,
    ...placeOf(ad, taxonomy),
    ...requirementsOf(ad, reading, { occupations, likely, apprenticeship }, taxonomy),
    namedSkills: !reading.notUnderstood.skills,
  };
}
