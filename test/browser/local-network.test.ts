import { describe, expect } from "vitest";
import { readRows } from "../../scripts/demo-rows";
import type { Panel } from "../support/browser";
import { pageWith, type Site, trust, urlOf } from "../support/site";
import { BROWSER, test as base } from "./fixture";
import { caseOf, diagnoses } from "./recorded";

/** Pages that the browser takes for those of the internet, and a server on this computer. */

const NAMES = ["app.test", "around.test", "frame.test", "blocked.test"];

const test = base.extend("launching", { scope: "file" }, () => ({ publicPage, securePage }: Site) => {
  const ports = [publicPage, securePage].map((page) => new URL(page).port);
  const spaces = ports.map((port) => `127.0.0.1:${port}`);
  return {
    args:
      BROWSER === "chromium"
        ? [
            trust(),
            `--ip-address-space-overrides=${spaces.map((space) => `${space}=public`).join(",")}`,
            `--host-resolver-rules=${NAMES.map((name) => `MAP ${name} 127.0.0.1`).join(",")}`,
          ]
        : [],
    anyCertificate: true,
    prefs: {
      "network.lna.address_space.public.override": spaces.join(","),
      "network.dns.localDomains": NAMES.join(","),
      // Nobody is there to decide.
      "network.lna.prompt.timeout": 1000,
    },
  };
});

const ALLOWED = { headers: { "Access-Control-Allow-Origin": "*" } };

const asks = ({ api }: Site, id: string, method = "GET"): string =>
  `<script>fetch(${JSON.stringify(urlOf(api, id, ALLOWED))}, { method: "${method}" }).catch(() => {})</script>`;

const named = (page: string, name: string): string => page.replace("localhost", name);

/** Waits until that request is listed as one that was missing the permission, and the browser has said how that stands. */
async function isTold(panel: Panel, id: string, standing: RegExp): Promise<void> {
  const rows = async () => (await panel.evaluate(readRows)).filter(({ url }) => caseOf(url) === id);
  await expect.poll(rows).toMatchObject([{ verdict: "failed", cause: "local-network-permission" }]);
  const why = async () => (await diagnoses(panel)).find(({ request }) => caseOf(request.url) === id)?.why;
  await expect.poll(why).toMatch(standing);
}

describe("a page of the internet that requests this computer", () => {
  test("is told how the permission stands, with a preflight and without", async ({ session, site, panel }) => {
    const markup = [asks(site, "asked"), asks(site, "asked-put", "PUT")].join("");
    await session.page.goto(urlOf(named(site.securePage, "app.test"), "page", pageWith(markup)));
    // Without a window Chromium takes a prompt that it can't show for a no, and keeps it.
    const standing = BROWSER === "chromium" ? /is blocked for `https:\/\/app\.test/ : /Nobody has decided/;
    for (const id of ["asked", "asked-put"]) await isTold(panel, id, standing);
  });

  test("is told that a frame did not get the permission passed on", async ({ session, site, panel }) => {
    const frame = urlOf(named(site.securePage, "frame.test"), "frame", pageWith(asks(site, "framed")));
    const around = pageWith(`<iframe src="${frame}"></iframe>`);
    await session.page.goto(urlOf(named(site.securePage, "around.test"), "page", around));
    await isTold(panel, "framed", /does not pass it on to the frame/);
  });

  test("is told that it is blocked for the site", async ({ session, site, panel }) => {
    const page = named(site.securePage, "blocked.test");
    await session.blockLocalNetwork(page);
    await session.page.goto(urlOf(page, "page", pageWith(asks(site, "denied"))));
    await isTold(panel, "denied", /is blocked for `https:\/\/blocked\.test/);
  });

  test("is told about plain http where the browser asks nobody because of it", async ({ session, site, panel }) => {
    const markup = [asks(site, "plain"), asks(site, "plain-put", "PUT")].join("");
    await session.page.goto(urlOf(named(site.publicPage, "app.test"), "page", pageWith(markup)));
    const standing = BROWSER === "chromium" ? /is plain http/ : /Nobody has decided/;
    for (const id of ["plain", "plain-put"]) await isTold(panel, id, standing);
  });
});
