import { browser } from "./browser";

// oxlint-disable-next-line no-underscore-dangle -- the build puts the address of package.json here
declare const __VIEWER__: string;

/** What a person chose, kept in `storage.local`. */

/** Where a link opens: the person's own viewer, or the project's. */
export async function viewerAddress(): Promise<string> {
  const { viewer } = await browser.storage.local.get("viewer");
  return typeof viewer === "string" && isPage(viewer) ? viewer : __VIEWER__;
}

/** A link has to open in any browser, and its fragment is the report. */
function isPage(address: string): boolean {
  return /^https?:/i.test(address) && URL.canParse(address) && !address.includes("#");
}
