import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Change } from "../src/engine/remedy/fix";
import { applyChanges } from "./apply-changes";
import type { Reply, DemoCase, DemoHop } from "./case";
import { listen, stop } from "./listen";

/** The demo's APIs while they run: every case's URL, and the fixes that were applied to them. */
export interface Apis {
  urlOf(demoCase: DemoCase): string;
  applyFix(caseId: string, changes: readonly Change[]): void;
  clearFixes(): void;
  /** Resolves once a request of that case waits for a response that will not come. */
  arrived(caseId: string): Promise<void>;
  close(): Promise<void>;
}

/** What an OPTIONS request gets where the case says nothing about it. */
const NO_PREFLIGHT: Reply = { status: 404, headers: [["Content-Type", "text/plain"]], body: "Not found\n" };

function serverName(demoCase: DemoCase, index: number): string {
  return demoCase.hops[index]?.server ?? `${demoCase.id} ${index}`;
}

/** Starts a server for every origin the cases name. `pageOrigin` takes the place of `{page}` in the responses. */
export async function startApis(cases: readonly DemoCase[], pageOrigin: string): Promise<Apis> {
  const servers = new Map<string, Server>();
  const ports = new Map<string, number>();
  const closed = new Set<string>();
  let fixes = new Map<string, readonly Change[]>();
  const waiting = new Arrivals();

  for (const demoCase of cases) {
    for (const [index, hop] of demoCase.hops.entries()) {
      const name = serverName(demoCase, index);
      if (hop.state === "closed") closed.add(name);
      if (servers.has(name)) continue;
      const { server, port } = await listen(serveRequest);
      servers.set(name, server);
      ports.set(name, port);
    }
  }
  // Only when every other server has its port: a port given back earlier could be handed to one of them.
  for (const name of closed) {
    const server = servers.get(name);
    if (server) await stop(server);
    servers.delete(name);
  }

  function hostOf(demoCase: DemoCase, index: number): string {
    return `${demoCase.hops[index]?.host}:${ports.get(serverName(demoCase, index))}`;
  }

  function urlOfHop(demoCase: DemoCase, index: number): string {
    const scheme = demoCase.request.mode === "websocket" ? "ws" : "http";
    return `${scheme}://${hostOf(demoCase, index)}${demoCase.hops[index]?.path}`;
  }

  function fillPlaces(reply: Reply, demoCase: DemoCase, index: number): Reply {
    const pagePort = new URL(pageOrigin).port;
    const places: Record<string, string> = {
      page: pageOrigin,
      port: pagePort,
      "other-port": pagePort === "3000" ? "5173" : "3000",
      api: hostOf(demoCase, index),
      next: urlOfHop(demoCase, index + 1),
    };
    const fill = (value: string): string => value.replace(/\{([a-z-]+)\}/g, (whole, place) => places[place] ?? whole);
    return { ...reply, headers: reply.headers.map(([name, value]) => [name, fill(value)] as const) };
  }

  function serveRequest(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? "/";
    const demoCase = cases.find(({ id }) => path.split("/")[1] === id);
    const index = demoCase?.hops.findIndex((hop) => hop.path === path) ?? -1;
    const hop = demoCase?.hops[index];
    if (!demoCase || !hop) return send(response, NO_PREFLIGHT);
    if (hop.state === "silent") return waiting.add(demoCase.id, response);

    const isPreflight = request.method === "OPTIONS" && "access-control-request-method" in request.headers;
    const reply = isPreflight ? (hop.preflight ?? NO_PREFLIGHT) : hop.reply;
    const changes = (fixes.get(demoCase.id) ?? []).filter(
      (change) => change.hop === index && change.on === (isPreflight ? "preflight" : roleOf(hop)),
    );
    send(response, applyChanges(fillPlaces(reply, demoCase, index), changes));
  }

  return {
    urlOf: (demoCase) => urlOfHop(demoCase, 0),
    applyFix: (caseId, changes) => void fixes.set(caseId, changes),
    clearFixes: () => void (fixes = new Map()),
    arrived: (caseId) => waiting.next(caseId),
    close: async () => void (await Promise.all([...servers.values()].map(stop))),
  };
}

/** Requests that get no response, as long as their client waits. */
class Arrivals {
  readonly #open = new Map<string, number>();
  readonly #listeners = new Map<string, (() => void)[]>();

  add(id: string, response: ServerResponse): void {
    this.#open.set(id, this.#count(id) + 1);
    response.once("close", () => this.#open.set(id, this.#count(id) - 1));
    for (const tell of this.#listeners.get(id) ?? []) tell();
    this.#listeners.delete(id);
  }

  next(id: string): Promise<void> {
    if (this.#count(id) > 0) return Promise.resolve();
    return new Promise((resolve) => this.#listeners.set(id, [...(this.#listeners.get(id) ?? []), resolve]));
  }

  #count(id: string): number {
    return this.#open.get(id) ?? 0;
  }
}

function roleOf(hop: DemoHop): "redirect" | "response" {
  return hop.reply.headers.some(([name]) => name === "Location") ? "redirect" : "response";
}

function send(response: ServerResponse, reply: Reply): void {
  // One flat list keeps repeated header lines apart.
  response.writeHead(reply.status, reply.headers.flat());
  response.end(reply.body);
}
