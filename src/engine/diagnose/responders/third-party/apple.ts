import type { Responder } from "../responder";

/** Apple's login and APIs. Source: https://developer.apple.com/documentation/signinwithapple */
export const appleServices: Responder = {
  id: "apple",
  name: "Apple",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:appleid|api\.music|api\.storekit|api\.appstoreconnect)\.apple\.com$/,
  there: [{}],
};
