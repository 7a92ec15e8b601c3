import type { HeaderLine } from "../../src/engine/fetch/exchange";
import type { Reply, DemoCase, DemoHop, DemoRequest } from "../case";

export const EXPRESS: HeaderLine = ["X-Powered-By", "Express"];
export const NGINX: HeaderLine = ["Server", "nginx/1.27.2"];
export const UVICORN: HeaderLine = ["Server", "uvicorn"];
export const KESTREL: HeaderLine = ["Server", "Kestrel"];
export const APACHE: HeaderLine = ["Server", "Apache/2.4.62 (Debian)"];

export function allowOrigin(value: string): HeaderLine {
  return ["Access-Control-Allow-Origin", value];
}

export function allowMethods(value: string): HeaderLine {
  return ["Access-Control-Allow-Methods", value];
}

export function allowHeaders(value: string): HeaderLine {
  return ["Access-Control-Allow-Headers", value];
}

export const ALLOW_CREDENTIALS: HeaderLine = ["Access-Control-Allow-Credentials", "true"];
export const VARY_ORIGIN: HeaderLine = ["Vary", "Origin"];

export function json(value: unknown, ...headers: HeaderLine[]): Reply {
  return {
    status: 200,
    headers: [["Content-Type", "application/json; charset=utf-8"], ...headers],
    body: JSON.stringify(value),
  };
}

export function html(status: number, title: string, ...headers: HeaderLine[]): Reply {
  return {
    status,
    headers: [["Content-Type", "text/html; charset=utf-8"], ...headers],
    body: `<!doctype html><title>${title}</title><h1>${title}</h1>\n`,
  };
}

export function empty(status: number, ...headers: HeaderLine[]): Reply {
  return { status, headers };
}

export function redirect(status: number, location: string, ...headers: HeaderLine[]): Reply {
  return { status, headers: [["Location", location], ...headers] };
}

/** The preflight response of a server that has everything right. */
export function goodPreflight(...headers: HeaderLine[]): Reply {
  return empty(204, allowOrigin("{page}"), allowMethods("GET, POST, PUT, PATCH, DELETE"), ...headers, VARY_ORIGIN);
}

export const JSON_BODY: Pick<DemoRequest, "headers" | "body"> = {
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ item: "lamp", amount: 2 }),
};

interface Sketch extends Omit<DemoCase, "request" | "hops" | "verdict" | "headersCanFix"> {
  readonly path: string;
  readonly request?: Omit<DemoRequest, "method" | "path"> & { readonly method?: string };
  readonly verdict?: DemoCase["verdict"];
  readonly headersCanFix?: boolean;
  readonly host?: DemoHop["host"];
  readonly server?: string;
  readonly state?: NonNullable<DemoHop["state"]>;
  readonly preflight?: Reply;
  readonly reply: Reply;
  /** Where the response redirects to. */
  readonly next?: Pick<DemoHop, "path" | "reply" | "server"> & { readonly host?: DemoHop["host"] };
}

/** A case from what is special about it: by default a GET to `localhost` that headers can fix. Paths are below the id. */
export function sketch(of: Sketch): DemoCase {
  const path = `/${of.id}/${of.path}`;
  const verdict = of.verdict ?? "blocked";
  const first: DemoHop = {
    path,
    host: of.host ?? "localhost",
    reply: of.reply,
    ...(of.server && { server: of.server }),
    ...(of.state && { state: of.state }),
    ...(of.preflight && { preflight: of.preflight }),
  };
  const second: DemoHop[] = of.next ? [{ host: "localhost", ...of.next, path: `/${of.id}/${of.next.path}` }] : [];
  return {
    id: of.id,
    title: of.title,
    note: of.note,
    request: { method: "GET", ...of.request, path },
    verdict,
    cause: of.cause,
    headersCanFix: of.headersCanFix ?? verdict === "blocked",
    hops: [first, ...second],
  };
}
