import type { Language, OpportunityKind } from '@arena/domain';
import { readAd } from '@arena/domain/engine';
import type { TaxonomyService } from '../../taxonomy';
import type { PostingRequirementContent } from '../posting';
import { languageOfText } from './ad-language';
import type { AdLine } from './ad-line';
import { occupationOf } from './ad-occupation';
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
  /** Whether the words of the ad named any skill; what merely follows from the occupation does not count. */
  namedSkills: boolean;
}

const APPRENTICESHIP = /(?<!\p{L})(?:lærling|lærekandidat|læreplass|lærlingeplass|apprentice)/iu;

/** Reads what the ad says with the taxonomy. Nothing is guessed: what is not named stays empty. */
export function understandAd(ad: AdLine, taxonomy: TaxonomyService): UnderstoodAd {
  const text = tidyText(ad.text);
  const reading = readAd(taxonomy.recogniser, { title: ad.title, text });
  const occupation = occupationOf(ad, taxonomy);
  return {
    lang: languageOfText(`${ad.title}\n${text}`),
    kind: APPRENTICESHIP.test(ad.title) ? 'apprenticeship' : 'job',
    occupation,
    ...placeOf(ad, taxonomy),
    requirements: requirementsOf(ad, reading, occupation, taxonomy),
    namedSkills: !reading.notUnderstood.skills,
  };
}
