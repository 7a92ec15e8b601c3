import { TargetType } from "puppeteer-core";
import type { BrowserSession, Panel } from "../support/browser";
import { type Heaps, firefoxHeaps } from "./firefox-heaps";

/** What a browser has to be started with, so that its heaps can be read. */
export const READABLE_HEAPS: readonly string[] = ["--enable-precise-memory-info", "--js-flags=--expose-gc"];

/** The background has to be awake. In Chromium the panel's heap is that of all pages of the extension. */
export async function heapsOf(session: BrowserSession, panel: Panel): Promise<Heaps> {
  if (session.kind === "firefox") return firefoxHeaps(session.page.browser());
  const origin = await panel.evaluate(() => location.origin);
  const target = await session.page
    .browser()
    .waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(origin));
  const worker = await target.createCDPSession();
  await worker.send("HeapProfiler.collectGarbage");
  const { usedSize } = await worker.send("Runtime.getHeapUsage");
  // A worker that a debugger is attached to does not come back after its end.
  await worker.detach();
  return {
    background: usedSize,
    panel: await panel.evaluate("gc(); return performance.memory.usedJSHeapSize;"),
  };
}
