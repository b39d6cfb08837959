import { OPPORTUNITY_KINDS, SKILL_LEVELS } from '@arena/domain';
import { z } from 'zod';
import { route } from './route';
import { cefrLevel, conceptId, languageCode, licenceClass, municipalityNumber, opportunityKind, qualificationState, skillSource } from './vocabulary'; // prettier-ignore

/** The answers to the builder's five questions, as the device keeps them and the account takes them over. */
export const keptDraft = z.strictObject({
  version: z.literal(1),
  place: z.strictObject({ text: z.string().max(120), municipality: municipalityNumber.nullable() }),
  reach: z.union([z.literal(20), z.literal(50), z.literal(100), z.literal('county')]),
  kinds: z.array(opportunityKind).max(OPPORTUNITY_KINDS.length),
  languages: z.array(z.strictObject({ id: languageCode, cefr: z.union([cefrLevel, z.literal('none')]).nullable() })).max(20),
  groups: z.array(skillSource).max(20),
  cards: z.array(conceptId).max(200),
  skills: z
    .array(z.strictObject({ id: conceptId, level: z.union(SKILL_LEVELS.map((l) => z.literal(l))), source: skillSource, label: z.string().max(120) }))
    .max(300), // prettier-ignore
  licences: z.array(licenceClass).max(16),
  certificates: z.array(conceptId).max(30),
  qualifications: z.array(z.strictObject({ id: conceptId, state: qualificationState.nullable() })).max(20),
  /** Answers to the questions that sharpen, by option. Left out until one is given: drafts from before know nothing of them. */
  followUps: z.array(conceptId).max(200).optional(),
  /** Skills that the person does not want to be suggested again. For that person alone: see {@link sharedDraft}. */
  notWanted: z.array(conceptId).max(200).optional(),
  /** 'off': the person wants no page ranked or explained by these answers. Left out: matching is on. For that person alone. */
  matching: z.literal('off').optional(),
});
export type KeptDraft = z.infer<typeof keptDraft>;

/** What others may see of the answers when the person lets them: never what sharpened them, what somebody does not want, or how they read. */
export const sharedDraft = keptDraft.omit({ followUps: true, notWanted: true, matching: true });
export type SharedDraft = z.infer<typeof sharedDraft>;

/** `version` 0: nothing is kept yet. */
export const profileView = z.object({ version: z.number().int(), draft: keptDraft.nullable(), changedAt: z.string().nullable() });
export type ProfileView = z.infer<typeof profileView>;

const own = { access: { who: ['seeker'], own: false }, cost: 'light', response: profileView, cache: 'no-store' } as const;

export const readProfile = route({
  ...own, name: 'readProfile', method: 'GET', path: '/api/me/profile', summary: 'The answers that the account keeps',
}); // prettier-ignore

/** @remarks `version` is the one that was read; another one since is answered 'changed-meanwhile'. */
export const saveProfile = route({
  ...own, name: 'saveProfile', method: 'PUT', path: '/api/me/profile', summary: 'Keeps the answers in the account',
  body: z.strictObject({ version: z.number().int().min(0), draft: keptDraft }),
}); // prettier-ignore
