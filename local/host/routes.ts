// Which function answers a request: the first match in the order of the functions' names, as in the real host.
import type { HttpFunction } from './bindings.ts';
import { compileTemplate, type Template } from './template.ts';

export interface Match {
  readonly fn: HttpFunction;
  readonly params: Readonly<Record<string, string>>;
}

export interface Routes {
  /** The function for a method (capitals) and a raw path; undefined means 404, also for a method that is not listed. */
  readonly match: (method: string, path: string) => Match | undefined;
  /** Why functions were left out, one sentence each. */
  readonly refused: readonly string[];
}

interface Route {
  readonly fn: HttpFunction;
  readonly template: Template;
}

// The encoded slash stays encoded, so that it never separates segments.
const decode = (path: string): string => {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path.replace(/%(2f)/gi, '%25$1'));
  } catch {
    return path;
  }
};

// Clients rarely send dot segments; the real server resolves them before it looks for a route.
const withoutDots = (path: string): string =>
  /\/(?:\.|%2e)/i.test(path) ? new URL(`http://host${path}`).pathname : path;

const whyReserved = ({ name, route }: HttpFunction): string | undefined =>
  /^\/*(?:admin|runtime)/i.test(route)
    ? `Function ${name} is not loaded: its route "${route}" starts with "admin" or "runtime", which belong to the host.`
    : undefined;

const whyTaken = (routes: readonly Route[], { fn, template }: Route): string | undefined => {
  const other = routes.find(
    (route) =>
      route.template.shape === template.shape &&
      route.fn.methods.some((method) => fn.methods.includes(method)),
  );
  return (
    other &&
    `Function ${fn.name} is not loaded: function ${other.fn.name} has the same route "${fn.route}" and method.`
  );
};

const compareNames = (a: HttpFunction, b: HttpFunction): number =>
  a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1;

/** Compiles the routes below `prefix` (no slashes around it; may be empty). */
export const compileRoutes = (functions: readonly HttpFunction[], prefix: string): Routes => {
  const routes: Route[] = [];
  const refused: string[] = [];
  for (const fn of functions.toSorted(compareNames)) {
    const route = { fn, template: compileTemplate([prefix, fn.route].filter(Boolean).join('/')) };
    const why = whyReserved(fn) ?? whyTaken(routes, route);
    if (why) refused.push(why);
    else routes.push(route);
  }
  const methods = new Set(routes.flatMap(({ fn }) => fn.methods));
  const byMethod = new Map(
    [...methods].map((method) => [method, routes.filter(({ fn }) => fn.methods.includes(method))]),
  );
  return {
    refused,
    match: (method, path) => {
      const decoded = decode(withoutDots(path));
      for (const { fn, template } of byMethod.get(method) ?? []) {
        const params = template.match(decoded);
        if (params) return { fn, params };
      }
      return undefined;
    },
  };
};
