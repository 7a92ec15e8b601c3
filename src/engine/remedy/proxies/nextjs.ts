import { quoted } from "../need";
import type { OwnProxy } from "./own-proxy";

/** https://nextjs.org/docs/app/api-reference/file-conventions/route */
export const nextjs: OwnProxy = {
  id: "nextjs",
  where: "Next.js (`app/upstream/[...path]/route.js`)",
  language: "js",
  isForDevelopment: false,
  text: ({ target }) =>
    `export async function GET(request, { params }) {\n  const { path } = await params;\n  const { search } = new URL(request.url);\n  return fetch(${quoted(`${target}/`)} + path.join("/") + search, {\n    headers: { Authorization: \`Bearer \${process.env.API_KEY}\` },\n  });\n}`,
};
