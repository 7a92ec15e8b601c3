import { expect, test, vi } from "vitest";
import { settle, stage, useBackground } from "./testing-background";

vi.mock("webextension-polyfill", () => ({
  get default() {
    return stage.browser.api;
  },
}));

useBackground();

const shown = () => [...stage.browser.tabs.values()].filter(({ url }) => url.endsWith("/first-run/first-run.html"));

test("who installs it is shown where it is, in a tab", async () => {
  stage.browser.onInstalled.emit({ reason: "install" });
  await settle();
  expect(shown()).toHaveLength(1);
});

test.each(["update", "browser_update", "chrome_update"])("nobody is shown it again: %s", async (reason) => {
  stage.browser.onInstalled.emit({ reason });
  await settle();
  expect(shown()).toEqual([]);
});

test("who loads it from a folder knows it", async () => {
  stage.browser.installType = "development";
  stage.browser.onInstalled.emit({ reason: "install" });
  await settle();
  expect(shown()).toEqual([]);
});
