import type { Exchange } from "../engine/fetch/exchange";
import { writeHar } from "../har/har-out";
import { toHtml } from "../report/html";
import { redact } from "../report/redact";

/** A file goes astray more easily than a terminal's lines, so secrets are cut; `known` as for `redact`. `notes` stand above, cut already. */
export function toPage(
  exchanges: readonly Exchange[],
  viewer: string,
  version: string,
  known: readonly string[] = [],
  notes: readonly string[] = [],
): string {
  return toHtml(viewer, writeHar(redact(exchanges, { known }).exchanges, version), notes);
}
