import type { BrowserSession } from "../../test/support/session";
import type { StandIns } from "./stand-ins";

/** A way to have the browser while the page asks. */
export interface Variant {
  /** Undefined for a browser without extension. */
  readonly extension: string | undefined;
  readonly hasDevTools: boolean;
  /** Whether its panel lists what the page requests. */
  readonly isRecording?: true;
  /** What a person chooses in it before. */
  choose?(session: BrowserSession): Promise<void>;
}

/** By the names that the figures bear. */
export type Variants = ReadonlyMap<string, Variant>;

export const ABSENT = "no extension";
export const ENTITLED = "one with our permissions";
export const IDLE = "ours, not recording";
export const LISTENING = "empty listeners";
export const ALWAYS = "ours, recording always";
export const BESIDE = "the other extension";
export const DEVTOOLS = "DevTools, empty panel";
export const DEVTOOLS_LISTENING = "DevTools, empty listeners";
export const RECORDING = "DevTools, ours, recording";
export const BEFORE = "DevTools, the earlier build, recording";

/** Extensions of others, and of earlier, by where they lie. */
export interface Others {
  readonly beside: string | undefined;
  readonly before: string | undefined;
}

/**
 * Those with DevTools open are measured beside each other: DevTools has a price of its own. An earlier build is measured for what it
 * costs to record, and nothing else then.
 */
export function variantsOf(ours: string, standIns: StandIns, { beside, before }: Others): Variants {
  const { silent, entitled, listening } = standIns;
  const all: readonly (readonly [string, Variant])[] = [
    [ABSENT, { extension: undefined, hasDevTools: false }],
    [ENTITLED, { extension: entitled, hasDevTools: false }],
    [IDLE, { extension: ours, hasDevTools: false }],
    [LISTENING, { extension: listening, hasDevTools: false }],
    [ALWAYS, { extension: ours, hasDevTools: false, choose: recordAlways }],
    [BESIDE, { extension: beside, hasDevTools: false }],
    [DEVTOOLS, { extension: silent, hasDevTools: true }],
    [DEVTOOLS_LISTENING, { extension: listening, hasDevTools: true }],
    [BEFORE, { extension: before, hasDevTools: true, isRecording: true }],
    [RECORDING, { extension: ours, hasDevTools: true, isRecording: true }],
  ];
  const isMeasured = ([name, { hasDevTools }]: readonly [string, Variant]): boolean =>
    before === undefined ? name !== BEFORE && (name !== BESIDE || beside !== undefined) : hasDevTools;
  return new Map(all.filter(isMeasured));
}

async function recordAlways(session: BrowserSession): Promise<void> {
  const options = await session.openExtensionPage("/src/extension/options/options.html");
  await options.evaluate(() => chrome.storage.sync.set({ record: "always" }));
  await options.close();
}
