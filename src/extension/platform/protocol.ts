import * as v from "valibot";
import type { ListUpdate, Recording } from "../../session/source";

/** What the extension's own pages say to each other. Everything that comes in passes one of these schemas. */

/** DevTools is open on this tab; said by the devtools page for as long as its port is connected. */
const record = v.object({ type: v.literal("record"), tab: v.number() });
/** A panel asks for all records of this tab after that one, once there are any. It asks again when it has shown them. */
const ask = v.object({ type: v.literal("ask"), tab: v.number(), since: v.number() });
/** The person cleared the list. */
const clear = v.object({ type: v.literal("clear"), tab: v.number() });
/** The person stops recording this tab for a while, or goes on. */
const pause = v.object({ type: v.literal("pause"), tab: v.number(), isPaused: v.boolean() });
/** The person wants lists to outlive their pages, or not. */
const keep = v.object({ type: v.literal("keep"), isKept: v.boolean() });
/** DevTools shows another page: it may be one that we may not watch, and the network then says nothing of it. */
const look = v.object({ type: v.literal("look"), tab: v.number() });
/** The person wants to let us watch a site. */
const allow = v.object({ type: v.literal("allow") });
/** DevTools saw a response that repeats Allow-Origin. */
const lines = v.object({
  type: v.literal("lines"),
  tab: v.number(),
  url: v.string(),
  method: v.string(),
  preflight: v.boolean(),
  lines: v.array(v.tuple([v.string(), v.string()])),
});

const request = v.variant("type", [record, ask, clear, pause, keep, look, allow, lines]);
export type Request = v.InferOutput<typeof request>;

/** The message, or `null` when it is none of ours. */
export function readRequest(message: unknown): Request | null {
  const result = v.safeParse(request, message);
  return result.success ? result.output : null;
}

/** The background has started: whoever was connected to an earlier one connects again. */
const awake = v.object({ type: v.literal("awake"), background: v.string() });
export type Awake = v.InferOutput<typeof awake>;

/** Which background says that it is awake; `null` when the message says something else. */
export function readAwake(message: unknown): string | null {
  const result = v.safeParse(awake, message);
  return result.success ? result.output.background : null;
}

const timing = v.object({
  url: v.string(),
  status: v.number(),
  readable: v.boolean(),
  type: v.nullable(v.picklist(["xmlhttprequest", "image", "script", "media", "ping"])),
  startedAt: v.number(),
  at: v.number(),
});
const refusal = v.object({
  by: v.picklist(["csp", "mixed-content"]),
  url: v.string(),
  at: v.number(),
  type: v.picklist(["xmlhttprequest", "ping", "script", "other"]),
  origin: v.string(),
  directive: v.nullable(v.literal("connect-src")),
  source: v.nullable(v.string()),
});
/** A report's name is short, and is kept. */
const LONGEST_NAME = 40;
const pageReport = v.object({
  type: v.literal("page"),
  id: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
  timings: v.array(timing),
  refusals: v.array(refusal),
});
export type PageReport = v.InferOutput<typeof pageReport>;

/** What the script in the page reports, or `null`. */
export function readPageReport(message: unknown): PageReport | null {
  const result = v.safeParse(pageReport, message);
  return result.success ? result.output : null;
}

/** What the background tells a devtools page: whether it wants to hear of repeated Allow-Origin lines. */
export interface LogWish {
  readonly type: "log";
  readonly isWanted: boolean;
}

/**
 * What the background tells a panel, as JSON text: Firefox takes several times longer over a message of many parts (measured). It
 * comes from our own code, so its type is enough.
 */
export interface Update extends ListUpdate {
  /** The number of the latest record of this tab, to ask from after a reconnection. */
  readonly last: number;
  readonly recording: Recording;
}
