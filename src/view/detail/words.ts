/** Words of the parts of the answer that come after the fix. */

export const curlWords = {
  title: "Works in curl or Postman?",
  secrets: "Put in the real cookies, logins and keys",
  copy: (place: string) => `Copy the curl command: ${place}`,
  neverSent: "The browser stopped before this request, so its other headers were not seen.",
  body: "Bodies are never recorded. Add yours with --data if the server needs it.",
} as const;

export const callSiteWords = {
  title: "Where the page asked",
  notTold: "DevTools does not say.",
  open: (place: string) => `Open ${place}`,
  inFunction: (name: string) => `in ${name}`,
  network: "Show in the Network panel",
} as const;
