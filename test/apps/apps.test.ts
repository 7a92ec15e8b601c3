import { afterEach, describe, expect, test } from "vitest";

import { extensionDir } from "../../scripts/build";
import { lackingPrograms } from "../servers/support/workspace";
import { type BrowserSession, launch } from "../support/browser";
import type { App } from "./support/app";
import { APPS } from "./support/apps";
import { readFix } from "./support/panel-reader";
import { paste } from "./support/person";
import { Project } from "./support/project";
import { Stage } from "./support/stage";

/** What a page got for one of its requests: a status, `shown`, or `blocked`. */
type Results = Readonly<Record<string, string>>;

describe.each(["chromium", "firefox"] as const)("one look and one paste in %s", (kind) => {
  let session: BrowserSession | undefined;
  let stage: Stage | undefined;

  afterEach(async () => {
    await session?.close();
    await stage?.close();
  });

  async function load({ page }: App): Promise<Results> {
    await session?.page.goto(`http://localhost:${page}/`);
    await session?.page.waitForFunction("window.finished === true", { timeout: 60_000 });
    return (await session?.page.evaluate(
      `Object.fromEntries(results.map(({ name, status, blocked }) => [name, blocked ? "blocked" : String(status)]))`,
    )) as Results;
  }

  for (const app of APPS) {
    const missing = lackingPrograms(app.needs);
    test.skipIf(missing.length > 0)(`make every request of ${app.name} work, and break none`, async () => {
      stage = new Stage(app);
      await stage.setUp();
      await stage.start();
      // A new profile for each: the panel remembers which server somebody chose.
      session = await launch(kind, { extensionDir: extensionDir(kind) });
      const panel = await session.openPanel();
      const before = await load(app);
      expect(Object.values(before)).toContain("blocked");
      const fix = await readFix(panel, Object.keys(before).length, app.server);
      await stage.stop();
      for (const command of fix.install) await stage.shell(["sh", "-c", command], app.shell?.directory);
      paste(new Project(stage.folder), fix.pieces);
      await stage.start();
      const after = await load(app);
      const left = Object.keys(before).filter((name) => (after[name] ?? "blocked") === "blocked");
      expect({ server: fix.server, left }).toEqual({ server: fix.server, left: [] });
    });
  }
});
