import { isLoginPath } from "../../diagnose/login-path";

/**
 * Whether a URL that a redirect leads to can be requested as it is, again and again: a file or a path of an API, and nothing in it that
 * was made for this one request. `isAllowedThere`: another response of that server allows the page.
 */
export function isLastingTarget(from: URL, to: URL, isAllowedThere: boolean): boolean {
  if (!/^https?:$/.test(to.protocol) || to.username !== "" || to.pathname === "/") return false;
  if (isLoginPath(to.pathname) || FOR_PEOPLE.test(to.pathname) || isMadeOnce(from, to)) return false;
  return isAllowedThere || isData(to) || lastPart(from.pathname) === lastPart(to.pathname);
}

/** Pages that a server sends people to in place of what was requested. */
const FOR_PEOPLE =
  /(?:^|[/_.-])(?:error|errors|[45]\d\d|not-?found|forbidden|denied|unauthori[sz]ed|maintenance|unavailable|captcha|challenge|blocked|consent|verify|callback|log-?out|sign-?out|sign-?up|register|welcome|home|index|dashboard|checkout|pay)(?:[/_.-]|$)/i;

/** Files that a script reads, and paths that only APIs have. */
function isData({ pathname, hostname }: URL): boolean {
  return DATA_FILE.test(pathname) || API_PATH.test(pathname) || /^api[.-]/.test(hostname);
}

const DATA_FILE =
  /\.(?:json|geojson|topojson|ndjson|xml|rss|atom|csv|tsv|txt|md|ya?ml|m?js|css|map|wasm|woff2?|ttf|otf|png|jpe?g|gif|svg|webp|avif|ico|mp[34]|webm|ogg|wav|m3u8|ts|vtt|glb|gltf|pdf|zip|gz|bin|pbf|onnx)$/i;
const API_PATH = /\/(?:api|apis|rest|graphql|rpc|wp-json)(?:\/|$)|\/v\d+(?:\.\d+)*\//i;

/** Whether its path or its query has a value that the request did not have and that looks like a secret, a signature or a session. */
function isMadeOnce(from: URL, to: URL): boolean {
  const isNew = ([name, text]: readonly [string, string]): boolean => from.searchParams.get(name) !== text;
  const added = [...to.searchParams].filter(isNew);
  if (added.some(([name, text]) => ONE_TIME.test(name) || text.length > 24 || isRandom(text))) return true;
  const known = new Set(from.pathname.split("/"));
  return to.pathname.split("/").some((part) => !known.has(part) && (part.includes(";") || isRandom(part)));
}

const ONE_TIME =
  /sig|token|expire|session|sid$|ticket|nonce|^state$|^code$|jwt|auth|key|hmac|hash|policy|credential|^x-|^st$|^se$|^e$|^exp$|ref|return|redirect|next|continue|^rd$/i;

/** Letters and digits that nobody chose, as long as an id of a session is. */
function isRandom(text: string): boolean {
  const longest = /[\w-]{20,}/.exec(text)?.[0] ?? "";
  return /\d/.test(longest) && /[a-z]/i.test(longest) && (longest.match(/\d[a-z]|[a-z]\d/gi)?.length ?? 0) >= 3;
}

function lastPart(path: string): string {
  return path.split("/").findLast((part) => part !== "") ?? "";
}
