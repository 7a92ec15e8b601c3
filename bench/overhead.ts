import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { extensionDir } from "../scripts/build";
import type { BrowserKind } from "../scripts/find-browser";
import type { Figure } from "./figure";
import type { BenchOptions } from "./options";
import { type Measured, type Times, measure } from "./overhead/rounds";
import { writeStandIns } from "./overhead/stand-ins";
import {
  ABSENT,
  ALWAYS,
  BEFORE,
  BESIDE,
  DEVTOOLS,
  DEVTOOLS_LISTENING,
  ENTITLED,
  IDLE,
  LISTENING,
  RECORDING,
  variantsOf,
} from "./overhead/variants";
import { median, spreadOf } from "./timing";

interface Ratio {
  readonly of: string;
  readonly against: string;
  readonly atMost?: number;
}

/**
 * Chromium takes every request of the browser through a detour as soon as one extension is installed that may use webRequest
 * or declarativeNetRequest, with or without a listener, and goes by the permissions at the time of loading (measured on 156).
 * So what we cost there while we record nothing is measured against an extension that has the same permissions and no code.
 */
const RATIOS: Readonly<Record<BrowserKind, readonly Ratio[]>> = {
  chromium: [
    { of: IDLE, against: ABSENT },
    { of: ENTITLED, against: ABSENT },
    { of: IDLE, against: ENTITLED, atMost: 1.02 },
  ],
  firefox: [{ of: IDLE, against: ABSENT, atMost: 1.02 }],
};

const OTHER_RATIOS: readonly Ratio[] = [
  { of: LISTENING, against: ABSENT },
  { of: ALWAYS, against: ABSENT },
  { of: BESIDE, against: ABSENT },
  { of: DEVTOOLS, against: ABSENT },
  { of: DEVTOOLS_LISTENING, against: ABSENT },
  { of: RECORDING, against: ABSENT },
  { of: ALWAYS, against: LISTENING },
  { of: RECORDING, against: DEVTOOLS_LISTENING, atMost: 1.1 },
  { of: BEFORE, against: DEVTOOLS_LISTENING },
  { of: RECORDING, against: BEFORE },
];

/** What a page that asks another origin for much has to wait longer for, because we are there. */
export async function overhead({ browsers, rounds, ...others }: BenchOptions): Promise<Figure[]> {
  // Somebody may build while this runs.
  const directory = mkdtempSync(path.join(tmpdir(), "cors-why-bench-"));
  try {
    const figures: Figure[] = [];
    for (const kind of browsers) {
      const ours = path.join(directory, kind);
      cpSync(extensionDir(kind), ours, { recursive: true });
      const variants = variantsOf(ours, writeStandIns(directory, ours), others);
      figures.push(...figuresOf(kind, await measure(kind, variants, rounds)));
    }
    return figures;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** What is measured, in words. */
const MEASURES: Readonly<Record<keyof Measured, string>> = {
  sequential: "500 in turn",
  concurrent: "500 at once",
  processor: "processor time",
};

function figuresOf(kind: BrowserKind, times: Times): Figure[] {
  return Object.entries(MEASURES).flatMap(([measure, words]) => {
    const name = (variant: string) => `${kind}, ${words}: ${variant}`;
    const taken = (variant: string) => (times.get(variant) ?? []).map((one) => one[measure as keyof Measured]);
    const medians = [...times.keys()].map((variant) => figure(name(variant), taken(variant), { unit: "ms" }));
    // The median of the rounds' own ratios: what slows one round slows both.
    const ratios = [...RATIOS[kind], ...OTHER_RATIOS].map(({ of, against, atMost }) => {
      const base = taken(against);
      const rounds = taken(of).map((time, round) => time / (base[round] ?? Number.NaN));
      const isWaitedFor = measure !== "processor";
      return figure(name(of), rounds, {
        unit: "times",
        against,
        ...(atMost === undefined || !isWaitedFor ? {} : { atMost }),
      });
    });
    // There are no rounds of a variant that was not asked for, and no processor time where it can't be read.
    return [...medians, ...ratios].filter(({ value }) => !Number.isNaN(value));
  });
}

function figure(name: string, rounds: readonly number[], rest: Pick<Figure, "unit" | "against" | "atMost">): Figure {
  return { name, value: median(rounds), spread: spreadOf(rounds), ...rest };
}
