/** Every word of the popup. */
export const popupWords = {
  off: "CORS Why is off in this tab",
  offWhy: "It records while DevTools is open. To record always, change the options.",
  paused: "Recording is paused",
  hidden: "CORS Why can't read requests on this site",
  hiddenWhy: "Allow it in the options of CORS Why.",
  none: "No request was blocked",
  blocked: (count: number) => (count === 1 ? "1 request was blocked" : `${count} requests were blocked`),
  /** The cause that most of them have, in the words of the list. */
  top: (label: string, count: number, all: number) => (count === all ? label : `${label} (${count} of ${all})`),
  /** They are no CORS errors. */
  failed: (count: number) =>
    count === 1 ? "1 request failed: it got no response" : `${count} requests failed: they got no response`,
  how: "Open DevTools (`F12`, or the browser's menu) and choose `CORS`.",
} as const;
