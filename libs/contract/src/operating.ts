import { z } from 'zod';
import { route } from './route';

export const live = route({
  name: 'live', method: 'GET', path: '/api/health/live', summary: 'The process answers', access: { who: 'public' }, cost: 'light',
  response: z.object({ status: z.literal('up') }), cache: 'no-store',
}); // prettier-ignore
export const ready = route({
  name: 'ready', method: 'GET', path: '/api/health/ready', summary: 'Database, migrations and match engine are there', access: { who: 'public' }, cost: 'light',
  response: z.object({ status: z.literal('ready'), postings: z.number().int() }), cache: 'no-store',
}); // prettier-ignore
