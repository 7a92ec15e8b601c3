import type { Responder } from "../responder";

/**
 * Azure App Service and Functions: their CORS list answers in place of the application.
 * Source: https://learn.microsoft.com/azure/app-service/app-service-web-tutorial-rest-api#add-cors-functionality
 */
export const azureFunctions: Responder = {
  id: "azure-functions",
  name: "Azure App Service",
  kind: "platform",
  owner: "platform",
  hosts: /\.azurewebsites\.(?:net|us)$|\.azurecontainerapps\.io$/,
  there: [
    { on: "preflight", absent: ["access-control-allow-methods", "x-powered-by"] },
    { status: [401], type: null, length: [0], absent: ["www-authenticate"], sure: false },
  ],
};
