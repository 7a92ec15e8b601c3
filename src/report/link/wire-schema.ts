import * as v from "valibot";

/** What a link of version 1 holds, and the one door by which it comes in. */

/** A browser follows 20 redirects: a link of more than this holds no request that was made. */
const MOST_HOPS = 64;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** What `Date` can hold. https://tc39.es/ecma262/#sec-time-values-and-time-range */
const Time = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15));
/** A text, or a number of the dictionary. */
const Word = v.union([v.pipe(v.number(), v.integer()), v.string()]);

/** Names and values by turns. */
const Headers = v.pipe(
  v.array(Word),
  v.check((words) => words.length % 2 === 0),
);
/** Status, headers, 1 where it came from the cache, and the number of its status text, from 1. */
const Response = v.tuple([v.number(), Headers, v.picklist([0, 1]), v.optional(Count, 0)]);
/** 0 stands for "no error". */
const ErrorName = v.union([v.literal(0), v.string()]);
/** What took the request: which of them, the directive, the script; 0 where there is none. */
const Interception = v.union([v.literal(0), v.tuple([Count, ErrorName, ErrorName])]);
/** The permission for the local network, of the document and of the page; 0 where there is none. */
const LocalNetwork = v.union([v.literal(0), v.tuple([Count, Count])]);
const Preflight = v.tuple([v.nullable(Headers), v.nullable(Response), ErrorName]);
const Hop = v.tuple([
  v.pipe(
    v.string(),
    v.check((url) => URL.canParse(url)),
  ),
  v.union([Count, v.pipe(v.string(), v.nonEmpty())]),
  v.nullable(Headers),
  v.nullable(Preflight),
  v.nullable(Response),
]);
const Exchange = v.tuple([
  // Number 7 is the id "e7".
  v.union([Count, v.pipe(v.string(), v.nonEmpty())]),
  v.string(),
  // Browser, mode, credentials, outcome, type.
  v.tuple([Count, Count, Count, Count, Count]),
  ErrorName,
  // Since the first exchange; how long it took, `null` while pending.
  v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
  v.nullable(v.number()),
  v.pipe(v.array(Hop), v.minLength(1), v.maxLength(MOST_HOPS)),
  v.optional(Interception, 0),
  v.optional(LocalNetwork, 0),
  // 1 where a content script asked.
  v.optional(v.picklist([0, 1]), 0),
]);
/** When the first exchange started, and all of them. */
const Wire = v.tuple([Time, v.array(Exchange)]);

export type WireHeaders = v.InferOutput<typeof Headers>;
export type WireResponse = v.InferOutput<typeof Response>;
export type WirePreflight = v.InferOutput<typeof Preflight>;
export type WireInterception = v.InferOutput<typeof Interception>;
export type WireLocalNetwork = v.InferOutput<typeof LocalNetwork>;
export type WireHop = v.InferOutput<typeof Hop>;
export type WireExchange = v.InferOutput<typeof Exchange>;
export type Wire = v.InferOutput<typeof Wire>;

/** The value as what a link holds, or `null` when it is something else. */
export function asWire(value: unknown): Wire | null {
  const result = v.safeParse(Wire, value, { abortEarly: true });
  return result.success ? result.output : null;
}
