import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { browsing } from "../src/extension/background/testing-browsing";
import { Memory } from "../src/extension/background/memory";
import { Recorder } from "../src/extension/background/recorder";
import { asText } from "../src/capture/size";
import { randomOf } from "../test/conformance/random";
import type { Figure } from "./figure";
import type { BenchOptions } from "./options";
import { median } from "./timing";

const EXCHANGES = 100_000;
const SAMPLES = 40;
const MEGABYTE = 2 ** 20;

interface Sample {
  /** Bytes in use by what the background knows. */
  readonly heap: number;
  /** Letters in the session store. */
  readonly stored: number;
}

/** Whether the background takes no more memory at the end of a long day of recording always than in its first hours. */
export function memory({ isQuick }: BenchOptions): Figure[] {
  const exchanges = isQuick ? EXCHANGES / 5 : EXCHANGES;
  const samples = samplesOf(exchanges);
  const quarter = (which: number) => samples.slice((which * SAMPLES) / 4, ((which + 1) * SAMPLES) / 4);
  const most = (of: keyof Sample, among: readonly Sample[]) => Math.max(...among.map((one) => one[of]));
  // A few enormous requests come and go; a rise would move the middle of a quarter too.
  const usual = (of: keyof Sample, among: readonly Sample[]) => median(among.map((one) => one[of]));
  const requests = exchanges.toLocaleString("en");
  return [
    { name: `background, most in ${requests} requests`, value: most("heap", samples) / MEGABYTE, unit: "MB" },
    { name: "session store, most", value: most("stored", samples) / MEGABYTE, unit: "MB", atMost: 10 },
    ...(["heap", "stored"] as const).map((of): Figure => ({
      name: of === "heap" ? "background, last quarter" : "session store, last quarter",
      against: "second quarter",
      value: usual(of, quarter(3)) / usual(of, quarter(1)),
      unit: "times",
      atMost: 1.1,
    })),
  ];
}

function samplesOf(exchanges: number): Sample[] {
  const samples: Sample[] = [];
  const privateTabs = new Set<number>();
  const lengths = new Map<string, number>();
  const before = heap();
  const known = new Memory();
  const recorder = new Recorder({ memory: known, policy: { isAlways: true, isKept: true }, privateTabs });
  const write = () => {
    for (const [key, value] of known.takeChanges(privateTabs)) {
      if (value === undefined) lengths.delete(key);
      else lengths.set(key, asText(value).length);
    }
  };
  let requests = 0;
  for (const happening of browsing(randomOf(7, 0), exchanges)) {
    if (happening.kind === "close") recorder.close(happening.tab);
    if (happening.kind !== "event") continue;
    recorder.take([happening.event]);
    write();
    if (happening.event.kind === "request") requests += 1;
    if (requests < ((samples.length + 1) * exchanges) / SAMPLES || samples.length === SAMPLES) continue;
    samples.push({ heap: heap() - before, stored: [...lengths.values()].reduce((sum, length) => sum + length, 0) });
  }
  return samples;
}

/** Bytes of what is still in use. */
function heap(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}
