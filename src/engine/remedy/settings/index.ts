import { laravelSanctum } from "./laravel-sanctum";
import { traefikCors } from "./traefik-cors";
import { netlifyFunctionUrl } from "./netlify-function-url";
import { firebaseEmulator } from "./firebase-emulator";
import { firebaseFunctionCors } from "./firebase-function-cors";
import { viteCors } from "./vite-cors";
import { webpackDevCors } from "./webpack-dev-cors";
import { nextcloudDav } from "./nextcloud-dav";
import { ankiConnectOrigin } from "./anki-connect-origin";
import { backblazeCors } from "./backblaze-cors";
import { airplayPort } from "./airplay-port";
import { socketioCors } from "./socketio-cors";
import { signalrCors } from "./signalr-cors";
import { mcpCors } from "./mcp-cors";
import { grpcCors } from "./grpc-cors";
import { graphqlCors } from "./graphql-cors";
import { trpcCors } from "./trpc-cors";
import { awsRestCode } from "./aws-rest-code";
import { originUnreachable } from "./origin-unreachable";
import { googleFunctionMissing } from "./google-function-missing";
import { supabaseDown } from "./supabase-down";
import { azureFunctionsKey } from "./azure-functions-key";
import { githubPagesFiles } from "./github-pages-files";
import { ingressNginxBody } from "./ingress-nginx-body";
import { ingressNginxCors } from "./ingress-nginx-cors";
import { apisixCors } from "./apisix-cors";
import { envoyCors } from "./envoy-cors";
import { geoserverCors } from "./geoserver-cors";
import { graviteeCors } from "./gravitee-cors";
import { tykCors } from "./tyk-cors";
import { kongCors } from "./kong-cors";
import { supabasePaused } from "./supabase-paused";
import { denoDeployHeaders } from "./deno-deploy-headers";
import { convexCors } from "./convex-cors";
import { awsAppsync } from "./aws-appsync";
import { azureOpenaiFront } from "./azure-openai-front";
import { azureCosmosCors } from "./azure-cosmos-cors";
import { azureSearchCors } from "./azure-search-cors";
import { wordpressCors } from "./wordpress-cors";
import { mattermostCors } from "./mattermost-cors";
import { discourseCors } from "./discourse-cors";
import { clickhouseCors } from "./clickhouse-cors";
import { qdrantCors } from "./qdrant-cors";
import { typesenseCors } from "./typesense-cors";
import { n8nWebhook } from "./n8n-webhook";
import { nodeRedCors } from "./node-red-cors";
import { quarkusCors } from "./quarkus-cors";
import { rabbitmqCors } from "./rabbitmq-cors";
import { hasuraCors } from "./hasura-cors";
import { pocketbaseOrigins } from "./pocketbase-origins";
import { sdWebuiCors } from "./sd-webui-cors";
import { comfyuiCors } from "./comfyui-cors";
import { vllmCors } from "./vllm-cors";
import { llamaCppCors } from "./llama-cpp-cors";
import { lmStudioCors } from "./lm-studio-cors";
import { grafanaProxy } from "./grafana-proxy";
import { prometheusCors } from "./prometheus-cors";
import { ethereumNodeCors } from "./ethereum-node-cors";
import { ipfsCors } from "./ipfs-cors";
import { otelCollectorCors } from "./otel-collector-cors";
import { s3Checksum } from "./s3-checksum";
import { salesforceCors } from "./salesforce-cors";
import { sanityCors } from "./sanity-cors";
import { oracleStorageFront } from "./oracle-storage-front";
import { ngrokOffline } from "./ngrok-offline";
import { previewPrivate } from "./preview-private";
import { tunnelWarning } from "./tunnel-warning";
import { networkFilter } from "./network-filter";
import { firewallException } from "./firewall-exception";
import { azureWaf } from "./azure-waf";
import { awsS3Region } from "./aws-s3-region";
import { albAuth, albAuthDeny } from "./alb-auth";
import { appDown } from "./app-down";
import { appsScriptAccess } from "./apps-script-access";
import { appwritePlatform } from "./appwrite-platform";
import { auth0Origins } from "./auth0-origins";
import { authelia, autheliaPath } from "./authelia";
import { authentik } from "./authentik";
import { awsHttpCors } from "./aws-http-cors";
import { awsLambdaUrl } from "./aws-lambda-url";
import { awsLambdaUrlAuth } from "./aws-lambda-url-auth";
import { awsRestGatewayResponses } from "./aws-rest-gateway-responses";
import { awsRestOptionsOpen } from "./aws-rest-options-open";
import { awsRestUrl } from "./aws-rest-url";
import { awsRestPreflight } from "./aws-rest-preflight";
import { awsS3Cors } from "./aws-s3-cors";
import { awsWaf } from "./aws-waf";
import { awsWafRule } from "./aws-waf-rule";
import { azureApimCors } from "./azure-apim-cors";
import { azureFunctionsCors } from "./azure-functions-cors";
import { azureSignalrCors } from "./azure-signalr-cors";
import { azureStorageCors } from "./azure-storage-cors";
import { azureSwaHeaders } from "./azure-swa-headers";
import { cloudflareAccess, cloudflareAccessPath } from "./cloudflare-access";
import { cloudflareR2Cors } from "./cloudflare-r2-cors";
import { cloudflareWaf } from "./cloudflare-waf";
import { cloudflareWorkersHeaders } from "./cloudflare-workers-headers";
import { cloudfrontCors } from "./cloudfront-cors";
import { codespacesPort, devtunnelAccess, gitpodPort } from "./codespaces-port";
import { cognitoClient } from "./cognito-client";
import { couchdbCors } from "./couchdb-cors";
import { directusCors } from "./directus-cors";
import { easyauth } from "./easyauth";
import { elasticsearchCors } from "./elasticsearch-cors";
import { entraSpa } from "./entra-spa";
import { firebaseHostingHeaders } from "./firebase-hosting-headers";
import { firebaseStorageBucket } from "./firebase-storage-bucket";
import { firebaseKey } from "./firebase-key";
import { gcpApiGateway } from "./gcp-api-gateway";
import { googleIap } from "./google-iap";
import { googleRunInvoker } from "./google-run-invoker";
import { googleStorageCors } from "./google-storage-cors";
import { googleStorageSession } from "./google-storage-session";
import { homeAssistantOrigin } from "./home-assistant-origin";
import { iisOptions } from "./iis-options";
import { iisWebdav } from "./iis-webdav";
import { iisWindowsAuth } from "./iis-windows-auth";
import { jupyterOrigin } from "./jupyter-origin";
import { keycloakWebOrigins } from "./keycloak-web-origins";
import { localtunnelReminder } from "./localtunnel-reminder";
import { minioCors } from "./minio-cors";
import { netlifyHeaders } from "./netlify-headers";
import { ngrokWarning } from "./ngrok-warning";
import { oauth2Proxy, oauth2ProxyUnauthorized } from "./oauth2-proxy";
import { oktaOrigins } from "./okta-origins";
import { ollamaHeaders } from "./ollama-headers";
import { ollamaOrigins } from "./ollama-origins";
import { pomerium, pomeriumPath } from "./pomerium";
import { strapiCors } from "./strapi-cors";
import { supabaseFunction } from "./supabase-function";
import { supabaseJwt } from "./supabase-jwt";
import { vercelFirewall } from "./vercel-firewall";
import { vercelFunction } from "./vercel-function";
import { vercelHeaders } from "./vercel-headers";
import { vercelProtection, vercelUnauthorized } from "./vercel-protection";
import type { Setting } from "./setting";

