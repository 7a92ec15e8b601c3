import { values } from "../need";
import { permissions } from "../permissions";
import type { Setting } from "./setting";

/** The CORS rules of a storage account. */
export const azureStorageCors: Setting = {
  id: "azure-storage-cors",
  responders: ["azure-storage"],
  title: "Add a CORS rule to the storage account",
  titleWhereOn: "Allow what is missing in the storage account's CORS rules",
  steps: (need) => [
    `In the Azure portal, open the storage account, Resource sharing (CORS), and the tab of the service (Blob service). Add a rule that allows ${permissions(need)}.`,
    "One rule must fit origin, method and headers together. HEAD and OPTIONS have to be listed themselves.",
  ],
  code: ({ origin, method }) => [
    {
      where: "Azure CLI",
      language: "sh",
      text: `az storage cors add --services b --methods ${method} --origins '${origin}' --allowed-headers '*' --exposed-headers '*' --max-age 3600 --account-name YOUR_ACCOUNT`,
    },
  ],
  expose: (names) => ({
    title: "Expose the header in the storage account's CORS rule",
    steps: [
      `In the Azure portal, open the storage account, Resource sharing (CORS), and add ${values(names)} to Exposed headers of the rule that allows the page.`,
    ],
    code: [],
  }),
  cost: "Rules are for a service, not for a container; there can be five.",
  ran: "Azurite 3.35.0, with the rule set by its REST API",
  docs: "https://learn.microsoft.com/rest/api/storageservices/cross-origin-resource-sharing--cors--support-for-the-azure-storage-services",
};
