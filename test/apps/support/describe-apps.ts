import { afterEach, describe, expect, test } from "vitest";

import { extensionDir } from "../../../scripts/build";
import type { BrowserKind } from "../../../scripts/find-browser";
import { lackingPrograms } from "../../servers/support/workspace";
import { type BrowserSession, launch } from "../../support/browser";
import type { App } from "./app";
import { grantsTo } from "./grants";
import { type ShownFix, readFix, readList } from "./panel-reader";
import { paste } from "./person";
import { Project } from "./project";
import { Stage } from "./stage";

/** What a page got for each of its requests, by its name there: a status, `shown`, or `blocked`. */
type Results = Readonly<Record<string, string>>;

/** One look at the panel and one paste, for each application in both browsers. */
export function describeApps(apps: readonly App[]): void {
  describe.each(["chromium", "firefox"] as const)("one look and one paste in %s", (kind) => describeIn(kind, apps));
}

function describeIn(kind: BrowserKind, apps: readonly App[]): void {
  let session: BrowserSession | undefined;
  let stage: Stage | undefined;

  afterEach(async () => {
    await session?.close();
    await stage?.close();
  });

  async function load({ page }: App, version = ""): Promise<Results> {
    await session?.page.goto(`http://localhost:${page}/${version}`);
    return results();
  }

  /** As the panel says after a fix. */
  async function reloadWithoutCache(): Promise<Results> {
    await session?.page.setCacheEnabled(false);
    await session?.page.reload();
    return results();
  }

  async function results(): Promise<Results> {
    await session?.page.waitForFunction("window.finished === true", { timeout: 60_000 });
    return (await session?.page.evaluate(
      `Object.fromEntries(results.map(({ name, status, blocked }) => [name, blocked ? "blocked" : String(status)]))`,
    )) as Results;
  }

  for (const app of apps) {
    const missing = lackingPrograms(app.needs);
    test.skipIf(missing.length > 0)(
      `make every request of ${app.name} work, and break none, and again after a change`,
      async () => {
        stage = new Stage(app);
        await stage.setUp();
        await stage.start();
        // A new profile for each: the panel remembers which server somebody chose.
        session = await launch(kind, { extensionDir: extensionDir(kind) });
        const panel = await session.openPanel();
        let at = Date.now();
        const before = await load(app);
        const friends = await grantsOf(app);
        expect(Object.values(before)).toContain("blocked");
        const fix = await readFix(panel, { at, requests: Object.keys(before).length }, app.server);
        await apply(app, stage, fix);
        at = Date.now();
        const after = await reloadWithoutCache();
        expect({ server: fix.server, failed: failedIn(after) }).toEqual({ server: fix.server, failed: [] });
        await readList(panel, { at, requests: Object.keys(after).length });
        expect(await grantsOf(app)).toEqual(friends);

        at = Date.now();
        const renewed = await load(app, "?new");
        expect(Object.values(renewed)).toContain("blocked");
        const change = await readFix(panel, { at, requests: Object.keys(renewed).length }, app.server);
        expect(change.install).toEqual([]);
        expect(linesOf(change)).toBeLessThan(linesOf(fix) / 2);
        await apply(app, stage, change);
        expect(failedIn(await reloadWithoutCache())).toEqual([]);
      },
    );
  }
}

/** Does what the panel says, and starts the application again. */
async function apply({ shell }: App, stage: Stage, { install, pieces }: ShownFix): Promise<void> {
  await stage.stop();
  for (const command of install) await stage.shell(["sh", "-c", command], shell?.directory);
  paste(new Project(stage.folder), pieces);
  await stage.start();
}

function linesOf({ pieces }: ShownFix): number {
  return pieces.flatMap(({ code }) => code.split("\n")).length;
}

function failedIn(results: Results): readonly unknown[] {
  return Object.entries(results).filter(([name, result]) => !isExpected(name, result));
}

function grantsOf({ friends = [] }: App): Promise<readonly unknown[]> {
  return Promise.all(friends.map(grantsTo));
}

/** The name of a request ends in the status that its page has to read, unless that is a success. */
function isExpected(name: string, result: string): boolean {
  const [status] = /\d{3}$/.exec(name) ?? [];
  return status === undefined ? /^(?:2\d\d|shown)$/.test(result) : result === status;
}
