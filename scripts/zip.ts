import { zipSync } from "fflate";

/** The first moment that a ZIP file can name. The files' own times differ from checkout to checkout. */
const MOMENT = new Date(1980, 0, 1);

/** A ZIP file of these files by their names. The same files give the same bytes, in whatever order and time zone. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: MOMENT });
}
