import { API, PAGE } from "../engine/testing";
import type { Recording } from "./read-recording";

/** Pieces of the files that hold recordings, for the tests that read them. Test-only. */

export const lines = (...records: readonly unknown[]): string => records.map((one) => JSON.stringify(one)).join("\n");

export function good(read: Recording | { readonly error: string }): Recording {
  if ("error" in read) throw new Error(read.error);
  return read;
}

/** A request in a Playwright trace, as Playwright 1.65 writes it. */
export const snapshot = (path: string, response: object, more: object = {}) => ({
  type: "resource-snapshot",
  snapshot: {
    pageref: "page@1",
    startedDateTime: "2026-11-29T21:05:22.688Z",
    time: 1,
    request: { method: "GET", url: `${API}${path}`, headers: [{ name: "Referer", value: `${PAGE}/` }] },
    response: { redirectURL: "", ...response },
    _resourceType: "fetch",
    ...more,
  },
});

/** A request whose response the page could read. */
export const READ = snapshot("/b", { status: 200, headers: [{ name: "Access-Control-Allow-Origin", value: "*" }] });

/** An event of a performance trace, as Chromium 156 writes it. */
export const traced = (name: string, ts: number, data: object) => ({
  name,
  cat: "devtools.timeline",
  ph: "I",
  ts,
  args: { data },
});

/** The page opens, in the frame `F`. */
export const committed = traced("CommitLoad", 1000, { frame: "F", url: `${PAGE}/`, isMainFrame: true });
