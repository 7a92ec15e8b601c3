import { DEMO_CASES } from "../demo/cases";
import type { Panel } from "../test/support/browser";
import { isComplete, readRows } from "./demo-rows";
import { ExplainedError } from "./explained-error";
import { USUAL } from "./gallery-shots";

/** Waits until the panel has made up its mind about every request; the list draws only those in sight. */
export async function decided(panel: Panel): Promise<void> {
  await panel.setSize({ width: USUAL.width, height: 2400 });
  for (let left = 300; left > 0; left -= 1) {
    if (isComplete(DEMO_CASES, await panel.evaluate(readRows))) return panel.setSize(USUAL);
    await panel.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  }
  throw new ExplainedError("The panel did not decide every request of the demo.");
}
