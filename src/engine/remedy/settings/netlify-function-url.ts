import { getHeader } from "../../fetch/headers";
import { value } from "../need";
import type { Setting } from "./setting";

/** A page of Netlify in place of a function. */
export const netlifyFunctionUrl: Setting = {
  id: "netlify-function-url",
  responders: ["netlify"],
  fits: ({ status, stop, url }) =>
    status === 200 &&
    (getHeader(stop.response?.headers, "content-type") ?? "").startsWith("text/html") &&
    !url.pathname.startsWith("/.netlify/functions/"),
  title: "Request the function's full URL",
  steps: ({ url }) => [
    `The response is HTML: likely a page of the site, because no function is at ${value(url.pathname)}.`,
    "A function is at `/.netlify/functions/NAME`, or at the `path` in its `config`; the list is under Functions in Netlify's dashboard.",
    "Where the function is meant to be at this path, add a redirect with status 200 (a rewrite) to it, before the one for all paths.",
  ],
  cost: null,
  ran: null,
  docs: "https://docs.netlify.com/build/functions/get-started/",
};
