import type { Exchange } from "../../fetch/exchange";
import type { Violation } from "../../fetch/violation";
import type { Situation } from "../situation";

/**
 * What really went wrong. A cause explains one or more violations, or an outcome to which CORS does not apply. Texts state the
 * person's own values; what to do about it stands in `help`, apart from them.
 */
export interface Cause {
  /** Public: `cause` in the JSON, `data-cause` in the panel. */
  readonly id: string;
  /** The cause in at most 32 characters, for a row of a list. */
  readonly label: string;
  /** Whether the situation has this cause's sign. Causes are tried in order of precedence; the first that fits is named. */
  fits(situation: Situation): boolean;
  /** One sentence under 20 words: who did what, with which value. */
  headline(situation: Situation): string;
  /** At most three sentences: how we know, and which rule applies. */
  why(situation: Situation): string;
  /** What to do besides the headers of the fix. */
  readonly help?: Help;
  /** It kept the request in the browser. */
  readonly isNeverSent?: true;
  /** The trouble would outlast headers that satisfy every rule, so no fix of headers is shown. */
  readonly isBeyondHeaders?: true;
  /** The rule by which the browser blocked the request before there was a response to judge. */
  refusal?(exchange: Exchange): Refusal;
}

/** A rule that follows from a cause and not from a header, with its names in the browsers. */
export type Refusal = Pick<Violation, "rule" | "wanted" | "chromium" | "firefox" | "webkit">;

/** What helps against a cause; it is shown as one of the remedies. */
export interface Help {
  /** Where it is done. */
  readonly kind: "browser" | "page" | "request" | "server-code" | "platform-setting" | "proxy";
  /** What to do, as an order. */
  readonly title: string;
  /** One step each, with the person's own values. */
  steps(situation: Situation): readonly string[];
}

/** An exchange in the notation of `../testing.ts`, then what was seen before it. */
export type Example = readonly [exchange: string, ...earlier: string[]];

/** Sentences that browsers log, values as `{name}`. */
export interface Messages {
  readonly chromium?: readonly string[];
  readonly firefox?: readonly string[];
  readonly webkit?: readonly string[];
}

/**
 * What tests and documentation need of a cause. Each file of a cause exports it as `docs` beside the cause, so that bundles that
 * show no documentation (the panel) leave it out.
 */
export interface CauseDocs {
  readonly of: Cause;
  /** What it means, for a reader without an exchange at hand: at most two or three sentences, names and values in backticks. */
  readonly meaning: string;
  /** By what one knows it from causes that look alike, in one sentence. */
  readonly sign: string;
  /** The rules that a browser may report for it; their console messages stand with the rules. */
  readonly rules: readonly Violation["rule"][];
  /** What browsers log for this cause besides. */
  readonly messages?: Messages;
  /** Pages of the standard or of MDN, besides those of the rules. */
  readonly links?: readonly string[];
  readonly example: Example;
  /** Nearly the same, and the cause that it has instead. */
  readonly nearMiss: { readonly example: Example; readonly cause: string | null };
}