/** Settings of platforms and products, the most particular first. */
export const SETTINGS: readonly Setting[] = [
  supabaseJwt,
  supabaseFunction,
  awsRestUrl,
  awsRestPreflight,
  awsRestOptionsOpen,
  awsWafRule,
  awsRestGatewayResponses,
  awsHttpCors,
  awsLambdaUrlAuth,
  awsLambdaUrl,
  awsS3Region,
  s3Checksum,
  awsS3Cors,
  cloudflareR2Cors,
  azureStorageCors,
  googleStorageSession,
  firebaseStorageBucket,
  googleStorageCors,
  minioCors,
  backblazeCors,
  cloudfrontCors,
  awsWaf,
  cloudflareWaf,
  vercelFirewall,
  vercelProtection,
  vercelUnauthorized,
  vercelFunction,
  vercelHeaders,
  netlifyFunctionUrl,
  netlifyHeaders,
  cloudflareWorkersHeaders,
  cloudflareAccess,
  cloudflareAccessPath,
  oauth2Proxy,
  oauth2ProxyUnauthorized,
  authelia,
  autheliaPath,
  authentik,
  pomerium,
  pomeriumPath,
  googleIap,
  easyauth,
  albAuth,
  albAuthDeny,
  azureFunctionsCors,
  azureApimCors,
  azureSwaHeaders,
  azureSignalrCors,
  entraSpa,
  keycloakWebOrigins,
  auth0Origins,
  oktaOrigins,
  cognitoClient,
  googleRunInvoker,
  gcpApiGateway,
  appsScriptAccess,
  firebaseHostingHeaders,
  firebaseKey,
  appwritePlatform,
  ngrokWarning,
  localtunnelReminder,
  codespacesPort,
  gitpodPort,
  devtunnelAccess,
  appDown,
  ollamaOrigins,
  ollamaHeaders,
  jupyterOrigin,
  homeAssistantOrigin,
  elasticsearchCors,
  couchdbCors,
  directusCors,
  strapiCors,
  iisOptions,
  iisWebdav,
  iisWindowsAuth,
  azureWaf,
  firewallException,
  networkFilter,
  tunnelWarning,
  previewPrivate,
  ngrokOffline,
  oracleStorageFront,
  sanityCors,
  salesforceCors,
  otelCollectorCors,
  ipfsCors,
  ethereumNodeCors,
  prometheusCors,
  grafanaProxy,
  llamaCppCors,
  lmStudioCors,
  vllmCors,
  comfyuiCors,
  ankiConnectOrigin,
  sdWebuiCors,
  pocketbaseOrigins,
  hasuraCors,
  quarkusCors,
  rabbitmqCors,
  nodeRedCors,
  n8nWebhook,
  typesenseCors,
  qdrantCors,
  clickhouseCors,
  discourseCors,
  mattermostCors,
  wordpressCors,
  nextcloudDav,
  azureSearchCors,
  azureCosmosCors,
  azureOpenaiFront,
  awsAppsync,
  convexCors,
  denoDeployHeaders,
  supabasePaused,
  ingressNginxBody,
  kongCors,
  tykCors,
  graviteeCors,
  geoserverCors,
  traefikCors,
  envoyCors,
  apisixCors,
  ingressNginxCors,
  airplayPort,
  socketioCors,
  signalrCors,
  laravelSanctum,
  mcpCors,
  grpcCors,
  graphqlCors,
  trpcCors,
  viteCors,
  webpackDevCors,
  awsRestCode,
  originUnreachable,
  googleFunctionMissing,
  firebaseEmulator,
  firebaseFunctionCors,
  supabaseDown,
  azureFunctionsKey,
  githubPagesFiles,
];
