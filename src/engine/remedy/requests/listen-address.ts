import { value } from "../need";
import type { Way } from "./way";

/** The addresses that stand for every interface; a server listens on them, and no server has one. */
const ALL_INTERFACES: ReadonlySet<string> = new Set(["0.0.0.0", "[::]"]);

/** A URL with the address that a server listens on. */
export const listenAddress: Way = {
  id: "listen-address",
  remedy: ({ url, diagnosis }) => {
    if (!ALL_INTERFACES.has(url.hostname) || diagnosis.verdict === "allowed") return null;
    const local = new URL(url);
    local.hostname = "localhost";
    return {
      kind: "request",
      title: "Request a host name, not the address that the server listens on",
      steps: [
        `${value(url.hostname)} tells a server to listen on all interfaces. It is no address to send requests to: some systems and browsers refuse it. Write ${value(local.href)}.`,
        "Where a development server wrote the URL, tell it the host name that the page is to use (Vite: `server.origin` and `server.hmr.host`).",
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: "https://www.rfc-editor.org/rfc/rfc1122#section-3.2.1.3",
    };
  },
};
