import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { readHar } from "./har-in";

/** What a stranger's file may cost: every pair and every chain is found without comparing all with all. */

interface Made {
  readonly url?: string;
  readonly method?: string;
  readonly at?: number;
  readonly headers?: readonly (readonly [string, string])[];
  readonly status?: number;
  readonly answer?: readonly (readonly [string, string])[];
  readonly cors?: Readonly<Record<string, unknown>>;
}

const lines = (headers: Made["headers"]) => (headers ?? []).map(([name, value]) => ({ name, value }));

function entry({ url = "https://api.example/a", method = "GET", at = 0, headers, status = 200, answer, cors }: Made) {
  return {
    startedDateTime: new Date(1_700_000_000_000 + at).toISOString(),
    time: 5,
    request: { method, url, headers: [{ name: "Origin", value: "https://app.example" }, ...lines(headers)] },
    response: { status, headers: lines(answer), redirectURL: "" },
    ...(cors && { _cors: cors }),
  };
}

function preflight(at: number, names = "x-a", method = "PUT") {
  const headers = [
    ["Access-Control-Request-Method", method],
    ["Access-Control-Request-Headers", names],
  ] as const;
  return entry({ method: "OPTIONS", at, headers, status: 204 });
}

const fileOf = (entries: readonly unknown[]): string => JSON.stringify({ log: { entries } });

function exchangesOf(entries: readonly unknown[]) {
  const read = readHar(fileOf(entries));
  if ("error" in read) throw new Error(read.error);
  return read.exchanges;
}

/** How long reading takes, in milliseconds. */
function timeOf(text: string): number {
  const start = performance.now();
  readHar(text);
  return performance.now() - start;
}

const MANY = 5000;
const times = <T>(make: (at: number) => T): T[] => Array.from({ length: MANY }, (_, at) => make(at));

/** In comparison with the same number of ordinary ones, or the machine's load would be measured. A quadratic step takes 100 times. */
describe("a file costs as much as one of ordinary requests, or little more", () => {
  const ordinary = fileOf(times((at) => entry({ url: `https://api.example/${at}`, at })));
  const cost = (text: string): number => timeOf(text) / timeOf(ordinary);

  test.each([
    [
      "redirects to their own URL",
      times(() => entry({ status: 302, answer: [["Location", "https://api.example/a"]] })),
    ],
    ["entries of one exchange", times((at) => entry({ cors: { exchange: "e1", hop: at } }))],
    ["entries of one exchange and one other", [...times(() => entry({ cors: { exchange: "e1" } })), entry({})]],
    [
      "preflights and requests of one URL and time",
      times(() => [preflight(0), entry({ method: "PUT", headers: [["X-A", "1"]] })]).flat(),
    ],
    [
      "preflights that fit no request",
      times((at) => [preflight(0, `x-${at}`), entry({ method: "PUT", headers: [[`Y-${at}`, "1"]] })]).flat(),
    ],
    ["preflights that name no method", times(() => [preflight(0, "x-a", ""), entry({ method: "PUT" })]).flat()],
  ])("of many %s", (_, entries) => {
    expect(cost(fileOf(entries))).toBeLessThan(40);
  });

  test("with a header of many lines or elements", () => {
    for (const value of ["\n".repeat(500_000), "a,".repeat(500_000)]) {
      expect(cost(fileOf([entry({ answer: [["Access-Control-Allow-Headers", value]] })]))).toBeLessThan(40);
    }
  });
});

test("what no browser can have got is not read: longer headers, more lines, more redirects", () => {
  const [long, many] = ["a".repeat(1_000_000), "a\n".repeat(5000)].map(
    (value) => exchangesOf([entry({ answer: [["X-Long", value]] })])[0]?.hops[0].response?.headers,
  );
  expect(long?.[0]?.[1].length).toBe(393_216);
  expect(many?.length).toBe(1000);
  const chains = exchangesOf(times((at) => entry({ at, cors: { exchange: "e1", hop: at } })));
  expect(Math.max(...chains.map(({ hops }) => hops.length))).toBe(64);
  expect(new Set(chains.map(({ id }) => id)).size).toBe(chains.length);
});

test("a file of more requests than fit into memory gets a sentence", () => {
  const text = `{"log":{"entries":[${"0,".repeat(50_000)}0]}}`;
  expect(readHar(text)).toEqual({ error: "too large: 50001 requests, and at most 50000 can be read" });
});

test("a request with a URL that no browser sends is left out with a sentence, and no other", () => {
  const long = `https://api.example${"/a".repeat(1_100_000)}`;
  const read = readHar(
    fileOf([entry({ url: long }), entry({}), entry({ url: "https://api.example/b".padEnd(9000, "c") })]),
  );
  expect(read).toMatchObject({ leftOut: ["log.entries[0].request.url is longer than 2097152 characters"] });
  expect("error" in read ? [] : read.exchanges.map(({ hops: [{ url }] }) => url.length)).toEqual([21, 9000]);
});

describe("pairing finds what comparing all with all would find", () => {
  const request = record({
    at: integer({ min: 0, max: 12_000 }),
    method: constantFrom("GET", "PUT"),
    name: constantFrom("x-a", "x-b", "authorization"),
    isPreflight: constantFrom(true, false),
  });

  test("every preflight that fits a request by URL, method, names and time has one, while there are some", () => {
    assert(
      property(array(request, { maxLength: 12 }), (requests) => {
        const exchanges = exchangesOf(
          requests.map(({ at, method, name, isPreflight }) =>
            isPreflight ? preflight(at, name, method) : entry({ at, method, headers: [[name, "1"]] }),
          ),
        );
        const alone = exchanges.filter(({ hops: [hop] }) => hop.preflight !== null && hop.response === null);
        const without = exchanges.filter(({ hops: [hop] }) => hop.preflight === null);
        for (const left of alone) {
          const [hop] = left.hops;
          const fitting = without.filter(
            ({ hops: [other], startedAt, endedAt }) =>
              other.method === hop.method &&
              startedAt <= left.startedAt + 5 + 5000 &&
              (endedAt ?? startedAt) + 5 >= left.startedAt,
          );
          expect(fitting).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
