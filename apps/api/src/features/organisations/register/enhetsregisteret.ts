import type { ProblemCode } from '@arena/contract';
import type { Trade } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Config } from '../../../platform';
import { nameAsPeopleWriteIt } from './name-as-people-write-it';
import { tradeOfBusiness } from './trade-of-business';

/** What the register says of a unit, as far as we ask. */
export interface RegisterFacts {
  organisationNumber: string;
  name: string;
  /** AS, ENK, KOMM … */
  form: string;
  /** Of a sub-unit: the unit it belongs to. */
  parentNumber: string | null;
  subUnit: boolean;
  /** Four digits; null where no address is known. */
  municipalityNumber: string | null;
  trade: Trade | null;
}

export type RegisterFault = Extract<
  ProblemCode,
  'organisation-unknown' | 'organisation-removed' | 'organisation-bankrupt' | 'register-away'
>;
export type RegisterAnswer = { facts: RegisterFacts } | { fault: RegisterFault };

/** Milliseconds for the whole answer, however many calls it takes. */
const TIME_OUT = 4000;

const address = z.object({ kommunenummer: z.string().regex(/^\d{4}$/).optional().catch(undefined) }); // prettier-ignore
/** The register adds fields as it likes: what we do not read is not looked at. */
const unit = z.object({
  organisasjonsnummer: z.string().regex(/^\d{9}$/),
  navn: z.string().trim().min(1).max(400),
  organisasjonsform: z.object({ kode: z.string().max(20) }),
  naeringskode1: z.object({ kode: z.string() }).optional(),
  overordnetEnhet: z.string().regex(/^\d{9}$/).optional(),
  forretningsadresse: address.optional(),
  beliggenhetsadresse: address.optional(),
  konkurs: z.boolean().optional(),
  underAvvikling: z.boolean().optional(),
  underTvangsavviklingEllerTvangsopplosning: z.boolean().optional(),
  slettedato: z.string().optional(),
}); // prettier-ignore
type Unit = z.infer<typeof unit>;
type Reply = { unit: Unit } | { fault: RegisterFault };

/** The national register of organisations, over the network: never to be asked inside a transaction. */
@Injectable()
export class Enhetsregisteret {
  constructor(private readonly config: Config) {}

  /**
   * Asks for a unit, and where there is none of that number for a sub-unit. It does not throw.
   * @param number nine digits
   * @returns the facts, or why there are none; 'register-away' for everything that says nothing of the number: a time-out, 5xx, an answer we cannot read
   */
  async ask(number: string): Promise<RegisterAnswer> {
    const signal = AbortSignal.timeout(TIME_OUT);
    try {
      const reply = await this.get('enheter', number, signal);
      if ('unit' in reply) return { facts: factsOf(reply.unit, false) };
      if (reply.fault !== 'organisation-unknown') return reply;
      return await this.askSubUnit(number, signal);
    } catch {
      // the network, the time-out, or an answer that is not what the register documents
      return { fault: 'register-away' };
    }
  }

  private async askSubUnit(number: string, signal: AbortSignal): Promise<RegisterAnswer> {
    const reply = await this.get('underenheter', number, signal);
    if ('fault' in reply) return reply;
    const facts = factsOf(reply.unit, true);
    // a bankruptcy stands with the unit only
    const parent = facts.parentNumber === null ? null : await this.get('enheter', facts.parentNumber, signal);
    if (parent && 'fault' in parent && parent.fault !== 'organisation-unknown') return parent;
    return { facts };
  }

  /** @throws when there is no answer in time, or none that can be read */
  private async get(kind: 'enheter' | 'underenheter', number: string, signal: AbortSignal): Promise<Reply> {
    const response = await fetch(`${this.config.registerUrl}/api/${kind}/${number}`, {
      signal,
      headers: { accept: 'application/json' },
      redirect: 'error',
    });
    if (response.status === 200) {
      const found = unit.parse(await response.json());
      if (found.organisasjonsnummer !== number) throw new Error('The register answered about another number');
      if (found.slettedato !== undefined) return { fault: 'organisation-removed' };
      const ends = found.konkurs || found.underAvvikling || found.underTvangsavviklingEllerTvangsopplosning;
      return ends ? { fault: 'organisation-bankrupt' } : { unit: found };
    }
    await response.body?.cancel();
    if (response.status === 410) return { fault: 'organisation-removed' };
    // 400 is how it answers a number that fails its check digit
    if (response.status === 404 || response.status === 400) return { fault: 'organisation-unknown' };
    throw new Error(`The register answered ${response.status}`);
  }
}

function factsOf(found: Unit, subUnit: boolean): RegisterFacts {
  const place = subUnit ? found.beliggenhetsadresse : found.forretningsadresse;
  return {
    organisationNumber: found.organisasjonsnummer,
    name: nameAsPeopleWriteIt(found.navn).slice(0, 120),
    form: found.organisasjonsform.kode,
    parentNumber: subUnit ? (found.overordnetEnhet ?? null) : null,
    subUnit,
    municipalityNumber: place?.kommunenummer ?? null,
    trade: found.naeringskode1 ? tradeOfBusiness(found.naeringskode1.kode) : null,
  };
}
