import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect } from "vitest";
import type { Exchange } from "../../src/engine/fetch/exchange";
import type { Panel } from "../support/browser";
import { pageWith, type Site, urlOf } from "../support/site";
import { BROWSER, test as base } from "./fixture";
import { caseOf, diagnoses, recordedExchanges } from "./recorded";
import { fetches, INITIATORS, script, scriptFile, text } from "./initiator-cases";
import { until } from "../support/patience";

const allowing = (origin: string) => ({
  "Access-Control-Allow-Origin": origin,
  "Access-Control-Allow-Credentials": "true",
});

const CASES = INITIATORS.flatMap(({ outcomes = ["delivered", "blocked"], ...initiator }) => [
  { ...initiator, id: `${initiator.id}-allowed`, isAllowed: true, outcome: outcomes[0] },
  { ...initiator, id: `${initiator.id}-refused`, isAllowed: false, outcome: outcomes[1] },
]);

type Case = (typeof CASES)[number];

/** How often the page with the cases was opened. A browser keeps a preflight's response for its URL, so each time has URLs of its own. */
let opened = 0;

function frameOf(site: Site, { id, markup, answer, isAllowed, origin }: Case): string {
  const headers = { "X-Opened": String(opened), ...(isAllowed ? allowing(origin?.(site) ?? site.page) : {}) };
  const url = urlOf(site.api, id, { ...answer, headers: { ...answer?.headers, ...headers } });
  return `<iframe src="${urlOf(site.page, `page-${id}`, pageWith(markup(url, site, id)))}"></iframe>`;
}

const recorded = async (panel: Panel, id: string): Promise<readonly Exchange[]> =>
  (await recordedExchanges(panel)).filter(({ hops: [first] }) => caseOf(first.url) === id);

/** All that was recorded for a case, once the page's side of it is over. */
const settled = (panel: Panel, id: string): Promise<readonly Exchange[]> =>
  until(async () => {
    const exchanges = await recorded(panel, id);
    const open = exchanges.some(({ outcome }) => outcome === "pending" || outcome === "unknown");
    return exchanges.length > 0 && !open ? exchanges : null;
  }, `the outcome of ${id}`);

const WORKER = { itself: "worker-itself", passes: "worker-passes", ignores: "worker-ignores" } as const;

const test = base
  // The panel, while the page with all of the cases is open.
  .extend("cases", async ({ site, session, panel }) => {
    if (session.page.url().startsWith(`${site.page}/all-cases`)) return panel;
    opened += 1;
    await session.page.goto(urlOf(site.page, "all-cases", pageWith("")));
    // What is registered already asks for nothing.
    await session.page.evaluate(async () => {
      for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
    });
    await session.page.evaluate(
      (html) => {
        document.body.innerHTML = html;
      },
      CASES.map((one) => frameOf(site, one)).join("\n"),
    );
    return panel;
  })
  // The panel, while a page is open that has asked its service worker.
  .extend("serviceWorker", async ({ site, session, panel }) => {
    if (session.page.url().startsWith(`${site.page}/controlled/page`)) return panel;
    const worker = scriptFile(`
      addEventListener("install", () => skipWaiting());
      addEventListener("activate", (event) => event.waitUntil(clients.claim()));
      addEventListener("fetch", (event) => {
        if (event.request.url.includes("/${WORKER.itself}?")) event.respondWith(new Response("saved"));
        if (event.request.url.includes("/${WORKER.passes}?")) event.respondWith(fetch(event.request));
      });`);
    const asks = Object.values(WORKER).map((id) => {
      const headers = id === WORKER.passes ? {} : allowing(site.page);
      return `await ${fetches(urlOf(site.api, id, { headers }))}`;
    });
    const page = pageWith(
      script(`
        navigator.serviceWorker.register(${text(urlOf(site.page, "controlled/worker.js", worker))});
        navigator.serviceWorker.ready
          .then(() => navigator.serviceWorker.controller ?? new Promise((resolve) => {
            navigator.serviceWorker.oncontrollerchange = resolve;
          }))
          .then(async () => { ${asks.join("\n")} });`),
    );
    await session.page.goto(urlOf(site.page, "controlled/page", page));
    await settled(panel, WORKER.ignores);
    return panel;
  });

