import * as v from "valibot";
import { browser } from "./browser";

// oxlint-disable-next-line no-underscore-dangle -- the build puts the address of package.json here
declare const __VIEWER__: string;

/** What a person chose. It goes with them to their other computers, but for the viewer, which may be one of this network. */

/**
 * Keeps scripts in pages away from everything that is stored, settings included. Call it when the background starts. Firefox
 * has this for the session area alone, where it is so from the start.
 */
export async function lockStorage(): Promise<void> {
  // The polyfill's types do not have it yet.
  const { local, sync, session } = browser.storage as unknown as Readonly<Record<string, LockableArea | undefined>>;
  for (const area of [local, sync, session]) await area?.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
}

interface LockableArea {
  setAccessLevel?(access: { readonly accessLevel: "TRUSTED_CONTEXTS" }): Promise<void>;
}

/** The project's own viewer. */
export const DEFAULT_VIEWER: string = __VIEWER__;

/** How long what was recorded with DevTools closed can be kept, in minutes; 0 for as long as its page is open. */
const HISTORIES = [10, 60, 480, 0] as const;

const names = v.array(v.string());

/** What does not fit is as good as never chosen: another version of us may have written it. */
const schema = v.object({
  /** When requests are recorded. */
  record: v.fallback(v.picklist(["devtools", "always"]), "devtools"),
  history: v.fallback(v.picklist(HISTORIES), 60),
  /** Whether the list outlives its page. */
  keep: v.fallback(v.boolean(), false),
  /** The id of the server whose code is shown first; empty for a guess. */
  favouriteServer: v.fallback(v.string(), ""),
  /** Hosts that the person said to be theirs, and not to be; with their port. */
  ownHosts: v.fallback(names, []),
  foreignHosts: v.fallback(names, []),
  /** Header names whose values never go into a report, even where CORS depends on them. */
  cutHeaders: v.fallback(names, []),
  /** Names of query parameters that never go into a report themselves. */
  cutParameters: v.fallback(names, []),
});

export type Settings = Readonly<v.InferOutput<typeof schema>>;

/** Everything that was chosen, and the defaults of the rest; of all, where the browser was told not to sync. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.sync.get(Object.keys(EMPTY)).catch(() => ({}));
  return v.parse(schema, { ...EMPTY, ...stored });
}

/** A missing member has no fallback, an `undefined` one has. */
const EMPTY = Object.fromEntries(Object.keys(schema.entries).map((key) => [key, undefined]));

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.sync.set(change);
}

/** The change that puts a host on one side and takes it from the other. */
export function withHost(
  { ownHosts, foreignHosts }: Settings,
  host: string,
  whose: "own" | "foreign",
): Pick<Settings, "ownHosts" | "foreignHosts"> {
  const side = (hosts: readonly string[], isIn: boolean) => [
    ...hosts.filter((one) => one !== host),
    ...(isIn ? [host] : []),
  ];
  return { ownHosts: side(ownHosts, whose === "own"), foreignHosts: side(foreignHosts, whose === "foreign") };
}

/** Tells of every change, whichever page or computer made it. In the background, call it synchronously at the start. */
export function onSettings(listener: (settings: Settings) => void): void {
  let changes = 0;
  browser.storage.sync.onChanged.addListener(() => void tell());

  const tell = async (): Promise<void> => {
    changes += 1;
    const latest = changes;
    const settings = await readSettings();
    // What was read before another change is not to be heard after it.
    if (latest === changes) listener(settings);
  };
}

/** Where a link opens: the person's own viewer, or the project's. */
export async function viewerAddress(): Promise<string> {
  return (await chosenViewer()) ?? DEFAULT_VIEWER;
}

/** The viewer that was chosen, or `null`. */
export async function chosenViewer(): Promise<string | null> {
  const { viewer } = await browser.storage.local.get("viewer");
  return typeof viewer === "string" && isViewerAddress(viewer) ? viewer : null;
}

/** From now on links open that address; `null` for the project's. */
export async function chooseViewer(address: string | null): Promise<void> {
  if (address === null) await browser.storage.local.remove("viewer");
  else await browser.storage.local.set({ viewer: address });
}

/** A link has to open in any browser, and its fragment is the report. */
export function isViewerAddress(address: string): boolean {
  return /^https?:/i.test(address) && URL.canParse(address) && !address.includes("#");
}
