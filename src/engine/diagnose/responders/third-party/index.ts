import { awsApi } from "./aws-api";
import { cloudflareApi } from "./cloudflare-api";
import { cloudinary } from "./cloudinary";
import { grafanaCloud } from "./grafana-cloud";
import { corsProxies } from "./cors-proxies";
import { backblazeApi } from "./backblaze-api";
import { mapTiles } from "./map-tiles";
import { chainNodes } from "./chain-nodes";
import { gameApis } from "./game-apis";
import { wolfram } from "./wolfram";
import { mapbox } from "./mapbox";
import { exchangeApis } from "./exchange-apis";
import { overpass } from "./overpass";
import { wikimedia } from "./wikimedia";
import { huggingFace } from "./hugging-face";
import { socialApis } from "./social-apis";
import { appleServices } from "./apple";
import { deezer } from "./deezer";
import { mediaApis } from "./media-apis";
import { translateApis } from "./translate-apis";
import { shopApis } from "./shop-apis";
import { paymentApis } from "./payment-apis";
import { dropbox } from "./dropbox";
import { zendesk } from "./zendesk";
import { workApis } from "./work-apis";
import { microsoftApi } from "./microsoft-api";
import { aiApis } from "./ai-apis";
import { airtable } from "./airtable";
import { anthropic } from "./anthropic";
import { atlassian } from "./atlassian";
import { cdnImages } from "./cdn-images";
import { discord } from "./discord";
import { facebookGraph } from "./facebook-graph";
import { gemini } from "./gemini";
import { githubApi } from "./github-api";
import { githubLogin } from "./github-login";
import { githubRaw } from "./github-raw";
import { githubRelease } from "./github-release";
import { gitlab } from "./gitlab";
import { googleAccounts } from "./google-accounts";
import { googleApis } from "./google-apis";
import { googleDownloads } from "./google-downloads";
import { googleFiles } from "./google-files";
import { googleMaps } from "./google-maps";
import { instagramCdn } from "./instagram-cdn";
import { linkedin } from "./linkedin";
import { mailApis } from "./mail-apis";
import { nominatim } from "./nominatim";
import { notion } from "./notion";
import { openai } from "./openai";
import { paypal } from "./paypal";
import { publicData } from "./public-data";
import { riot } from "./riot";
import { shopify } from "./shopify";
import { slack } from "./slack";
import { slackWebhook } from "./slack-webhook";
import { spotify } from "./spotify";
import { steam } from "./steam";
import { stripe } from "./stripe";
import { todoist } from "./todoist";
import { twitch } from "./twitch";
import { twitter } from "./twitter";
import { yahooFinance } from "./yahoo-finance";
import type { Responder } from "../responder";

/** APIs and services that only their makers can change. As far as known; policies change without notice. */
export const THIRD_PARTIES: readonly Responder[] = [
  anthropic,
  openai,
  gemini,
  aiApis,
  notion,
  slackWebhook,
  slack,
  discord,
  githubLogin,
  githubRelease,
  githubApi,
  githubRaw,
  gitlab,
  stripe,
  paypal,
  twitter,
  instagramCdn,
  facebookGraph,
  linkedin,
  spotify,
  twitch,
  steam,
  riot,
  yahooFinance,
  googleMaps,
  googleDownloads,
  googleFiles,
  googleAccounts,
  googleApis,
  nominatim,
  todoist,
  atlassian,
  airtable,
  mailApis,
  shopify,
  cdnImages,
  backblazeApi,
  publicData,
  microsoftApi,
  workApis,
  zendesk,
  dropbox,
  paymentApis,
  shopApis,
  translateApis,
  mediaApis,
  deezer,
  appleServices,
  socialApis,
  huggingFace,
  wikimedia,
  overpass,
  exchangeApis,
  chainNodes,
  mapbox,
  mapTiles,
  corsProxies,
  wolfram,
  gameApis,
  cloudflareApi,
  cloudinary,
  grafanaCloud,
  awsApi,
];
