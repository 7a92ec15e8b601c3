import type { ResourceType } from "../../../fetch/exchange";
import { type Situation, sendsCorsHeaders, stoppedAt } from "../../situation";
import { code, host, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { cachedWithoutCors } from "../between/cached-without-cors";
import { cdnDropsOrigin } from "../between/cdn-drops-origin";
import { misspelledHeader } from "../headers/misspelled-header";

/** What elements request; by itself only a font is requested with CORS. */
const OF_ELEMENTS: ReadonlySet<ResourceType> = new Set(["font", "image", "media", "script", "stylesheet"]);

/** Whether an element requested it. */
export function isLoadedByElement(type: ResourceType): boolean {
  return OF_ELEMENTS.has(type);
}

/** No script sent the request but an element, in mode cors: a font, a module, a preload, or one with `crossorigin`. */
export const crossoriginAttribute = {
  id: "crossorigin-attribute",
  label: "Element loaded with CORS",
  fits: (situation) =>
    isLoadedByElement(situation.exchange.type) &&
    stoppedAt(situation, "allow-origin-missing") &&
    !cachedWithoutCors.fits(situation) &&
    !isStaleAtCdn(situation) &&
    // An error has a story of its own, and so have a redirect and a header that is nearly there.
    isGood(situation.response?.status ?? 0) &&
    !misspelledHeader.fits(situation),
  headline: (situation) => (HEADLINES[situation.exchange.type] ?? HEADLINES.other)(situation),
  why: ({ exchange }) =>
    sentences(
      REASONS[exchange.type] ?? REASONS.other,
      `The response has no ${code("Access-Control-Allow-Origin")} header, so the browser does not use it.`,
    ),
  help: {
    kind: "page",
    title: "Serve the file from your own origin, or let its server allow the page",
    steps: ({ exchange }) => STEPS[exchange.type] ?? STEPS.other,
  },
} as const satisfies Cause;

/** Whether a CDN's copy has not what the same server sends with other responses. */
function isStaleAtCdn(situation: Situation): boolean {
  return cdnDropsOrigin.fits(situation) && sendsCorsHeaders(situation.hop.url, situation.others);
}

function isGood(status: number): boolean {
  return (status >= 200 && status <= 299) || status === 304;
}

type ByType<Value> = Readonly<Partial<Record<ResourceType, Value>> & { readonly other: Value }>;

const HEADLINES: ByType<(situation: Situation) => string> = {
  font: ({ hop, requestOrigin }) => `${host(hop.url)} doesn't allow ${code(requestOrigin)} to use this font.`,
  image: ({ hop, requestOrigin }) => `${host(hop.url)} doesn't allow ${code(requestOrigin)} to use this image.`,
  script: ({ hop, requestOrigin }) => `${host(hop.url)} doesn't allow ${code(requestOrigin)} to use this script.`,
  stylesheet: ({ hop, requestOrigin }) =>
    `${host(hop.url)} doesn't allow ${code(requestOrigin)} to use this stylesheet.`,
  other: ({ hop, requestOrigin }) => `${host(hop.url)} doesn't allow ${code(requestOrigin)} to use this file.`,
};

const REASONS: ByType<string> = {
  font: "Browsers always load fonts with CORS.",
  script: `Browsers load module scripts, and scripts with the attribute ${code("crossorigin")}, with CORS.`,
  other: `The attribute ${code("crossorigin")} on the element makes the browser load it with CORS.`,
};

/** Modules always load with CORS. https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script */
const STEPS: ByType<readonly string[]> = {
  font: [
    `If the server, or the CDN in front of it, is yours: let it send ${code("Access-Control-Allow-Origin: *")} with every font file (${code(".woff2")}, ${code(".woff")}, ${code(".ttf")}, ${code(".otf")}), and clear the CDN's copies. Browsers load fonts without cookies, so ${code("*")} is enough.`,
    "Or copy the font to the page's own origin, where it needs no CORS header.",
  ],
  script: [
    `If it is a classic ${code("<script crossorigin>")} and the page doesn't need CORS for it, remove ${code("crossorigin")} from the element.`,
    `If it is a module (${code('<script type="module">')}, ${code("import()")}), it can't load without CORS headers: copy the file to the page's own origin, or let the server send them.`,
  ],
  other: [
    `If the page doesn't need CORS here, remove ${code("crossorigin")} from the element. Or copy the file to the page's own origin.`,
    "If the server, or the CDN in front of it, is yours: let it send the header with these files, and clear the CDN's copies.",
  ],
};

export const docs: CauseDocs = {
  of: crossoriginAttribute,
  meaning:
    "An element loads with CORS: a font, a module script, or an element with the attribute `crossorigin`. The response then needs `Access-Control-Allow-Origin`, and doesn't have it.",
  sign: "No script sent the request, but an element or a stylesheet.",
  rules: ["allow-origin-missing"],
  messages: {
    firefox: [
      "downloadable font: download failed (font-family: “{family}” style:{style}): bad URI or cross-site access not allowed source: {url}",
    ],
  },
  example: ["GET https://cdn.example/font.woff2 -> 200 => blocked net::ERR_FAILED font"],
  nearMiss: { example: ["GET https://cdn.example/font.woff2 -> 200 => blocked"], cause: "not-configured" },
};
