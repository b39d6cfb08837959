import { QUALIFICATION_STATES, type CefrLevel, type Language, type Profile, type QualificationState } from '@arena/domain';
import { inStandardSpelling, readLicences, type Recognition } from '@arena/domain/engine';
import { REQUIRED_PAPERS, TRADE_CERTIFICATES, type TaxonomyService } from '../../taxonomy';
import { FreeTextReader } from './free-text-reader';
import { Claims } from './claims';
import { languagesInWords } from './languages-in-words';
import { PaperStates } from './paper-states';

/** More than the builder suggests at once: nobody has to read this list. */
const MOST = 24;

/**
 * What somebody's own words say that a match may read: skills as the builder suggests them, papers, licences and languages. Nothing of the
 * text is kept. Where somebody comes from, how old they are and the like is read by nothing in here.
 * @param lang that the text is written in: who writes a language knows it, unless they say how little
 */
export function profileOfWords(original: string, lang: Language, taxonomy: TaxonomyService): Omit<Profile, 'place'> {
  const { text } = inStandardSpelling(original);
  const states = new PaperStates(text, new Claims(text));
  const named = (kind: 'certificate' | 'qualification'): Recognition[] =>
    taxonomy.recogniser.read(text, { kinds: ['certificate', 'qualification'] }).filter((one) => one.kind === kind);
  return {
    skills: new FreeTextReader(taxonomy).skillsIn(text, lang, MOST).map(({ id, level, source }) => ({ id, level, source })),
    languages: languagesInWords(text, lang).map(({ id, cefr }): { id: string; cefr: CefrLevel } => ({ id, cefr })),
    licences: readLicences(text)
      .filter(({ start, end }) => states.holds(start, end))
      .map(({ id }) => id),
    certificates: [...new Set(named('certificate').flatMap(({ id, start, end }) => (states.holds(start, end) ? [id] : [])))],
    qualifications: qualificationsOf([...named('qualification'), ...papersOfTrade(text, taxonomy)], states),
  };
}

interface Named {
  id: string;
  start: number;
  end: number;
}

/** Each once, in the furthest state that is told. Of which country it is is not read. */
function qualificationsOf(papers: readonly Named[], states: PaperStates): Profile['qualifications'] {
  const found = new Map<string, QualificationState>();
  for (const { id, start, end } of papers) {
    const state = states.of(start, end);
    const before = found.get(id);
    if (state !== null && (before === undefined || rank(state) > rank(before))) found.set(id, state);
  }
  return [...found].map(([id, state]) => ({ id, country: null, state }));
}

const rank = (state: QualificationState): number => QUALIFICATION_STATES.indexOf(state);

const AUTHORISED = /^[^.;!?\n]{0,30}?(?<!\p{L})(autorisasjon|autorisert|authori[sz]ation|authori[sz]ed|licen[cs]e to practi[cs]e)/iu;
const CERTIFIED = /^[^.;!?\n]{0,30}?(?<!\p{L})(fagbrev|svennebrev|sveinebrev|fagutdann\p{L}*|trade certificate)/iu;
/** 'Fagutdanna røyrleggjar': said right before the occupation. */
const SKILLED = /(?<!\p{L})(?:fagutdann\p{L}*|faglært\p{L}*|faglærde|trade[- ]certified)\s+$/iu;

/** 'Rørlegger med fagbrev', 'helsefagarbeider med autorisasjon', 'fagutdanna røyrleggjar': the paper is named by the occupation beside it. */
function papersOfTrade(text: string, taxonomy: TaxonomyService): Named[] {
  return taxonomy.recogniser.read(text, { kinds: ['occupation'] }).flatMap(({ id, start, end }): Named[] => {
    const after = text.slice(end, end + 60);
    const [authorised, certified] = [AUTHORISED.exec(after), CERTIFIED.exec(after)];
    const skilled = SKILLED.exec(text.slice(Math.max(0, start - 40), start));
    const paper = authorised ? REQUIRED_PAPERS[id] : (certified ?? skilled) ? TRADE_CERTIFICATES[id] : undefined;
    if (paper === undefined) return [];
    const word = authorised ?? certified;
    if (!word) return [{ id: paper, start: start - (skilled?.[0].length ?? 0), end }];
    const until = end + word[0].length;
    return [{ id: paper, start: until - (word[1] ?? '').length, end: until }];
  });
}
