import { getHeader } from "../../fetch/headers";
import type { Setting } from "./setting";

/** A function that wants a key, or App Service's own login. */
export const azureFunctionsKey: Setting = {
  id: "azure-functions-key",
  responders: ["azure-functions"],
  // ASP.NET Core's own 401 is empty too, and names the scheme that it wants.
  fits: ({ status, stop }) =>
    status === 401 &&
    !stop.isPreflight &&
    ["www-authenticate", "content-type"].every((name) => getHeader(stop.response?.headers, name) === null),
  title: "Send the function's key, or let everybody call it",
  steps: () => [
    "An empty 401 is likely from the platform, before your function runs. A function with `authLevel: function` needs its key: `?code=...` or the header `x-functions-key`.",
    "For a page, which can keep no key secret, set `authLevel` to `anonymous` and check the user's token in the function.",
  ],
  cost: "A key in a page is readable for everybody who opens it.",
  ran: null,
  docs: "https://learn.microsoft.com/azure/azure-functions/function-keys-how-to",
};
