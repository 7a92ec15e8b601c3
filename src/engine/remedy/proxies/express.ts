import { quoted } from "../need";
import type { OwnProxy } from "./own-proxy";

/** https://expressjs.com/en/guide/routing.html */
export const express: OwnProxy = {
  id: "express",
  where: "Express (your server)",
  language: "js",
  isForDevelopment: false,
  text: ({ target, prefix }) =>
    `app.get(${quoted(`${prefix}/*path`)}, async (req, res) => {\n  const upstream = await fetch(${quoted(target)} + req.url.slice(${prefix.length}), {\n    headers: { Authorization: \`Bearer \${process.env.API_KEY}\` },\n  });\n  res.status(upstream.status).type(upstream.headers.get("content-type") ?? "text").send(Buffer.from(await upstream.arrayBuffer()));\n});`,
};
