import { setTimeout as pause } from "node:timers/promises";
import type { BrowserKind } from "../../scripts/find-browser";
import { launch } from "../../test/support/browser";
import type { BrowserSession } from "../../test/support/session";
import { median } from "../timing";
import { MANNERS, type Manner, ask } from "./asking";
import { processorTime } from "./processor";
import { type AskedServer, startServer } from "./server";
import type { Variant, Variants } from "./variants";

/** What the page waits for its requests, and what the browser's processes work for one of them, in milliseconds. */
export type Measured = Record<Manner | "processor", number>;

/** By variant, one a round. */
export type Times = ReadonlyMap<string, readonly Measured[]>;

/** Requests of each manner. */
const COUNT = 500;
/** The middle one of so many counts. */
const REPEATS = 3;
/** Before anything counts: scripts are compiled, connections open. */
const WARMING = 100;
/** What a browser does after it took an extension in, closed DevTools, or was asked for much is over by then. Milliseconds. */
const CALM = 700;

/**
 * Has the page ask in every variant, so many rounds, in one browser process. Each round begins with another variant, so that
 * a slow moment of the machine hits all alike.
 */
export async function measure(kind: BrowserKind, variants: Variants, rounds: number): Promise<Times> {
  const times = new Map([...variants.keys()].map((name): [string, Measured[]] => [name, []]));
  const server = await startServer();
  const session = await launch(kind, {});
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, variant] of rotated([...variants], round)) {
        times.get(name)?.push(await visit(session, server, variant));
      }
      console.error(`  ${kind}: round ${round + 1} of ${rounds}`);
    }
    return times;
  } finally {
    await session.close();
    server.close();
  }
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const first = by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

async function visit(session: BrowserSession, server: AskedServer, variant: Variant): Promise<Measured> {
  await session.useExtension(variant.extension);
  await variant.choose?.(session);
  const page = await session.newPage();
  await page.goto(server.page);
  const panel = variant.hasDevTools ? await session.openAnyPanel(page) : null;
  await pause(CALM);
  for (const manner of MANNERS) await ask(page, server.api, manner, WARMING);
  const program = session.page.browser().process()?.pid ?? -1;
  const before = processorTime(program) ?? Number.NaN;
  const taken: Record<Manner, number[]> = { sequential: [], concurrent: [] };
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    for (const manner of MANNERS) taken[manner].push(await ask(page, server.api, manner, COUNT));
  }
  await pause(CALM);
  const processor = ((processorTime(program) ?? Number.NaN) - before) / (REPEATS * MANNERS.length * COUNT);
  // What does not record is quick.
  if (variant.isRecording) {
    await panel?.waitFor(
      (count: number) => Number(document.querySelector("[data-filter=all] .count")?.textContent) >= count,
      { args: [COUNT], what: "the requests in the list", timeout: 60_000 },
    );
  }
  await panel?.close();
  await page.close();
  return { sequential: median(taken.sequential), concurrent: median(taken.concurrent), processor };
}
