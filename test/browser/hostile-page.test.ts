import { describe, expect } from "vitest";
import type { Page } from "puppeteer-core";
import type { BrowserSession, Panel } from "../support/browser";
import { pageWith, type Site, urlOf } from "../support/site";
import { BROWSER, test as base } from "./fixture";

/** A page that wants a fix tried for more than one of its requests, and scripts in pages that want to command the background. */

/** Another host of nobody's, where the person is logged in. */
const bankOf = ({ page }: Site): string => page.replace("localhost", "bank.localhost");

const test = base
  // The page in a tab of its own, with the panel.
  .extend("tab", async ({ session, site }, { onCleanup }) => {
    const page = await session.newPage();
    const panel = await session.openPanel(page);
    await page.goto(urlOf(site.page, "page", pageWith("")));
    onCleanup(async () => {
      await panel.close();
      await page.close();
    });
    return { page, panel };
  });

/** Whether the page may read the response, with and without credentials. */
async function isReadable(page: Page, url: string): Promise<boolean> {
  return page.evaluate(async (address: string) => {
    const modes = ["omit", "include"] as const;
    const asked = modes.map((credentials) =>
      fetch(address, { credentials }).then(
        () => true,
        () => false,
      ),
    );
    return (await Promise.all(asked)).includes(true);
  }, url);
}

/** Has the page request that, waits for its row, and tries the fix where one is offered. Says whether one was. */
async function tryFix(page: Page, panel: Panel, request: string, part: string): Promise<boolean> {
  await page.evaluate(request);
  const row = `[data-url*=${JSON.stringify(part)}][data-verdict="blocked"]`;
  await panel.waitFor((one: string) => document.querySelector(one), { args: [row], what: row });
  await panel.evaluate((one: string) => document.querySelector<HTMLElement>(one)?.click(), row);
  await panel.waitFor(
    (one: string) =>
      document.querySelector(".about-request")?.textContent?.includes(one) && document.querySelector(".try"),
    { args: [part], what: `the detail of ${part}` },
  );
  const isOffered = await panel.evaluate(
    () => !document.querySelector<HTMLButtonElement>("[data-trial=toggle]")?.disabled,
  );
  if (!isOffered) return false;
  await panel.evaluate(() => document.querySelector<HTMLElement>("[data-trial=toggle]")?.click());
  await panel.waitFor(() => document.querySelector(".try[data-trial=on]"));
  return true;
}

const fetched = (url: string): string => `fetch(${JSON.stringify(url)}).catch(() => 0)`;

async function rulesLeft(session: BrowserSession): Promise<number> {
  const page = await session.openExtensionPage("/src/extension/options/options.html");
  const count = await page.evaluate("chrome.declarativeNetRequest.getSessionRules().then((all) => all.length)");
  await page.close();
  return count as number;
}

