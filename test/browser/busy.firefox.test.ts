import { expect } from "vitest";
import { diagnoseAndFix } from "../../src/engine/remedy/full-diagnosis";
import { Session } from "../../src/session/session";
import { pageWith, urlOf } from "../support/site";
import { test } from "./fixture";
import { caseOf, recordedExchanges } from "./recorded";
import { until } from "../support/patience";

const ALLOWED = { headers: { "Access-Control-Allow-Origin": "*" } };
/** Firefox refuses it for its second line, which is in DevTools' log and nowhere else. */
const REPEATED = { headers: { "Access-Control-Allow-Origin": ["*", ""] } };
/** More than DevTools is asked about. */
const MANY = 150;

/** Runs in the page. */
async function ask(urls: readonly string[]): Promise<void> {
  for (const url of urls) await fetch(url).catch(() => undefined);
}

test("a busy page's repeated header is found, once DevTools was asked again, and a letter stored takes a byte", async ({
  site,
  session,
  panel,
}) => {
  // Their rows stand for one another, as they fail alike.
  const verdictsOf = async (name: RegExp) => {
    const exchanges = await recordedExchanges(panel);
    const own = exchanges.filter(({ hops: [{ url }] }) => name.test(caseOf(url)));
    const all = Session.of(exchanges, { diagnose: diagnoseAndFix });
    return own.map((exchange) => all.diagnosis(exchange).verdict);
  };
  const askedUntilBlocked = async (name: string) => {
    let asked = 0;
    await until(async () => {
      asked += 1;
      await session.page.evaluate(ask, [urlOf(site.api, `${name}-${asked}`, REPEATED)]);
      return (await verdictsOf(new RegExp(`^${name}-`))).includes("blocked");
    }, `a repeated header of ${name}`);
  };
  await session.page.goto(urlOf(site.page, "page", pageWith("")));
  // DevTools tells nothing of what is asked before it has begun to listen.
  await askedUntilBlocked("first");

  const many = Array.from({ length: MANY }, (_, index) => urlOf(site.api, `item-${index}`, ALLOWED));
  await session.page.evaluate(ask, many);
  await until(async () => {
    const verdicts = await verdictsOf(/^item/);
    return verdicts.length === MANY && verdicts.every((verdict) => verdict === "allowed");
  }, "the verdicts of all items");
  await askedUntilBlocked("again");

  // The bounds count a byte for each character; Firefox takes two for a text in which one part has two.
  const { bytes, letters } = await panel.evaluate(async () => {
    const { session: store } = chrome.storage;
    const texts = Object.entries(await store.get(null));
    const letters = texts.reduce((sum, [key, text]) => sum + key.length + String(text).length, 0);
    return { bytes: await store.getBytesInUse(null), letters };
  });
  expect(bytes).toBeLessThan(letters * 1.2);
});
