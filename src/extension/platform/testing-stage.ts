import { afterEach, beforeEach, vi } from "vitest";
import { FakeBrowser } from "./testing-browser";

/** Gives each test a browser of its own, a clock that stands still, and modules that know no other browser. Test-only. */
export function useFakeBrowser(stage: { browser: FakeBrowser }): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("location", { protocol: "chrome-extension:" });
    stage.browser = new FakeBrowser();
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
    vi.resetModules();
  });
}
