import type { Setting } from "./setting";

/** The platform responded because the application did not. */
export const appDown: Setting = {
  id: "app-down",
  responders: ["railway", "render", "heroku", "fly", "aws-alb"],
  fits: ({ status, answeredBy, product }) =>
    // A load balancer has responses of its own to much more: what a rule of a listener or of the firewall says.
    (answeredBy ?? product)?.id === "aws-alb"
      ? status >= 502 && status <= 504
      : status === 404 || (status >= 500 && status < 600),
  title: "Start the application: the platform responded in its place",
  steps: ({ answeredBy, product, status }) => [
    platformResponded((answeredBy ?? product)?.name ?? null, status),
    "Check that it listens on the port that the platform gives (`PORT`), on `0.0.0.0`, and that it did not crash.",
  ],
  cost: null,
  ran: null,
  docs: "https://developer.mozilla.org/docs/Web/HTTP/Reference/Status/502",
};

function platformResponded(name: string | null, status: number): string {
  return name === null
    ? `The platform responded with ${status} because your application did not. Read its log there.`
    : `${name} responded with ${status} because your application did not. Read its log there.`;
}
