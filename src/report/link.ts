import type { Exchange } from "../engine/fetch/exchange";
import { fromBase64Url, toBase64Url } from "./link/base64url";
import { checksum } from "./link/checksum";
import { deflate, inflate } from "./link/deflate";
import { findReports } from "./link/find-links";
import { CURRENT_VERSION, upgraded } from "./link/versions";
import { fromWire, toWire } from "./link/wire";
import { asWire } from "./link/wire-schema";

/**
 * Exchanges as the fragment of a link: `v1-`, four letters of checksum, and the exchanges in a compact form, deflated. No
 * server ever gets a fragment. Nothing is left out here: what must not be shared is cut out of the exchanges before.
 */

const CHECKSUM_LETTERS = 4;
/** Of text to look for a report in, and of JSON that a report may unfold to. */
const MOST_LETTERS = 2_000_000;
const MOST_BYTES = 8_000_000;

/** The fragment, without `#`. */
export async function encodeLink(exchanges: readonly Exchange[]): Promise<string> {
  const bytes = await deflate(JSON.stringify(toWire(exchanges)));
  return `v${CURRENT_VERSION}-${checksum(bytes)}${toBase64Url(bytes)}`;
}

/**
 * The exchanges of a link, or in a sentence why there are none. Takes a fragment, a whole URL, or text with one in it, also
 * after a chat or a ticket system encoded, wrapped or bracketed it. What comes back has been checked: it can be shown.
 */
export async function decodeLink(text: string): Promise<{ exchanges: Exchange[] } | { error: string }> {
  if (text.length > MOST_LETTERS) return { error: "This is too long for a link. Open the report as a file instead." };
  const found = findReports(text);
  for (const { version, body } of found) {
    const bytes = version >= 1 && version <= CURRENT_VERSION ? intactBytes(body) : null;
    if (bytes) return unfold(bytes, version);
  }
  const newest = Math.max(...found.map(({ version }) => version));
  if (newest > CURRENT_VERSION) {
    return {
      error: `This link was made by a newer CORS Why: its format is ${newest}, and this one reads up to ${CURRENT_VERSION}.`,
    };
  }
  return { error: found.length > 0 ? DAMAGED : "There is no CORS Why report in this link." };
}

const DAMAGED = "This link is damaged: a part of it is missing or was changed. Copy the whole link again.";

function intactBytes(body: string): Uint8Array<ArrayBuffer> | null {
  const bytes = fromBase64Url(body.slice(CHECKSUM_LETTERS));
  return bytes && checksum(bytes) === body.slice(0, CHECKSUM_LETTERS) ? bytes : null;
}

async function unfold(
  bytes: Uint8Array<ArrayBuffer>,
  version: number,
): Promise<{ exchanges: Exchange[] } | { error: string }> {
  const content = await inflate(bytes, MOST_BYTES);
  if (content === "too long") return { error: "This link unfolds to more than a report can hold, and was not opened." };
  if (content === "damaged") return { error: DAMAGED };
  const wire = asWire(upgraded(parseJson(content.text), version));
  const exchanges = wire && fromWire(wire);
  return exchanges ? { exchanges } : { error: "This link looks like a CORS Why report, but what it holds is none." };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
