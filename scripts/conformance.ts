import type { Browser } from "../src/engine/fetch/exchange";
import { type Asker, Conformance } from "../test/conformance/run";
import { WebKitConformance } from "../test/conformance/webkit/run";
import { closeLoop, type FixedCase, sayLoop } from "../test/conformance/closed-loop";
import { type Unlike, sayUnlike } from "../test/conformance/check";
import { say } from "../test/conformance/say";
import type { Told } from "../test/conformance/compare";
import { ensureBuilt } from "./build";
import { HELP, readOptions } from "./conformance-options";

/**
 * `npm run conformance -- --browser firefox --cases 1000 --seed 7`: random exchanges in a real browser, our diagnosis beside
 * the browser's own. `--only 17,42` repeats cases; `--extension DIR` takes a build from elsewhere; `--mend` makes the servers answer as each fix says, and asks
 * again; `--check` sends each as cors-why check does, too. WebKit is asked without the extension, which it can't run. Exit 1 on any difference, and on any fix that does not work.
 */
export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === "help") {
    console.log(HELP);
    return 0;
  }
  const { browser, seed, indexes, extension, mend, check } = options;
  if (extension === undefined && browser !== "webkit") await ensureBuilt();
  console.log(`${indexes.length} cases of seed ${seed} in ${browser}`);
  const startedAt = performance.now();
  const conformance = await start(browser, extension);
  let told: readonly Told[] = [];
  let fixed: readonly FixedCase[] = [];
  let unlike: readonly Unlike[] = [];
  try {
    told = await conformance.run(seed, indexes);
    if (mend) fixed = await closeLoop(conformance, told);
    if (check) unlike = await conformance.check(told);
  } finally {
    await conformance.close();
  }
  console.log(say(told));
  if (mend) console.log(sayLoop(fixed));
  if (check) console.log(sayUnlike(unlike, told.length));
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  if (unlike.length > 0) return 1;
  return told.every(({ difference }) => difference === null) && fixed.every(({ works }) => works) ? 0 : 1;
}

function start(browser: Browser, extension: string | undefined): Promise<Asker> {
  if (browser === "webkit") return WebKitConformance.start();
  return Conformance.start({ browser, ...(extension === undefined ? {} : { extension }) });
}
