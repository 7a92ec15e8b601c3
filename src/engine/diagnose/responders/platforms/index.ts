import { laravelSanctum } from "./laravel-sanctum";
import { supabaseFunction } from "./supabase-function";
import { geoserver } from "./geoserver";
import { gravitee } from "./gravitee";
import { tyk } from "./tyk";
import { kong } from "./kong";
import { firebaseEmulator } from "./firebase-emulator";
import { viteDev } from "./vite-dev";
import { webpackDev } from "./webpack-dev";
import { nextcloud } from "./nextcloud";
import { ankiConnect } from "./anki-connect";
import { backblaze } from "./backblaze";
import { s3Signed } from "./s3-signed";
import { airplay } from "./airplay";
import { socketio } from "./socketio";
import { signalr } from "./signalr";
import { mcpEndpoint } from "./mcp-endpoint";
import { grpc } from "./grpc";
import { graphql } from "./graphql";
import { trpc } from "./trpc";
import { denoDeploy } from "./deno-deploy";
import { convex } from "./convex";
import { awsAppsync } from "./aws-appsync";
import { azureOpenai } from "./azure-openai";
import { azureCosmos } from "./azure-cosmos";
import { azureSearch } from "./azure-search";
import { wordpressRest } from "./wordpress-rest";
import { mattermost } from "./mattermost";
import { discourse } from "./discourse";
import { clickhouse } from "./clickhouse";
import { qdrant } from "./qdrant";
import { typesense } from "./typesense";
import { n8n } from "./n8n";
import { nodeRed } from "./node-red";
import { rabbitmq } from "./rabbitmq";
import { hasura } from "./hasura";
import { pocketbase } from "./pocketbase";
import { sdWebui } from "./sd-webui";
import { comfyui } from "./comfyui";
import { vllm } from "./vllm";
import { lmStudio } from "./lm-studio";
import { grafana } from "./grafana";
import { prometheus } from "./prometheus";
import { ethereumNode } from "./ethereum-node";
import { ipfs } from "./ipfs";
import { otelCollector } from "./otel-collector";
import { salesforce } from "./salesforce";
import { sanity } from "./sanity";
import { oracleStorage } from "./oracle-storage";
import { supabasePaused } from "./supabase-paused";
import { codesandbox } from "./codesandbox";
import { replit } from "./replit";
import { serveo } from "./serveo";
import { pinggy } from "./pinggy";
import { zrok } from "./zrok";
import { zscaler } from "./zscaler";
import { googleLoadBalancer } from "./google-load-balancer";
import { azureApplicationGateway } from "./azure-application-gateway";
import { azureFrontDoor } from "./azure-front-door";
import { datadome } from "./datadome";
import { sucuri } from "./sucuri";
import { akamai } from "./akamai";
import { albAuth } from "./alb-auth";
import { aliyunOss } from "./aliyun-oss";
import { appsScript } from "./apps-script";
import { appwrite } from "./appwrite";
import { auth0 } from "./auth0";
import { authelia } from "./authelia";
import { authentik } from "./authentik";
import { awsHttp } from "./aws-http";
import { awsHttpGateway } from "./aws-http-gateway";
import { awsLambdaUrl } from "./aws-lambda-url";
import { awsLambdaUrlAuth } from "./aws-lambda-url-auth";
import { awsRest } from "./aws-rest";
import { awsRestGateway } from "./aws-rest-gateway";
import { awsRestNoRoute } from "./aws-rest-no-route";
import { awsS3 } from "./aws-s3";
import { awsWaf } from "./aws-waf";
import { azureApim } from "./azure-apim";
import { azureFunctions } from "./azure-functions";
import { azureSignalr } from "./azure-signalr";
import { azureStaticWebApps } from "./azure-static-web-apps";
import { azureStorage } from "./azure-storage";
import { cloudflareAccess } from "./cloudflare-access";
import { cloudflareBlock } from "./cloudflare-block";
import { cloudflareChallenge } from "./cloudflare-challenge";
import { cloudflareOriginError } from "./cloudflare-origin-error";
import { cloudflareR2 } from "./cloudflare-r2";
import { cloudflareWorkers } from "./cloudflare-workers";
import { cloudflared } from "./cloudflared";
import { cloudfront } from "./cloudfront";
import { cloudfrontOwn } from "./cloudfront-own";
import { codespaces } from "./codespaces";
import { cognito } from "./cognito";
import { couchdb } from "./couchdb";
import { devtunnels } from "./devtunnels";
import { easyauth } from "./easyauth";
import { elasticsearch } from "./elasticsearch";
import { entra } from "./entra";
import { firebaseHosting } from "./firebase-hosting";
import { firebaseServices } from "./firebase-services";
import { fly } from "./fly";
import { gcpApiGateway } from "./gcp-api-gateway";
import { githubPages } from "./github-pages";
import { gitpod } from "./gitpod";
import { googleFrontend } from "./google-frontend";
import { googleIap } from "./google-iap";
import { googleStorage } from "./google-storage";
import { googleStorageSession } from "./google-storage-session";
import { heroku } from "./heroku";
import { homeAssistant } from "./home-assistant";
import { huaweiObs } from "./huawei-obs";
import { imperva } from "./imperva";
import { jupyter } from "./jupyter";
import { keycloak } from "./keycloak";
import { llamaCpp } from "./llama-cpp";
import { localtunnel } from "./localtunnel";
import { minio } from "./minio";
import { netlify } from "./netlify";
import { ngrok } from "./ngrok";
import { oauth2Proxy } from "./oauth2-proxy";
import { okta } from "./okta";
import { ollama } from "./ollama";
import { pomerium } from "./pomerium";
import { railway } from "./railway";
import { render } from "./render";
import { s3Compatible } from "./s3-compatible";
import { supabase } from "./supabase";
import { supabaseGateway } from "./supabase-gateway";
import { vercel } from "./vercel";
import { vercelError } from "./vercel-error";
import { vercelFirewall } from "./vercel-firewall";
import { vercelProtection } from "./vercel-protection";
import type { Responder } from "../responder";

