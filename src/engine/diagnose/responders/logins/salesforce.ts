import type { Login } from "../responder";

/** Salesforce. https://help.salesforce.com/ */
export const salesforceLogin: Login = {
  id: "salesforce",
  name: "Salesforce",
  query: /[?&]startURL=/,
};
