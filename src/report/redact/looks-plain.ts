import { withoutEdges } from "../../engine/fetch/edges";
import { rememberRecent } from "../../engine/fetch/remember";
import { COMMON } from "./common-words";
import { isNatural } from "./natural";

/**
 * Telling words from secrets. What stays in a report has to look like words; ids, codes, tokens and keys do not, whatever they are
 * called. A word that is a person's own ("tim") can't be told from others: it is cut where it follows a word such as "users".
 */

const MOST_PARTS = 10;
/** A year, a port, a page. A date of birth, a one-time code and a telephone number have more. */
const MOST_DIGITS = 4;
const MOST_LETTERS = 24;
/** So few letters or digits are no secret by themselves. */
const HARMLESS = 3;
/** Groups of one or two letters may be words that nobody lists, or a code cut into groups. */
const MOST_SHORT_LETTERS = 2;

/** What addresses are made of and English is not: abbreviations, names of formats and products. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    "ai ajax amqp amz amzn an api apk apps appwrite as aspx async at avg avif aws axios be bin bootstrap br",
    "browserconfig btn by cdn cfg cgi cjs cms columns crm csrf css csv dashboard db de dns do docs docx dst",
    "dynamodb en eot es fbclid fr ftp gb gclid gcp geocode gif go goog gpt gql graphql grpc gz healthz hr htm html",
    "http https iban ico id if img in io ip is it ja job jobs jpeg jpg jquery js json jsonp jsp jsx jwks jwt kafka",
    "keycloak ko lambda lib livez llama llm lng localhost logout md me mfa misspelled mjs ml mqtt msg my mysql nl no nosql npm null nuxt",
    "oauth of oidc ok on openapi openid or orgs otf otp password pdf php pl plugins png postgres ppt pptx proxy pt",
    "qr queue readyz rest rpc rss rtf ru saml sandbox scss sid signalr signup smtp sns soap sockjs sql sqs src sse",
    "ssh ssl sso strapi stt svelte svg sync tar tcp timezone tls tmp to totp ts tsx ttf tts txt udp ui uid uk up",
    "uri url us userinfo utm uuid vite vue wasm we webhook webhooks webm webmanifest webp webpack wildcard woff workspace workspaces",
    "ws wsdl wss xhr xls xlsm xlsx xml xsd xsrf yaml yml zh zip",
  ].flatMap((line) => line.split(" ")),
);

/** Whether the text is made of words and small numbers with `-`, `_`, `.` or `~` between them: `order-items.v2`. */
export const looksPlain = rememberRecent(isMadeOfWords);

function isMadeOfWords(text: string): boolean {
  const parts = text.split(/[-_.~]/, MOST_PARTS + 1);
  if (parts.length > MOST_PARTS || digitsIn(text) > MOST_DIGITS) return false;
  if (/^[A-Za-z\d]*$/.test(text) && text.length <= HARMLESS) return true;
  let short = 0;
  for (const part of parts) {
    const [, letters = null] = /^([A-Za-z]{0,24})\d{0,4}$/.exec(part) ?? [];
    if (letters === null || letters.length > MOST_LETTERS) return false;
    for (const hump of humpsOf(letters)) {
      const word = hump.toLowerCase();
      if (KNOWN.has(word) || COMMON.has(word)) continue;
      if (word.length > MOST_SHORT_LETTERS && !isNatural(word)) return false;
      if (word.length <= MOST_SHORT_LETTERS) short += word.length;
    }
  }
  return short <= MOST_SHORT_LETTERS;
}

const [ZERO, NINE] = [48, 57];

export function digitsIn(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) digits += 1;
  }
  return digits;
}

/** The words of a text in camel case: `getUserById` has four. */
function humpsOf(letters: string): readonly string[] {
  return letters.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
}

/** Words and what stands between them in the names of query parameters: `filter[name]`, `$top`, `utm_source`. */
export function isParameterName(name: string): boolean {
  return (
    /^[A-Za-z_$][\w.$:\-[\]]{0,40}$/.test(name) &&
    digitsIn(name) < 3 &&
    looksPlain(withoutEdges(name.replace(/[$:[\]]+/g, "-"), "-_"))
  );
}

/**
 * Whether the name of a header, a method or the like is a secret all the same: a number, or long and nothing that could be a name. Names
 * hold abbreviations that no rule knows ("x-amzn-requestid"), so much stays that would not stay in an address.
 */
export const looksSecret = rememberRecent(
  (text: string): boolean => digitsIn(text) > 5 || (text.length >= 12 && !looksNamed(text)),
);

function looksNamed(text: string): boolean {
  const parts = text.split(/[-_.~]/, MOST_PARTS + 1);
  return (
    parts.length <= MOST_PARTS &&
    parts.every((part) => {
      const [, letters = null] = /^([A-Za-z]{0,24})\d{0,4}$/.exec(part) ?? [];
      return letters !== null && couldBeName(letters);
    })
  );
}

/** Random letters change case, or lack vowels. */
function couldBeName(letters: string): boolean {
  if (letters.length <= 4) return true;
  const isSteady = letters.length / humpsOf(letters).length >= (letters.length > 8 ? 2.5 : 2);
  return isSteady && !/[bcdfghjklmnpqrstvwxz]{6}/i.test(letters) && (letters.length <= 6 || /[aeiouy]/i.test(letters));
}