/** Products that respond in place of an application. Those whose own responses say so come first. */
export const PLATFORMS: readonly Responder[] = [
  cloudflareChallenge,
  cloudflareBlock,
  cloudflareOriginError,
  vercelFirewall,
  awsWaf,
  akamai,
  imperva,
  sucuri,
  datadome,
  azureFrontDoor,
  azureApplicationGateway,
  googleLoadBalancer,
  zscaler,
  ngrok,
  localtunnel,
  codespaces,
  devtunnels,
  gitpod,
  cloudflared,
  zrok,
  pinggy,
  serveo,
  replit,
  codesandbox,
  vercelProtection,
  googleIap,
  pomerium,
  cloudflareAccess,
  oauth2Proxy,
  authelia,
  authentik,
  easyauth,
  albAuth,
  supabaseGateway,
  supabaseFunction,
  supabase,
  supabasePaused,
  awsRestNoRoute,
  awsRestGateway,
  awsHttpGateway,
  azureStorage,
  awsS3,
  cloudflareR2,
  googleStorageSession,
  googleStorage,
  minio,
  huaweiObs,
  aliyunOss,
  s3Compatible,
  backblaze,
  oracleStorage,
  s3Signed,
  cloudfrontOwn,
  vercelError,
  railway,
  render,
  heroku,
  fly,
  googleFrontend,
  gcpApiGateway,
  appsScript,
  azureFunctions,
  azureApim,
  azureStaticWebApps,
  azureSignalr,
  entra,
  cognito,
  auth0,
  okta,
  keycloak,
  appwrite,
  firebaseHosting,
  githubPages,
  netlify,
  vercel,
  cloudflareWorkers,
  awsRest,
  awsHttp,
  awsLambdaUrl,
  awsLambdaUrlAuth,
  cloudfront,
  ollama,
  jupyter,
  homeAssistant,
  elasticsearch,
  couchdb,
  llamaCpp,
  firebaseServices,
  sanity,
  salesforce,
  otelCollector,
  ipfs,
  ethereumNode,
  prometheus,
  grafana,
  lmStudio,
  vllm,
  comfyui,
  ankiConnect,
  sdWebui,
  pocketbase,
  hasura,
  rabbitmq,
  nodeRed,
  n8n,
  typesense,
  qdrant,
  clickhouse,
  discourse,
  mattermost,
  wordpressRest,
  nextcloud,
  azureSearch,
  azureCosmos,
  azureOpenai,
  awsAppsync,
  convex,
  denoDeploy,
  // By their paths alone: a product whose host is known comes first.
  airplay,
  firebaseEmulator,
  socketio,
  signalr,
  laravelSanctum,
  mcpEndpoint,
  grpc,
  graphql,
  trpc,
  viteDev,
  webpackDev,
  // What only passes things on comes last.
  kong,
  tyk,
  gravitee,
  geoserver,
];
