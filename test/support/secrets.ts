import type { Random } from "../conformance/random";

/** Kinds of secrets as requests carry them, each made anew from random letters. */

/** Where a secret of a kind can stand. `word`: it looks like a word or a number, and only its place tells what it is. */
export type Looks = "secret" | "word";

export interface SecretKind {
  readonly name: string;
  readonly looks: Looks;
  make(random: Random): string;
}

const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER = UPPER.toLowerCase();
const DIGITS = "0123456789";
const HEX = "0123456789abcdef";
const ALNUM = UPPER + LOWER + DIGITS;
const URL_SAFE = `${ALNUM}-_`;
const BASE64 = `${ALNUM}+/`;

function letters(random: Random, count: number, of: string): string {
  return Array.from({ length: count }, () => of[Math.floor(random.next() * of.length)]).join("");
}

/** Random letters that have a digit among them, as random letters of that length nearly always do. */
function mixed(random: Random, count: number, of: string): string {
  return (
    letters(random, count - 3, of) + letters(random, 1, DIGITS) + letters(random, 1, "XQ") + letters(random, 1, DIGITS)
  );
}

const kind = (name: string, make: (random: Random) => string, looks: Looks = "secret"): SecretKind => ({
  name,
  looks,
  make,
});

const jwt = (random: Random): string =>
  `eyJ${mixed(random, 17, URL_SAFE)}.eyJ${mixed(random, 60, URL_SAFE)}.${mixed(random, 43, URL_SAFE)}`;
const uuid = (random: Random): string =>
  [8, 4, 4, 4, 12].map((count) => letters(random, count - 1, HEX) + letters(random, 1, DIGITS)).join("-");

