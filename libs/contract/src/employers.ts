import { z } from 'zod';
import { placeView, postingCard } from './postings';
import { route } from './route';
import { language, listOf, region, trade } from './vocabulary';

export const employerCard = z.object({
  id: z.string(),
  name: z.string(),
  trade,
  place: placeView.nullable(),
  lang: language,
  about: z.string(),
  openForContact: z.boolean(),
  answerDays: z.number().int().nullable(),
  /** Open postings now. */
  postings: z.number().int(),
});
export type EmployerCard = z.infer<typeof employerCard>;
export const employerView = employerCard.extend({ openPostings: z.array(postingCard) });
export type EmployerView = z.infer<typeof employerView>;

export const employerFilters = z.object({
  where: z.string().trim().max(80).default(''),
  trade: listOf(trade, 20),
  region: listOf(region, 10),
  openForContact: z.stringbool().optional(),
});
const facetCount = z.object({ id: z.string(), label: z.string(), count: z.number().int() });
export const employerList = z.object({
  total: z.number().int(),
  items: z.array(employerCard),
  facets: z.object({ trade: z.array(facetCount), region: z.array(facetCount) }),
  unknownPlace: z.boolean(),
});
export type EmployerList = z.infer<typeof employerList>;

export const listEmployers = route({
  name: 'listEmployers',
  method: 'GET',
  path: '/api/employers',
  summary: 'Employers by place and trade',
  access: { who: 'public' },
  cost: 'light',
  query: employerFilters.extend({ lang: language.default('nb') }),
  response: employerList,
  cache: { seconds: 30 },
});
export const readEmployer = route({
  name: 'readEmployer',
  method: 'GET',
  path: '/api/employers/:id',
  summary: 'One employer and its open postings',
  access: { who: 'public' },
  cost: 'light',
  params: z.object({ id: z.string().max(120) }),
  query: z.object({ lang: language.default('nb') }),
  response: employerView,
  cache: { seconds: 30 },
});
