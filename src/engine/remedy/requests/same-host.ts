import { parseUrl } from "../../fetch/origin";
import { value } from "../need";
import type { Way } from "./way";

/** Two hosts of what is likely one site, so that the page's own host has what the other is asked for. */
export const sameHost: Way = {
  id: "same-host",
  remedy: ({ exchange, origin, diagnosis }) => {
    const page = parseUrl(origin);
    const asked = parseUrl(exchange.hops[0].url);
    if (page === null || asked === null || diagnosis.verdict === "allowed" || !/^https?:$/.test(page.protocol)) {
      return null;
    }
    const advice = isWww(page.host, asked.host) ? WWW : isDeployment(page.host, asked.host) ? DEPLOYMENT : null;
    if (advice === null) return null;
    const { title, why, last, docs } = advice;
    return {
      kind: "page",
      title,
      steps: [
        `${value(page.host)} and ${value(asked.host)} are likely ${why}, but two hosts are two origins. Write the URL without scheme and host, so that it follows the page: ${value(asked.pathname)}. Or correct the site's base URL, from which such URLs are often made.`,
        last,
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs,
    };
  },
};

const WWW = {
  title: "Use one host name, with or without www",
  why: "one site",
  last: "Redirect one of the two hosts to the other for every page, so that people open only one of them.",
  docs: "https://developer.mozilla.org/docs/Glossary/Origin",
};

const DEPLOYMENT = {
  title: "Let each deployment request its own host",
  why: "deployments of one project",
  last: "Where the base URL comes from a variable, leave it empty for the browser, or set it for each environment: the host of a preview is another for every branch.",
  docs: null,
};

const isWww = (one: string, other: string): boolean => one === `www.${other}` || other === `www.${one}`;

const isDeployment = (one: string, other: string): boolean => one !== other && projectHost(one) === projectHost(other);

/** The project's own host, for that of a preview; other hosts stay as they are. */
function projectHost(host: string): string {
  for (const preview of PREVIEWS) {
    const [, ...parts] = preview.exec(host) ?? [];
    if (parts.length > 0) return parts.join("");
  }
  return host;
}

/** Hosts that a platform makes for a branch or a deployment. Their groups, one after the other, are the project's own host. */
const PREVIEWS: readonly RegExp[] = [
  // `project-git-branch-scope`, `project-hash-scope`: https://vercel.com/docs/deployments/generated-urls
  /^([a-z0-9-]+?)-(?:git|(?=[a-z]*\d)[a-z0-9]{9})-[a-z0-9-]+(\.vercel\.app)$/,
  // `deploy-preview-1--project`, `branch--project`: https://docs.netlify.com/deploy/deploy-overview
  /^[a-z0-9-]+--([a-z0-9-]+\.netlify\.app)$/,
  // `hash.project`, `branch.project`: https://developers.cloudflare.com/pages/configuration/preview-deployments
  /^[a-z0-9-]+\.([a-z0-9-]+\.pages\.dev)$/,
  // `project-pr-1`: https://render.com/docs/service-previews
  /^([a-z0-9-]+?)-pr-\d+(\.onrender\.com)$/,
];
