import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { extensionDir } from "../scripts/build";
import type { BrowserKind } from "../scripts/find-browser";
import type { Figure } from "./figure";
import type { BenchOptions } from "./options";
import { MANNERS, type Manner } from "./overhead/asking";
import { type Times, measure } from "./overhead/rounds";
import { writeStandIns } from "./overhead/stand-ins";
import {
  ABSENT,
  ALWAYS,
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
];

/** What a page that asks another origin for much has to wait longer for, because we are there. */
export async function overhead({ browsers, rounds, beside }: BenchOptions): Promise<Figure[]> {
  // Somebody may build while this runs.
  const directory = mkdtempSync(path.join(tmpdir(), "cors-why-bench-"));
  try {
    const figures: Figure[] = [];
    for (const kind of browsers) {
      const ours = path.join(directory, kind);
      cpSync(extensionDir(kind), ours, { recursive: true });
      const variants = variantsOf(ours, writeStandIns(directory, ours), beside);
      figures.push(...figuresOf(kind, await measure(kind, variants, rounds)));
    }
    return figures;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function figuresOf(kind: BrowserKind, times: Times): Figure[] {
  const ratios = [...RATIOS[kind], ...OTHER_RATIOS];
  return MANNERS.flatMap((manner) => [
    ...[...times].map(([name, taken]): Figure => ({
      name: `${kind}, 500 ${manner}: ${name}`,
      value: median(taken[manner]),
      spread: spreadOf(taken[manner]),
      unit: "ms",
    })),
    ...ratios.flatMap((ratio) => ratioOf(kind, manner, times, ratio)),
  ]);
}

/** The median of the rounds' own ratios: what slows one round slows both. */
function ratioOf(kind: BrowserKind, manner: Manner, times: Times, { of, against, atMost }: Ratio): Figure[] {
  const base = times.get(against)?.[manner];
  const taken = times.get(of)?.[manner];
  if (!base || !taken) return [];
  const rounds = taken.map((time, round) => time / (base[round] ?? Number.NaN));
  const name = `${kind}, 500 ${manner}: ${of}`;
  const limit = atMost === undefined ? {} : { atMost };
  return [{ name, against, value: median(rounds), spread: spreadOf(rounds), unit: "times", ...limit }];
}
