/** The words of the viewer that the panel does not have. */
export const viewerWords = {
  purpose:
    "Paste a CORS Why link or drop a HAR file here to see why a browser blocked a request; nothing leaves this page.",
  link: "Paste a link",
  chooseFile: "Open a HAR file",
  fromLink: "a shared link",
  fromReport: "a report",
  back: "Open another",
} as const;
