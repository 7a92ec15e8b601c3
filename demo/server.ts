import type { IncomingMessage, ServerResponse } from "node:http";
import type { Change } from "../src/engine/remedy/fix";
import { startApis } from "./apis";
import type { DemoCase } from "./case";
import { CASE_GROUPS, DEMO_CASES } from "./cases";
import { listen, stop } from "./listen";
import { pageFiles } from "./page";

export type { DemoCase } from "./case";

/** A page and the APIs it asks, most of them broken, each in one realistic way. */
export interface Demo {
  /** The page. It asks everything once when it opens. */
  readonly url: string;
  readonly cases: readonly (DemoCase & { readonly url: string })[];
  /** From now on the API of this case responds with exactly these changes. */
  applyFix(caseId: string, changes: readonly Change[]): void;
  clearFixes(): void;
  close(): Promise<void>;
}

/** Starts the demo on loopback ports: the page on `port` (a free one by default), every API on a port of its own. */
export async function startDemo(options: { port?: number } = {}): Promise<Demo> {
  let files: ReturnType<typeof pageFiles> | null = null;

  function servePage(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const [, arrived] = /^\/arrived\/([\w-]+)$/.exec(pathname) ?? [];
    if (arrived !== undefined) return void apis.arrived(arrived).then(() => response.writeHead(204).end());
    const file = files?.get(pathname);
    if (!file) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
      return;
    }
    // Port numbers do not separate cookies, so every API on `localhost` gets this one.
    response.setHeader("Set-Cookie", "demo-session=ada; Path=/; SameSite=Lax; HttpOnly");
    response.writeHead(200, { "Content-Type": file.type, "Cache-Control": "no-store" }).end(file.text);
  }

  const page = await listen(servePage, options.port);
  const origin = `http://localhost:${page.port}`;
  const apis = await startApis(DEMO_CASES, origin);
  files = pageFiles(CASE_GROUPS, apis.urlOf);

  return {
    url: `${origin}/`,
    cases: DEMO_CASES.map((demoCase) => ({ ...demoCase, url: apis.urlOf(demoCase) })),
    applyFix: apis.applyFix,
    clearFixes: apis.clearFixes,
    close: async () => void (await Promise.all([apis.close(), stop(page.server)])),
  };
}
