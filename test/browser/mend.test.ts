import { describe, expect } from "vitest";

import { diagnoseAndFix } from "../../src/engine/remedy/full-diagnosis";
import { askedOf, policiesForRequest } from "../../src/engine/remedy/policy";
import { RECIPES } from "../../src/engine/remedy/recipes";
import type { Panel } from "../support/browser";
import { demoTest as test, select } from "./fixture";
import { caseOf, recordedExchanges } from "./recorded";

/** One server of each family: how each of them is written is shown without a browser. */
const SERVERS = [...new Map(RECIPES.map((recipe) => [recipe.family, recipe])).values()];
/** A JSON POST to a server that has no route for OPTIONS. */
const CASE = "preflight-no-route";

async function choose(panel: Panel, id: string): Promise<void> {
  await panel.evaluate(() => document.querySelector<HTMLElement>(".fix-other")?.click());
  const option = `dialog [data-server="${id}"]`;
  await panel.waitFor((selector: string) => document.querySelector(selector), { args: [option] });
  await panel.evaluate((selector: string) => document.querySelector<HTMLElement>(selector)?.click(), option);
  await panel.waitFor(() => document.querySelector("dialog") === null);
}

const shownCode = (panel: Panel, id: string) =>
  panel.waitFor(
    (server: string) =>
      document.querySelector(`[data-recipe="${server}"]`) &&
      [...document.querySelectorAll("[data-piece=code] .piece-code")].map(({ textContent }) => textContent),
    { args: [id] },
  );

describe("the fix in the panel", () => {
  test("is the code of the chosen server, as its recipe writes it for this request", async ({ panel }) => {
    await select(panel, CASE);
    const exchange = (await recordedExchanges(panel)).find(({ hops }) => caseOf(hops[0].url) === CASE);
    if (!exchange) throw new Error(`${CASE} was not recorded`);
    const [policy] = policiesForRequest(askedOf(exchange, diagnoseAndFix(exchange)));
    if (!policy) throw new Error(`${CASE} has no fix`);
    await choose(panel, SERVERS[0]?.id ?? "");
    await panel.waitFor(() => {
      const onlyThis = document.querySelector<HTMLInputElement>('.recipe-scope input[value="request"]');
      onlyThis?.click();
      return onlyThis?.checked;
    });
    for (const recipe of SERVERS) {
      await choose(panel, recipe.id);
      expect(await shownCode(panel, recipe.id)).toEqual(recipe.parts(policy).map(({ code }) => code));
    }
  });

  test("is for the server chosen last, also in a panel opened later", async ({
    session,
    devtools,
    panel,
    options: _,
  }) => {
    await select(panel, CASE);
    await choose(panel, "caddy");
    await shownCode(panel, "caddy");
    await devtools.close();
    const later = await devtools.open();
    await session.page.reload();
    await later.waitFor((id: string) => document.querySelector(`[data-url*="/${id}/"]`), { args: [CASE] });
    await select(later, CASE);
    expect((await shownCode(later, "caddy"))?.join("\n")).toContain("header");
  });
});
