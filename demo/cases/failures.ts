import type { CaseGroup } from "../case";
import { allowOrigin, empty, EXPRESS, html, json, NGINX, sketch } from "./answers";

export const failures: CaseGroup = {
  title: "Errors that look like CORS",
  cases: [
    sketch({
      id: "server-error",
      title: "The API crashed (500)",
      note: "The error page comes before the CORS headers are added.",
      cause: "server-error",
      path: "orders",
      answer: html(500, "Internal Server Error", EXPRESS),
    }),
    sketch({
      id: "gateway-error",
      title: "The gateway answered (502)",
      note: "nginx finds no application behind it and answers alone.",
      cause: "gateway-error",
      path: "orders",
      answer: html(502, "502 Bad Gateway", NGINX),
    }),
    sketch({
      id: "products-list",
      title: "Reading the products works",
      note: "The same API as the next one: good answers carry the header.",
      verdict: "allowed",
      cause: null,
      path: "products",
      server: "products",
      answer: json({ products: [] }, NGINX, allowOrigin("*")),
    }),
    sketch({
      id: "error-without-cors",
      title: "A missing product does not",
      note: "The proxy adds the header to good answers only, so the 404 can't be read.",
      cause: "error-without-cors",
      path: "products/7",
      server: "products",
      answer: html(404, "404 Not Found", NGINX),
    }),
    sketch({
      id: "server-unreachable",
      title: "Nothing listens there",
      note: "No server listens on this port.",
      verdict: "failed",
      cause: "server-unreachable",
      path: "health",
      state: "closed",
      answer: empty(503),
    }),
    sketch({
      id: "aborted",
      title: "The page gave up",
      note: "The API never answers; the page stops waiting after a moment.",
      verdict: "failed",
      cause: "aborted",
      path: "slow",
      state: "silent",
      request: { timeout: 250 },
      answer: json({}, allowOrigin("*")),
    }),
  ],
};
