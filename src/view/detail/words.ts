/** Words of the parts of the detail that come after the fix. */

export const curlWords = {
  title: "Works in curl or Postman?",
  secrets: "Include the real cookies, tokens and keys",
  copy: (place: string) => `Copy the curl command: ${place}`,
  neverSent: "The browser didn't send this request, so its other headers are not known.",
  body: "Request bodies are never recorded. Add yours with --data if the server needs one.",
} as const;

export const callSiteWords = {
  title: "Requested by",
  notTold: "DevTools doesn't report it.",
  open: (place: string) => `Open ${place}`,
  inFunction: (name: string) => `in ${name}`,
  network: "Show in the Network panel",
} as const;
