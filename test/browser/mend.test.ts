import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type Demo, startDemo } from "../../demo/server";
import { extensionDir } from "../../scripts/build";
import { diagnoseAndFix } from "../../src/engine/remedy/full-diagnosis";
import { askedOf, policiesForRequest } from "../../src/engine/remedy/policy";
import { RECIPES } from "../../src/engine/remedy/recipes";
import { type BrowserSession, launch, type Panel } from "../support/browser";
import { caseOf, recordedExchanges } from "./recorded";

/** A JSON POST to a server that has no route for OPTIONS. */
const CASE = "preflight-no-route";

describe.each(["chromium", "firefox"] as const)("the fix in the panel of %s", (kind) => {
  let demo: Demo;
  let session: BrowserSession;
  let panel: Panel;

  beforeAll(async () => {
    demo = await startDemo();
    session = await launch(kind, { extensionDir: extensionDir(kind) });
    await openPanel();
  });

  afterAll(async () => {
    await session?.close();
    await demo?.close();
  });

  async function openPanel(): Promise<void> {
    panel = await session.openPanel();
    await session.page.goto(demo.url);
    await session.page.evaluate(() => window.demo.ready);
    await select(CASE);
  }

  async function select(id: string): Promise<void> {
    const row = `[data-exchange][data-url*="/${id}/"][data-verdict="blocked"]`;
    // The list draws only the rows that are in view.
    await panel.waitFor(
      (text: string) => {
        const search = document.querySelector<HTMLInputElement>(".search");
        if (!search || !document.querySelector("[data-exchange]")) return false;
        search.value = text;
        return search.dispatchEvent(new Event("input", { bubbles: true }));
      },
      { args: [`${id}/`] },
    );
    await panel.waitFor(
      (selector: string) =>
        document.querySelectorAll("[data-exchange]").length === 1 && document.querySelector(selector) !== null,
      { args: [row] },
    );
    await panel.click(row);
    await panel.waitFor(() => document.querySelector(".fix-other") !== null);
  }

  const choose = async (id: string): Promise<void> => {
    await panel.evaluate(() => document.querySelector<HTMLElement>(".fix-other")?.click());
    const option = `dialog [data-server="${id}"]`;
    await panel.waitFor((selector: string) => document.querySelector(selector), { args: [option] });
    await panel.evaluate((selector: string) => document.querySelector<HTMLElement>(selector)?.click(), option);
    await panel.waitFor(() => document.querySelector("dialog") === null);
  };

  const shownCode = (id: string) =>
    panel.waitFor(
      (server: string) =>
        document.querySelector(`[data-recipe="${server}"]`) &&
        [...document.querySelectorAll("[data-piece=code] .piece-code")].map(({ textContent }) => textContent),
      { args: [id] },
    );

  test("is the code of every server, as the recipes write it for this request", async () => {
    const exchange = (await recordedExchanges(panel)).find(({ hops }) => caseOf(hops[0].url) === CASE);
    if (!exchange) throw new Error(`${CASE} was not recorded`);
    const [policy] = policiesForRequest(askedOf(exchange, diagnoseAndFix(exchange)));
    if (!policy) throw new Error(`${CASE} has no fix`);
    await choose(RECIPES[0]?.id ?? "");
    await panel.waitFor(() => {
      const onlyThis = document.querySelector<HTMLInputElement>('.recipe-scope input[value="request"]');
      onlyThis?.click();
      return onlyThis?.checked;
    });
    for (const recipe of RECIPES) {
      await choose(recipe.id);
      expect(await shownCode(recipe.id)).toEqual(recipe.parts(policy).map(({ code }) => code));
    }
  });

  test("is for the server chosen last, also in a panel opened later", async () => {
    await choose("caddy");
    await shownCode("caddy");
    await panel.close();
    await openPanel();
    expect((await shownCode("caddy"))?.join("\n")).toContain("header");
  });
});
