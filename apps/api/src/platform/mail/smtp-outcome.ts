/** What an SMTP sending that failed tells us. */
export interface SmtpFailure {
  /** The server refuses this letter or this address, now and later. */
  forGood: boolean;
  /** The line broke, or nobody answered, after the exchange had begun: the letter may have arrived all the same. */
  uncertain: boolean;
  /** A code. Never the server's words: they may name the address. */
  reason: string;
}

interface NodemailerError {
  name?: string;
  code?: string;
  /** Of the system, where nodemailer has given the error another. */
  originalCode?: string;
  responseCode?: number;
  command?: string;
  timeoutType?: string;
}

/** Nobody was there to take anything. */
const NEVER_REACHED: ReadonlySet<string> = new Set([
  'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EDNS', 'ETLS', 'EAUTH', 'CONNECT_TIMEOUT', 'GREETING_TIMEOUT',
]); // prettier-ignore
/** The line was lost, or the time ran out, in the middle. */
const BROKEN: ReadonlySet<string> = new Set(['ETIMEDOUT', 'ESOCKET', 'ECONNECTION', 'EABORT']);

/**
 * Reads the error of a sending.
 *
 * For good is only what a server says with 5xx about the receiver or the letter. What it says about us (the greeting, the login, the
 * sender) is put right by somebody here, and no letter is lost for it.
 */
export function readSmtpFailure(error: unknown): SmtpFailure {
  const { name = 'Error', code, originalCode, responseCode, command, timeoutType } = error as NodemailerError;
  const aboutTheLetter = (code === 'EENVELOPE' || code === 'EMESSAGE') && command !== 'MAIL FROM';
  const refused = responseCode !== undefined ? responseCode >= 500 : command === 'API';
  const detail = timeoutType ?? originalCode ?? code;
  return {
    forGood: aboutTheLetter && refused,
    uncertain: responseCode === undefined && code !== undefined && BROKEN.has(code) && !NEVER_REACHED.has(detail ?? ''),
    reason: String(responseCode ?? detail ?? name).slice(0, 100),
  };
}
