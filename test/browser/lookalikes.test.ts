import { describe, expect } from "vitest";
import type { BrowserKind } from "../../scripts/find-browser";
import { readRows, type Row } from "../../scripts/demo-rows";
import type { CauseId } from "../../src/engine/diagnose/causes/index";
import type { Panel } from "../support/browser";
import { blockerDir } from "../support/blocker";
import { pageWith, type Site, type SiteResponse, toPlainHttp, trust, urlOf } from "../support/site";
import { BROWSER, test as base } from "./fixture";
import { caseOf, diagnoses } from "./recorded";
import { until } from "../support/patience";

/** What only looks like CORS: every case in a frame of its own, all of them on one page. */
interface Lookalike {
  readonly id: string;
  /** What the frame does. */
  readonly markup: (site: Site) => string;
  readonly headers?: (site: Site) => Readonly<Record<string, string>>;
  readonly verdict: "failed" | "blocked" | "opaque" | "allowed" | "unknown";
  readonly cause: CauseId | "";
  /** The browser that shows anything of it; both unless told. */
  readonly only?: BrowserKind;
}

const SVG: SiteResponse = {
  headers: { "Content-Type": "image/svg+xml" },
  body: `<svg xmlns="http://www.w3.org/2000/svg"/>`,
};
const ALLOWED: SiteResponse = { headers: { "Access-Control-Allow-Origin": "*" } };

const script = (source: string): string => `<script>${source}</script>`;
const asks = (url: string, options = "{}"): string =>
  script(`fetch(${JSON.stringify(url)}, ${options}).catch(() => {})`);
const PUT = `{ method: "PUT" }`;
/** Gives up on the request once the server has it. */
const givesUp = (url: string, method: string): string =>
  script(`const giving = new AbortController();
    fetch(${JSON.stringify(url)}, { method: "${method}", signal: giving.signal }).catch(() => {});
    fetch("/reached?what=" + encodeURIComponent("${method} " + new URL(${JSON.stringify(url)}).pathname)).then(() => giving.abort());`);

/** One that goes for a simple request and for one with a preflight. */
function both(id: string, url: (site: Site, id: string) => string, verdict: "failed", cause: CauseId): Lookalike[] {
  return [
    { id, markup: (site) => asks(url(site, id)), verdict, cause },
    { id: `${id}-put`, markup: (site) => asks(url(site, `${id}-put`), PUT), verdict, cause },
  ];
}

