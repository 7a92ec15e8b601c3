import { describe, expect, test } from "vitest";
import { extensionDir } from "../../scripts/build";
import { readRows } from "../../scripts/demo-rows";
import { type FirefoxSession, launch, type Panel } from "../support/browser";
import type { LaunchOptions } from "../support/session";
import { pageWith, type Site, startSite, toPlainHttp, urlOf } from "../support/site";
import { caseOf } from "./recorded";
import { until } from "../support/patience";

/** What looks like CORS in a Firefox that is set up for it: each test has a browser of its own. */

interface Scene {
  readonly site: Site;
  readonly session: FirefoxSession;
  readonly panel: Panel;
}

const asks = (url: string, options = "{}") =>
  `<script>fetch(${JSON.stringify(url)}, ${options}).catch(() => {})</script>`;

async function inFirefox(options: (site: Site) => LaunchOptions, play: (scene: Scene) => Promise<void>): Promise<void> {
  const site = await startSite();
  const session = await launch("firefox", { extensionDir: extensionDir("firefox"), ...options(site) });
  try {
    await play({ site, session, panel: await session.openPanel() });
  } finally {
    await session.close();
    await site.close();
  }
}

/** The cause of that case's row, once the row has the verdict. */
async function causeOf({ panel }: Scene, id: string, verdict: string): Promise<string> {
  const row = await until(
    async () => (await panel.evaluate(readRows)).find((one) => caseOf(one.url) === id && one.verdict === verdict),
    `${id} to be ${verdict}`,
  );
  return row.cause;
}

describe("in Firefox", () => {
  test("a redirect from TLS to plain http is mixed content", async () => {
    await inFirefox(
      () => ({ anyCertificate: true, prefs: { "network.dns.localDomains": "api.test" } }),
      async (scene) => {
        const { session, site } = scene;
        await session.page.goto(urlOf(site.securePage, "page", pageWith(asks(toPlainHttp(site)))));
        expect(await causeOf(scene, "to-plain-http", "failed")).toBe("mixed-content");
      },
    );
  });

  test("a request waits while somebody is asked for the local network", async () => {
    const isPublic = ({ publicPage }: Site) => ({
      prefs: { "network.lna.address_space.public.override": `127.0.0.1:${new URL(publicPage).port}` },
    });
    await inFirefox(isPublic, async (scene) => {
      const { session, site } = scene;
      const allowed = { headers: { "Access-Control-Allow-Origin": "*" } };
      await session.page.goto(urlOf(site.publicPage, "page", pageWith(asks(urlOf(site.api, "asked", allowed)))));
      expect(await causeOf(scene, "asked", "pending")).toBe("");
      // Who leaves has not answered.
      await session.page.goto(urlOf(site.page, "page", pageWith("")));
    });
  });

  test("a preflight that never came says that CORS is switched off", async () => {
    await inFirefox(
      () => ({ prefs: { "content.cors.disable": true } }),
      async (scene) => {
        const { session, site } = scene;
        await session.page.goto(urlOf(site.page, "page", pageWith(asks(urlOf(site.api, "off"), `{ method: "PUT" }`))));
        expect(await causeOf(scene, "off", "failed")).toBe("cors-disabled");
        const isLogged = async () =>
          (await session.consoleCategories()).some(({ category }) => category === "CORSDisabled");
        await until(isLogged, "the browser's own word for it");
      },
    );
  });
});
