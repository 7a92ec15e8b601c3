// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { act } from "preact/test-utils";
import { exchangeOf } from "../../engine/diagnose/testing";
import type { Exchange } from "../../engine/fetch/exchange";
import { diagnoseAndFix } from "../../engine/remedy/full-diagnosis";
import { mountPanel } from "../app";
import { testActions, testFeed } from "../testing";

const PUT = "PUT https://api.example/items | X-Tenant: 7 preflight 404 | X-Powered-By: Express => blocked omit";

let actions = testActions();
let unmount = () => {};

async function show(...exchanges: Exchange[]): Promise<void> {
  const feed = testFeed();
  const root = document.body.appendChild(document.createElement("div"));
  await act(async () => {
    unmount = mountPanel(root, feed, actions, diagnoseAndFix);
  });
  await act(async () => feed.send(exchanges.map((exchange, index) => ({ ...exchange, id: `e${index}` }))));
  await act(async () => document.querySelector<HTMLElement>('[data-exchange="e0"]')?.click());
}

const tabs = () =>
  [...document.querySelectorAll<HTMLElement>("[role=tab]")].map((tab) => [
    tab.textContent,
    tab.getAttribute("aria-selected"),
  ]);
const code = () =>
  [...document.querySelectorAll("[data-piece=code] code")].map(({ textContent }) => textContent).join("\n");
const press = (key: string) =>
  act(async () => {
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  });
const click = (selector: string) => act(async () => document.querySelector<HTMLElement>(selector)?.click());

beforeEach(() => {
  actions = testActions();
});

afterEach(() => {
  unmount();
  document.body.replaceChildren();
});

describe("the fix", () => {
  test("is code for the server that the response points to, with this page's values", async () => {
    await show(exchangeOf(PUT));
    expect(tabs()).toEqual([
      ["Headers", "false"],
      ["Express", "true"],
      ["NestJS", "false"],
    ]);
    expect(code()).toContain('pageOrigins = ["https://app.example"]');
    expect(code()).toContain('"Access-Control-Allow-Methods", "PUT"');
    expect(code()).toContain('"Access-Control-Allow-Headers", "x-tenant"');
  });

  test("is copied by the key c as it stands on the screen", async () => {
    await show(exchangeOf(PUT));
    await press("c");
    expect(actions.copy.mock.lastCall?.[0]).toContain('"Access-Control-Allow-Headers", "x-tenant"');
    await click('[data-server="headers"]');
    await press("c");
    expect(actions.copy.mock.lastCall?.[0]).toContain("Access-Control-Allow-Headers: x-tenant");
  });

  test("is for the server chosen last, and remembers the next choice", async () => {
    actions.servers.favourite.mockReturnValue("nginx");
    await show(exchangeOf(PUT));
    expect(tabs().map(([name]) => name)).toEqual(["Headers", "nginx", "Express", "NestJS"]);
    expect(code()).toContain("add_header Access-Control-Allow-Origin");
    await click('[data-server="express-by-hand"]');
    expect(actions.servers.remember).toHaveBeenCalledWith("express-by-hand");
    expect(code()).toContain("app.use(");
  });

  test("allows all that was seen to be needed from the server, or this request alone", async () => {
    await show(exchangeOf(PUT), exchangeOf("DELETE https://api.example/items preflight 404 => blocked omit"));
    expect(code()).toContain('"PUT, DELETE"');
    await click('input[value="request"]');
    expect(code()).toContain('"Access-Control-Allow-Methods", "PUT"');
  });

  test("leaves out another site that asked too, unless it is let in", async () => {
    await show(
      exchangeOf(PUT),
      exchangeOf("DELETE https://api.example/items from https://admin.example preflight 404 => blocked omit"),
    );
    expect(code()).not.toContain("https://admin.example");
    await click('[data-allow="https://admin.example"]');
    expect(code()).toContain('["https://app.example", "https://admin.example"]');
  });

  test("says what the code would take away", async () => {
    await show(
      exchangeOf("PUT https://api.example/a preflight 404 | X-Powered-By: Express => blocked include"),
      exchangeOf("GET https://api.example/b -> 200 | Access-Control-Allow-Origin: * => delivered omit"),
      exchangeOf("GET https://api.example/c -> 200 => blocked omit"),
    );
    expect(document.querySelector(".review")?.textContent).toContain("Today any origin");
  });

  test("keeps a wildcard that every response has for all other origins, and so takes nothing away", async () => {
    await show(
      exchangeOf("PUT https://api.example/a preflight 404 | X-Powered-By: Express => blocked include"),
      exchangeOf("GET https://api.example/b -> 200 | Access-Control-Allow-Origin: * => delivered omit"),
    );
    expect(code()).toContain(`isListed ? origin : "*"`);
    expect(document.querySelector(".review")).toBeNull();
  });

  test("holds with credentials and without, until the person says that there are none", async () => {
    await show(
      exchangeOf("GET http://localhost:4000/ from http://localhost:3000 -> 200 | X-Powered-By: Express => blocked"),
    );
    expect(code()).toContain("Allow-Credentials");
    await click(".fix-credentials input");
    expect(code()).not.toContain("Allow-Credentials");
  });
});
