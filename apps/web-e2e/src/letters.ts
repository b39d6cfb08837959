import { expect, type APIRequestContext } from '@playwright/test';

/** A letter as the post office of the test received it. */
export interface Letter {
  to: string[];
  subject: string;
  text: string;
  html: string | false | null;
}

/** What has come to an address, newest first. */
export async function lettersTo(request: APIRequestContext, address: string): Promise<Letter[]> {
  const answer = await request.get('/dev/mail.json', { params: { to: address } });
  expect(answer.ok()).toBe(true);
  return (await answer.json()) as Letter[];
}

/** Waits for the newest letter to an address that has a code of six digits, and reads it. `after` is how many letters had come before. */
export async function codeSentTo(request: APIRequestContext, address: string, after = 0): Promise<string> {
  await expect.poll(async () => (await lettersTo(request, address)).length, { timeout: 15_000 }).toBeGreaterThan(after);
  const [letter] = await lettersTo(request, address);
  const code = /\b\d{6}\b/.exec(letter?.text ?? '')?.[0];
  if (!code) throw new Error(`There is no code in the letter to ${address}`);
  return code;
}
