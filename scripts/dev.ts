import { build, type Rolldown } from "vite";

import { startDemo } from "../demo/server";
import { launch, type BrowserSession } from "../test/support/browser";
import { buildTarget, extensionDir } from "./build";
import { hasDisplay, readOptions } from "./options";
import { interrupted } from "./process";

/** `npm run dev`: rebuilds on every change and, where there is a display, reloads the extension in a browser. */
export async function main(args: readonly string[]): Promise<number> {
  const { browser } = readOptions(args);
  const end = interrupted();
  await buildTarget("viewer");
  process.env["TARGET"] = browser === "firefox" ? "firefox" : "chrome";
  const watcher = (await build({ build: { watch: {} }, logLevel: "warn" })) as Rolldown.RolldownWatcher;
  const demo = await startDemo();
  let session: BrowserSession | undefined;

  async function show(): Promise<void> {
    if (session) {
      await session.reloadExtension();
    } else {
      const dir = extensionDir(browser);
      session = await launch(browser, { extensionDir: dir, headless: false, handleSignals: false });
    }
    await session.openPanel();
    await session.page.goto(demo.url);
  }

  // One after the other: the next build may be ready before the browser is.
  let shown = Promise.resolve();
  watcher.on("event", (event) => {
    if (event.code === "ERROR") console.error(event.error.message);
    if (event.code !== "END") return;
    console.log(`Built ${extensionDir(browser)}`);
    if (hasDisplay()) shown = shown.then(show).catch(console.error);
  });

  const where = hasDisplay() ? `demo at ${demo.url}` : "no display here, so this only rebuilds";
  console.log(`Watching the sources for ${browser}; ${where}. Ctrl-C ends it.`);
  await end;
  await watcher.close();
  await shown;
  await session?.close();
  await demo.close();
  return 0;
}
