// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeHar } from "../../har/har-out";
import { mountPanel } from "../app";
import { API, diagnoseByOutcome, exchange, hop } from "../../engine/testing";
import { testActions, testFeed } from "../testing";
import type { HarRead } from "./read-har";

let actions = testActions();
let feed = testFeed();
let unmount = () => {};

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const rows = () => [...document.querySelectorAll<HTMLElement>("[data-exchange]")].map((row) => row.dataset["exchange"]);
const settled = () => vi.waitUntil(() => find("progress") === null);
const click = (selector: string) =>
  act(async () => {
    find(selector)?.click();
  });

const drop = (name: string, text: string) =>
  act(() => {
    const dataTransfer = { types: ["Files"], files: [new File([text], name)] };
    document.dispatchEvent(Object.assign(new Event("drop", { cancelable: true }), { dataTransfer }));
  });

async function open(name: string, text: string): Promise<void> {
  await drop(name, text);
  await settled();
}

const fileExchange = exchange("from-file", { hops: [hop({ url: `${API}/file` })] });
const har = (...exchanges: Parameters<typeof writeHar>[0]) => writeHar(exchanges, "1");

beforeEach(async () => {
  actions = testActions();
  feed = testFeed();
  const root = document.body.appendChild(document.createElement("div"));
  await act(() => {
    unmount = mountPanel(root, feed, actions, diagnoseByOutcome);
    feed.send([exchange("live")]);
  });
});

afterEach(() => {
  unmount();
  document.body.replaceChildren();
});

describe("a dropped file", () => {
  it("takes the place of the page's requests, under its name, until one goes back", async () => {
    await open("night.har", har(fileExchange));
    expect(rows()).toEqual(["from-file"]);
    expect(find(".strip")?.textContent).toBe("Showing night.harBack to this page");
    await click(".strip button");
    expect(rows()).toEqual(["live"]);
    expect(find(".strip")).toBeNull();
  });

  it("of another kind says which it is and what it doesn't hold", async () => {
    const request = { url: `${API}/file`, method: "GET", headers: {} };
    const params = {
      requestId: "1",
      documentURL: "https://app.example/",
      request,
      timestamp: 1,
      wallTime: 1,
      type: "Fetch",
    };
    await open("events.json", JSON.stringify([{ method: "Network.requestWillBeSent", params }]));
    expect(rows()).toEqual(["e1"]);
    expect(find(".strip")?.textContent).toContain(
      "events.json. This is a log of Chrome DevTools Protocol events. It holds",
    );
  });

  it("does not stop the recording behind it", async () => {
    await open("night.har", har(fileExchange));
    await act(() => feed.send([exchange("later", { hops: [hop({ url: `${API}/later` })] })]));
    expect(rows()).toEqual(["from-file"]);
    await click(".strip button");
    expect(rows()).toEqual(["live", "later"]);
  });

  it("can't be cleared: the button is the page's", async () => {
    await open("night.har", har(fileExchange));
    expect(find("[aria-label='Clear the list']")).toBeNull();
  });

  it("is told to have nothing of interest when it has not", async () => {
    await open("empty.har", har());
    expect(find(".empty-text")?.textContent).toBe("There is no cross-origin request in this file.");
  });

  it("that is broken says what and where, and leaves the list as it is", async () => {
    await open("cut.har", '{ "log": { "entries": [');
    expect(find("[role=alert]")?.textContent).toMatch(/^cut\.har: not JSON: .* \(line 1, column \d+\)$/);
    expect(rows()).toEqual(["live"]);
    await click(".strip button");
    expect(find("[role=alert]")).toBeNull();
  });
});

describe("a big file", () => {
  it("shows how far it is and can be cancelled, after which it changes nothing", async () => {
    let finish: (read: HarRead) => void = () => undefined;
    actions.readFile.mockImplementationOnce((_file, onProgress) => {
      onProgress(0.25);
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    await drop("big.har", "");
    expect(find(".strip")?.textContent).toContain("Reading big.har");
    expect(find("progress")?.getAttribute("value")).toBe("0.25");
    await click(".strip button");
    expect(actions.readFile.mock.calls[0]?.[2].aborted).toBe(true);
    await act(async () => finish({ exchanges: [fileExchange] }));
    expect(rows()).toEqual(["live"]);
  });

  it("gives way to one that is opened after it", async () => {
    let finish: (read: HarRead) => void = () => undefined;
    actions.readFile.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
    await drop("slow.har", "");
    await open("quick.har", har(fileExchange));
    await act(async () => finish({ exchanges: [] }));
    expect(find(".strip")?.textContent).toContain("quick.har");
    expect(rows()).toEqual(["from-file"]);
  });
});
