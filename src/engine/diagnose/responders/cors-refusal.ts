import { code } from "../words/values";
import type { Rule } from "../../fetch/violation";
import { getHeader } from "../../fetch/headers";
import { parseTokenList } from "../../fetch/tokens";
import type { Response } from "../../fetch/exchange";
import { CORS_LAYERS } from "./cors-layers";
import type { CorsLayer, Reason, RefusalSign } from "./responder";
import { type Seen, shows, whoMayShow } from "./signs";
import { varyNames } from "../../fetch/vary";
import { type Standing, hasCorsHeader, isRouterRefusal, partOf, variesByName } from "./standing";

/** A CORS layer's own no. */
export interface Refusal {
  /** The library, where its shape is known. */
  readonly layer: CorsLayer | null;
  /** What is not on its lists: several where the same bytes stand for each. */
  readonly because: readonly Reason[];
  /** How that is known, in one sentence. */
  readonly evidence: string;
  /** Whether nothing else is known to look like it. */
  readonly isSure: boolean;
}

/** What the page asked for. */
export interface Asked extends Seen {
  /** The serialised origin that the browser sent. */
  readonly origin: string;
  readonly method: string;
  /** The names in `Access-Control-Request-Headers`; of them those that the response does not list, where that is what it broke. */
  readonly headersOf: () => readonly string[];
  /** The rule that the response broke first. */
  readonly rule: Rule;
}

/**
 * Whether the server's CORS layer itself refused, by what each layer was measured to send (`CORS_LAYERS`) and by what the same
 * server sent to others; `null` where something else responded, or where nothing tells.
 */
export function refusalOfLayer(asked: Asked, standing: Standing): Refusal | null {
  const allowed = getHeader(asked.response.headers, "access-control-allow-origin");
  if (allowed === "*" || allowed === asked.origin) return refusalByLists(asked, standing);
  // The page is among them, so there is nothing to put on a list.
  if (allowed !== null && /,/.test(allowed) && lists(allowed, asked.origin, false)) {
    return known(
      [],
      "The response has several values of `Access-Control-Allow-Origin`, and one of them allows the page.",
    );
  }
  if (allowed !== null) return known(["origin"], "The response allows another origin than the page's.");
  const said = refusalByShape(asked, standing, ({ statusText }) => statusText !== undefined);
  if (said !== null) return said;
  if (hasCorsHeader(asked.response)) return refusalBesideLists(asked, standing);
  return refusalByShape(asked, standing) ?? refusalByVary(asked, standing) ?? refusalByStanding(asked, standing);
}

function known(because: readonly Reason[], evidence: string, layer: CorsLayer | null = null, isSure = true): Refusal {
  return { because, evidence, layer, isSure };
}

/** Statuses with which layers refuse. */
const REFUSES: ReadonlySet<number> = new Set([400, 403, 405]);

/** The page is allowed, so only the preflight's lists or the credentials can refuse. */
function refusalByLists(asked: Asked, standing: Standing): Refusal | null {
  const { isPreflight, response, method, headersOf, rule } = asked;
  const isSuccess = response.status >= 200 && response.status < 300;
  if (isPreflight && isSuccess && rule === "allow-credentials")
    return refusalCutShort(asked) ?? refusalByRule(rule, response);
  if (!isPreflight || isSuccess) return refusalByRule(rule, response);
  if (!REFUSES.has(response.status)) return null;
  const methods = getHeader(response.headers, "access-control-allow-methods");
  const names = getHeader(response.headers, "access-control-allow-headers");
  if (methods === null) return refusalByShape(asked, standing, namesAllowOrigin);
  if (!lists(methods, method, false)) {
    return known(["method"], `The preflight response has a list of methods without ${code(method)}.`);
  }
  const missing = names === null ? [] : headersOf().filter((name) => !lists(names, name, true));
  if (missing.length === 0) return refusalByShape(asked, standing, namesAllowOrigin);
  return known(["header"], `The preflight response has a list of headers without ${code(missing.join(", "))}.`);
}

/**
 * falcon-cors writes the origin first and stops at the first no, so credentials are missing where a list is. Without a list it looks
 * like code that has none, and lacks the credentials alone.
 */
function refusalCutShort({ response: { headers: sent }, method }: Asked): Refusal | null {
  const methods = getHeader(sent, "access-control-allow-methods");
  const isCutShort = methods !== null && getHeader(sent, "access-control-allow-headers") === null;
  if (!isCutShort || lists(methods, method, false)) return null;
  return known(
    ["method"],
    `The response allows the page's origin, and has neither credentials nor ${code(method)} in its list of methods.`,
  );
}

