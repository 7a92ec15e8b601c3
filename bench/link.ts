import { deflateRawSync, gzipSync } from "node:zlib";
import lzString from "lz-string";
import packageJson from "../package.json" with { type: "json" };
import { CAUSE_DOCS } from "../src/engine/diagnose/causes/docs";
import { exchangesOf } from "../src/engine/diagnose/testing";
import type { Exchange } from "../src/engine/fetch/exchange";
import { writeHar } from "../src/har/har-out";
import { encodeLink } from "../src/report/link";
import { redact } from "../src/report/redact";
import { realisticExchanges } from "../test/support/realistic-exchanges";
import type { Figure } from "./figure";

const PREFIX = `${packageJson.config.viewer}#`;
const SHORT = 1200;
const LONG = 4000;

/** How long links are, viewer's address and all, beside the same report as a HAR file squeezed into an address otherwise. */
export async function link(): Promise<Figure[]> {
  const realistic = realisticExchanges(25);
  const single = await Promise.all(realistic.map((one) => lengthOf([one])));
  const causes = [...CAUSE_DOCS.values()].map(({ example: [last, ...earlier] }) => exchangesOf(...earlier, last));
  const explained = await Promise.all(causes.map(lengthOf));
  const figures: Figure[] = [
    { ...characters("a cause's example, the longest", Math.max(...explained)), atMost: SHORT },
    { ...characters("a realistic request, the shortest", Math.min(...single)), atMost: SHORT },
    { ...characters("a realistic request, the longest", Math.max(...single)), atMost: SHORT },
  ];
  for (const count of [1, 2, 5, 10, 25]) {
    const exchanges = realistic.slice(0, count);
    const har = JSON.stringify(JSON.parse(writeHar(redact(exchanges).exchanges, "1.0")));
    const requests = count === 1 ? "1 request" : `${count} requests`;
    figures.push(
      { ...characters(`${requests}: our link`, await lengthOf(exchanges)), atMost: count === 1 ? SHORT : LONG },
      characters(`${requests}: HAR, deflate, base64url`, base64Length(deflateRawSync(har))),
      characters(`${requests}: HAR, gzip, base64url`, base64Length(gzipSync(har))),
      characters(`${requests}: HAR, lz-string`, PREFIX.length + lzString.compressToEncodedURIComponent(har).length),
      characters(`${requests}: HAR, base64url`, base64Length(Buffer.from(har))),
    );
  }
  return figures;
}

async function lengthOf(exchanges: readonly Exchange[]): Promise<number> {
  return `${PREFIX}${await encodeLink(redact(exchanges).exchanges)}`.length;
}

function base64Length(bytes: Buffer): number {
  return PREFIX.length + bytes.toString("base64url").length;
}

function characters(name: string, value: number): Figure {
  return { name, value, unit: "letters" };
}
