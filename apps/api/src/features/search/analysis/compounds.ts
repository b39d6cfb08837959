/**
 * Norwegian writes in one word what others write in two. An index without infix search then misses 'fagarbeider' in 'helsefagarbeider',
 * so the parts of a compound are indexed beside it.
 */

/** Parts that compounds of work are made of, folded. What the taxonomy's labels hold is added to these. */
const PARTS = new Set(
  `administrasjon administrator agent ansvarlig ansvarleg anlegg anleggs arbeid arbeids arbeider arbeidar assistent avdeling avdelings avloser avloysar bad baker bakar
  bank barn barne barnehage base bedrift betong bil bilpleie blikkenslager blomster bok bonde bonder brann bruk bruker brukar buss butikk bygg bygge bygning dag
  daglig dame data demens drift drifts dyr elektriker elektrikar elektro elev ener energi eiendom fag fagarbeider fagarbeidar fagbrev fange ferie fisk fjos fjos flytting
  folk forer forar frisor frisk frukt funksjons gang gard gards gardbruker gjenbruk gjenbruks glass golv gulv gravemaskin gravemaskinforer gronnsak gronnsaks gruppe
  hage handverk handverker heis heise helg helge helse hjelp hjelpe hjelpemiddel hjelper hjelpar hjemme heime hotell hus husokonom ide idrett industri innkjop ingenior
  instruktor it jord jordbruk kafe kantine kasse kirke kjele kjokken kjore kjoretoy klubb klima kokk konsulent kontor koordinator krets kultur kunde kundeservice
  kurs kveld ku lager laerer laerar laering laerling laere laereplass lastebil landbruk landskap leder leiar leilighet leverings lege logistikk lonn lonns lofter mal maler malar
  maskin maskinforer mat matvare medarbeider medarbeidar mekaniker mekanikar melke mjolke miljo montor mobel mobel murer murar mote natur natt nett netthandel nyhet
  omsorg omsorgs ordre operator optiker overflate pakke pakkeri park personlig planlegger plass plate pleie pleier pleiar pleiemedhjelper post praksis praksisplass produkt produksjon produksjons
  program programvare prosess prosjekt radgiver radgivar regnskap regnskaps reise reiselivs renhold renholds renholder renhaldar reparasjon reparator resepsjonist restaurant
  ror rorlegger sag salgs sag sagbruk sal salg sau sekretaer selger seljar senter service sjafor sjaforen skade skap ski skiheis skog skogs skole skule skrive slakte
  slakter snekker snikkar snikker spesial spill spel sport stell stilas stol stor storkjokken student stue sveiser sveisar syk sykepleier sjukepleiar sjukepleier syke sykehjem sjukeheim
  system systue tak taktekker tann tannlege tekniker teknikar teknikk tekstil terminal tjeneste teneste tolk tomrer tomrar trafikk transport tre trafikk traktor trapp traineeplass trygg truck
  truckforer truckforar turist tur ung ungdom ungdoms utdanning utleie utstyr utvikler utviklar vakt vaktmester vaktmeister vann vare varehus vaske vaskeri vedlikehold vedlikeholds vei vegg veg
  veileder rettleiar vekter vektar verksted verkstad vernepleier vernepleiar vikar vinter virksomhet yrke yrkes`.split(/\s+/),
);
const SHORTEST_PART = 3;
/** Below this length a word is not a compound worth taking apart. */
const SHORTEST_COMPOUND = 7;

/**
 * The parts of a folded word, from left to right, or none when it is not wholly made of known parts.
 * Fewest parts win; between two parts an s or an e may stand ('arbeids|leder', 'barn|e|hage').
 * @param known further parts, folded: words of the taxonomy's labels
 */
export function splitCompound(folded: string, known: ReadonlySet<string> = new Set()): string[] {
  if (folded.length < SHORTEST_COMPOUND || !/^[a-z]+$/.test(folded)) return [];
  const isPart = (part: string): boolean => part.length >= SHORTEST_PART && part !== folded && (PARTS.has(part) || known.has(part));
  /** best[i]: the parts of the word's first i letters. */
  const best: (string[] | undefined)[] = [[]];
  for (let end = SHORTEST_PART; end <= folded.length; end++) {
    for (let start = 0; start <= end - SHORTEST_PART; start++) {
      const before = best[start];
      if (!before) continue;
      const slice = folded.slice(start, end);
      const joint = end < folded.length && (slice.endsWith('s') || slice.endsWith('e')) ? slice.slice(0, -1) : slice;
      const part = isPart(slice) ? slice : isPart(joint) ? joint : null;
      const sofar = best[end];
      if (part !== null && (sofar === undefined || before.length + 1 < sofar.length)) best[end] = [...before, part];
    }
  }
  const parts = best[folded.length] ?? [];
  return parts.length > 1 ? parts : [];
}

/**
 * Everything a compound can be asked for by: its parts, and each tail ('helsefagarbeider' ends in 'fagarbeider', which ends in 'arbeider').
 * Where only the tail is known, the tail alone.
 */
export function constituents(folded: string, known: ReadonlySet<string> = new Set()): string[] {
  const found = new Set<string>();
  const parts = splitCompound(folded, known);
  parts.forEach((part, index) => {
    found.add(part);
    if (index > 0) found.add(parts.slice(index).join(''));
  });
  if (folded.length >= SHORTEST_COMPOUND && /^[a-z]+$/.test(folded)) {
    for (let start = SHORTEST_PART; start <= folded.length - 4; start++) {
      const tail = folded.slice(start);
      if (PARTS.has(tail) || known.has(tail)) found.add(tail);
    }
  }
  found.delete(folded);
  return [...found];
}
