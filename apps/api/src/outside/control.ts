import { LoginProvider } from '@arena/fixtures';
import express, { Router } from 'express';
import { z } from 'zod';
import type { PostOffice } from './mail/post-office';
import type { RegisterControl } from './register/register';

const orders = z.strictObject({
  /** away and back: the port; a code, hang or cut: every message is answered so; ok: all is well. */
  smtp: z.union([z.enum(['away', 'back', 'ok', 'hang', 'cut']), z.int().min(400).max(599)]).optional(),
  register: z.union([z.enum(['back', 'hangs']), z.int().min(400).max(599)]).optional(),
  /** This person logs out elsewhere. */
  logOut: z.strictObject({ provider: z.enum(['id-porten', 'ansattporten', 'entra-id']), sub: z.string() }).optional(),
});

interface Controlled {
  smtp: PostOffice;
  register: RegisterControl;
  logOut(provider: LoginProvider, sub: string): Promise<number>;
}

/** `POST /dev/control` with JSON: what a test may do to the world outside where that is a process of its own. */
export function control(outside: Controlled): Router {
  const router = express.Router();
  // JSON only: a form on a foreign page cannot send it
  router.post('/dev/control', express.json(), async (request, response) => {
    const parsed = orders.safeParse(request.body);
    if (!parsed.success) return void response.status(400).json({ issues: parsed.error.issues });
    const { smtp, register, logOut } = parsed.data;
    if (smtp === 'away') await outside.smtp.away();
    else if (smtp === 'back') await outside.smtp.back();
    else if (smtp !== undefined) outside.smtp.answer(smtp === 'ok' ? null : (phase) => (phase === 'data' ? smtp : 'ok'));
    if (register !== undefined) outside.register.away(register === 'back' ? null : register);
    const told = logOut ? await outside.logOut(logOut.provider, logOut.sub) : 0;
    return void response.json({ told });
  });
  return router;
}
