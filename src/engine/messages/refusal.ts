import { corsErrorNamed } from "../fetch/cors-errors";
import type { HeaderList } from "../fetch/exchange";
import type { ChromiumCorsError, Rule, Step } from "../fetch/violation";
import { CHROMIUM_MESSAGES } from "./chromium";
import { type Template, plain, templateOf } from "./message";

/** What Chromium's console says of one request that it refused. */
export interface ToldRefusal {
  /** The URL whose response, or whose preflight, broke the rule: behind a redirect the last. */
  readonly url: string;
  /** The page's serialised origin. */
  readonly origin: string;
  readonly error: ChromiumCorsError;
  /** Where the response came from that broke the rule, where the message tells. */
  readonly step: Step | null;
  /** All that the message tells of that response's headers; `null` where it leaves open what decides. */
  readonly headers: HeaderList | null;
}

/** Of a request that was redirected, Chromium names the first URL as well. */
const FRAME =
  /^Access to .{1,60}? at '(\S{1,8000})' (?:\(redirected from '\S{1,8000}'\) )?from origin '(\S{1,300})' has been blocked by CORS policy: (.{1,4000})/;

/** The refusal of which a line of Chromium's console tells; `null` for every other line. */
export function refusalIn(line: string): ToldRefusal | null {
  const [, url, origin, reason] = FRAME.exec(plain(line)) ?? [];
  if (url === undefined || origin === undefined || reason === undefined) return null;
  const matches = reasons().flatMap(({ error, rule, step, templates }) =>
    templates.flatMap(({ pattern, length }) => {
      const found = pattern.exec(reason);
      return found?.index === 0 ? [{ error, rule, step, length, value: found.groups?.["value"] ?? null }] : [];
    }),
  );
  const [best] = matches.toSorted((one, other) => other.length - one.length);
  if (!best) return null;
  const { error, step, rule, value } = best;
  return { url, origin, error, step, headers: headersTold(rule, origin, value) };
}

interface Reason {
  readonly error: ChromiumCorsError;
  readonly rule: Rule | undefined;
  readonly step: Step | null;
  readonly templates: readonly Template[];
}

let made: readonly Reason[] | null = null;

/** Chromium's reasons as patterns; made when they are first asked for. */
function reasons(): readonly Reason[] {
  made ??= CHROMIUM_MESSAGES.flatMap(({ names: [name = null] = [], rules: [rule], step = null, texts }): Reason[] => {
    const error = corsErrorNamed(name);
    return error === null ? [] : [{ error, rule, step, templates: texts.map(templateOf) }];
  });
  return made;
}

function headersTold(rule: Rule | undefined, origin: string, value: string | null): HeaderList | null {
  if (rule === "allow-origin-missing") return [];
  if (rule === "allow-origin-wildcard-with-credentials") return [["Access-Control-Allow-Origin", "*"]];
  if (rule === "allow-credentials") {
    // It comes after the check of the origin, which with credentials nothing but the origin itself passes.
    const passed = ["Access-Control-Allow-Origin", origin] as const;
    return value === null || value === "" ? [passed] : [passed, ["Access-Control-Allow-Credentials", value]];
  }
  return rule !== undefined && NAMES_VALUE.has(rule) && value !== null
    ? [["Access-Control-Allow-Origin", value]]
    : null;
}

/** Rules whose message gives the value of the header that breaks them. */
const NAMES_VALUE: ReadonlySet<Rule> = new Set([
  "allow-origin-mismatch",
  "allow-origin-invalid",
  "allow-origin-multiple",
]);
