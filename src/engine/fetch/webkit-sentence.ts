import type { HeaderList } from "./exchange";
import { parseUrl } from "./origin";
import type { ResponseRule, Broken, Step } from "./violation";

/** What a console sentence of WebKit's is made of, besides the broken rule. */
export interface Scene {
  readonly step: Step;
  /** The value of `Origin` at that point. */
  readonly origin: string;
  readonly status: number;
  readonly method: string;
  /** The script's own headers, as it wrote them, where they were seen. */
  readonly requestHeaders: HeaderList;
  /** Where the redirect leads, where the response is one. */
  readonly target: string | null;
  /** Whether the request has left its page's origin before this response. */
  readonly crossed: boolean;
}

/**
 * What WebKit's console says of a broken rule, or `null` where it says nothing. Four rules about Allow-Origin share one sentence,
 * and a redirected preflight is told by its status. CrossOriginAccessControl.cpp; measured on WebKitGTK 2.50.6.
 */
export function webkitSentence(broken: Broken, scene: Scene): string | null {
  const sentence = SENTENCES[broken.rule](broken, scene);
  const isRedirected = scene.step === "redirect" && scene.target !== null;
  if (sentence === null || !isRedirected || broken.rule === "redirect-limit") return sentence;
  return `Cross-origin redirection to ${withoutUserInfo(scene.target)} denied by Cross-Origin Resource Sharing policy: ${sentence}`;
}

type Sentence = (broken: Broken, scene: Scene) => string | null;

const notAllowed: Sentence = (_, { origin, status }) =>
  `Origin ${origin} is not allowed by Access-Control-Allow-Origin. Status code: ${status}`;

const notSuccessful: Sentence = (_, { status }) => `Preflight response is not successful. Status code: ${status}`;

const SENTENCES: Readonly<Record<ResponseRule, Sentence>> = {
  "allow-origin-missing": notAllowed,
  "allow-origin-mismatch": notAllowed,
  "allow-origin-invalid": notAllowed,
  "allow-origin-multiple": (broken, scene) =>
    broken.value?.includes(",") === true
      ? "Access-Control-Allow-Origin cannot contain more than one origin."
      : notAllowed(broken, scene),
  "allow-origin-wildcard-with-credentials": () =>
    "Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.",
  "allow-credentials": () => 'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".',
  "preflight-status": notSuccessful,
  "preflight-redirect": notSuccessful,
  "allow-methods-invalid": ({ value }) => `Header Access-Control-Allow-Methods has an invalid value: ${value ?? ""}`,
  "allow-headers-invalid": ({ value }) => `Header Access-Control-Allow-Headers has an invalid value: ${value ?? ""}`,
  "method-not-allowed": (_, { method }) => `Method ${method} is not allowed by Access-Control-Allow-Methods.`,
  "header-not-allowed": ({ wanted }, { requestHeaders }) =>
    `Request header field ${firstNamed(wanted.split(", "), requestHeaders)} is not allowed by Access-Control-Allow-Headers.`,
  "redirect-credentials-in-url": (_, { target }) => `redirection URL ${target ?? ""} has credentials`,
  // An empty Location ends the request without a word, and so does one that is no URL at the page's own origin.
  "redirect-scheme": ({ value }, { target, crossed }) =>
    value === "" || target === null || (!crossed && parseUrl(target) === null)
      ? null
      : "not allowed to follow a cross-origin CORS redirection with non CORS scheme",
  "redirect-limit": () => "Load cannot follow more than 20 redirections",
};

/** The headers that WebKit knows are named before all others, and in its own spelling. HTTPHeaderNames.in */
const KNOWN: ReadonlyMap<string, string> = new Map(
  [
    "Accept",
    "Accept-Language",
    "Authorization",
    "Cache-Control",
    "Content-Disposition",
    "Content-Encoding",
    "Content-Language",
    "Content-Location",
    "Content-Range",
    "Content-Type",
    "If-Match",
    "If-Modified-Since",
    "If-None-Match",
    "If-Range",
    "If-Unmodified-Since",
    "Last-Event-ID",
    "Last-Modified",
    "Link",
    "Pragma",
    "Range",
    "Upgrade-Insecure-Requests",
    "User-Agent",
  ].map((name) => [name.toLowerCase(), name]),
);

function firstNamed(missing: readonly string[], requestHeaders: HeaderList): string {
  const written = requestHeaders.map(([name]) => name).filter((name) => missing.includes(name.toLowerCase()));
  const inOrder = written.length > 0 ? written : missing;
  const known = inOrder.map((name) => KNOWN.get(name.toLowerCase())).find((name) => name !== undefined);
  return known ?? inOrder[0] ?? "";
}

function withoutUserInfo(url: string): string {
  const parsed = parseUrl(url);
  if (!parsed) return url;
  if (parsed.username === "" && parsed.password === "") return parsed.href;
  const bare = new URL(parsed);
  bare.username = "";
  bare.password = "";
  return bare.href;
}
