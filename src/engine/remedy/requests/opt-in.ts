import type { Way } from "./way";

/** The vendor's own way for pages. */
export const optIn: Way = {
  id: "opt-in",
  remedy: ({ product, answeredBy, exchange }) => {
    const found = WAYS_OF.get(product?.id ?? "") ?? WAYS_OF.get(answeredBy?.id ?? "");
    return found && (found.start?.test(exchange.hops[0].url) ?? true)
      ? { kind: "request", code: [], cost: null, proof: "not-provable-here", ...found }
      : null;
  },
};

interface VendorsWay {
  readonly title: string;
  readonly steps: readonly string[];
  readonly docs: string;
  readonly cost?: string;
  /** The URL that the page requested, where it helps for some only. */
  readonly start?: RegExp;
}

/** What vendors offer to pages, by the responder's id; as far as known. */
const WAYS_OF: ReadonlyMap<string, VendorsWay> = new Map([
  [
    "anthropic",
    {
      title: "Send Anthropic's header for pages",
      steps: [
        "Send the header `anthropic-dangerous-direct-browser-access: true` (in the SDK: `dangerouslyAllowBrowser: true`). Without it the API refuses requests that have an `Origin`.",
        "Where the organization does not allow pages, only your own back end helps.",
      ],
      cost: "The key is readable for everybody who opens the page.",
      docs: "https://platform.claude.com/docs/en/api",
    },
  ],
  [
    "microsoft-api",
    {
      start: /^https:\/\/graph\.microsoft\.(?:com|us)\/.*\/content(?:\?|$)/,
      title: "Request the item's download URL without Authorization",
      steps: [
        "`/content` redirects to a store that allows no preflight, and `Authorization` makes the browser send one. Request the item itself (the URL without `/content`), and read its `@microsoft.graph.downloadUrl`.",
        "Request that URL without `Authorization` and without headers of your own: it is signed and needs none.",
      ],
      docs: "https://learn.microsoft.com/graph/api/driveitem-get-content",
    },
  ],
  [
    "github-raw",
    {
      title: "Request the file without headers of your own",
      steps: [
        "Public files are readable by every page with GET. `Authorization` or another header of your own makes the browser send a preflight, and GitHub refuses that: leave it out.",
        "For a private file use `https://api.github.com/repos/OWNER/REPO/contents/PATH` with `Accept: application/vnd.github.raw+json`: it allows `Authorization`.",
      ],
      cost: "A token in a page is readable for everybody who opens it.",
      docs: "https://docs.github.com/rest/repos/contents",
    },
  ],
  [
    "openai",
    {
      title: "Use short-lived client secrets, or your own back end",
      steps: [
        "The API allows pages; an error without CORS headers is a 401 or 429. Read its status. The SDK wants `dangerouslyAllowBrowser: true`.",
      ],
      cost: "The key is readable for everybody who opens the page.",
      docs: "https://platform.openai.com/docs/api-reference",
    },
  ],
  [
    "slack",
    {
      title: "Send the token in the form body",
      steps: [
        "Slack allows no `Authorization` and no JSON from pages: send `token` and the arguments as form data (`URLSearchParams`), without headers of your own.",
      ],
      cost: "The token is readable for everybody who opens the page.",
      docs: "https://docs.slack.dev/apis/web-api/",
    },
  ],
  [
    "google-maps",
    {
      title: "Use the Maps JavaScript API",
      steps: [
        "This web service is for servers. From a page use the Maps JavaScript API (its Places, Directions and Geocoder classes) or Places API (New).",
      ],
      docs: "https://developers.google.com/maps/documentation/javascript/places",
    },
  ],
  [
    "google-downloads",
    {
      start: /^https:\/\/content\.googleapis\.com\//,
      title: "Request the API at its other host",
      steps: [
        "Write `https://www.googleapis.com/` in place of `https://content.googleapis.com/`: by reports it sends the file itself, and `content.googleapis.com` redirects to a host that responds to no preflight.",
      ],
      docs: "https://developers.google.com/workspace/drive/api/guides/manage-downloads",
    },
  ],
  [
    "google-files",
    {
      title: "Publish the document, or use Google's API",
      steps: [
        "A sheet or a document: File, Share, Publish to web, and request the URL that this gives (for a sheet as CSV it ends in `/pub?output=csv`). Everybody can read it, without a login.",
        "Any other file: share it with everybody who has the link, and request `https://www.googleapis.com/drive/v3/files/FILE_ID?alt=media&key=API_KEY`. The API allows pages, the download links don't.",
      ],
      cost: "A key in a page is readable for everybody who opens it: restrict it to your page and to this API.",
      docs: "https://developers.google.com/workspace/drive/api/guides/manage-downloads",
    },
  ],
  [
    "google-accounts",
    {
      title: "Use Google Identity Services",
      steps: [
        "Navigate to Google's login or use Google Identity Services; a script can't fetch `accounts.google.com`.",
      ],
      docs: "https://developers.google.com/identity/gsi/web/guides/overview",
    },
  ],
  [
    "stripe",
    {
      title: "Navigate to Stripe's page",
      steps: [
        "Checkout is a page: set `window.location` to its URL, or use Stripe.js. A secret key belongs on your own back end.",
      ],
      docs: "https://docs.stripe.com/checkout/quickstart",
    },
  ],
  [
    "github-release",
    {
      title: "Read the file from where pages may",
      steps: [
        "Copy the file to your own site, or commit it: GitHub Pages and `raw.githubusercontent.com` allow every page.",
        "Neither this redirect nor the signed URL behind it allows pages.",
      ],
      docs: "https://docs.github.com/rest/releases/assets",
    },
  ],
  [
    "github-login",
    {
      title: "Exchange the code on your own back end",
      steps: [
        "GitHub's OAuth endpoints are not for pages: navigate to `/login/oauth/authorize`, and exchange the code on a server, which keeps the secret.",
      ],
      docs: "https://docs.github.com/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps",
    },
  ],
  [
    "github-api",
    {
      title: "Send only headers that GitHub's API lists",
      steps: [
        "It allows every page, with Authorization, Content-Type, If-None-Match, X-GitHub-OTP, X-Requested-With and a few more. Leave out headers of your own.",
      ],
      docs: "https://docs.github.com/rest/using-the-rest-api/using-cors-and-jsonp-to-make-cross-origin-requests",
    },
  ],
  [
    "spotify",
    {
      title: "Use the authorization code flow with PKCE",
      steps: ["Navigate to `/authorize`; a client secret belongs on your own back end."],
      docs: "https://developer.spotify.com/documentation/web-api/concepts/authorization",
    },
  ],
  [
    "instagram-cdn",
    {
      title: "Keep a copy of the image",
      steps: [
        "The host keeps its files to its own pages (`Cross-Origin-Resource-Policy`), and its URLs expire. Fetch the file on your own server and serve a copy.",
      ],
      docs: "https://developers.facebook.com/docs/instagram-platform",
    },
  ],
  [
    "wikimedia",
    {
      title: "Add origin=* to the URL",
      steps: [
        "MediaWiki's API allows every page, without credentials, when the URL has the parameter `origin=*`: `?action=query&format=json&origin=*`.",
      ],
      docs: "https://www.mediawiki.org/wiki/API:Cross-site_requests",
    },
  ],
  [
    "hugging-face",
    {
      start: /^https:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/(?!api\/)(?!.*\/resolve\/)/,
      title: "Request the API or the file, and not the page",
      steps: [
        "Pages of the site are for people. What they show is at `https://huggingface.co/api/models/OWNER/NAME` (`datasets`, `spaces`), and a file at `https://huggingface.co/OWNER/NAME/resolve/main/FILE`: both allow every page.",
      ],
      docs: "https://huggingface.co/docs/hub/api",
    },
  ],
  [
    "cors-proxies",
    {
      title: "Take the public proxy out",
      steps: [
        "A public CORS proxy is for trials: it is limited, closed or gone without notice, and it sees all that you send through it. The demo of CORS Anywhere has to be opened for each browser, and for a while only.",
        "Request the server behind it directly where it allows your page; where it does not, request it through your own back end.",
      ],
      docs: "https://github.com/Rob--W/cors-anywhere/issues/301",
    },
  ],
  [
    "chain-nodes",
    {
      title: "Use a node of a provider with a key of your own",
      steps: [
        "A public node serves tests: it refuses pages with much traffic, by their `Origin` (403) or by a limit (429). Take a node of a provider, or your own, with a key of your own.",
        "Where the node is a provider's, check the key in the URL, and add the page's origin to the allowed ones in the provider's settings.",
      ],
      cost: "The key is readable for everybody who opens the page: limit it to your origins.",
      docs: "https://solana.com/docs/references/clusters",
    },
  ],
  [
    "deezer",
    {
      title: "Use JSONP, or your own back end",
      steps: [
        "Deezer's API sends no CORS headers. It offers JSONP to pages: `output=jsonp&callback=NAME` in a script element.",
      ],
      cost: "JSONP runs Deezer's code in your page.",
      docs: "https://developers.deezer.com/api",
    },
  ],
  [
    "zendesk",
    {
      title: "Use an OAuth token",
      steps: [
        "Zendesk allows pages with an OAuth access token (`Authorization: Bearer`), and not with an API token or a password (`Basic`), which belong on your own back end.",
      ],
      docs: "https://developer.zendesk.com/api-reference/introduction/security-and-auth/",
    },
  ],
  [
    "dropbox",
    {
      title: "Send the request without a preflight",
      steps: [
        "Dropbox takes its headers as parameters of the URL: `?authorization=Bearer TOKEN&arg=JSON&reject_cors_preflight=true`, with a body of type `text/plain; charset=dropbox-cors-hack`.",
      ],
      docs: "https://www.dropbox.com/developers/documentation/http/documentation#cors",
    },
  ],
]);
