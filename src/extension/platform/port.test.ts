import { describe, expect, test, vi } from "vitest";
import { FakeBrowser, IN_A_PAGE } from "./testing-browser";
import { useFakeBrowser } from "./testing-stage";
import type { FakePort } from "./testing-browser-parts";
import type { PortOptions } from "./port";

const stage = { browser: new FakeBrowser() };
vi.mock("webextension-polyfill", () => ({
  get default() {
    return stage.browser.api;
  },
}));

/** A page that connects, before backgrounds that note what they hear. `speaks`: they say at once that they are awake. */
async function page(options: Partial<PortOptions> = {}, speaks = true) {
  const heard: unknown[] = [];
  const ports: FakePort[] = [];
  stage.browser.onConnect.addListener((port: FakePort) => {
    ports.push(port);
    if (speaks) port.postMessage({ type: "awake", background: "first" });
    port.onMessage.addListener((message: unknown) => heard.push(message));
  });
  const { connect } = await import("./port");
  const connection = connect({ name: "page", onConnect: (send) => send("wish"), ...options });
  await soon();
  return {
    ...connection,
    heard,
    ports,
    /** The background is ended, or its last port breaks. */
    break: async () => {
      ports.at(-1)?.disconnect();
      await soon();
    },
    wake: async (background: string) => {
      await stage.browser.api.runtime.sendMessage({ type: "awake", background });
      await soon();
    },
  };
}

const soon = () => vi.advanceTimersByTimeAsync(0);
/** Long enough for a connection to count as a good one. */
const aWhile = () => vi.advanceTimersByTimeAsync(60_000);

useFakeBrowser(stage);

describe("a connection to a background that was ended", () => {
  test("lets it sleep while there is nothing to say", async () => {
    const { ports, heard, break: breakPort, sendIfOpen } = await page();
    await aWhile();
    await breakPort();
    sendIfOpen("more");
    await aWhile();
    expect(ports).toHaveLength(1);
    expect(heard).toEqual(["wish"]);
  });

  test("is made anew with the next thing to say, after what the page wants in any case", async () => {
    const { ports, heard, break: breakPort, send } = await page();
    await aWhile();
    await breakPort();
    send("clear");
    await soon();
    expect(ports).toHaveLength(2);
    expect(heard).toEqual(["wish", "wish", "clear"]);
  });

  test("is made anew when the next background says that it is awake, and only once", async () => {
    const { ports, heard, break: breakPort, wake } = await page();
    await aWhile();
    await breakPort();
    await wake("second");
    await wake("second");
    expect(ports).toHaveLength(2);
    expect(heard).toEqual(["wish", "wish"]);
  });

  test("is made anew where the call came while the old port was still there", async () => {
    const { ports, break: breakPort, wake } = await page();
    await wake("second");
    expect(ports).toHaveLength(1);
    await breakPort();
    await aWhile();
    expect(ports).toHaveLength(2);
  });

  test("is made anew at once where it is held", async () => {
    const { ports, break: breakPort } = await page({ isHeld: () => true });
    await aWhile();
    await breakPort();
    expect(ports).toHaveLength(2);
  });
});

test("a background that fails before it says anything is tried again, but not without a rest", async () => {
  const { ports, break: breakPort } = await page({ isHeld: () => true }, false);
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await breakPort();
    expect(ports).toHaveLength(attempt);
    await vi.advanceTimersByTimeAsync(1000);
    expect(ports).toHaveLength(attempt + 1);
  }
});

test("what the background says reaches the page, but for its word that it is awake", async () => {
  const told: unknown[] = [];
  const { ports } = await page({ onMessage: (message) => told.push(message) });
  ports[0]?.postMessage({ type: "news" });
  await soon();
  expect(told).toEqual([{ type: "news" }]);
});

test("a script in a page calls nobody", async () => {
  const { ports, break: breakPort } = await page();
  await aWhile();
  await breakPort();
  for (const sender of [IN_A_PAGE, { id: "another extension" }]) {
    stage.browser.onMessage.emit({ type: "awake", background: "hostile" }, sender);
  }
  await aWhile();
  expect(ports).toHaveLength(1);
});

test("a page of an extension that is no more hears so, and connects no more", async () => {
  const onGone = vi.fn<() => void>();
  const { ports, break: breakPort, send } = await page({ onGone });
  Object.assign(stage.browser.api.runtime, { id: undefined });
  await breakPort();
  await aWhile();
  expect(onGone).toHaveBeenCalledTimes(1);
  send("clear");
  expect(onGone).toHaveBeenCalledTimes(2);
  expect(ports).toHaveLength(1);
});
