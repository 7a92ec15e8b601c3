import type { LocalNetworkPermission, PermissionState } from "../../engine/fetch/exchange";
import { browser } from "./browser";

/**
 * What a document and the page of its tab are permitted on the local network now, in the name of the page. `null` where that can't be
 * asked: the page is gone, we may not look into it, or its browser has no such permission.
 */
export async function localNetworkPermission(
  tab: number,
  frame: number,
  name: string,
): Promise<LocalNetworkPermission | null> {
  const [document, page] = await Promise.all([stateIn(tab, frame, name), frame === 0 ? null : stateIn(tab, 0, name)]);
  return document === null ? null : { document, page };
}

async function stateIn(tab: number, frame: number, name: string): Promise<PermissionState | null> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frame] },
      func: query,
      args: [name],
    });
    return STATES.find((state) => state === found?.result) ?? null;
  } catch {
    return null;
  }
}

const STATES: readonly PermissionState[] = ["granted", "denied", "prompt"];

/** Runs in the page's isolated world. A browser of before these permissions throws; Chrome 142 to 144 have one for both. */
async function query(name: string): Promise<string | null> {
  for (const one of [name, "local-network-access"]) {
    try {
      return (await navigator.permissions.query({ name: one as PermissionName })).state;
    } catch {
      // This browser calls it otherwise.
    }
  }
  return null;
}
