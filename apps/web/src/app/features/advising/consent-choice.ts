import type { Office } from '@arena/contract';
import { ADVISING_PURPOSES, OFFICE_KINDS, type AdvisingPurpose, type OfficeKind } from '@arena/domain';
import { mayEndOn } from './ends-on';

/** What somebody is about to say yes to. Nothing is ticked beforehand. */
export interface ConsentChoice {
  office: string;
  /** Null: everybody at the office. */
  adviser: string | null;
  purposes: readonly AdvisingPurpose[];
  /** YYYY-MM-DD, the last day. */
  endsOn: string;
}

/** What is not answered, in the order of the form. */
export type ConsentFault = 'office' | 'purposes' | 'endsOn';

/** Ticks or unticks: nobody can build on answers they may not see, so the two go together. */
export function withPurpose(now: readonly AdvisingPurpose[], purpose: AdvisingPurpose): AdvisingPurpose[] {
  const given = !now.includes(purpose);
  const next = new Set(now);
  if (given) next.add(purpose);
  else next.delete(purpose);
  if (given && purpose === 'build-profile') next.add('see-profile');
  if (!given && purpose === 'see-profile') next.delete('build-profile');
  return ADVISING_PURPOSES.filter((one) => next.has(one));
}

/** What somebody may do, in the order in which it is asked about, however it was kept. */
export const purposesInOrder = ({ purposes }: { purposes: readonly AdvisingPurpose[] }): AdvisingPurpose[] =>
  ADVISING_PURPOSES.filter((one) => purposes.includes(one));

/** What stands in the way of sending it. */
export function consentFaults({ office, purposes, endsOn }: ConsentChoice, today: string): ConsentFault[] {
  const faults: ConsentFault[] = [];
  if (!office) faults.push('office');
  if (purposes.length === 0) faults.push('purposes');
  if (!mayEndOn(endsOn, today)) faults.push('endsOn');
  return faults;
}

/** Offices by kind, a kind without an office left out. */
export function officesByKind(offices: readonly Office[]): { kind: OfficeKind; offices: Office[] }[] {
  return OFFICE_KINDS.map((kind) => ({ kind, offices: offices.filter((office) => office.kind === kind) })).filter(
    ({ offices: some }) => some.length > 0,
  );
}
