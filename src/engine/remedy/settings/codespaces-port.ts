import type { Setting } from "./setting";

/** A private port of Codespaces. */
export const codespacesPort: Setting = {
  id: "codespaces-port",
  responders: ["codespaces", "gitpod", "devtunnels"],
  title: "Make the forwarded port public",
  steps: ({ product }) => [
    product?.id === "gitpod"
      ? "Run `gp ports visibility PORT:public`, or set `visibility: public` in `.gitpod.yml`."
      : product?.id === "devtunnels"
        ? "Host the tunnel with `devtunnel host --allow-anonymous`, or set the port to Public in VS Code."
        : "In the Ports view, set Port visibility to Public (`gh codespace ports visibility PORT:public`). A restart resets it.",
    "A private port sends every request without a login to a login page, preflights too.",
  ],
  cost: "Everybody with the URL can reach it then.",
  ran: null,
  docs: "https://docs.github.com/codespaces/developing-in-a-codespace/forwarding-ports-in-your-codespace",
};