function refusalByRule(rule: Rule, { headers }: Response): Refusal | null {
  const has = (name: string): boolean => getHeader(headers, name) !== null;
  const evidence = "The response allows the page's origin, so CORS code wrote it";
  if (rule === "method-not-allowed" || rule === "allow-methods-invalid") {
    return known(["method"], `${evidence}, and its list of methods is what falls short.`);
  }
  if (rule === "header-not-allowed" || rule === "allow-headers-invalid") {
    // flask-cors and quart-cors leave out both lists when the method is not on theirs.
    return has("access-control-allow-methods") || has("access-control-allow-headers")
      ? known(["header"], `${evidence}, and its list of headers is what falls short.`)
      : known(["method", "header"], `${evidence}, but with neither list.`);
  }
  if (rule === "allow-credentials" || rule === "allow-origin-wildcard-with-credentials") {
    return known([], `${evidence}, but not for requests with credentials.`);
  }
  return null;
}

function lists(list: string, wanted: string, ignoresCase: boolean): boolean {
  const parsed = parseTokenList(list);
  const tokens: readonly string[] = parsed.valid ? parsed.tokens : list.split(",").map((token) => token.trim());
  const alike = (token: string): boolean =>
    token === "*" || (ignoresCase ? token.toLowerCase() === wanted.toLowerCase() : token === wanted);
  return tokens.some(alike);
}

/** Every CORS header but the one: measured, 240 of 240 were an origin that is not on the list. */
function refusalBesideLists({ response }: Asked, { page }: Standing): Refusal | null {
  if (page.size > 0) return null;
  const [name = ""] = response.headers.find(([header]) => /^access-control-(?:allow|expose)-/i.test(header)) ?? [];
  return known(
    ["origin"],
    `The response has ${code(name)}, but no \`Access-Control-Allow-Origin\`: CORS layers send that when the origin is not on their list.`,
  );
}

/** A shape that has the page's origin in it. */
function namesAllowOrigin({ headers = {} }: RefusalSign): boolean {
  return "access-control-allow-origin" in headers;
}

const layersFor = whoMayShow(CORS_LAYERS, ({ refusals }) => refusals);

function refusalByShape(
  asked: Asked,
  standing: Standing,
  counts: (shape: RefusalSign) => boolean = () => true,
): Refusal | null {
  for (const layer of layersFor(asked)) {
    const shape = layer.refusals.find((refusal) => counts(refusal) && shows(asked, refusal));
    if (!shape) continue;
    const because = narrowed(shape.because, standing);
    return known(
      because,
      shape.statusText === undefined
        ? `${layer.name} refuses with exactly this status and these headers.`
        : `The response says so beside its status: ${code(`${shape.status?.[0] ?? ""} ${shape.statusText}`)}, the words of ${layer.name}.`,
      layer,
      shape.sure !== false,
    );
  }
  return null;
}

/** A page that the server allows elsewhere was not refused for its origin. */
function narrowed(because: readonly Reason[], { page }: Standing): readonly Reason[] {
  const rest = because.filter((reason) => reason !== "origin");
  return page.size > 0 && rest.length > 0 ? rest : because;
}

/** Without a CORS header, but the layer names `Origin` in `Vary`. */
function refusalByVary(asked: Asked, { page }: Standing): Refusal | null {
  const { response, isPreflight } = asked;
  if (!variesByName(response) || response.status === 401 || (page.size > 0 && !isPreflight)) return null;
  const evidence = "The response names `Origin` in `Vary`, so CORS code saw the request and did not allow it.";
  if (!isPreflight) return known(["origin"], evidence);
  if (page.size > 0) return known(["method", "header"], `${evidence} The server allows this page elsewhere.`);
  // rs/cors, chi and http4s refuse all three with the same bytes; the others only an origin.
  const isAnyOfThree = varyNames(response.headers).has("access-control-request-method");
  return known(isAnyOfThree ? ["origin", "method", "header"] : ["origin"], evidence);
}

/** Silent layers (flask-cors, Sanic, Falcon, `callback(null, false)`) and those that throw show only beside what others got. */
function refusalByStanding(asked: Asked, { page, others, bare }: Standing): Refusal | null {
  const { response, isPreflight } = asked;
  const part = partOf(response, isPreflight);
  if (page.size > 0) {
    const isLike = isPreflight && page.has("preflight") && isSilent(asked);
    return isLike
      ? known(
          ["method", "header"],
          "The server allows this page in other preflights, and refuses this one without a word.",
        )
      : null;
  }
  if (!others.has(part) || bare.has(part)) return null;
  return known(
    ["origin"],
    isPreflight && isRouterRefusal(response)
      ? "The server's CORS code allows other origins' preflights, and leaves this page's to the router."
      : "The server allows other origins in such responses, and never this page's.",
  );
}

/** A refusal that says nothing: no body and no `Allow`. A router, a login or a crash says something. */
function isSilent({ response: { status, headers } }: Asked): boolean {
  const isQuiet = getHeader(headers, "content-type") === null && getHeader(headers, "allow") === null;
  return isQuiet && (REFUSES.has(status) || (status >= 200 && status < 300));
}
