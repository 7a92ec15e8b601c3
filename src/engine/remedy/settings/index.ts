import { albAuth } from "./alb-auth";
import { appDown } from "./app-down";
import { appsScriptAccess } from "./apps-script-access";
import { appwritePlatform } from "./appwrite-platform";
import { auth0Origins } from "./auth0-origins";
import { authelia } from "./authelia";
import { authentik } from "./authentik";
import { awsHttpCors } from "./aws-http-cors";
import { awsLambdaUrl } from "./aws-lambda-url";
import { awsLambdaUrlAuth } from "./aws-lambda-url-auth";
import { awsRestGatewayResponses } from "./aws-rest-gateway-responses";
import { awsRestPreflight } from "./aws-rest-preflight";
import { awsS3Cors } from "./aws-s3-cors";
import { awsWaf } from "./aws-waf";
import { azureApimCors } from "./azure-apim-cors";
import { azureFunctionsCors } from "./azure-functions-cors";
import { azureSignalrCors } from "./azure-signalr-cors";
import { azureStorageCors } from "./azure-storage-cors";
import { azureSwaHeaders } from "./azure-swa-headers";
import { cloudflareAccess } from "./cloudflare-access";
import { cloudflareR2Cors } from "./cloudflare-r2-cors";
import { cloudflareWaf } from "./cloudflare-waf";
import { cloudflareWorkersHeaders } from "./cloudflare-workers-headers";
import { cloudfrontCors } from "./cloudfront-cors";
import { codespacesPort } from "./codespaces-port";
import { cognitoClient } from "./cognito-client";
import { couchdbCors } from "./couchdb-cors";
import { directusCors } from "./directus-cors";
import { easyauth } from "./easyauth";
import { elasticsearchCors } from "./elasticsearch-cors";
import { entraSpa } from "./entra-spa";
import { firebaseHostingHeaders } from "./firebase-hosting-headers";
import { firebaseKey } from "./firebase-key";
import { gcpApiGateway } from "./gcp-api-gateway";
import { googleIap } from "./google-iap";
import { googleRunInvoker } from "./google-run-invoker";
import { googleStorageCors } from "./google-storage-cors";
import { homeAssistantOrigin } from "./home-assistant-origin";
import { iisOptions } from "./iis-options";
import { jupyterOrigin } from "./jupyter-origin";
import { keycloakWebOrigins } from "./keycloak-web-origins";
import { localtunnelReminder } from "./localtunnel-reminder";
import { minioCors } from "./minio-cors";
import { netlifyHeaders } from "./netlify-headers";
import { ngrokWarning } from "./ngrok-warning";
import { oauth2Proxy } from "./oauth2-proxy";
import { oktaOrigins } from "./okta-origins";
import { ollamaHeaders } from "./ollama-headers";
import { ollamaOrigins } from "./ollama-origins";
import { pomerium } from "./pomerium";
import { strapiCors } from "./strapi-cors";
import { supabaseFunction } from "./supabase-function";
import { supabaseJwt } from "./supabase-jwt";
import { vercelFirewall } from "./vercel-firewall";
import { vercelFunction } from "./vercel-function";
import { vercelHeaders } from "./vercel-headers";
import { vercelProtection } from "./vercel-protection";
import type { Setting } from "./setting";

/** Settings of platforms and products, the most particular first. */
export const SETTINGS: readonly Setting[] = [
  supabaseJwt,
  supabaseFunction,
  awsRestPreflight,
  awsRestGatewayResponses,
  awsHttpCors,
  awsLambdaUrlAuth,
  awsLambdaUrl,
  awsS3Cors,
  cloudflareR2Cors,
  azureStorageCors,
  googleStorageCors,
  minioCors,
  cloudfrontCors,
  awsWaf,
  cloudflareWaf,
  vercelFirewall,
  vercelProtection,
  vercelFunction,
  vercelHeaders,
  netlifyHeaders,
  cloudflareWorkersHeaders,
  cloudflareAccess,
  oauth2Proxy,
  authelia,
  authentik,
  pomerium,
  googleIap,
  easyauth,
  albAuth,
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
];
