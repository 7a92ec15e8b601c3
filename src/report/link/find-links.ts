/** Finds a report in pasted text: chats, mail and ticket systems change links on the way. */

/** What may be a report: its version, and what stands behind the version. */
export interface Found {
  readonly version: number;
  readonly body: string;
}

const REPORT = /(?<![A-Za-z0-9])v(\d{1,4})-([A-Za-z0-9_-]+)/g;
/** Pasted text may hold other things that look like it; so many are looked at. */
const MOST_TRIED = 20;

/**
 * Everything in the text that may be a report, the likeliest first: as it stands, then with lines joined that were wrapped,
 * then without any blanks. Percent-encoding is undone, also when it was done twice; brackets and punctuation around it are
 * no part of it. What ends in an underscore or a hyphen is also tried without, for they may be the text's.
 */
export function findReports(text: string): Found[] {
  const decoded = undoPercents(text);
  const readings = [
    decoded,
    decoded.replace(/=?[\r\n]+[ \t>|]*/g, ""),
    decoded.replace(/[\s\u200B-\u200D\u2060\uFEFF\u00AD>]+/g, ""),
  ];
  const found = new Map<string, Found>();
  for (const reading of readings) {
    for (const [, version = "", body = ""] of reading.matchAll(REPORT)) {
      for (const one of new Set([body, withoutEnd(body)])) {
        if (found.size < MOST_TRIED) found.set(`${version}-${one}`, { version: Number(version), body: one });
      }
    }
  }
  return [...found.values()];
}

function withoutEnd(body: string): string {
  let end = body.length;
  while (body[end - 1] === "_" || body[end - 1] === "-") end -= 1;
  return body.slice(0, end);
}

/** Mail gateways and chats encode what needs no encoding, some of them once more what is encoded already. */
function undoPercents(text: string): string {
  let decoded = text;
  for (let round = 0; round < 3 && decoded.includes("%"); round += 1) {
    decoded = decoded.replace(/%([2-7][0-9A-Fa-f])/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  return decoded;
}
