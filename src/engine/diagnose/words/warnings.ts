import { OPAQUE } from "../../fetch/origin";
import { code, list, plural, sentences } from "./values";

/** Warnings, a sentence or two each. The ids are public. */
export const WARNINGS = {
  /** `origin`: of the request; `isWild`: whether a response allows every origin, so that the fix may too. */
  "credentials-unknown": (origin: string, isWild: boolean) => {
    if (origin === OPAQUE)
      return "If your script sends credentials such as cookies (mode `include`), no header helps: `*` isn't valid with credentials, and allowing the origin `null` allows every site.";
    const rest = isWild ? `, and ${code(`Access-Control-Allow-Origin: ${origin}`)} in place of \`*\`` : "";
    return `If your script sends credentials such as cookies (mode \`include\`), the responses also need \`Access-Control-Allow-Credentials: true\`${rest}.`;
  },
  "access-control-is-not-csrf-protection": (method: string) =>
    sentences(
      `This ${code(method)} needed no preflight, so the server received it and may have changed something: only its response is kept from your page. CORS doesn't protect a server from forged requests; a CSRF token, \`SameSite\` cookies or a check of \`Origin\` do.`,
      method === "GET"
        ? "A `GET` that changes something is the easiest to forge, since any link or image sends one: use `POST` or `DELETE` for it."
        : null,
    ),
  /** `check`: whose check rejected it, as far as its response tells. */
  "own-origin-refused": (
    method: string,
    status: number,
    origin: string,
    check: { name: string; isSure: boolean; compares: string; steps: readonly string[] } | null,
  ) => {
    const refused = `The server refused this ${code(method)} from your page's own origin with ${status}, so CORS doesn't apply.`;
    if (check === null)
      return `${refused} A permission, a CSRF token or a check of ${code("Origin")} can be why. Behind a reverse proxy, such a check can compare ${code(origin)} with the wrong host or scheme: pass on \`Host\` and \`X-Forwarded-Proto\`.`;
    const whose = check.isSure ? `It was ${check.name}.` : `It was likely ${check.name}.`;
    return sentences(refused, whose, check.compares, ...check.steps);
  },
  "origin-refused": (name: string, status: number, origin: string) =>
    `The browser let your page read this response, and it is a refusal: ${name} responded with ${status}, since the origin ${code(origin)} is not on its list.`,
  "null-allowed":
    "The server allows the origin `null`. Any sandboxed frame on any site has that origin, so this allows every site.",
  "http-origin-with-credentials":
    "The allowed origin uses plain http and may send credentials. Anyone on the network path can act as that page.",
  "vary-missing":
    "The response depends on the request's `Origin` and does not say so. Without `Vary: Origin`, a cache may return it to a page of another origin.",
  "expose-wildcard-with-credentials":
    "`Access-Control-Expose-Headers: *` has no meaning for a request with credentials. List each header that your script needs to read.",
  "cookie-not-kept": ({ name, why, fix }: { name: string; why: string; fix: string }) =>
    `The browser does not keep the cookie ${code(name)}: ${why}. ${fix}`,
  "cookie-not-sent": (name: string) =>
    `The server has set the cookie ${code(name)} before, and this request asked to send cookies and has none. Its attributes are right, so the browser blocks third-party cookies or keeps them apart for each site (Firefox's Total Cookie Protection, Safari, Chrome by setting). Set \`SameSite=None; Secure; Partitioned\`, let a frame of the server request them (\`document.requestStorageAccess()\`), or serve the API from the page's own site.`,
  /** `status`: what the server responded with to the request that has no cookie; `isSent`: whether the request is known to send credentials. */
  "cookie-lost-before": (
    { name, why, fix }: { name: string; why: string; fix: string },
    status: number,
    isSent: boolean,
  ) =>
    sentences(
      `The server set the cookie ${code(name)} before, and the browser did not keep it: ${why}. So this request had none to send, which is likely why the server responded with ${status}.`,
      fix,
      isSent ? null : "The script has to send credentials too (`credentials: 'include'`, `withCredentials`).",
    ),
  /** `names`: headers by which a server says who is logged in; `url`: of the request whose response had them. */
  "token-hidden-before": (names: readonly string[], url: string, status: number) =>
    sentences(
      `An earlier response, to ${code(url)}, had ${list(names)}, which your script could not read for want of \`Access-Control-Expose-Headers\`. So this request had nothing of it to send, which is likely why the server responded with ${status}.`,
      `Let that response list the names in \`Access-Control-Expose-Headers\`.`,
    ),
  "header-hidden": (names: readonly string[]) =>
    plural(names.length, {
      one: `Your script can't read the header ${list(names)}. If it needs to, add the name to \`Access-Control-Expose-Headers\`.`,
      other: `Your script can't read the headers ${list(names)}. If it needs to, add the names to \`Access-Control-Expose-Headers\`.`,
    }),
  "wildcard-everything": "Every site may send every method and every header. That is right for public data only.",
  "authorization-covered-by-wildcard":
    "By the standard, `Access-Control-Allow-Headers: *` does not include `Authorization`. Browsers still accept it; list the name before they stop.",
  "preflight-every-time":
    "With `Access-Control-Max-Age: 0` the browser sends a preflight before every such request. A few minutes save most of them.",
  "max-age-invalid": (value: string) =>
    `\`Access-Control-Max-Age\` is ${code(value)}, which is not a number of seconds. Browsers cache this preflight response for 5 seconds or not at all.`,
  "max-age-missing":
    "The preflight response has no `Access-Control-Max-Age`, so the browser caches it for 5 seconds only. `7200` saves most preflights.",
  /** `capped`: the browsers that cut it, with their limits in seconds. `kept`: those that don't. */
  "max-age-over-cap": (value: string, capped: readonly string[], kept: readonly string[]) =>
    kept.length === 0
      ? `${code(value)} seconds is longer than browsers cache a preflight response: ${capped.join(", ")}.`
      : `${code(value)} seconds is longer than some browsers cache a preflight response: ${capped.join(", ")}. ${kept.join(" and ")} caches it as long as that.`,
} as const;

/** Where to read on, for the warnings that have such a page. */
export const WARNING_DOCS: ReadonlyMap<string, string> = new Map([
  ["access-control-is-not-csrf-protection", "https://developer.mozilla.org/docs/Web/Security/Attacks/CSRF"],
  ["own-origin-refused", "https://developer.mozilla.org/docs/Web/Security/Attacks/CSRF"],
]);
