import type { RecognisableConcept, RecognisableKind } from './recognition';

function concept(kind: RecognisableKind, id: string, nb: string[], nn: string[] = nb, en: string[] = []): RecognisableConcept {
  return { kind, id, labels: { nb, nn, en } };
}

function place(id: string, name: string): RecognisableConcept {
  return concept('place', id, [name], [name], [name]);
}

/** A small made-up taxonomy for the tests of recognition. */
export const SAMPLE: readonly RecognisableConcept[] = [
  concept('occupation', 'health-care-worker', ['helsefagarbeider'], ['helsefagarbeidar'], ['health care worker']),
  concept('occupation', 'worker', ['arbeider'], ['arbeidar'], ['worker']),
  concept('occupation', 'nurse', ['sykepleier'], ['sjukepleiar'], ['nurse', 'registered nurse']),
  concept('occupation', 'industrial-mechanic', ['industrimekaniker'], ['industrimekanikar'], ['industrial mechanic']),
  concept('occupation', 'electrician', ['elektriker', 'elektromontør'], ['elektrikar'], ['electrician']),
  concept('occupation', 'painter', ['maler'], ['målar'], ['painter']),
  concept('occupation', 'child-youth-worker', ['barne- og ungdomsarbeider'], ['barne- og ungdomsarbeidar'], ['child and youth worker']),
  concept('occupation', 'care-assistant', ['pleieassistent', 'assistent'], ['pleieassistent'], ['care assistant']),
  concept('occupation', 'seller', ['selger'], ['seljar'], ['salesperson']),
  concept('skill', 'sewing', ['søm'], ['saum'], ['sewing']),
  concept('skill', 'stock-taking', ['bestillinger', 'etterbestillinger'], ['bestillingar'], ['orders']),
  concept('occupation', 'cook', ['kokk'], ['kokk'], ['cook']),
  concept('skill', 'measuring', ['måler', 'måle og kappe'], ['måle og kappe'], ['measuring and cutting']),
  concept('skill', 'machine-operation', ['betjene maskiner', 'maskinkjøring'], ['betene maskiner'], ['machine operation']),
  concept('skill', 'customer-service', ['kundeservice', 'kunde behandling'], ['kundeservice'], ['customer service']),
  concept('skill', 'milking', ['melke kyr', 'melking'], ['mjølke kyr', 'mjølking'], ['milking']),
  concept('skill', 'welding', ['sveising'], ['sveising'], ['welding']),
  concept('skill', 'economy', ['økonomi'], ['økonomi'], ['economics']),
  concept('skill', 'packing', ['pakking', 'pakke varer'], ['pakking'], ['packing']),
  concept('skill', 'programming', ['programmering', 'C#', 'C++', '.NET', 'Node.js'], ['programmering'], ['programming']),
  concept('skill', 'it-support', ['IT', 'brukerstøtte'], ['brukarstøtte'], ['IT support']),
  concept('skill', 'cnc', ['CNC', 'CNC 5-akse'], ['CNC'], ['CNC operation']),
  concept('qualification', 'authorisation-nurse', ['autorisert sykepleier'], ['autorisert sjukepleiar'], ['registered nurse']),
  concept('certificate', 'forklift-certificate', ['truckførerbevis'], ['truckførarbevis'], ['forklift certificate']),
  place('3403', 'Hamar'),
  place('3405', 'Lillehammer'),
  place('3451', 'Nord-Aurdal'),
  place('1119', 'Hå'),
  place('1121', 'Time'),
  place('3430', 'Os'),
  place('3446', 'Gran'),
  place('1507', 'Ålesund'),
];