const LOOKALIKES: readonly Lookalike[] = [
  ...both("refused", ({ closed }, id) => urlOf(closed, id), "failed", "server-unreachable"),
  ...both("closes", ({ api }, id) => urlOf(api, id, { instead: "close" }), "failed", "server-unreachable"),
  ...both("not-http", ({ api }, id) => urlOf(api.replace("http:", "https:"), id), "failed", "server-unreachable"),
  ...both("no-such-name", (_, id) => urlOf("http://name.invalid", id), "failed", "name-not-found"),
  ...both("certificate", ({ untrusted }, id) => urlOf(untrusted, id), "failed", "bad-certificate"),
  ...both("csp", ({ api }, id) => urlOf(api, id, ALLOWED), "failed", "csp-connect-src").map((one) => ({
    ...one,
    headers: () => ({ "Content-Security-Policy": "connect-src 'self'" }),
  })),
  {
    id: "csp-twice",
    markup: ({ api }) => asks(urlOf(api, "csp-twice", ALLOWED)),
    headers: () => ({ "Content-Security-Policy": "connect-src 'self', default-src 'self' 'unsafe-inline'" }),
    verdict: "failed",
    cause: "csp-connect-src",
  },
  {
    id: "csp-report-only",
    markup: ({ api }) => asks(urlOf(api, "csp-report-only", ALLOWED)),
    headers: () => ({ "Content-Security-Policy-Report-Only": "connect-src 'self'" }),
    verdict: "allowed",
    cause: "",
  },
  {
    id: "csp-redirect",
    markup: ({ api, page }) =>
      asks(
        urlOf(api, "csp-redirect", {
          status: 302,
          headers: {
            ...ALLOWED.headers,
            Location: urlOf(page.replace("localhost", "a.localhost"), "csp-redirect", ALLOWED),
          },
        }),
      ),
    headers: ({ api }) => ({ "Content-Security-Policy": `connect-src ${api}` }),
    verdict: "failed",
    cause: "csp-connect-src",
  },
  {
    id: "corp",
    markup: ({ api }) =>
      `<img src="${urlOf(api, "corp", { headers: { "Cross-Origin-Resource-Policy": "same-origin", "Content-Type": "image/png" } })}">`,
    verdict: "blocked",
    cause: "corp",
  },
  {
    id: "coep",
    markup: ({ api }) => `<img src="${urlOf(api, "coep", { headers: { "Content-Type": "image/png" } })}">`,
    headers: () => ({ "Cross-Origin-Embedder-Policy": "require-corp" }),
    verdict: "blocked",
    cause: "coep",
  },
  {
    id: "orb",
    markup: ({ api }) =>
      `<img src="${urlOf(api, "orb", { headers: { "Content-Type": "text/html", "X-Content-Type-Options": "nosniff" }, body: "<h1>Log in</h1>" })}">`,
    verdict: "blocked",
    cause: "orb",
  },
  ...(["chromium", "firefox"] as const).map((only): Lookalike => {
    const markup = ({ page, api }: Site): string => {
      const away = urlOf(api, "same-origin-mode", ALLOWED);
      const start = urlOf(page, "same-origin-mode", { status: 302, headers: { Location: away } });
      return asks(start, `{ mode: "same-origin" }`);
    };
    // To an extension Chromium ends it as it ends any redirect that the script does not want.
    const told = { chromium: ["failed", "aborted"], firefox: ["blocked", "same-origin-mode"] } as const;
    const [verdict, cause] = told[only];
    return { id: "same-origin-mode", markup, verdict, cause, only };
  }),
  {
    id: "no-cors",
    markup: ({ api }) => asks(urlOf(api, "no-cors"), `{ mode: "no-cors" }`),
    verdict: "opaque",
    cause: "no-cors-opaque",
  },
  {
    id: "picture",
    markup: ({ api }) => `<img src='${urlOf(api, "picture", SVG)}'>`,
    verdict: "opaque",
    cause: "",
  },
  {
    id: "aborted",
    markup: ({ api }) => givesUp(urlOf(api, "aborted", { instead: "hang" }), "GET"),
    verdict: "failed",
    cause: "aborted",
  },
  {
    id: "aborted-put",
    markup: ({ api }) => givesUp(urlOf(api, "aborted-put", { instead: "hang" }), "PUT"),
    verdict: "failed",
    cause: "aborted",
  },
  {
    id: "stream-closed",
    markup: ({ api }) => {
      const url = JSON.stringify(urlOf(api, "stream-closed", { instead: "hang" }));
      return script(`const stream = new EventSource(${url});
        fetch("/reached?what=" + encodeURIComponent("GET /stream-closed")).then(() => stream.close());`);
    },
    verdict: "failed",
    cause: "aborted",
  },
  ...both("other-extension", ({ api }, id) => urlOf(api, id, ALLOWED), "failed", "blocked-by-extension"),
  {
    id: "crossorigin",
    markup: ({ api }) =>
      `<img crossorigin src="${urlOf(api, "crossorigin", { headers: { "Content-Type": "image/png" } })}">`,
    verdict: "blocked",
    cause: "crossorigin-attribute",
  },
  {
    id: "fingerprinter",
    markup: ({ api }) => asks(urlOf(api.replace("127.0.0.1", "fingerprinter.test"), "fingerprinter", ALLOWED)),
    verdict: "failed",
    cause: "browser-policy",
    only: "firefox",
  },
];

function framesOf(site: Site, lookalikes: readonly Lookalike[]): string {
  const urlFor = ({ id, markup, headers }: Lookalike) =>
    urlOf(site.page, `frame-${id}`, pageWith(markup(site), headers?.(site)));
  return lookalikes.map((one) => `<iframe src="${urlFor(one)}"></iframe>`).join("\n");
}

const rowsOf = async (panel: Panel, id: string): Promise<readonly Row[]> =>
  (await panel.evaluate(readRows)).filter(({ url }) => caseOf(url) === id);
const isSettled = ({ verdict }: Row): boolean => verdict !== "" && verdict !== "pending";
const settledRows = (panel: Panel, id: string): Promise<readonly Row[]> =>
  until(async () => {
    const rows = await rowsOf(panel, id);
    return rows.length > 0 && rows.every(isSettled) ? rows : null;
  }, `the verdict of ${id}`);

const lookalikes = LOOKALIKES.filter(({ only = BROWSER }) => only === BROWSER);

const test = base
  .extend("launching", { scope: "file" }, () => () => ({
    args:
      BROWSER === "chromium" ? [trust(), "--host-resolver-rules=MAP app.test 127.0.0.1,MAP cdn.test 127.0.0.1"] : [],
    prefs: {
      "network.dns.localDomains": "api.test,app.test,cdn.test,fingerprinter.test",
      // Firefox's own protection, with a list of one host.
      "privacy.trackingprotection.fingerprinting.enabled": true,
      "urlclassifier.features.fingerprinting.blacklistHosts": "fingerprinter.test",
    },
  }))
  // A browser in which another extension blocks requests too.
  .extend("blocker", { scope: "file" }, ({ session }) => session.page.browser().installExtension(blockerDir()))
  // The panel, while the page with all of the cases is open.
  .extend("cases", async ({ session, site, panel, blocker: _ }) => {
    const page = `${site.page}/all-cases`;
    if (!session.page.url().startsWith(page))
      await session.page.goto(urlOf(site.page, "all-cases", pageWith(framesOf(site, lookalikes))));
    return panel;
  });

