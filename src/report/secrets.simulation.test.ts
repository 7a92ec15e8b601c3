import { describe, expect, test } from "vitest";
import { randomOf } from "../../test/conformance/random";
import { PLACES, plantSecrets } from "../../test/support/plant-secrets";
import { randomExchanges } from "../../test/support/random-exchange";
import { SECRET_KINDS } from "../../test/support/secrets";
import type { Exchange } from "../engine/fetch/exchange";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { remediesFor } from "../engine/remedy/remedies";
import { cutTexts, holdsCut, isToldAlike } from "./cut-text";
import { toDiagnosisJson } from "./diagnosis-json";
import { readHar } from "../har/har-in";
import { REPORT_ELEMENT, toHtml } from "./html";
import { writeHar } from "../har/har-out";
import { decodeLink, encodeLink } from "./link";
import { toMarkdown } from "./markdown";
import { redact } from "./redact";

const ROUNDS = 1_000;
const SECRETS_A_ROUND = 4;
/** Of a long secret no part of so many letters may survive. */
const PART = 8;

/** Everything that can leave the browser, as text. */
async function everythingShared(exchanges: readonly Exchange[]): Promise<Record<string, string>> {
  const link = await encodeLink(exchanges);
  const har = writeHar(exchanges, "1.0");
  const diagnosed = exchanges.map((exchange) => ({ exchange, diagnosis: diagnoseAndFix(exchange, exchanges) }));
  return {
    har,
    html: toHtml(`<script type="application/json" id="${REPORT_ELEMENT}"></script>`, har),
    link: JSON.stringify(await decodeLink(link)),
    markdown: toMarkdown(diagnosed, `https://viewer.example/#${link}`),
    json: JSON.stringify(
      diagnosed.map(({ exchange, diagnosis }) =>
        toDiagnosisJson(exchange, diagnosis, (of) => remediesFor(exchange, of, exchanges)),
      ),
    ),
  };
}

/** What the command line prints of exchanges into a log: a diagnosis of the originals, its texts cut. */
function printed(originals: readonly Exchange[], cut: readonly Exchange[]): string {
  const told = (exchange: Exchange, others: readonly Exchange[]) => {
    const diagnosis = diagnoseAndFix(exchange, others);
    return { diagnosis: { ...diagnosis, exchange: "" }, remedies: remediesFor(exchange, diagnosis, others) };
  };
  const all = originals.map((exchange, index) => {
    const [original, safe] = [told(exchange, originals), told(cut[index] ?? exchange, cut)];
    const texts = cutTexts(original, exchange, cut[index] ?? exchange);
    return isToldAlike(original, safe) || holdsCut(texts, exchange, cut[index] ?? exchange) ? safe : texts;
  });
  return JSON.stringify(all);
}

/** What to look for: short secrets whole, of long ones every few letters, so that none hides in an encoding. */
function partsOf(text: string): string[] {
  const secret = text.replace(/^(Bearer|Basic|Digest) /, "");
  if (secret.length < 2 * PART) return [secret, encodeURIComponent(secret)];
  const parts: string[] = [];
  for (let at = 0; at + PART <= secret.length; at += 1) parts.push(secret.slice(at, at + PART));
  return parts;
}

describe("a secret", () => {
  test(
    `of ${SECRET_KINDS.length} kinds at ${PLACES.length} places survives in nothing that is shared`,
    { timeout: 600_000 },
    async () => {
      const survivors: string[] = [];
      const seen = { kinds: new Set<string>(), places: new Set<string>() };
      for (let round = 1; round <= ROUNDS; round += 1) {
        const random = randomOf(40, round);
        const { exchanges, secrets } = plantSecrets(randomExchanges(round, 2), SECRETS_A_ROUND, random);
        const cut = redact(exchanges).exchanges;
        const shared = Object.entries({ ...(await everythingShared(cut)), printed: printed(exchanges, cut) });
        for (const { kind, place, text } of secrets) {
          seen.kinds.add(kind);
          seen.places.add(place);
          const parts = partsOf(text);
          for (const [where, content] of shared) {
            if (parts.some((part) => content.includes(part)))
              survivors.push(`${kind} in ${place}: ${text} (${where}, round ${round})`);
          }
        }
      }
      expect(survivors).toEqual([]);
      expect([seen.kinds.size, seen.places.size]).toEqual([SECRET_KINDS.length, PLACES.length]);
    },
  );

  test("is found where it is not cut: the search works", async () => {
    const { exchanges, secrets } = plantSecrets(randomExchanges(1, 2), SECRETS_A_ROUND, randomOf(40, 1));
    const shared = Object.values(await everythingShared(exchanges)).join("\n");
    expect(secrets.filter(({ text }) => !partsOf(text).some((part) => shared.includes(part)))).toEqual([]);
  });
});

describe("a HAR file of redacted exchanges", () => {
  test("is written, read and written again as the same bytes", { timeout: 600_000 }, () => {
    for (let round = 1; round <= 300; round += 1) {
      const written = writeHar(redact(randomExchanges(round, 4)).exchanges, "1.0");
      const read = readHar(written);
      expect("exchanges" in read && writeHar(read.exchanges, "1.0")).toBe(written);
    }
  });
});
