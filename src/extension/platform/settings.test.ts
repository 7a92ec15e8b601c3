import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Settings } from "./settings";
import { FakeBrowser } from "./testing-browser";

vi.stubGlobal("__VIEWER__", "https://viewer.example/");

let browser = new FakeBrowser();
vi.mock("./browser", () => ({
  KIND: "firefox",
  get browser() {
    return browser.api;
  },
}));

const { DEFAULT_VIEWER, changeSettings, onSettings, readSettings, viewerAddress } = await import("./settings");

const CHOSEN_NOTHING: Settings = {
  record: "devtools",
  history: 60,
  keep: false,
  favouriteServer: "",
  ownHosts: [],
  foreignHosts: [],
  cutHeaders: [],
  cutParameters: [],
};

/** In Firefox a content script can write there whatever it likes. */
describe("settings that somebody else wrote", () => {
  beforeEach(() => {
    browser = new FakeBrowser();
  });

  test.each([null, 1e308, { record: "always" }, [{}], ["https://evil.example", 7], "__proto__"])(
    "are as good as never chosen where they are none of the choices: %j",
    async (value) => {
      const names = Object.keys(CHOSEN_NOTHING).filter(
        (name) => name !== "favouriteServer" || typeof value !== "string",
      );
      await browser.areas.sync.set(Object.fromEntries(names.map((name) => [name, value])));
      expect(await readSettings()).toEqual(CHOSEN_NOTHING);
    },
  );

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "https://viewer.example/#already",
    "https://",
    " https://evil.example/",
    7,
    ["https://evil.example/"],
    { href: "https://evil.example/" },
  ])("name no viewer that a link can't open: %j", async (viewer) => {
    await browser.areas.local.set({ viewer });
    expect(await viewerAddress()).toBe(DEFAULT_VIEWER);
  });
});

test("of two changes, the last is told last, however long it takes to read the first", async () => {
  browser = new FakeBrowser();
  const told: string[] = [];
  onSettings(({ record }) => told.push(record));
  const { sync } = browser.areas;
  const { get } = sync;
  let finishFirst = (): void => undefined;
  const first = new Promise<void>((resolve) => {
    finishFirst = resolve;
  });
  sync.get = async (keys) => {
    sync.get = get;
    const stored = await get(keys);
    await first;
    return stored;
  };
  await changeSettings({ record: "devtools" });
  await changeSettings({ record: "always" });
  await vi.waitFor(() => expect(told).toEqual(["always"]));
  finishFirst();
  await first;
  await new Promise(setImmediate);
  expect(told).toEqual(["always"]);
});
