import { describe, expect, test } from "vitest";
import { exchange } from "../../engine/testing";
import { RECORDING } from "../../session/testing";
import { PanelUpdates } from "./panel-updates";

const TAB = 1;
const RECORD = { tab: TAB, seq: 1, exchange: exchange("e1") };

/** Panels of a tab whose news are numbers, and what each was told of them. */
function listening() {
  let last = 0;
  const updates = new PanelUpdates({
    since: (_, seen) => ({
      records: Array.from({ length: last - seen }, () => RECORD),
      dropped: 0,
      left: null,
      cleared: false,
      last,
    }),
    recording: () => RECORDING,
  });
  return {
    updates,
    happen: (tab = TAB) => {
      last += 1;
      updates.note(tab);
    },
    open: () => {
      const told: string[] = [];
      let seen = 0;
      const page = {
        send(update: { readonly last: number; readonly records: readonly unknown[] }): void {
          seen = update.last;
          told.push(`${update.records.length} until ${update.last}`);
        },
      };
      const ask = () => updates.ask(TAB, seen, page);
      ask();
      return { told, ask, close: () => updates.leave(page) };
    },
  };
}

describe("a panel", () => {
  test("hears how things stand when it opens, and nothing more while nothing happens", () => {
    const { updates, open } = listening();
    const { told, ask } = open();
    updates.tell();
    ask();
    updates.tell();
    expect(told).toEqual(["0 until 0"]);
  });

  test("that has not shown what it was told is left alone until it asks, and then hears all of it at once", () => {
    const { updates, happen, open } = listening();
    const { told, ask } = open();
    for (let event = 0; event < 3; event += 1) {
      happen();
      updates.tell();
    }
    expect(told).toEqual(["1 until 1"]);
    ask();
    updates.tell();
    expect(told).toEqual(["1 until 1", "2 until 3"]);
  });

  test("hears nothing of another tab, and nothing after it has gone; a second one of its tab does", () => {
    const { updates, happen, open } = listening();
    const [first, second] = [open(), open()];
    updates.tell();
    first.ask();
    second.ask();
    happen(TAB + 1);
    updates.tell();
    expect([first.told, second.told]).toEqual([["0 until 0"], ["0 until 0"]]);
    first.close();
    happen();
    updates.tell();
    expect([first.told, second.told]).toEqual([["0 until 0"], ["0 until 0", "2 until 2"]]);
  });
});
