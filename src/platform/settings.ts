import { browser } from "./browser";

// oxlint-disable-next-line no-underscore-dangle -- the build puts the address of package.json here
declare const __VIEWER__: string;

/** What a person chose, kept in `storage.local`. */

/** The project's own viewer. */
export const DEFAULT_VIEWER: string = __VIEWER__;

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
