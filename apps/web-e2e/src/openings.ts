import type { ContactView, OurPosting, PostingContentDto } from '@arena/contract';
import { personas } from '@arena/fixtures';
import { randomUUID } from 'node:crypto';
import type { SignedIn } from './people';

type Asks = Pick<SignedIn, 'ask'>;

/** A draft with everything that is needed to publish it. @param more what is to be said otherwise @returns as the API keeps it */
export async function draftOf({ ask }: Asks, title: string, more: Partial<PostingContentDto> = {}): Promise<OurPosting> {
  const begun = (await (await ask('POST', '/api/our-postings', { id: randomUUID(), kind: 'job', lang: 'nb' })).json()) as OurPosting;
  const content: PostingContentDto = {
    ...begun.content,
    title,
    summary: 'Du holder orden i butikken.',
    about: 'Vi er en liten butikk. Du jobber sammen med en av oss.',
    tasks: ['Fylle hyller', 'Rydde lageret'],
    requirements: [{ kind: 'skill', id: 'teamwork', level: 2, strength: 'good', note: null }],
    municipality: '3403',
    placeName: 'Hamar',
    ...more,
  };
  const saved = await ask('PUT', `/api/our-postings/${begun.id}`, { lang: 'nb', version: begun.version, content });
  return (await saved.json()) as OurPosting;
}

/** Takes a step with an opening. @returns how it stands then */
export async function moveOpening({ ask }: Asks, { id, version }: OurPosting, action: 'publish' | 'withdraw'): Promise<OurPosting> {
  return (await (await ask('POST', `/api/our-postings/${id}/moves`, { lang: 'nb', version, action })).json()) as OurPosting;
}

/** An opening that everybody can see. */
export const publishedOpening = async (employer: Asks, title: string, more?: Partial<PostingContentDto>): Promise<OurPosting> =>
  moveOpening(employer, await draftOf(employer, title, more), 'publish');

/** Somebody shows interest in an opening with the answers of a persona. @returns the contact as the seeker sees it */
export async function interestIn({ ask }: Asks, opening: { id: string }, line = ''): Promise<ContactView> {
  const [{ profile } = { profile: undefined }] = personas;
  const body = { lang: 'nb', id: randomUUID(), profile, leaveOut: [], line };
  return (await (await ask('POST', `/api/postings/${opening.id}/interest`, body)).json()) as ContactView;
}

/** Takes a step with a contact, as it stands now. @returns how it stands then */
export async function moveContact(
  { ask }: Asks,
  contact: { id: string },
  action: 'ask' | 'meet' | 'decline',
  words: { text?: string; reason?: 'others-closer' } = {},
): Promise<ContactView> {
  const { last } = (await (await ask('GET', `/api/contacts/${contact.id}`)).json()) as ContactView;
  const body = { lang: 'nb', id: randomUUID(), sequence: last.sequence, action, text: null, reason: null, outcome: null, ...words };
  return (await (await ask('POST', `/api/contacts/${contact.id}/moves`, body)).json()) as ContactView;
}
