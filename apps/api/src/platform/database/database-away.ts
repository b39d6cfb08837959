/** Codes of Node's sockets and of PostgreSQL (classes 08 and 57P, 53300) that say: nobody is there to answer. */
const CODES = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN',
  '57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006',
]); // prettier-ignore

/** pg and TypeORM give no code to these. */
const MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|not queryable|Client was closed|is not established|Driver not Connected|Cannot use a pool after calling end/i;

/** Whether an error says that PostgreSQL could not be reached, rather than that it said no. */
export function isDatabaseAway(error: unknown): boolean {
  // By its shape: an error of Node's own is no `instanceof Error` where tests run in a realm of their own.
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, errors, driverError, cause } = error as Record<'code' | 'message' | 'errors' | 'driverError' | 'cause', unknown>;
  if (typeof code === 'string' && CODES.has(code)) return true;
  if (typeof message === 'string' && MESSAGES.test(message)) return true;
  if (Array.isArray(errors) && errors.some(isDatabaseAway)) return true;
  return isDatabaseAway(driverError) || isDatabaseAway(cause);
}