describe("what looks like CORS", () => {
  test.for(lookalikes)("lists $id as $verdict ($cause), once", async ({ id, verdict, cause }, { cases: panel }) => {
    // The page may tell a moment after the network what it was.
    await expect.poll(() => rowsOf(panel, id)).toMatchObject([{ verdict, cause }]);
  });

  test("tells which line asked for what the policy forbids", async ({ cases: panel }) => {
    await settledRows(panel, "csp");
    await panel.click(`[data-url*="/csp?"]`);
    await panel.waitFor(() => document.body.textContent?.includes("/frame-csp:1"), { what: "the page and its line" });
  });

  // Firefox shows an extension nothing at all of it.
  test.runIf(BROWSER === "chromium")(
    "says that a page with TLS may not ask for plain http",
    async ({ session, site, panel }) => {
      const url = (id: string): string => urlOf(site.api.replace("127.0.0.1", "api.test"), id, ALLOWED);
      const frames = [asks(url("plain-http")), asks(url("plain-http-put"), PUT), asks(toPlainHttp(site))];
      await session.page.goto(urlOf(site.securePage, "page", pageWith(frames.join(""))));
      const forbidden = [{ verdict: "failed", cause: "mixed-content" }];
      for (const id of ["plain-http", "plain-http-put", "to-plain-http"])
        await expect.poll(() => rowsOf(panel, id)).toMatchObject(forbidden);
    },
  );

  // A server without TLS is not told the mode, and Firefox shows an extension nothing else of it.
  test.runIf(BROWSER === "firefox")(
    "leaves open whether a script hid the response to its POST from itself",
    async ({ session, site, panel }) => {
      const post = (id: string, answer: SiteResponse) =>
        asks(urlOf(site.api.replace("127.0.0.1", "api.test"), id, answer), `{ mode: "no-cors", method: "POST" }`);
      const [hidden, open] = ["hidden-post", "open-post"] as const;
      const allows = { "Access-Control-Allow-Origin": site.page, "Access-Control-Allow-Credentials": "true" };
      const frames = [post(hidden, {}), post(open, { headers: allows })];
      await session.page.goto(urlOf(site.page, "page", pageWith(frames.join(""))));
      // The page tells a moment after the network, and of one request after the other.
      const told = await until(
        async () =>
          (await diagnoses(panel)).find(
            ({ request, evidence }) => caseOf(request.url) === hidden && evidence.join(" ").includes("no-cors"),
          ),
        "the mode",
      );
      expect(told).toMatchObject({ verdict: "blocked", certainty: "inferred" });
      await expect.poll(() => rowsOf(panel, open)).toMatchObject([{ verdict: "opaque", cause: "no-cors-opaque" }]);
    },
  );

  // To names other than localhost, without TLS, browsers send no `Sec-Fetch-*`: nothing on the wire tells the mode.
  test("calls nothing blocked that a page without TLS embeds or sends without reading it", async ({
    session,
    site,
    panel,
  }) => {
    const cdn = (id: string, answer: SiteResponse = {}): string =>
      urlOf(site.api.replace("127.0.0.1", "cdn.test"), id, answer);
    const cached = cdn("embeds-cached", { ...SVG, headers: { ...SVG.headers, "Cache-Control": "max-age=600" } });
    const markup = [
      `<link rel="stylesheet" href="${cdn("embeds-stylesheet", { headers: { "Content-Type": "text/css" } })}">`,
      `<img src='${cdn("embeds-image", SVG)}'>`,
      `<script src="${cdn("embeds-script", { headers: { "Content-Type": "text/javascript" } })}"></script>`,
      `<iframe src="${cdn("embeds-frame", pageWith("a frame"))}"></iframe>`,
      asks(cdn("embeds-no-cors"), `{ mode: "no-cors" }`),
      script(`navigator.sendBeacon(${JSON.stringify(cdn("embeds-beacon"))}, "left")`),
      script(`const image = (then) => Object.assign(new Image(), { onload: then, src: ${JSON.stringify(cached)} });
        image(() => image(() => fetch(${JSON.stringify(cdn("embeds-last"))}).catch(() => {})))`),
    ];
    await session.page.goto(urlOf(site.page.replace("localhost", "app.test"), "page", pageWith(markup.join("\n"))));
    // The last one is read by a script, and blocked; it alone is.
    const last = [{ verdict: "blocked", cause: "not-configured" }];
    await expect.poll(() => rowsOf(panel, "embeds-last")).toMatchObject(last);
    const embedded = async () =>
      (await panel.evaluate(readRows)).filter(({ url }) => caseOf(url).startsWith("embeds-"));
    const seen = ["image", "script", "stylesheet", "no-cors", "beacon", "cached"].map((id) => `embeds-${id}`);
    const settled = async () => (await embedded()).filter(isSettled).map(({ url }) => caseOf(url));
    await expect.poll(settled).toEqual(expect.arrayContaining(seen));
    const blocked = (await embedded()).filter(({ verdict }) => verdict === "blocked");
    expect(blocked.map(({ url }) => caseOf(url))).toEqual(["embeds-last"]);
  });
});
