import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CaptureEvent } from "../../capture/events";
import { preflight, refusal, request, timing } from "../../capture/testing";
import { SessionStore } from "../platform/session-store";
import { Memory } from "./memory";
import { Recorder } from "./recorder";
import { SessionArea } from "./testing-session-area";

const held = vi.hoisted(() => ({ area: null as unknown }));
vi.mock("../platform/browser", () => ({
  KIND: "firefox",
  browser: {
    storage: {
      get session() {
        return held.area;
      },
    },
  },
}));

let area = new SessionArea();
beforeEach(() => {
  area = new SessionArea();
  held.area = area;
});

/** Everything is recorded, and lists outlive their pages. */
async function recording() {
  const store = new SessionStore();
  const memory = new Memory();
  memory.restore(await store.load());
  const recorder = new Recorder({
    memory,
    policy: { isAlways: true, isKept: true },
    privateTabs: new Set(),
  });
  return {
    recorder,
    /** What an event changes is written before the next one is heard. */
    see(tab: number, events: readonly CaptureEvent[]) {
      for (const event of events) {
        recorder.take([{ ...event, tab }]);
        store.write(memory.takeChanges(new Set()));
      }
    },
    outcomes: (tab: number) => recorder.since(tab, 0).records.map(({ exchange }) => exchange.outcome),
  };
}

const HOSTILE = 1;
const OTHER = 2;

describe("a page that wants to fill the memory", { timeout: 600_000 }, () => {
  test("gets nowhere with 100,000 requests that never end, and takes nothing from another tab", async () => {
    const { recorder, see, outcomes } = await recording();
    see(OTHER, request("b s h200 E:net::ERR_FAILED", { id: "done" }));
    const [asked, ...rest] = request("b s h200 E:net::ERR_FAILED", { id: "on its way" });
    see(OTHER, asked ? [asked] : []);
    for (let index = 0; index < 100_000; index += 1) {
      const url = `https://api.example/${index}/${"x".repeat(index % 300)}`;
      see(HOSTILE, request("b", { id: `h${index}`, url }));
    }
    see(OTHER, rest);
    expect(outcomes(OTHER)).toEqual(["blocked", "blocked"]);
    expect(recorder.since(OTHER, 0).dropped).toBe(0);
    // The latest are there, and how many are not is told.
    const { records, dropped } = recorder.since(HOSTILE, 0);
    expect(records.at(-1)?.exchange.hops[0].url).toMatch(/\/99999\//);
    expect(records.length + dropped).toBe(100_000);
    expect(area.refused).toBe(0);
    expect(area.size).toBeLessThan(5000);
  });

  test("gets nowhere with anything enormous, in many tabs: the store is never asked for more than it has", async () => {
    const { recorder, see } = await recording();
    for (let id = 0; id < 2000; id += 1) {
      const tab = id % 40;
      // Quotes take two bytes, what is beyond ASCII six.
      const letter = ["x", '"', "ö", "漢"][tab % 4] ?? "x";
      const text = letter.repeat(id % 50 === 0 ? 250_000 : (id * 37) % 16_000);
      see(tab, enormous(KINDS[id % KINDS.length] ?? "answer", `${id}`, text));
      recorder.learn(tab, `https://${id}${"x".repeat(240)}.example`);
    }
    expect(area.refused).toBe(0);
    // It was tried hard: the bounds were reached.
    expect(area.peak).toBeGreaterThan(7_000_000);
  });
});

const KINDS = ["answer", "address", "preflight", "own redirect", "timing", "refusal", "worker"] as const;

function enormous(what: (typeof KINDS)[number], id: string, text: string): CaptureEvent[] {
  const url = `https://api.example/${id}?${text}`;
  switch (what) {
    case "answer":
      return request("b s h200 st", { id, answered: [["Access-Control-Expose-Headers", text]] });
    case "address":
      return request("b s", { id, url });
    case "preflight":
      return [
        ...request("b", { id, url, method: "PUT" }),
        ...preflight("b s h204", { id: `p${id}`, url, answered: [["Access-Control-Allow-Headers", text]] }),
      ];
    case "own redirect":
      return request("b s h302>/b r", { id, url: `https://app.example/${id}?${text}` });
    case "timing":
      return [timing(true, 200, 50, url)];
    case "refusal":
      return [refusal(60, "csp", url)];
    case "worker":
      return [...request("b r=", { id, url, browser: "firefox" }), timing(true, 200, 4, url)];
  }
}
