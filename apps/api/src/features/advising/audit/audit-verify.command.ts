import type { Command } from '../../../platform';
import { AuditLog } from './audit-log';

const SAID = {
  whole: 'as it was sealed',
  dropped: 'past its time and dropped as a whole',
  changed: 'CHANGED since it was sealed',
  'broken-chain': 'NOT CHAINED to the month before',
} as const;

/** Whether the log of looks is what it was when its months were sealed. */
export const auditVerifyCommand: Command = {
  name: 'audit verify',
  summary: 'reckons the seals of the log of looks again, and says who could change it; ends with 1 where something is wrong',
  run: async (_, { app, print }) => {
    const audit = app.get(AuditLog, { strict: false });
    const { owner, tooMuch } = await audit.protection();
    print(`owner      ${owner}${owner === 'arena_audit' ? '' : '  (not arena_audit: only the trigger protects the log)'}`);
    print(`this role  may read and add${tooMuch.length ? `, and by its rights ${tooMuch.join(', ')}: the trigger refuses it` : ' only'}`);
    const verdicts = await audit.verify();
    for (const { month, looks, outcome } of verdicts) print(`${month.slice(0, 7)}    ${String(looks).padStart(7)} looks  ${SAID[outcome]}`);
    if (verdicts.length === 0) print('No month is sealed yet.');
    return verdicts.some(({ outcome }) => outcome === 'changed' || outcome === 'broken-chain') ? 1 : 0;
  },
};
