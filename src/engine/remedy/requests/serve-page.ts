import type { Way } from "./way";

/** A page that was opened from a file. */
export const servePage: Way = {
  id: "serve-page",
  remedy: ({ origin, diagnosis, exchange }) => {
    if (origin !== "null" || diagnosis.verdict === "allowed" || exchange.hops.length > 1) return null;
    return {
      kind: "page",
      title: "Serve the page over http",
      steps: [
        "The page has no origin: it was opened from a file, or is in a sandboxed frame. Serve it with a local web server, for instance `npx serve`, and open `http://localhost:3000`.",
        'Then allow that origin on the server (for socket.io: `cors: { origin: "http://localhost:3000" }`).',
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSRequestNotHttp",
    };
  },
};
