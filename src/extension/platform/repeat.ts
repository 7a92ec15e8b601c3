import type { Repeat } from "../trial/check-again";

/**
 * Has the inspected page send a request again, as if the person had typed `fetch` into the console: the browser applies the page's own rules
 * to it, and the recorder sees it like any other. Gives `false` where the page is of another origin by now. Call it on a click only: it is
 * the one thing that CORS Why does in a page.
 */
export function repeatInPage(repeat: Repeat): Promise<boolean> {
  return new Promise((resolve) => {
    chrome.devtools.inspectedWindow.eval<boolean>(codeOf(repeat), (wasSent, error) => {
      resolve(error === undefined && wasSent);
    });
  });
}

/** JSON is a subset of JavaScript, so no value can be anything but a value. The cache must not answer in the server's place. */
function codeOf({ origin, url, method, credentials, headers }: Repeat): string {
  const init = { method, credentials, headers, mode: "cors", cache: "no-store" };
  const send = `void fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).catch(() => undefined)`;
  return `location.origin === ${JSON.stringify(origin)} && (${send}, true)`;
}
