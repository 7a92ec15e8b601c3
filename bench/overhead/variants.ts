import type { BrowserSession } from "../../test/support/session";
import type { StandIns } from "./stand-ins";

/** A way to have the browser while the page asks. */
export interface Variant {
  /** Undefined for a browser without extension. */
  readonly extension: string | undefined;
  readonly hasDevTools: boolean;
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

/** Those with DevTools open are measured beside each other: DevTools has a price of its own. */
export function variantsOf(ours: string, standIns: StandIns, beside: string | undefined): Variants {
  const { silent, entitled, listening } = standIns;
  return new Map<string, Variant>([
    [ABSENT, { extension: undefined, hasDevTools: false }],
    [ENTITLED, { extension: entitled, hasDevTools: false }],
    [IDLE, { extension: ours, hasDevTools: false }],
    [LISTENING, { extension: listening, hasDevTools: false }],
    [ALWAYS, { extension: ours, hasDevTools: false, choose: recordAlways }],
    ...(beside === undefined ? [] : [[BESIDE, { extension: beside, hasDevTools: false }] as const]),
    [DEVTOOLS, { extension: silent, hasDevTools: true }],
    [DEVTOOLS_LISTENING, { extension: listening, hasDevTools: true }],
    [RECORDING, { extension: ours, hasDevTools: true }],
  ]);
}

async function recordAlways(session: BrowserSession): Promise<void> {
  const options = await session.openExtensionPage("/src/extension/options/options.html");
  await options.evaluate(() => chrome.storage.sync.set({ record: "always" }));
  await options.close();
}
