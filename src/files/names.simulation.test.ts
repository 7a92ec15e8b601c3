import { describe, expect, test } from "vitest";
import { randomExchanges } from "../../test/support/random-exchange";
import type { Exchange } from "../engine/fetch/exchange";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { remediesFor } from "../engine/remedy/remedies";
import { entry, file, preflight } from "../har/testing";
import { writeHar } from "../har/har-out";
import { toDiagnosisJson } from "../report/diagnosis-json";
import { readPolicyFile } from "../report/policy-file";
import { redact } from "../report/redact";
import { fromWire, toWire } from "../report/link/wire";
import { asWire } from "../report/link/wire-schema";
import { readRecordingText } from "./read-recording";

/**
 * Whoever writes a file chooses every name in it: of a header, a type, an id, a member. One that every object has by birth must be a name
 * like any other, so each place of each file is tried with one of those and with another name that is spelled nearly alike.
 */
const TWINS: readonly (readonly [inherited: string, other: string])[] = [
  ["__proto__", "__prqto__"],
  ["constructor", "constructqr"],
];

const PAGE = "https://app.example";

const protocol = (method: string, params: object) => ({
  method: `Network.${method}`,
  params: { requestId: "7", ...params },
});

const FILES: Readonly<Record<string, unknown>> = {
  "a HAR file of a browser": JSON.parse(
    file([
      preflight({ for: "PUT", names: "x-custom", answered: { "Access-Control-Allow-Origin": PAGE, Vary: "Origin" } }),
      entry({
        at: 5,
        method: "PUT",
        asked: { Origin: PAGE, "X-Custom": "1", "Sec-Fetch-Dest": "empty", "Sec-Fetch-Mode": "cors" },
        answered: { "Access-Control-Allow-Origin": `${PAGE}/`, Server: "nginx", "Content-Type": "text/html" },
        custom: {
          _resourceType: "fetch",
          _initiator: { type: "script", requestId: "7" },
          pageref: "page_1",
          _priority: "High",
        },
      }),
    ]),
  ),
  "a HAR file of our own": JSON.parse(writeHar(randomExchanges(1, 1), "1.0")),
  "a log of the protocol": [
    protocol("requestWillBeSent", {
      documentURL: `${PAGE}/`,
      request: { url: "https://api.example/items", method: "GET", headers: { "X-Custom": "1" } },
      timestamp: 1,
      wallTime: 1000,
      initiator: { type: "script" },
      type: "Fetch",
    }),
    protocol("requestWillBeSentExtraInfo", { headers: { Origin: PAGE }, associatedCookies: [] }),
    protocol("responseReceivedExtraInfo", { headers: { Server: "nginx" }, statusCode: 200 }),
    protocol("loadingFailed", {
      timestamp: 2,
      errorText: "net::ERR_FAILED",
      corsErrorStatus: { corsError: "MissingAllowOriginHeader", failedParameter: "" },
    }),
  ],
  "a performance trace": {
    traceEvents: [
      ["CommitLoad", { frame: "F", url: `${PAGE}/`, isMainFrame: true }],
      [
        "ResourceSendRequest",
        { requestId: "7", frame: "F", url: "https://api.example/", requestMethod: "GET", resourceType: "XHR" },
      ],
      ["ResourceReceiveResponse", { requestId: "7", statusCode: 200, headers: [{ name: "Server", value: "nginx" }] }],
      ["ResourceFinish", { requestId: "7", didFail: false }],
    ].map(([name, data], ts) => ({ ph: "X", cat: "devtools", name, ts, args: { data } })),
  },
  "a Playwright trace": [
    { type: "context-options", browserName: "chromium" },
    { type: "resource-snapshot", snapshot: entry({ custom: { _resourceType: "fetch" } }) },
    { type: "console", messageType: "error", text: "Access to fetch at 'https://api.example/orders' from origin" },
  ],
};

const PLACE = "@@@";

/** The text of the value once for each name and each string in it, with `PLACE` in its stead. */
function placesIn(value: unknown): readonly string[] {
  const texts: string[] = [];
  const whole = JSON.stringify(value);
  let at = 0;
  for (const [literal] of whole.matchAll(/"(?:[^"\\]|\\.)*"/g)) {
    const start = whole.indexOf(literal, at);
    at = start + literal.length;
    texts.push(`${whole.slice(0, start)}"${PLACE}"${whole.slice(at)}`);
  }
  return texts;
}

/** All that is made of exchanges, as text. */
function everything(exchanges: readonly Exchange[]): string {
  redact(exchanges, { hosts: true });
  return JSON.stringify(
    exchanges.map((exchange) => {
      const diagnosis = diagnoseAndFix(exchange, exchanges);
      return [exchange, toDiagnosisJson(exchange, diagnosis, (of) => remediesFor(exchange, of, exchanges))];
    }),
  );
}

function readFile(text: string): string {
  const read = readRecordingText(text);
  return "error" in read ? read.error : everything(read.exchanges) + JSON.stringify(read);
}

function readWire(text: string): string {
  const wire = asWire(JSON.parse(text));
  const exchanges = wire && fromWire(wire);
  return exchanges ? everything(exchanges) : "none";
}

const POLICY = {
  endpoints: [
    { url: "https://api.example/", origins: [PAGE], methods: ["GET"], headers: ["x-custom: 1"], exposed: ["x-id"] },
  ],
};

describe("a name that every object has", { timeout: 600_000 }, () => {
  test.each([
    ...Object.entries(FILES).map(([name, value]) => [name, value, readFile] as const),
    ["a link", JSON.parse(JSON.stringify(toWire(randomExchanges(2, 2)))), readWire] as const,
    ["cors-why.json", POLICY, (text: string) => JSON.stringify(readPolicyFile(text))] as const,
  ])("is a name like any other, anywhere in %s", (_, value, read) => {
    const places = placesIn(value);
    expect(places.length).toBeGreaterThan(10);
    for (const text of places) {
      for (const [inherited, other] of TWINS) {
        const [made, alike] = [inherited, other].map((name) =>
          read(text.replace(PLACE, name)).replaceAll(new RegExp(name, "gi"), "N"),
        );
        expect(made, `${inherited} in ${text}`).toBe(alike);
      }
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
