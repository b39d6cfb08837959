import { routes as contractRoutes, ROLES, type Route } from '@arena/contract';
import type { Actor } from './actors';
import { WAYS, type Target } from './cells';
import type { World } from './world';

export interface Figures {
  routes: number;
  cells: number;
  /** Cells that must reach an answer in the two hundreds, and cells that must not. */
  allowed: number;
  denied: number;
  /** Routes of which it is not said who may call them, or for which no right call is known. */
  undeclared: number;
  /** Routes about a person under consent, each with each state that a consent can be in. */
  consentStates: number;
  /** Cells that were answered otherwise than declared. */
  broken: number;
}

export interface Tried {
  figures: Figures;
  /** A line for each cell, and for each fault. */
  lines: string[];
  faults: string[];
}

const DENIED = [401, 403, 404];

/** Puts what was tried on states of consents to the cells. */
export function withConsentStates(tried: Tried, more: { tried: number; lines: string[]; faults: string[] }): Tried {
  const { figures, lines, faults } = tried;
  return {
    figures: { ...figures, consentStates: more.tried, broken: figures.broken + more.faults.length },
    lines: [...more.lines, ...lines],
    faults: [...more.faults, ...faults],
  };
}

/** Whether the declaration lets this caller do it to this thing. */
function expected({ access }: Route, caller: Actor, target: Target): boolean {
  if (access.who === 'public') return true;
  if (access.who === 'operator') return caller.operator;
  return caller.role !== 'nobody' && access.who.includes(caller.role) && (!access.own || target === 'own');
}

/** Follows where a redirect leads, one step: a login that failed comes back to a page of ours with a problem in its address. */
const reached = (route: Route, response: Response): boolean =>
  response.ok ||
  (route.answers === 'redirect' &&
    response.status >= 300 &&
    response.status < 400 &&
    !/[?&]problem=/.test(response.headers.get('location') ?? ''));

/** What an answer says, without what differs from call to call. */
async function told(response: Response): Promise<string> {
  if (response.headers.get('content-type')?.includes('event-stream')) {
    await response.body?.cancel();
    return 'stream';
  }
  if (response.headers.get('content-type') === 'application/pdf') {
    await response.body?.cancel();
    return 'file';
  }
  return (await response.text()).replace(/"correlationId":"[^"]*"/, '');
}

/**
 * Tries every role on every route, on what is theirs, somebody else's and not there, against the running API; an operator on operators' routes.
 * @param routes those of the contract
 */
export async function tryMatrix(world: World, routes: readonly Route[] = contractRoutes): Promise<Tried> {
  const figures: Figures = { routes: routes.length, cells: 0, allowed: 0, denied: 0, undeclared: 0, consentStates: 0, broken: 0 };
  const lines: string[] = [];
  const faults: string[] = [];
  // what ends a person comes last
  const ordered = [...routes].sort((a, b) => Number(a.name === 'deleteAccount') - Number(b.name === 'deleteAccount'));
  const everybody: readonly Actor[] = [
    world.nobody,
    ...ROLES.map((role) => ({ seeker: world.seeker, employer: world.employer, adviser: world.adviser })[role]),
  ];

  for (const route of ordered) {
    const way = WAYS[route.name];
    // the type says that a route declares it; what is built from other parts may not
    if (!way || (route as Partial<Route>).access === undefined) {
      figures.undeclared += 1;
      faults.push(`${route.name}: undeclared`);
      continue;
    }
    // elsewhere an operator is an adviser like others
    const callers = route.access.who === 'operator' ? [...everybody, world.operator] : everybody;
    const targets: readonly Target[] =
      route.access.who !== 'public' && route.access.who !== 'operator' && route.access.own ? ['own', 'other', 'none'] : ['none'];
    for (const caller of callers) {
      const answers = new Map<Target, string>();
      for (const target of targets) {
        const may = expected(route, caller, target);
        figures.cells += 1;
        figures[may ? 'allowed' : 'denied'] += 1;
        const name = `${caller.called} ${route.method} ${route.path}${targets.length > 1 ? ` (${target})` : ''}`;
        let fault: string | null = null;
        let status = 0;
        try {
          const { as = caller, ask } = await way(world, caller, target);
          const response = await as.ask(route, ask);
          ({ status } = response);
          const right = may ? reached(route, response) : DENIED.includes(status);
          const body = await told(response);
          answers.set(target, `${status} ${body}`);
          if (!right) fault = `${name}: ${may ? 'should be let in' : 'should be kept out'}, got ${status} ${body.slice(0, 300)}`;
          else if (target === 'none' && !may && answers.has('other') && answers.get('other') !== answers.get('none'))
            fault = `${name}: 'not there' and 'not yours' can be told apart: ${answers.get('other')?.slice(0, 200)} / ${answers.get('none')?.slice(0, 200)}`;
        } catch (error) {
          fault = `${name}: ${error instanceof Error ? error.message : String(error)}`;
        }
        lines.push(`${fault ? 'BROKEN' : may ? 'let in' : 'kept out'} ${status} ${name}`);
        if (fault) {
          figures.broken += 1;
          faults.push(fault);
        }
      }
    }
  }
  return { figures, lines, faults };
}
