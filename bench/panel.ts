import { createServer, type Server } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { type Browser, launch, type Page } from "puppeteer-core";
import { findBrowser } from "../scripts/find-browser";
import type { Figure } from "./figure";
import type { BenchOptions } from "./options";
import type { PanelBench } from "./panel/page";
import { median } from "./timing";

declare const bench: PanelBench;

const FEW = 100;
const MANY = 10_000;
/** Of so many fresh pages the best counts. */
const ROUNDS = 3;
const LONG_FRAME = 50;
const FRAMES = 120;
const ARRIVALS = 30;
const QUERY = "suggestions post";

/** Where `scripts/bench.ts` puts the page. */
const PAGE = "dist/bench/page";

/** Whether the panel with ten thousand requests is as quick as with a hundred, in Chromium. */
export async function panel({ isQuick }: BenchOptions): Promise<Figure[]> {
  const server = await serve();
  const browser = await launch({
    executablePath: findBrowser("chromium"),
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu"],
    defaultViewport: { width: 1000, height: 620 },
  });
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bench/panel/index.html`;
    const rounds = isQuick ? 1 : ROUNDS;
    const few = await best(browser, address, FEW, rounds);
    const many = await best(browser, address, MANY, rounds);
    return figures(few, many);
  } finally {
    await browser.close();
    server.close();
  }
}

interface Run {
  readonly firstRows: number;
  readonly frame: number;
  readonly longFrames: number;
  /** A usual letter, and the one that took longest. */
  readonly letter: number;
  readonly slowestLetter: number;
  readonly arrival: number;
  /** Bytes of the exchanges alone, and of all with the panel. */
  readonly bare: number;
  readonly heap: number;
}

/** Nobody sees anything before the next frame. Milliseconds. */
const FRAME = 1000 / 60;

function figures(few: Run, many: Run): Figure[] {
  const seen = (time: number) => Math.max(time, FRAME);
  const beside = (name: string, of: keyof Run): Figure => ({
    name: `${name}, 10,000`,
    against: "with 100",
    value: seen(many[of]) / seen(few[of]),
    unit: "times",
    atMost: 2,
  });
  return [
    { name: "first rows of 10,000", value: many.firstRows, unit: "ms" },
    beside("first rows", "firstRows"),
    { name: "frames over 50 ms, scrolling 10,000", value: many.longFrames, unit: "frames", atMost: 0 },
    beside("a frame of scrolling", "frame"),
    { name: "any letter typed to its list of 10,000", value: many.slowestLetter, unit: "ms", atMost: 50 },
    beside("a usual letter to its list", "letter"),
    { name: "a new event to its row among 10,000", value: many.arrival, unit: "ms", atMost: 100 },
    beside("an event to its row", "arrival"),
    { name: "memory of 10,000 alone", value: many.bare / 2 ** 20, unit: "MB" },
    {
      name: "memory of 10,000 with the panel",
      against: "alone",
      value: many.heap / many.bare,
      unit: "times",
      atMost: 2,
    },
  ];
}

async function best(browser: Browser, address: string, count: number, rounds: number): Promise<Run> {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await measured(browser, address, count));
  const least = (of: keyof Run) => Math.min(...runs.map((run) => run[of]));
  return {
    firstRows: least("firstRows"),
    frame: least("frame"),
    longFrames: least("longFrames"),
    letter: least("letter"),
    slowestLetter: least("slowestLetter"),
    arrival: least("arrival"),
    bare: least("bare"),
    heap: least("heap"),
  };
}

async function measured(browser: Browser, address: string, count: number): Promise<Run> {
  const page = await browser.newPage();
  await page.goto(address);
  const empty = await heapOf(page);
  await page.evaluate((many) => bench.prepare(many), count);
  const bare = (await heapOf(page)) - empty;
  const cost = await clockOf(page);
  const firstRows = await cost(() => page.evaluate(() => bench.firstRows()));
  await page.evaluate(() => bench.settled());
  await page.evaluate(() => bench.scroll(0));
  const frames: number[] = [];
  for (let step = 0; step < FRAMES; step += 1) {
    frames.push(await cost(() => page.evaluate((part) => bench.scroll(part), step / FRAMES)));
  }
  const letters: number[] = [];
  for (let end = 1; end <= QUERY.length; end += 1) {
    letters.push(await cost(() => page.evaluate((text) => bench.type(text), QUERY.slice(0, end))));
  }
  await page.evaluate(() => bench.type(""));
  await page.evaluate(() => bench.toEnd());
  const arrivals: number[] = [];
  for (let index = 0; index < ARRIVALS; index += 1) {
    arrivals.push(await cost(() => page.evaluate((id) => bench.arrive(id), `new${index}`)));
  }
  const heap = (await heapOf(page)) - empty;
  await page.close();
  return {
    firstRows,
    frame: median(frames),
    longFrames: frames.filter((length) => length > LONG_FRAME).length,
    letter: median(letters),
    slowestLetter: Math.max(...letters),
    arrival: median(arrivals),
    bare,
    heap,
  };
}

/** Measures milliseconds of the page's own thread: another program's busy moment is not the panel's. */
async function clockOf(page: Page): Promise<(work: () => Promise<void>) => Promise<number>> {
  const client = await page.createCDPSession();
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
  };
  return async (work) => {
    const before = await busy();
    await work();
    return ((await busy()) - before) * 1000;
  };
}

/** Bytes in use, after a thorough cleaning. */
async function heapOf(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize } = await client.send("Runtime.getHeapUsage");
  await client.detach();
  return usedSize;
}

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

async function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const file = path.join(PAGE, path.normalize(new URL(request.url ?? "/", "http://localhost").pathname));
    readFile(file).then(
      (body) => response.writeHead(200, { "Content-Type": TYPES[path.extname(file)] ?? "text/plain" }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return server;
}
