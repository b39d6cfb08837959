import { PROBLEM_CODES, problem, routes, type ProblemCode, type Route } from '@arena/contract';
import { z } from 'zod';
import { problemText } from '../problems/texts';

type Json = Record<string, unknown>;

const SAMPLE = { seconds: 30 };

/** A schema as OpenAPI 3.1 wants it: that of JSON Schema 2020-12, without the key that says so. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json;
  return json;
}

/** The fields of an object schema as parameters of a request. */
function parameters(schema: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (!schema) return [];
  if (!(schema instanceof z.ZodObject)) throw new Error(`The ${where} of a route is not an object of fields`);
  const { properties = {} } = schemaOf(schema, 'input') as { properties?: Record<string, Json> };
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: where,
    // Asked of the schema itself: of a preprocessed list JSON Schema does not know that it may be left out.
    required: !(schema.shape as Record<string, z.ZodType>)[name]?.safeParse(undefined).success,
    schema: field,
    ...(field['type'] === 'array' && { style: 'form', explode: false }),
  }));
}

const problemsOf = (route: Route): ProblemCode[] => [
  ...(route.params || route.query || route.body ? (['bad-input'] as const) : []),
  ...(route.params ? (['not-found'] as const) : []),
  ...(route.body ? (['too-large'] as const) : []),
  'too-many-requests',
  'database-away',
  'internal',
];

function operation(route: Route): Json {
  const { who } = route.access;
  const problems = problemsOf(route).map((code): [string, Json] => [
    String(PROBLEM_CODES[code]),
    {
      description: problemText(code, 'title', 'en', SAMPLE),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  const caching = route.cache === 'no-store' ? 'is never stored' : `may be kept for ${route.cache.seconds} seconds`;
  return {
    operationId: route.name,
    summary: route.summary,
    description: `For ${typeof who === 'string' ? who : who.join(', ')}. The answer ${caching}.`,
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(route.body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: schemaOf(route.response, 'output') } } },
      ...Object.fromEntries(problems),
    },
  };
}

/** The whole API as an OpenAPI 3.1 document, from the same schemas that check the requests. */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Arena Innlandet',
      version: '1',
      description: 'Every error is answered as application/problem+json; the codes stand in problems.md.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: { schemas: { Problem: schemaOf(problem, 'output') } },
  };
}
