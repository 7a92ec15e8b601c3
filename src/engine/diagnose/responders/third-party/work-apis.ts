import type { Responder } from "../responder";

/** Services for work whose tokens belong on a server. Source: https://developer.zendesk.com/api-reference/introduction/security-and-auth/ */
export const workApis: Responder = {
  id: "work-apis",
  name: "this API",
  kind: "platform",
  owner: "third-party",
  hosts:
    /^(?:api\.(?:monday|intercom|calendly|clickup|pipedrive|xero|typeform|box|figma|zoom)\.(?:com|io|us)|api\.linear\.app|app\.asana\.com|zoom\.us|quickbooks\.api\.intuit\.com|platform\.ringcentral\.com)$|\.(?:freshdesk\.com|zoho\.(?:com|eu|in)|zohoapis\.(?:com|eu|in)|ctfassets\.net|contentful\.com)$/,
  there: [{}],
};
