import type { Responder } from "../responder";

/**
 * Azure Storage: blobs, queues, tables and files, and Azurite.
 * Source: https://learn.microsoft.com/rest/api/storageservices/cross-origin-resource-sharing--cors--support-for-the-azure-storage-services
 */
export const azureStorage: Responder = {
  id: "azure-storage",
  name: "Azure Storage",
  kind: "object-store",
  owner: "platform",
  hosts:
    /^[a-z0-9]{3,24}\.(?:blob|queue|table|file|dfs|web)\.core\.(?:windows\.net|chinacloudapi\.cn|usgovcloudapi\.net)$/,
  own: [
    { headers: { "x-ms-error-code": /./ } },
    { headers: { server: /^(?:Azurite-|Windows-Azure-(?:Blob|Queue|Table|File))/ } },
  ],
  there: [{}],
  refuses: [{ headers: { "x-ms-error-code": /^CorsPreflightFailure/ }, because: ["origin", "method", "header"] }],
};