export const SECRET_KINDS: readonly SecretKind[] = [
  kind("bearer token", (random) => `Bearer ${mixed(random, 40, URL_SAFE)}`),
  kind("basic login", (random) => `Basic ${mixed(random, 24, BASE64)}=`),
  kind("digest response", (random) => `Digest ${mixed(random, 32, HEX)}`),
  kind("JWT", jwt),
  kind("JWE", (random) => `${jwt(random)}.${mixed(random, 30, URL_SAFE)}.${mixed(random, 22, URL_SAFE)}`),
  kind("session cookie", (random) => `session=${mixed(random, 32, ALNUM)}`),
  kind("PHP session id", (random) => mixed(random, 26, LOWER + DIGITS)),
  kind("Java session id", (random) => mixed(random, 32, UPPER + DIGITS)),
  kind("connect.sid", (random) => `s%3A${mixed(random, 32, URL_SAFE)}.${mixed(random, 43, BASE64)}`),
  kind("CSRF token", (random) => mixed(random, 43, URL_SAFE)),
  kind("API key", (random) => mixed(random, 39, URL_SAFE)),
  kind("AWS access key id", (random) => `AKIA${mixed(random, 16, UPPER + DIGITS)}`),
  kind("AWS secret key", (random) => mixed(random, 40, BASE64)),
  kind("AWS signature", (random) => mixed(random, 64, HEX)),
  kind("AWS session token", (random) => mixed(random, 120, BASE64)),
  kind("Google API key", (random) => `AIza${mixed(random, 35, URL_SAFE)}`),
  kind("Google OAuth token", (random) => `ya29.${mixed(random, 60, URL_SAFE)}`),
  kind("GitHub token", (random) => `ghp_${mixed(random, 36, ALNUM)}`),
  kind("GitLab token", (random) => `glpat-${mixed(random, 20, URL_SAFE)}`),
  kind(
    "Slack token",
    (random) => `xoxb-${letters(random, 11, DIGITS)}-${letters(random, 12, DIGITS)}-${mixed(random, 24, ALNUM)}`,
  ),
  kind(
    "Slack webhook",
    (random) =>
      `T${mixed(random, 10, UPPER + DIGITS)}/B${mixed(random, 10, UPPER + DIGITS)}/${mixed(random, 24, ALNUM)}`,
  ),
  kind("Stripe key", (random) => `sk_live_${mixed(random, 24, ALNUM)}`),
  kind("Twilio SID", (random) => `AC${mixed(random, 32, HEX)}`),
  kind("SendGrid key", (random) => `SG.${mixed(random, 22, URL_SAFE)}.${mixed(random, 43, URL_SAFE)}`),
  kind("npm token", (random) => `npm_${mixed(random, 36, ALNUM)}`),
  kind("Azure storage signature", (random) => `${mixed(random, 43, BASE64)}=`),
  kind("OAuth code", (random) => `4/0A${mixed(random, 60, URL_SAFE)}`),
  kind("OAuth refresh token", (random) => `1//0${mixed(random, 60, URL_SAFE)}`),
  kind("PKCE verifier", (random) => mixed(random, 64, URL_SAFE)),
  kind("SAML response", (random) => `PHNhbWxwOlJlc3BvbnNl${mixed(random, 200, BASE64)}==`),
  kind("one-time code", (random) => letters(random, 6, DIGITS), "word"),
  kind(
    "password",
    (random) => `${random.pick(["Sommer", "hunter", "correct", "tiger"])}${letters(random, 4, DIGITS)}`,
    "word",
  ),
  kind(
    "e-mail address",
    (random) => `${letters(random, 8, LOWER)}.${letters(random, 6, LOWER)}@${letters(random, 9, LOWER)}.invalid`,
  ),
  kind("phone number", (random) => `+49-${letters(random, 3, DIGITS)}-${letters(random, 8, DIGITS)}`),
  kind("credit card number", (random) => [4, 4, 4, 4].map((count) => letters(random, count, DIGITS)).join("-")),
  kind("IBAN", (random) => `DE${letters(random, 20, DIGITS)}`),
  kind(
    "social security number",
    (random) => `${letters(random, 3, DIGITS)}-${letters(random, 2, DIGITS)}-${letters(random, 4, DIGITS)}`,
  ),
  kind("customer number", (random) => letters(random, 9, DIGITS), "word"),
  kind("UUID", uuid),
  kind("MongoDB id", (random) => mixed(random, 24, HEX)),
  kind("SSH fingerprint", (random) => `SHA256:${mixed(random, 43, BASE64)}`),
  kind("magic link token", (random) => mixed(random, 22, URL_SAFE)),
  kind("nonce", (random) => mixed(random, 16, ALNUM)),
  ...[
    ["GitHub fine-grained token", "github_pat_", 59, ALNUM],
    ["GitHub app token", "ghs_", 36, ALNUM],
    ["GitHub refresh token", "ghr_", 76, ALNUM],
    ["GitLab pipeline token", "glptt-", 40, HEX],
    ["GitLab runner token", "GR1348941", 20, URL_SAFE],
    ["Slack app token", "xapp-1-", 64, HEX],
    ["Stripe restricted key", "rk_live_", 24, ALNUM],
    ["Stripe webhook secret", "whsec_", 32, ALNUM],
    ["Stripe client secret", "pi_", 40, ALNUM],
    ["Square token", "sq0atp-", 22, URL_SAFE],
    ["Shopify token", "shpat_", 32, HEX],
    ["PayPal token", "A21AA", 80, URL_SAFE],
    ["Mailgun key", "key-", 32, HEX],
    ["Mailchimp key", "", 32, HEX],
    ["Postmark token", "", 36, HEX],
    ["Twilio auth token", "", 32, HEX],
    ["OpenAI key", "sk-", 48, ALNUM],
    ["OpenAI project key", "sk-proj-", 48, URL_SAFE],
    ["Anthropic key", "sk-ant-api03-", 90, URL_SAFE],
    ["Hugging Face token", "hf_", 34, ALNUM],
    ["Replicate token", "r8_", 37, ALNUM],
    ["PyPI token", "pypi-AgEIcHlwaS5vcmc", 80, URL_SAFE],
    ["RubyGems key", "rubygems_", 48, HEX],
    ["Docker token", "dckr_pat_", 27, URL_SAFE],
    ["crates.io token", "cio", 32, ALNUM],
    ["NuGet key", "oy2", 43, LOWER + DIGITS],
    ["DigitalOcean token", "dop_v1_", 64, HEX],
    ["Heroku key", "HRKU-", 36, HEX],
    ["Fly token", "fo1_", 43, URL_SAFE],
    ["Vercel token", "", 24, ALNUM],
    ["Netlify token", "nfp_", 36, ALNUM],
    ["Cloudflare token", "", 40, URL_SAFE],
    ["Terraform token", "ATLAS", 60, ALNUM],
    ["HashiCorp Vault token", "hvs.", 95, URL_SAFE],
    ["Databricks token", "dapi", 32, HEX],
    ["Datadog key", "", 32, HEX],
    ["New Relic key", "NRAK-", 27, UPPER + DIGITS],
    ["Sentry token", "sntrys_", 80, URL_SAFE],
    ["Grafana token", "glsa_", 32, ALNUM],
    ["PostHog key", "phc_", 43, ALNUM],
    ["Mapbox token", "pk.eyJ", 60, URL_SAFE],
    ["Linear key", "lin_api_", 40, ALNUM],
    ["Notion token", "secret_", 43, ALNUM],
    ["Airtable token", "pat", 64, HEX],
    ["Atlassian token", "ATATT3xFfGF0", 100, URL_SAFE],
    ["Discord token", "MTA", 68, URL_SAFE],
    ["Telegram bot token", "AA", 33, URL_SAFE],
    ["Facebook token", "EAAB", 90, ALNUM],
    ["LinkedIn token", "AQX", 90, URL_SAFE],
    ["Dropbox token", "sl.", 60, URL_SAFE],
    ["Okta token", "00", 40, URL_SAFE],
    ["Auth0 management token", "", 64, URL_SAFE],
    ["Firebase registration token", "APA91b", 120, URL_SAFE],
    ["Apple push token", "", 64, HEX],
    ["nanoid", "", 21, URL_SAFE],
    ["ULID", "01", 24, UPPER + DIGITS],
    ["base62 id of 22", "", 22, ALNUM],
  ].map(([name, prefix, count, of]) =>
    kind(String(name), (random) => `${prefix}${mixed(random, Number(count), String(of))}`),
  ),
];
