import { sentences } from "../../diagnose/words/values";
import { isRedirectStatus } from "../../fetch/redirect";
import type { Need } from "../need";
import type { Setting } from "./setting";

/** What a private port does to every request without a login, as it was seen. */
function refusal({ status, stop }: Need): string {
  return sentences(
    status === 0 || isRedirectStatus(status)
      ? "A private port responds to every request without a login with a redirect to a login page."
      : `A private port responds to every request without a login with ${status}, as it did here.`,
    stop.isPreflight
      ? "A preflight never has one."
      : "A request from another origin has one only with `credentials: 'include'`, and a preflight never.",
  );
}

const COST = "Everybody with the URL can reach it then.";

/** A private port of Codespaces. */
export const codespacesPort: Setting = {
  id: "codespaces-port",
  responders: ["codespaces"],
  title: "Make the forwarded port public",
  steps: (need) => [
    `In the Ports view, set Port visibility of ${portIn(need.url.hostname)} to Public (\`gh codespace ports visibility ${portIn(need.url.hostname)}:public\`). A restart resets it.`,
    refusal(need),
  ],
  cost: COST,
  ran: null,
  docs: "https://docs.github.com/codespaces/developing-in-a-codespace/forwarding-ports-in-your-codespace",
};

/** A private port of Gitpod. */
export const gitpodPort: Setting = {
  id: "gitpod-port",
  responders: ["gitpod"],
  title: "Make the workspace's port public",
  steps: (need) => [
    `Run \`gp ports visibility ${portIn(need.url.hostname)}:public\` in the workspace, or set \`visibility: public\` for the port in \`.gitpod.yml\`: private is the default.`,
    refusal(need),
  ],
  cost: COST,
  ran: null,
  docs: "https://www.gitpod.io/docs/configure/workspaces/ports",
};

/** A tunnel of Microsoft's that wants a login. */
export const devtunnelAccess: Setting = {
  id: "devtunnel-access",
  responders: ["devtunnels"],
  title: "Let everybody use the dev tunnel",
  steps: (need) => [
    `Host the tunnel with \`devtunnel host -p ${portIn(need.url.hostname)} --allow-anonymous\`, or set the port to Public in VS Code.`,
    refusal(need),
  ],
  cost: COST,
  ran: null,
  docs: "https://learn.microsoft.com/azure/developer/dev-tunnels/security",
};

/** The port that a forwarded host is for: `name-3000.app.github.dev`, `3000-name.gitpod.io`; else the word for it. */
function portIn(hostname: string): string {
  const [label = ""] = hostname.split(".");
  const [, before, after] = /^(?:(\d{2,5})-.*|.*-(\d{2,5}))$/.exec(label) ?? [];
  return before ?? after ?? "PORT";
}
