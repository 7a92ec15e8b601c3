/**
 * The rooms of `src`, and what each may import besides itself. All else is refused: other rooms, packages, Node's modules.
 * The one place where this is written; docs/architecture.md draws it. A room without a line may not import anything.
 */
export const ROOMS = {
  "engine/fetch": { pure: true, rooms: [] },
  "engine/diagnose": { pure: true, rooms: ["engine/fetch"] },
  "engine/messages": { pure: true, rooms: ["engine/fetch", "engine/diagnose"] },
  "engine/remedy": { pure: true, rooms: ["engine/fetch", "engine/diagnose"] },
  capture: { pure: true, rooms: ["engine/fetch"] },
  cdp: { pure: true, rooms: ["engine/fetch"], packages: ["valibot"] },
  har: { pure: true, rooms: ["engine/fetch"], packages: ["valibot"] },
  files: { pure: true, rooms: ["engine/fetch", "engine/messages", "cdp", "har"], packages: ["valibot"] },
  // Asks a live server, so it is not pure: undici speaks HTTP for it.
  check: {
    rooms: ["engine/fetch", "engine/diagnose", "engine/remedy", "session"],
    packages: [
      "node:http",
      "node:https",
      "node:v8",
      "undici",
      "undici/lib/core/connect.js",
      "undici/lib/dispatcher/agent.js",
    ],
  },
  // Starts a browser of this machine and asks it.
  oracle: {
    rooms: ["engine/fetch", "engine/diagnose", "check"],
    packages: ["node:child_process", "node:events", "node:fs", "node:fs/promises", "node:os", "node:path", "undici"],
  },
  session: { pure: true, rooms: ["engine/fetch", "engine/diagnose", "engine/remedy"] },
  report: { pure: true, rooms: ["engine/fetch", "engine/diagnose", "engine/remedy", "session"], packages: ["valibot"] },
  reference: { pure: true, rooms: ["engine/fetch", "engine/diagnose", "engine/messages", "engine/remedy"] },
  view: {
    rooms: ["engine/fetch", "engine/diagnose", "engine/remedy", "files", "har", "session", "report", "extension/trial"],
    packages: ["preact", "preact/hooks"],
  },
  site: { rooms: ["engine/fetch", "engine/diagnose", "engine/messages", "engine/remedy", "reference"] },
  viewer: {
    rooms: ["engine/diagnose", "engine/messages", "engine/remedy", "har", "reference", "session", "report", "view"],
    packages: ["preact", "preact/hooks"],
  },
  library: {
    rooms: [
      "engine/fetch",
      "engine/diagnose",
      "engine/messages",
      "engine/remedy",
      "cdp",
      "files",
      "har",
      "reference",
      "session",
      "report",
    ],
    packages: ["node:fs/promises"],
  },
  cli: {
    rooms: [
      "engine/fetch",
      "engine/diagnose",
      "engine/messages",
      "engine/remedy",
      "files",
      "har",
      "check",
      "oracle",
      "reference",
      "session",
      "report",
    ],
    packages: ["node:crypto", "node:fs/promises", "node:path", "node:stream/consumers", "node:util"],
  },
  "extension/trial": { pure: true, rooms: ["engine/fetch", "engine/remedy"] },
  "extension/platform": {
    rooms: ["engine/fetch", "capture", "har", "session", "extension/trial"],
    packages: ["valibot", "webextension-polyfill"],
    browserApi: true,
  },
  "extension/background": { rooms: ["engine/fetch", "capture", "session", "extension/platform"] },
  "extension/devtools": { rooms: ["extension/platform"] },
  "extension/panel": { rooms: ["engine/remedy", "extension/platform", "view"] },
  "extension/popup": { rooms: ["engine/remedy", "session", "extension/platform"] },
  "extension/first-run": { rooms: ["extension/platform"] },
  "extension/options": { rooms: ["engine/remedy", "extension/platform"] },
};

/** What a pure room may name without importing it: the language itself, and the web's URLs, bytes and compression. */
export const PURE_GLOBALS = names(
  "Array BigInt Boolean Date Error Infinity Intl JSON Map Math NaN Number Object Promise RangeError RegExp Set String Symbol",
  "SyntaxError TypeError WeakMap WeakSet ArrayBuffer DataView Float64Array Uint8Array Uint16Array Uint32Array Int32Array",
  "decodeURIComponent encodeURIComponent isFinite isNaN parseFloat parseInt structuredClone undefined",
  "CompressionStream DecompressionStream TextDecoder TextEncoder URL URLSearchParams",
);

/** And the types of TypeScript's own library. */
export const PURE_TYPES = names(
  "Awaited Exclude Extract InstanceType Lowercase NonNullable Omit Parameters Partial Pick Readonly ReadonlyArray ReadonlyMap",
  "ReadonlySet Record Required ReturnType Uppercase AsyncGenerator AsyncIterable Generator Iterable IterableIterator Iterator",
  "PromiseLike",
);

/** @param {string[]} lines */
function names(...lines) {
  return new Set(lines.flatMap((line) => line.split(" ")));
}
