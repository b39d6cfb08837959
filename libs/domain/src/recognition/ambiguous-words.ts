/**
 * Municipalities whose names are also everyday words or common surnames, folded. They count as places only in a place's company:
 * 'Time kommune', 'i Gran'. Names of up to three letters are treated so without being listed.
 */
export const AMBIGUOUS_PLACES: ReadonlySet<string> = new Set([
  'time', 'nes', 'valer', 'eid', 'lund', 'land', 'sund', 'sande', 'gran', 'sel', 'lom', 'grue', 'vang', 'stange', 'oyer', 'hole', 'stad',
  'fjord', 'sola', 'strand', 'lier', 'heim', 'nome', 'valle', 'kvam', 'tinn', 'tana', 'vik', 'kinn', 'marker', 'grane', 'leka', 'rost',
  'vega', 'rade', 'amot', 'sula', 'bokn', 'loppa', 'berg',
]); // prettier-ignore

/** Words before a name that make it a place. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(['i', 'pa', 'in', 'at']);

/** Words after a name that make it a place. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(['kommune', 'herad', 'municipality']);

/**
 * Last parts of compounds that say too little: a 'butikkassistent' is no care assistant because 'assistent' is a synonym of that.
 * Folded, bokmål and nynorsk.
 */
export const EMPTY_HEADS: ReadonlySet<string> = new Set([
  'assistent', 'medarbeider', 'medarbeidar', 'arbeider', 'arbeidar', 'fagarbeider', 'fagarbeidar', 'konsulent', 'operator', 'tekniker',
  'teknikar', 'radgiver', 'radgjevar', 'spesialist', 'hjelper', 'hjelpar', 'ansvarlig', 'ansvarleg', 'utvikler', 'utviklar', 'handtering',
  'utdanning', 'opplaering', 'behandling', 'arbeid', 'service', 'tjeneste', 'teneste', 'kontroll', 'utstyr', 'sikkerhet', 'tryggleik',
  'planlegging', 'bygging', 'skriving', 'lesing', 'testing', 'system', 'verktoy', 'maskin', 'maskiner', 'support', 'design', 'erfaring', 'worker',
]); // prettier-ignore

/** Small words that are never the first half of a compound, together or apart: 'innpakking', 'etter bestillinger'. */
export const PARTICLES: ReadonlySet<string> = new Set([
  'inn', 'opp', 'ned', 'ute', 'til', 'for', 'fore', 'over', 'under', 'med', 'mis', 'gjen', 'sam', 'etter', 'mot', 'unna', 'fra', 'fram',
  'frem', 'bort', 'hen', 'vid', 'vide', 'ikke', 'ikkje', 'pre', 'ved', 'hos', 'som', 'det', 'den', 'dei', 'var', 'vare', 'din', 'ditt', 'per',
  'fra', 'and', 'the', 'you', 'our', 'eller', 'men', 'kan', 'har', 'vil', 'god', 'gode', 'mer', 'meir', 'ein', 'eit', 'ett', 'alle', 'hver',
]); // prettier-ignore

/** Occupations that read as verbs in running text ('en butikk som selger klær', 'her lærer du', 'jeg feier gulvet'): they count in headings, plurals and queries. */
export const VERB_LIKE: ReadonlySet<string> = new Set(['selger', 'seljar', 'laerer', 'feier', 'feiar']);

/** Words that people type beside what they look for, and that a slip of the pen must not turn into something else. */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set([
  'deltid', 'heltid', 'fulltid', 'sommer', 'sommar', 'sommerjobb', 'sommarjobb', 'ekstrajobb', 'jobber', 'jobbe', 'arbeid', 'stilling',
  'stillinger', 'stillingar', 'ledig', 'ledige', 'natt', 'kveld', 'helg', 'helger', 'vikar', 'vikariat', 'fast', 'nybegynner', 'ufaglaert',
  'ufaglaerd', 'laerling', 'laereplass', 'praksis', 'praksisplass', 'trainee', 'sesong', 'unge', 'ungdom', 'student', 'uten', 'utan',
  'erfaring', 'kommune', 'naerheten', 'heime', 'hjemme', 'hjemmefra', 'noen', 'noko', 'kunne', 'vaere', 'sammen', 'saman', 'folk',
  'mennesker', 'menneske', 'andre', 'under', 'etter', 'summer', 'night', 'weekend', 'evening', 'without', 'experience', 'vacancy', 'hours',
]); // prettier-ignore
