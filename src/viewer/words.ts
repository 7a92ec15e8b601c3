import { plural } from "../engine/diagnose/words/values";

/** The words of the viewer that the panel does not have. */
export const viewerWords = {
  purpose:
    "Paste a CORS Why link or an error from the browser's console, or drop a HAR file here, to see why a browser blocked a request. Nothing leaves this page.",
  link: "Paste a link or a console message",
  chooseFile: "Open a HAR file",
  fromLink: "a shared link",
  fromReport: "a report",
  back: "Open another",
  possibleCauses: "Possible causes",
  causes: (count: number) =>
    plural(count, { one: "One cause logs this:", other: `${count} causes log this, the likeliest first:` }),
  saysNothing:
    "This message doesn't say why the request failed. Look for another line about the same request in the console.",
} as const;
