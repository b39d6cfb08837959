import { type CefrLevel, type Language, type Profile } from '@arena/domain';
import { readLicences } from '@arena/domain/engine';
import { REQUIRED_PAPERS, TRADE_CERTIFICATES, type TaxonomyService } from '../../taxonomy';
import { FreeTextReader } from './free-text-reader';
import { isDeniedAt } from './denied-words';
import { languagesInWords } from './languages-in-words';

/** More than the builder suggests at once: nobody has to read this list. */
const MOST = 24;

/**
 * What somebody's own words say that a match may read: skills as the builder suggests them, papers, licences and languages. Nothing of the
 * text is kept. Where somebody comes from, how old they are and the like is read by nothing in here.
 * @param lang that the text is written in: who writes a language knows it, unless they say how little
 */
export function profileOfWords(text: string, lang: Language, taxonomy: TaxonomyService): Omit<Profile, 'place'> {
  const papers = taxonomy.recogniser
    .read(text, { kinds: ['certificate', 'qualification'] })
    .filter(({ start }) => !isDeniedAt(text, start));
  const held = (kind: 'certificate' | 'qualification'): string[] => [
    ...new Set(papers.filter((one) => one.kind === kind).map(({ id }) => id)),
  ];
  return {
    skills: new FreeTextReader(taxonomy).skillsIn(text, lang, MOST).map(({ id, level, source }) => ({ id, level, source })),
    languages: languagesInWords(text, lang).map(({ id, cefr }): { id: string; cefr: CefrLevel } => ({ id, cefr })),
    licences: readLicences(text)
      .filter(({ start }) => !isDeniedAt(text, start))
      .map(({ id }) => id),
    certificates: held('certificate'),
    qualifications: [...new Set([...held('qualification'), ...papersOfTrade(text, taxonomy)])].map((id) => ({
      id,
      country: null,
      state: 'approved',
    })),
  };
}

const AUTHORISED = /^[^.;!?\n]{0,30}?(?<!\p{L})(?:autorisasjon|autorisert|authori[sz]ation|authori[sz]ed|licen[cs]e to practi[cs]e)/iu;
const CERTIFIED = /^[^.;!?\n]{0,30}?(?<!\p{L})(?:fagbrev|svennebrev|sveinebrev|fagutdann\p{L}*|trade certificate)/iu;

/** 'Rørlegger med fagbrev', 'helsefagarbeider med autorisasjon': the paper is named by the occupation before it. */
function papersOfTrade(text: string, taxonomy: TaxonomyService): string[] {
  return taxonomy.recogniser.read(text, { kinds: ['occupation'] }).flatMap(({ id, start, end }) => {
    const after = text.slice(end, end + 60);
    if (isDeniedAt(text, start)) return [];
    const paper = AUTHORISED.test(after) ? REQUIRED_PAPERS[id] : CERTIFIED.test(after) ? TRADE_CERTIFICATES[id] : undefined;
    return paper === undefined || /(?<!\p{L})(?:ikke|ikkje|uten|utan|without|not|no)(?!\p{L})/iu.test(after.slice(0, 30)) ? [] : [paper];
  });
}
