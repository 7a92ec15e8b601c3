import type { Exchange } from "../../src/engine/fetch/exchange";
import { diagnoseAndFix } from "../../src/engine/remedy/full-diagnosis";
import { remediesFor } from "../../src/engine/remedy/remedies";
import { toDiagnosisJson } from "../../src/report/diagnosis-json";
import { readHar } from "../../src/har/har-in";
import { writeHar } from "../../src/har/har-out";
import { decodeLink, encodeLink } from "../../src/report/link";
import { toBase64Url } from "../../src/report/link/base64url";
import { checksum } from "../../src/report/link/checksum";
import { deflate } from "../../src/report/link/deflate";
import { toWire } from "../../src/report/link/wire";
import { toMarkdown } from "../../src/report/markdown";
import { redact } from "../../src/report/redact";
import { type Random, randomOf } from "../conformance/random";
import { randomExchanges } from "../support/random-exchange";
import { mutateJson, mutateText } from "./mutate";

/** Reads broken files and links: each must give exchanges that everything can be done with, or a message; and in time. */

type Read = { readonly exchanges: Exchange[] } | { readonly error: string };

export interface Fuzzed {
  readonly files: number;
  readonly links: number;
  /** How many could be read all the same. */
  readonly readable: number;
  readonly messages: ReadonlySet<string>;
  readonly slowest: number;
  /** What went wrong, with the round that shows it. */
  readonly failures: readonly string[];
}

/**
 * The limit of the promise: nobody waits longer for what we say about one file or link. It is counted in processor time, which a
 * busy machine leaves alone.
 */
const MOST_MILLISECONDS = 1_000;

export async function fuzz(rounds: number, seed: number): Promise<Fuzzed> {
  const failures: string[] = [];
  const messages = new Set<string>();
  let [files, links, readable, slowest] = [0, 0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const isFile = round % 2 === 0;
    if (isFile) files += 1;
    else links += 1;
    const text = await broken(round, seed);
    const before = process.cpuUsage();
    try {
      const read: Read = isFile ? readHar(text) : await decodeLink(text);
      if ("error" in read) {
        if (read.error === "" || read.error.includes("\n")) failures.push(`round ${round}: a message of no use`);
        messages.add(read.error.replace(/[\d"].*/, ""));
      } else {
        readable += 1;
        await useEverything(read.exchanges);
      }
    } catch (error) {
      failures.push(`round ${round}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    slowest = Math.max(slowest, took);
    if (took > MOST_MILLISECONDS) failures.push(`round ${round}: ${Math.round(took)} ms`);
  }
  return { files, links, readable, messages, slowest, failures };
}

/** Whatever a reader of the report does with it. */
async function useEverything(exchanges: readonly Exchange[]): Promise<void> {
  const shared = redact(exchanges, { hosts: exchanges.length % 2 === 0 }).exchanges;
  const diagnosed = shared.map((exchange) => ({ exchange, diagnosis: diagnoseAndFix(exchange, shared) }));
  for (const exchange of exchanges) diagnoseAndFix(exchange, exchanges);
  toMarkdown(diagnosed, null);
  JSON.stringify(
    diagnosed.map(({ exchange, diagnosis }) =>
      toDiagnosisJson(exchange, diagnosis, (of) => remediesFor(exchange, of, shared)),
    ),
  );
  const har = readHar(writeHar(shared, "1.0"));
  if ("error" in har) throw new Error(`our own file: ${har.error}`);
  const link = await decodeLink(await encodeLink(shared));
  if ("error" in link) throw new Error(`our own link: ${link.error}`);
}

/** A file in even rounds, a link in odd ones. */
async function broken(round: number, seed: number): Promise<string> {
  const random = randomOf(seed, round);
  return round % 2 === 0 ? brokenHar(random, round) : brokenLink(random, round);
}

function brokenHar(random: Random, round: number): string {
  const text = writeHar(randomExchanges(round, 2), "1.0");
  return random.chance(0.4) ? mutateText(text, random) : JSON.stringify(mutateJson(JSON.parse(text), random));
}

async function brokenLink(random: Random, round: number): Promise<string> {
  const exchanges = randomExchanges(round, 2);
  if (random.chance(0.4)) return mutateText(await encodeLink(exchanges), random);
  // What is broken inside, with a checksum that says it is not.
  const bytes = random.chance(0.7)
    ? await deflate(JSON.stringify(mutateJson(toWire(exchanges), random)))
    : brokenBytes(await deflate(JSON.stringify(toWire(exchanges))), random);
  return `v1-${checksum(bytes)}${toBase64Url(bytes)}`;
}

function brokenBytes(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const broken = bytes.slice(0, random.chance(0.3) ? Math.floor(random.next() * bytes.length) : bytes.length);
  for (let left = 1 + Math.floor(random.next() * 5); left > 0; left -= 1) {
    broken[Math.floor(random.next() * broken.length)] = Math.floor(random.next() * 256);
  }
  return broken;
}