describe("a page that wants a fix to open more than one URL", () => {
  test.for([
    ["a wildcard for its path", (site: Site) => fetched(`${site.api}/*`), "/*"],
    ["a wildcard in its query", (site: Site) => fetched(`${site.api}/q?*`), "/q?*"],
    ["a separator", (site: Site) => fetched(`${site.api}/s^`), "/s"],
    ["an anchor", (site: Site) => fetched(`${site.api}/p?a|b|`), "/p?"],
    ["nothing but a slash", (site: Site) => fetched(`${site.api}/`), ":"],
  ] as const)("gets that one at most: %s", async ([, request, part], { site, tab: { page, panel } }) => {
    await tryFix(page, panel, request(site), part);
    const others = [
      `${site.api}/account/secret`,
      `${site.api}/account?q=/i.png`,
      `${site.api}/s/more`,
      `${site.api}/pa|b|`,
      `${bankOf(site)}/account`,
      `${bankOf(site)}/account?q=${encodeURIComponent(site.api)}/`,
    ];
    for (const url of others) expect(await isReadable(page, url), url).toBe(false);
  });

  // Chromium sends no such request.
  test.runIf(BROWSER === "firefox")("gets nothing by a wildcard for a user name", async ({ site, tab }) => {
    const { page, panel } = tab;
    const host = site.api.replace("http://", "");
    const image = `{ const image = new Image(); image.crossOrigin = "use-credentials"; image.src = "http://*@${host}/i.png"; }`;
    expect(await tryFix(page, panel, image, "/i.png")).toBe(false);
    expect(await isReadable(page, `${bankOf(site)}/account?q=@${host}/i.png`)).toBe(false);
  });

  test("gets nothing where it has no origin", async ({ site, tab: { page, panel } }) => {
    const script = `<script>${fetched(`${site.api}/opaque`)}</script>`;
    const frame = `{ const frame = document.createElement("iframe"); frame.sandbox = "allow-scripts";
      frame.srcdoc = ${JSON.stringify(script).replaceAll("</", "<\\/")}; document.body.append(frame); }`;
    expect(await tryFix(page, panel, frame, "/opaque")).toBe(false);
  });

  test("has that URL opened, in its own tab, for its own origin, and nothing beside it", async ({
    site,
    session,
    tab: { page, panel },
  }) => {
    expect(await tryFix(page, panel, fetched(`${site.api}/items`), "/items")).toBe(true);
    expect(await panel.evaluate(() => document.querySelector(".try")?.textContent)).toContain(`${site.api}/items`);
    expect(await isReadable(page, `${site.api}/items`)).toBe(true);
    for (const more of ["/", "?a", "s", ".json"])
      expect(await isReadable(page, `${site.api}/items${more}`)).toBe(false);
    const other = await session.newPage();
    await other.goto(urlOf(site.page, "page", pageWith("")));
    expect(await isReadable(other, `${site.api}/items`)).toBe(false);
    await other.close();
    await page.bringToFront();
    // A frame of another site, in the same tab.
    const heard = page.evaluate(
      () => new Promise((resolve) => addEventListener("message", ({ data }) => resolve(data))),
    );
    const asks = `<script>fetch("${site.api}/items").then(() => "read", () => "refused").then((said) => parent.postMessage(said, "*"))</script>`;
    await page.evaluate(
      (src: string) => {
        const frame = document.createElement("iframe");
        frame.src = src;
        document.body.append(frame);
      },
      urlOf(bankOf(site), "frame", pageWith(asks)),
    );
    expect(await heard).toBe("refused");
  });

  test("keeps nothing of it after another site was shown, even if the background slept", async ({
    site,
    session,
    tab: { page, panel },
  }) => {
    await tryFix(page, panel, fetched(`${site.api}/items`), "/items");
    await session.stopBackground();
    await page.goto(urlOf(bankOf(site), "elsewhere", pageWith("")));
    await page.goto(urlOf(site.page, "page", pageWith("")));
    await expect.poll(() => isReadable(page, `${site.api}/items`)).toBe(false);
    await expect.poll(() => rulesLeft(session)).toBe(0);
    expect(await isReadable(page, `${site.api}/items`)).toBe(false);
  });

  test("keeps nothing of it after DevTools closed while the background slept, though nothing wakes that", async ({
    site,
    session,
    tab: { page, panel },
  }) => {
    await tryFix(page, panel, fetched(`${site.api}/items`), "/items");
    await session.stopBackground();
    await panel.close();
    await expect.poll(() => isReadable(page, `${site.api}/items`)).toBe(false);
  });
});

/**
 * Runs in the observer's world in the page, with what a script there can call: what a page has that broke out of its own world. Gives what
 * each call came to.
 */
