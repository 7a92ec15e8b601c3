import type { Setting } from "./setting";

/** A private port of Codespaces. */
export const codespacesPort: Setting = {
  id: "codespaces-port",
  responders: ["codespaces", "gitpod", "devtunnels"],
  title: "Make the forwarded port public",
  steps: ({ product, url }) => {
    const port = portIn(url.hostname);
    return [
      product?.id === "gitpod"
        ? `Run \`gp ports visibility ${port}:public\`, or set \`visibility: public\` for it in \`.gitpod.yml\`.`
        : product?.id === "devtunnels"
          ? `Host the tunnel with \`devtunnel host -p ${port} --allow-anonymous\`, or set the port to Public in VS Code.`
          : `In the Ports view, set Port visibility of ${port} to Public (\`gh codespace ports visibility ${port}:public\`). A restart resets it.`,
      "A private port sends every request without a login to a login page, preflights too.",
    ];
  },
  cost: "Everybody with the URL can reach it then.",
  ran: null,
  docs: "https://docs.github.com/codespaces/developing-in-a-codespace/forwarding-ports-in-your-codespace",
};

/** The port that a forwarded host is for: `name-3000.app.github.dev`, `3000-name.gitpod.io`; else the word for it. */
function portIn(hostname: string): string {
  const [label = ""] = hostname.split(".");
  const [, before, after] = /^(?:(\d{2,5})-.*|.*-(\d{2,5}))$/.exec(label) ?? [];
  return before ?? after ?? "PORT";
}
