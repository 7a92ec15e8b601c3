import type { Verdict } from "./diagnosis";
import type { Exchange, HeaderList, Hop, Response } from "../fetch/exchange";
import { getHeader, headerLines } from "../fetch/headers";
import type { Violation } from "../fetch/violation";
import { hostOf, pathOf } from "./url-parts";
import { HANDSHAKE_WORDS as words } from "./words/handshake";

export type Party = "page" | "browser" | "server";

/** `blocked`, `failed`: it stopped here. `never`: not reached. `waiting`: may still come. `error`: the page gets that instead of a response. */
export type MessageState = "done" | "blocked" | "failed" | "never" | "waiting" | "error";

export interface DecidingHeader {
  readonly name: string;
  /** `null` when the header should be there and is not. */
  readonly value: string | null;
  readonly isBroken: boolean;
}

/** One arrow of the drawing. */
export interface Message {
  readonly from: Party;
  readonly to: Party;
  readonly title: string;
  readonly headers: readonly DecidingHeader[];
  readonly state: MessageState;
}

interface Draft extends Omit<Message, "state"> {
  /** Whether it was seen on the wire. */
  readonly isSeen: boolean;
  readonly breaks: boolean;
}

const PREFLIGHT_REQUEST = ["Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers"];
const PREFLIGHT_RESPONSE = [
  "Access-Control-Allow-Origin",
  "Access-Control-Allow-Credentials",
  "Access-Control-Allow-Methods",
  "Access-Control-Allow-Headers",
  "Location",
];
const REQUEST = ["Origin", "Cookie", "Authorization"];
const RESPONSE = ["Access-Control-Allow-Origin", "Access-Control-Allow-Credentials", "Location"];

/** Their presence decides, their value is a secret. */
const SECRET = new Set(["Cookie", "Authorization"]);

/** The messages between page, browser and server, in order, up to what the page got. */
export function drawHandshake(
  exchange: Exchange,
  violations: readonly Violation[],
  verdict: Verdict | "pending",
): readonly Message[] {
  const drafts = [
    pageAsks(exchange),
    ...exchange.hops.flatMap((hop, index) => hopMessages(exchange, hop, index, violations)),
  ];
  const stop = verdict === "blocked" || verdict === "failed" ? verdict : null;
  const stopsAt = stop === null ? Number.POSITIVE_INFINITY : stopIndex(drafts);
  const isPending = verdict === "pending";
  const messages = drafts.map(({ from, to, title, headers, isSeen }, index): Message => {
    if (stop !== null && index === stopsAt) {
      const isMute = !isSeen && from === "server";
      return { from, to, title: isMute ? words.noResponse : title, headers, state: stop };
    }
    // What the browser did fetch and then kept from the page did happen; only what was not seen did not.
    return { from, to, title, headers, state: isSeen ? "done" : isPending ? "waiting" : "never" };
  });
  return [...messages, pageGets(verdict)];
}

/** The first response that breaks a rule; without one, the last thing that was seen, or the first that was not. */
function stopIndex(drafts: readonly Draft[]): number {
  const broken = drafts.findIndex((draft) => draft.breaks);
  if (broken >= 0) return broken;
  const unseen = drafts.findIndex((draft) => !draft.isSeen);
  return unseen >= 0 ? unseen : drafts.length - 1;
}

function pageAsks(exchange: Exchange): Draft {
  const title = words.requests(exchange.hops[0].method);
  return { from: "page", to: "browser", title, headers: [], isSeen: true, breaks: false };
}

function pageGets(verdict: Verdict | "pending"): Message {
  const base = { from: "browser", to: "page", headers: [] } as const;
  switch (verdict) {
    case "allowed":
    case "not-cors":
      return { ...base, title: words.reads, state: "done" };
    case "opaque":
      return { ...base, title: words.opaque, state: "done" };
    case "blocked":
    case "failed":
      return { ...base, title: words.error, state: "error" };
    case "pending":
      return { ...base, title: words.waits, state: "waiting" };
    case "unknown":
      return { ...base, title: words.unknown, state: "waiting" };
  }
}

function hopMessages(exchange: Exchange, hop: Hop, index: number, violations: readonly Violation[]): Draft[] {
  const here = violations.filter((violation) => violation.hop === index);
  const early = here.filter((violation) => violation.step === "preflight");
  const late = here.filter((violation) => violation.step === "response" || violation.step === "redirect");
  const unsent = here.some((violation) => violation.step === "before-sending");
  const previous = exchange.hops[index - 1];
  const moved = previous !== undefined && hostOf(previous.url) !== hostOf(hop.url);
  const target = moved ? `${hostOf(hop.url)}${pathOf(hop.url)}` : pathOf(hop.url);
  const messages: Draft[] = [];
  if (hop.preflight !== null) {
    const { requestHeaders, response } = hop.preflight;
    const wasSent = requestHeaders !== null || response !== null;
    messages.push(
      request(`OPTIONS ${target}`, wasSent, unsent, deciding(requestHeaders, PREFLIGHT_REQUEST, [])),
      responseDraft(response, early, PREFLIGHT_RESPONSE),
    );
  }
  // Firefox tells of a request's headers before it has asked with OPTIONS, and then may never send it.
  const mayLeave = hop.preflight === null || (hop.preflight.response !== null && early.length === 0);
  const wasSent = hop.response !== null || (hop.requestHeaders !== null && mayLeave);
  messages.push(
    request(
      `${hop.method} ${target}`,
      wasSent,
      unsent && hop.preflight === null,
      deciding(wasSent ? hop.requestHeaders : null, REQUEST, []),
    ),
    responseDraft(hop.response, late, RESPONSE),
  );
  return messages;
}

function request(title: string, isSeen: boolean, breaks: boolean, headers: readonly DecidingHeader[]): Draft {
  return { from: "browser", to: "server", title, headers, isSeen, breaks };
}

function responseDraft(response: Response | null, violations: readonly Violation[], names: readonly string[]): Draft {
  return {
    from: "server",
    to: "browser",
    title: response === null ? words.response : String(response.status),
    headers: response === null ? [] : deciding(response.headers, names, violations),
    isSeen: response !== null,
    // A rule can only be seen broken on a response that was seen.
    breaks: response !== null && violations.length > 0,
  };
}

function deciding(
  list: HeaderList | null,
  names: readonly string[],
  violations: readonly Violation[],
): readonly DecidingHeader[] {
  const broken = new Set(violations.flatMap((violation) => violation.header?.toLowerCase() ?? []));
  return names.flatMap((name): DecidingHeader[] => {
    const isBroken = broken.has(name.toLowerCase());
    if (getHeader(list, name) === null) return isBroken ? [{ name, value: null, isBroken }] : [];
    const lines = headerLines(list ?? [], name);
    if (SECRET.has(name)) return [{ name, value: words.sent, isBroken }];
    return lines.map((value) => ({ name, value, isBroken }));
  });
}
