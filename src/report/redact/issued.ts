import { looksSecret } from "./looks-plain";

/**
 * Secrets that are told by their look alone, wherever they stand: no id is written like them. How the keys of well-known products begin, from
 * https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns, and the products' own pages.
 */
const ISSUED = new RegExp(
  `^(?:${[
    "A[KS]IA[A-Z0-9]{12}|AIza|ya29\\.|1//0|gh[pousr]_|github_pat_|gl[a-z]{2,4}-|xox[a-z]-|xapp-|npm_|pypi-|hf_|whsec_",
    "[prs]k[-_](?:live|test|proj|ant|or|svcacct)[-_]|sk-|[ps]k\\.ey|SG\\.|dop_v1_|do[or]_v1_|shp(?:at|ca|pa|ss)_|hv[sbr]\\.|lin_api_",
    "secret_|ntn_|key-[a-f0-9]{16}|pat[A-Za-z0-9]{14}\\.|HRKU-|PMAK-|dckr_pat_|dapi[a-f0-9]{16}|glsa_|sq0[a-z]{3}-|EAA[A-Za-z0-9]{12}",
    // A JSON Web Token, or its first part: `{"` in Base64.
    "ey[IJ][\\w-]{8}",
  ].join("|")})`,
);

const EMAIL = /[^\s/@]@[\w-]+(?:\.[\w-]+)+/;

/** Random letters of both cases and digits, too many for an id that a person would know. */
const RANDOM = /^(?=.*[a-z])(?=.*[A-Z])(?=(?:.*\d){2})[\w.~+=-]{20,}$/;

/** So many characters a key has at least. */
const SHORTEST = 12;

/** Whether a part of a URL holds an email address, or what a server issued as a key. Encoded or not. */
export function holdsIssued(part: string): boolean {
  const text = decoded(part);
  return EMAIL.test(text) || text.split(/[\s/?&;,:@|<>()[\]{}'"]|(?<=\w)=(?=\w)/).some(isIssued);
}

/** Whether the text is such a key by its look. */
function isIssued(text: string): boolean {
  return text.length >= SHORTEST && (ISSUED.test(text) || (RANDOM.test(text) && looksSecret(text)));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
