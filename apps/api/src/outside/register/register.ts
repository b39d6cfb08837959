import express, { Router } from 'express';
import { RECORDED, RegisterUnit, removedUnits, subUnits, units } from './recorded-units';

const JSON_TYPE = 'application/json;charset=utf-8';

/** What a test may change while the register stand-in runs. */
export interface RegisterControl {
  /** Adds or replaces what a number answers. */
  put(kind: 'enheter' | 'underenheter', unit: RegisterUnit): void;
  /** The register is away: every call is answered with this status, or hangs; null: it is back. */
  away(how: number | 'hangs' | null): void;
  /** How many calls came in. */
  calls(): number;
}

/** Enhetsregisteret as the product asks it: `/api/enheter/{number}` and `/api/underenheter/{number}`. */
export function register(): { router: Router; control: RegisterControl } {
  const known = { enheter: new Map(units), underenheter: new Map(subUnits) };
  let away: number | 'hangs' | null = null;
  let calls = 0;
  const router = express.Router();

  router.get('/api/:kind/:number', (request, response) => {
    calls += 1;
    const { kind, number } = request.params;
    const refuse = (status: number, message: string): void => {
      response
        .status(status)
        .type(JSON_TYPE)
        .send(JSON.stringify({ status, error: message, path: `/enhetsregisteret/api/${kind}/${number}` }));
    };
    // a call that is taken and never answered: the caller's own time-out has to end it
    if (away === 'hangs' || number === RECORDED.hangs) return;
    if (away !== null) return refuse(away, 'Service Unavailable');
    if (number === RECORDED.broken) return refuse(500, 'Internal Server Error');
    if (kind !== 'enheter' && kind !== 'underenheter') return refuse(404, 'Not Found');
    if (!/^\d{9}$/.test(number)) return refuse(400, 'Bad Request');
    const removed = kind === 'enheter' ? removedUnits.get(number) : undefined;
    const unit = removed ?? known[kind].get(number);
    if (!unit) {
      response.status(404).end();
      return;
    }
    const self = `http://${request.headers.host ?? 'localhost'}/enhetsregisteret/api/${kind}/${number}`;
    response
      .status(removed ? 410 : 200)
      .type(JSON_TYPE)
      .send(JSON.stringify({ ...unit, _links: { self: { href: self } } }));
  });

  return {
    router,
    control: {
      put: (kind, unit) => void known[kind].set(unit.organisasjonsnummer, unit),
      away: (how) => void (away = how),
      calls: () => calls,
    },
  };
}