describe("what asks", () => {
  test.for(CASES)(
    "records $id once, as $outcome, with who asked and how",
    async ({ id, ...expected }, { site, cases: panel }) => {
      const exchanges = await settled(panel, id);
      expect(exchanges).toMatchObject([
        {
          type: typeof expected.type === "string" ? expected.type : expected.type[BROWSER],
          origin: expected.origin?.(site) ?? site.page,
          mode: expected.mode ?? "cors",
          outcome: expected.outcome,
        },
      ]);
      expect(exchanges[0]?.hops[0].preflight !== null).toBe(expected.hasPreflight ?? false);
    },
  );

  describe("a service worker that answers for the page", () => {
    test("is recorded for what it asks itself, with its response", async ({ site, serviceWorker: panel }) => {
      const own = await until(
        async () => (await recorded(panel, WORKER.passes)).find(({ outcome }) => outcome === "blocked"),
        "what the worker asked itself",
      );
      expect(own).toMatchObject({ origin: site.page, type: "xmlhttprequest" });
    });

    test("leaves nothing pending", async ({ serviceWorker: panel }) => {
      const taken = await until(async () => {
        const all = [...(await recorded(panel, WORKER.itself)), ...(await recorded(panel, WORKER.passes))];
        return all.some(({ outcome }) => outcome === "pending") ? null : all;
      }, "an end of all that the worker took");
      // Chromium shows nothing of what the worker took; Firefox says that it did.
      const isTold = taken.some(({ interception }) => interception?.by === "service-worker");
      expect(isTold).toBe(BROWSER === "firefox");
    });

    test("is out of the way where it lets a request pass", async ({ serviceWorker: panel }) => {
      expect(await settled(panel, WORKER.ignores)).toMatchObject([{ outcome: "delivered", hops: [{ method: "GET" }] }]);
      expect((await settled(panel, WORKER.ignores))[0]?.interception).toBeUndefined();
    });
  });

  test("records what a module worker imports, and what the page may make of it", async ({ site, session, panel }) => {
    const ids = { allowed: "import-allowed", refused: "import-refused" } as const;
    const urls = {
      allowed: urlOf(site.api, ids.allowed, {
        ...scriptFile(""),
        headers: { "Content-Type": "text/javascript", ...allowing(site.page) },
      }),
      refused: urlOf(site.api, ids.refused, scriptFile("")),
    };
    const imports = Object.values(urls).map((url) => `import(${text(url)}).catch(() => {});`);
    const worker = urlOf(site.page, "module-worker", scriptFile(imports.join("\n")));
    const page = pageWith(script(`new Worker(${text(worker)}, { type: "module" });`));
    await session.page.goto(urlOf(site.page, "page-module-worker", page));
    const verdictOf = (id: string) =>
      until(async () => {
        const told = (await diagnoses(panel)).find(({ request }) => caseOf(request.url) === id);
        return told?.verdict === "unknown" ? null : told;
      }, `the verdict of ${id}`);
    // Firefox tells nobody what came of it: there the rules do.
    const certainty = BROWSER === "firefox" ? "inferred" : "observed";
    const asked = { type: "script", origin: site.page };
    expect(await verdictOf(ids.allowed)).toMatchObject({ verdict: "allowed", certainty, request: asked });
    expect(await verdictOf(ids.refused)).toMatchObject({ verdict: "blocked", certainty, request: asked });
  });

  test("records what a page without a server asks", async ({ site, session, panel }) => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "cors-why-page-")), "page.html");
    writeFileSync(
      file,
      `<!doctype html>${script(fetches(urlOf(site.api, "from-a-file", { headers: allowing(site.page) })))}`,
    );
    await session.page.goto(pathToFileURL(file).href);
    const row = await panel.waitFor(
      () =>
        ({ ...document.querySelector<HTMLElement>('[data-url*="/from-a-file?"][data-verdict="blocked"]')?.dataset })[
          "cause"
        ],
    );
    expect(row).toBe("origin-null");
    expect(await recorded(panel, "from-a-file")).toMatchObject([{ origin: "null" }]);
  });
});
