import { describe, expect, test } from "vitest";
import type { CaptureEvent } from "../../capture/events";
import { preflight, refusal, request, timing } from "../../capture/testing";
import { recording as recordingOf } from "./testing-recorder";

const PAGE = "https://app.example";

/** Something of every kind that is kept of a tab, and of a request in it. */
function everything(tab: number, host: string): CaptureEvent[] {
  const url = `https://${host}/`;
  const put = { id: `put${tab}`, url: `${url}put`, method: "PUT" };
  const events = [
    ...request("b s h200 st C", { id: `done${tab}`, url: `${url}done` }),
    ...request("b s", { id: `hanging${tab}`, url: `${url}hanging` }),
    ...request("b", put),
    ...preflight("b s", { ...put, id: `asking${tab}` }),
    // It is led about in its own origin, and may leave it yet.
    ...request("b s h302>/b r", { id: `own${tab}`, url: `${PAGE}/${host}` }),
    // A service worker took it, and may let it pass yet.
    ...request("b r=", { id: `worker${tab}`, browser: "firefox", url: `${url}worker` }),
    timing(true, 200, 4, `${url}worker`),
    timing(true, 200, 50, `${url}early`),
    refusal(60, "csp", `${url}refused`),
  ];
  return events.map((event) => ({ ...event, tab }));
}

/** What a recorder of two tabs stores; DevTools is open on both. */
function recording({ isAlways = false, privateTabs = [] as number[] } = {}) {
  const recorded = recordingOf({ isAlways, isKept: false }, { privateTabs });
  for (const tab of [1, 2]) recorded.recorder.watch(tab, true);
  return recorded;
}

const KINDS = "first handed-over next-id preflight record refusal tab timing track".split(" ");
/** What is stored of any tab but that it is there, as text. */
const rest = (stored: ReadonlyMap<string, unknown>) =>
  JSON.stringify([...stored].filter(([key]) => key !== "next-id" && key !== "tab:2"));

describe("a closed tab", () => {
  test.each([false, true])("leaves nothing behind in the store (recording always: %s)", (isAlways) => {
    const { recorder, see, stored, save } = recording({ isAlways });
    see(everything(1, "closed.example"));
    recorder.pause(1, true);
    save();
    const kinds = new Set([...stored.keys()].map((key) => key.split(":")[0]));
    // Whatever else is ever kept of a tab has to be in this test too.
    expect(kinds).toEqual(new Set(KINDS));
    recorder.close(1);
    save();
    expect([...stored.keys()].toSorted()).toEqual(["next-id", "tab:2"]);
  });

  test("takes nothing of another tab with it", () => {
    const { recorder, see, stored, save } = recording();
    see(everything(2, "open.example"));
    const before = new Map(stored);
    see(everything(1, "closed.example"));
    recorder.close(1);
    save();
    const count = expect.any(Number) as number;
    before.delete("tab:1");
    expect(Object.fromEntries(stored)).toEqual({ ...Object.fromEntries(before), "next-id": count });
  });

  test("is forgotten by the next background, when none was awake to hear of it", () => {
    const { recorder, see, stored, save } = recording({ isAlways: true });
    see(everything(1, "closed.example"));
    see(everything(2, "open.example"));
    recorder.keepOnly(new Set([2, 3]));
    save();
    expect(rest(stored)).not.toContain("closed.example");
    expect(rest(stored)).toContain("open.example");
    expect(recorder.watched).toEqual([2]);
  });

  test.each([false, true])("is not brought back by what is told of it later (recording always: %s)", (isAlways) => {
    const { recorder, see, stored, save } = recording({ isAlways });
    see(everything(1, "closed.example"));
    recorder.close(1);
    see(everything(1, "closed.example"));
    recorder.learn(1, "https://closed.example");
    // DevTools goes with the tab, and says so before or after it.
    recorder.watch(1, false);
    save();
    expect(rest(stored)).toBe("[]");
  });
});

test("a tab whose DevTools was closed leaves nothing behind either, when that is what is recorded", () => {
  const { recorder, see, stored, save } = recording();
  see(everything(1, "closed.example"));
  recorder.watch(1, false);
  save();
  expect(rest(stored)).toBe("[]");
});

describe("a private tab", () => {
  test("is never in the store with anything that it asked for, whatever happens in other tabs meanwhile", () => {
    const { recorder, see, stored } = recording({ privateTabs: [1] });
    const ofPrivateTab = everything(1, "secret.example");
    const open = everything(2, "open.example");
    for (const [index, event] of ofPrivateTab.entries()) {
      see([event, ...open.slice(index, index + 1)]);
      expect(JSON.stringify([...stored])).not.toContain("secret");
    }
    see(open.slice(ofPrivateTab.length));
    expect(JSON.stringify([...stored])).toContain("open.example");
    expect(recorder.since(1, 0).records.length).toBeGreaterThan(4);
    const ofIt = [...stored.keys()].filter((key) => /^\w+:1\b/.test(key));
    // Its numbers alone, by which its panel finds its place again.
    expect(ofIt).toEqual(["tab:1"]);
  });
});
