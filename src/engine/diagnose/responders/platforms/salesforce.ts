import type { Responder } from "../responder";

/** Salesforce. Source: https://help.salesforce.com/s/articleView?id=sf.extend_code_cors.htm */
export const salesforce: Responder = {
  id: "salesforce",
  name: "Salesforce",
  kind: "platform",
  owner: "platform",
  hosts: /\.(?:my\.salesforce|salesforce|lightning\.force|my\.site)\.com$/,
  there: [{}],
};