async function commandBackground(tab: number, api: string, origin: string): Promise<Readonly<Record<string, unknown>>> {
  const heard: unknown[] = [];
  const say = (name: string, ...messages: readonly unknown[]): void => {
    const port = chrome.runtime.connect({ name });
    port.onMessage.addListener((message: unknown) => void heard.push(message));
    for (const message of messages) port.postMessage(message);
  };
  const headers = { "Access-Control-Allow-Origin": origin };
  const rule = { url: `${api}/seen`, initiator: origin, method: null, set: headers, remove: [] };
  say("trials", { tab, number: 1, rules: [rule] });
  for (const name of ["panel", "devtools"])
    say(
      name,
      { type: "record", tab },
      { type: "ask", tab, since: 0 },
      { type: "clear", tab },
      { type: "keep", isKept: true },
    );
  // Firefox has no session store there at all.
  const outcome = async (work: () => Promise<unknown>): Promise<string> => {
    try {
      return JSON.stringify((await work()) ?? "done");
    } catch {
      return "refused";
    }
  };
  const { local, sync, session } = chrome.storage;
  const stored = [
    await outcome(() => local.set({ viewer: "https://evil.example/" })),
    await outcome(() => sync.set({ record: "always" })),
    await outcome(() => session.get(null)),
    await outcome(() => chrome.runtime.sendMessage({ type: "awake", background: "another" })),
  ];
  // The background has heard all that before it answers the observer.
  const receipt = await chrome.runtime.sendMessage({ type: "page", id: "last", timings: [], refusals: [] });
  return { heard, stored, receipt };
}

describe("a page that makes up violations of its policy", () => {
  test("has no request listed that it never sent, and has those that the browser forbade", async ({
    site,
    tab: { page, panel },
  }) => {
    const policy = { "Content-Security-Policy": "connect-src 'self'" };
    await page.goto(urlOf(site.page, "policed", pageWith("", policy)));
    await page.evaluate(
      (url: string) => {
        const facts = {
          effectiveDirective: "connect-src",
          violatedDirective: "connect-src",
          disposition: "enforce",
        } as const;
        const event = { ...facts, blockedURI: url, originalPolicy: "connect-src 'self'", documentURI: location.href };
        dispatchEvent(new SecurityPolicyViolationEvent("securitypolicyviolation", { ...event, statusCode: 200 }));
      },
      `${bankOf(site)}/made-up`,
    );
    await page.evaluate(fetched(`${site.api}/forbidden`));
    await panel.waitFor(() => document.querySelector(`[data-url*="/forbidden"]`));
    expect(await panel.evaluate(() => document.querySelectorAll(`[data-url*="/made-up"]`).length)).toBe(0);
  });
});

describe("a script in the page's world of the extension", () => {
  test("sets no rule, reads no recording, clears none and changes no setting", async ({
    site,
    session,
    options,
    tab,
  }) => {
    const { page, panel } = tab;
    await page.bringToFront();
    await page.evaluate(fetched(`${site.api}/seen?token=TOPSECRET`));
    const row = '[data-url*="/seen"][data-verdict="blocked"]';
    await panel.waitFor((one: string) => document.querySelector(one), { args: [row], what: row });
    const source = `(async () => {
      const [{ id }] = (await chrome.tabs.query({})).filter(({ url }) => url?.startsWith("${site.page}/"));
      const args = [id, "${site.api}", "${site.page}"];
      const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: id }, args, func: ${commandBackground.toString()} });
      const chosen = { ...(await chrome.storage.local.get(null)), ...(await chrome.storage.sync.get(null)) };
      return JSON.stringify({ ...result, chosen, rules: await chrome.declarativeNetRequest.getSessionRules() });
    })()`;
    const said = JSON.parse((await options.evaluate(source)) as string) as Record<string, unknown>;
    expect(said).toMatchObject({ heard: [], rules: [], receipt: true });
    // Firefox can close the session store alone (docs/threat-model.md, "Known limits").
    if (BROWSER === "chromium") expect(said["chosen"]).toEqual({});
    expect((said["stored"] as readonly string[])[2]).toBe("refused");
    expect(JSON.stringify(said)).not.toContain("TOPSECRET");
    expect(await panel.evaluate((one: string) => document.querySelectorAll(one).length, row)).toBe(1);
    expect(await rulesLeft(session)).toBe(0);
  });
});
