import { describe, expect, test, vi } from "vitest";
import { FakeBrowser, IN_A_PAGE } from "./testing-browser";
import { useFakeBrowser } from "./testing-stage";

const stage = { browser: new FakeBrowser() };
vi.mock("webextension-polyfill", () => ({
  get default() {
    return stage.browser.api;
  },
}));

const PAGE = "https://app.example";
const RULE = {
  url: "https://api.example/items?page=1",
  initiator: PAGE,
  method: null,
  set: { "Access-Control-Allow-Origin": PAGE },
  remove: ["Access-Control-Max-Age"],
};

const soon = () => vi.advanceTimersByTimeAsync(0);

/** A background that listens to trials, without anything else. */
async function listening() {
  const { listenToTrials } = await import("./trial-rules");
  listenToTrials();
  return {
    /** A panel, and what it is told. */
    panel: (sender?: unknown) => {
      const port = stage.browser.connect("trials", sender);
      const replies: unknown[] = [];
      port.onMessage.addListener((message: unknown) => replies.push(message));
      let number = 0;
      const wish = async (tab: number, rules: readonly object[]) => {
        number += 1;
        port.postMessage({ tab, number, rules });
        await soon();
      };
      const close = async () => {
        port.disconnect();
        await soon();
      };
      return { replies, wish, close, say: port.postMessage };
    },
  };
}

const urlFilters = () => stage.browser.rules.map(({ condition }) => `${condition.tabIds} ${condition.urlFilter}`);
const filtersOf = (tab: number, url = RULE.url) => [`${tab} |${url}|`, `${tab} |${url}#`];

useFakeBrowser(stage);

describe("the rules of a trial", () => {
  test("change what the fix changes, for that page, that URL and every method but a preflight's", async () => {
    const { panel } = await listening();
    const { wish, replies } = panel();
    await wish(1, [RULE]);
    const condition = {
      isUrlFilterCaseSensitive: true,
      requestDomains: ["api.example"],
      initiatorDomains: ["app.example"],
      excludedRequestMethods: ["options"],
      tabIds: [1],
    };
    const action = {
      type: "modifyHeaders",
      responseHeaders: [
        { header: "Access-Control-Allow-Origin", operation: "set", value: PAGE },
        { header: "Access-Control-Max-Age", operation: "remove" },
      ],
    };
    expect(stage.browser.rules).toEqual([
      { id: 1, action, condition: { ...condition, urlFilter: `|${RULE.url}|` } },
      { id: 2, action, condition: { ...condition, urlFilter: `|${RULE.url}#` } },
    ]);
    expect(replies).toEqual([{ number: 1, error: null }]);
  });

  test("for a preflight are for its method alone", async () => {
    const { panel } = await listening();
    await panel().wish(1, [{ ...RULE, method: "options" }]);
    const [{ condition } = { condition: {} }] = stage.browser.rules;
    expect(condition).toMatchObject({ requestMethods: ["options"] });
    expect(condition).not.toHaveProperty("excludedRequestMethods");
  });

  test("take the place of those that the tab had, beside those of another tab", async () => {
    const { panel } = await listening();
    const { wish } = panel();
    await wish(1, [RULE]);
    await panel().wish(2, [RULE]);
    await wish(1, [{ ...RULE, url: "https://api.example/other" }]);
    expect(urlFilters()).toEqual([...filtersOf(2), ...filtersOf(1, "https://api.example/other")]);
    expect(new Set(stage.browser.rules.map(({ id }) => id)).size).toBe(4);
    await wish(1, []);
    expect(urlFilters()).toEqual(filtersOf(2));
  });

  test("go with their panel, unless another one of the tab has taken them over", async () => {
    const { panel } = await listening();
    const [old, other, next] = [panel(), panel(), panel()];
    await old.wish(1, [RULE]);
    await other.wish(2, [RULE]);
    await next.wish(1, [RULE]);
    await old.close();
    expect(urlFilters()).toEqual([...filtersOf(2), ...filtersOf(1)]);
    await next.close();
    expect(urlFilters()).toEqual(filtersOf(2));
  });

  test("that nobody answers for soon after a start are removed", async () => {
    const { panel } = await listening();
    stage.browser.rules = [1, 2].map((tab) => ({ id: tab, condition: { tabIds: [tab] } }));
    await panel().wish(2, [RULE]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(urlFilters()).toEqual(filtersOf(2));
  });

  test("go with their tab, and when it shows another site", async () => {
    const { panel } = await listening();
    for (const tab of [1, 2, 3]) await panel().wish(tab, [RULE]);
    stage.browser.navigate(1, "https://elsewhere.example/");
    stage.browser.navigate(2, `${PAGE}/again`);
    stage.browser.closeTab(3);
    await soon();
    expect(urlFilters()).toEqual(filtersOf(2));
  });
});

describe("a wish that does more than let the page read the response", () => {
  test.each([
    { what: "for another tab", rules: [RULE], tab: 2 },
    { what: "for every URL", rules: [{ ...RULE, url: "https://api.example/*" }], tab: 1 },
    { what: "to let other origins read it", rules: [{ ...RULE, set: { "Access-Control-Allow-Origin": "*" } }], tab: 1 },
  ])("$what is refused with a reason, and changes nothing", async ({ rules, tab }) => {
    const { panel } = await listening();
    const { wish, replies } = panel();
    await wish(1, [RULE]);
    await wish(tab, rules);
    expect(replies.at(-1)).toMatchObject({ number: 2, error: expect.stringContaining("can't be tried") as string });
    expect(urlFilters()).toEqual(filtersOf(1));
  });

  test("of a script in a page is not even answered", async () => {
    const { panel } = await listening();
    const { wish, replies } = panel(IN_A_PAGE);
    await wish(1, [RULE]);
    expect([replies, stage.browser.rules]).toEqual([[], []]);
  });
});

test("tabs are listened to while something is tried, and until that is known after a start", async () => {
  const heard = () => stage.browser.onUpdated.listeners.size + stage.browser.onRemoved.listeners.size;
  const { panel } = await listening();
  expect(heard()).toBe(2);
  await vi.advanceTimersByTimeAsync(2000);
  expect(heard()).toBe(0);
  const { wish, close } = panel();
  await wish(1, [RULE]);
  expect(heard()).toBe(2);
  await close();
  expect(heard()).toBe(0);
});

test("a panel's sign that its trial is still on changes nothing", async () => {
  const { panel } = await listening();
  const { wish, say, replies } = panel();
  await wish(1, [RULE]);
  say("still on");
  await soon();
  expect(urlFilters()).toEqual(filtersOf(1));
  expect(replies).toHaveLength(1);
});
