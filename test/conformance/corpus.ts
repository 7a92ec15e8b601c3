import { readFileSync } from "node:fs";

import { CHROMIUM, type Engine, FIREFOX, STANDARD } from "../../src/engine/fetch/engines";
import type { CredentialsMode, HeaderList, RequestMode } from "../../src/engine/fetch/exchange";

/** One line of corpus.jsonl; corpus.md explains the fields. */
export interface Case {
  readonly id: string;
  readonly category: string;
  readonly source: string;
  readonly tags: readonly string[];
  readonly request: {
    readonly pageOrigin: string;
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly credentials: CredentialsMode | null;
    readonly mode: RequestMode;
    readonly redirectMode?: "error" | "manual" | "follow";
    readonly redirects?: readonly CaseRedirect[];
  };
  readonly preflight: CasePreflight | null;
  readonly response: CaseResponse | null;
  readonly context?: {
    readonly priorPreflights?: readonly CaseEarlierPreflight[];
    readonly uploadListener?: boolean;
    readonly isRevalidating?: boolean;
    readonly eventsSince?: readonly string[];
    readonly [other: string]: unknown;
  };
  readonly expect: {
    readonly outcome: "allowed" | "blocked" | null;
    readonly stage?: string;
    readonly hop?: number;
    readonly originHeader?: string;
    readonly readableHeaders?: readonly string[];
    readonly unreadableHeaders?: readonly string[];
    readonly exposedHeaderNames?: readonly string[];
    readonly unsafeRequestHeaders?: readonly string[];
    readonly accessControlRequestHeaders?: string | null;
    readonly chromiumCorsError?: string | null;
    readonly chromiumFailedParameter?: string;
    readonly preflightCacheUsable?: boolean;
    readonly preflightCacheSeconds?: number;
    readonly responseType?: string;
  };
  /** Paths of the facts that the source asserts (`expect.outcome`, `preflight.expected`). */
  readonly asserts: readonly string[];
  readonly tentative?: boolean;
  readonly disputed?: string;
  /** By browser, in what it departs from the rest. */
  readonly engineDivergence?: Readonly<Record<string, string>>;
}

export interface CaseResponse {
  readonly status: number | null;
  readonly responseHeaders: HeaderList | null;
}

export interface CasePreflight extends CaseResponse {
  readonly expected: boolean | null;
  /** The source makes the browser ask, whatever the request. */
  readonly forced?: boolean;
}

export interface CaseRedirect {
  readonly status: number;
  readonly location: string;
  readonly headers: HeaderList;
  readonly preflightToLocation?: CasePreflight;
  readonly methodToLocation?: string;
  readonly droppedRequestHeaders?: readonly string[];
}

export interface CaseEarlierPreflight {
  readonly secondsAgo: number;
  readonly status: number;
  readonly request: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly credentials: CredentialsMode;
  };
  readonly responseHeaders: HeaderList;
}

/** Every case of the corpus. */
export function readCorpus(): Case[] {
  const text = readFileSync(new URL("corpus.jsonl", import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);
}

/** Who judges a case: the browser whose own test it is, and the standard for those that hold for all. */
export function judgeOf({ source }: Case): Engine {
  if (source.startsWith("chromium/")) return CHROMIUM;
  return source.startsWith("mozilla/") ? FIREFOX : STANDARD;
}
