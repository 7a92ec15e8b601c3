import { ANY, type Policy } from "../../policy";
import { type HeaderLine, everyResponse } from "../header-lines";
import { json, jsonList } from "../quote";
import type { Recipe } from "../recipe";

/** Next.js, App Router. https://nextjs.org/docs/app/api-reference/file-conventions/proxy#cors, version 16 */
export const nextjs: Recipe = {
  id: "nextjs",
  name: "Next.js (proxy.ts)",
  family: "Node",
  install: null,
  embeds: true,
  trap: "Before version 16 the file is `middleware.ts` and its function `middleware`. A `matcher` in it has to cover the paths of your API.",
  parts: (policy) => [
    {
      where:
        "If there is no `proxy.ts`: make it beside the folder `app`, with these lines. If there is one: rename its function `proxy` to `ownProxy` and delete `export` before it, in place of these lines.",
      code: OWN_PROXY,
    },
    { where: "At the end of `proxy.ts`.", code: proxyOf(policy) },
  ],
};

const OWN_PROXY = `import { NextResponse, type NextRequest } from "next/server";

async function ownProxy(request: NextRequest) {
  return NextResponse.next();
}`;

function proxyOf({ origins, methods, headers, maxAge, embedded, ...policy }: Policy): string {
  const set = ([name, value]: HeaderLine): string => `response.headers.set(${json(name)}, ${json(value)});`;
  const granted = everyResponse({ ...policy, embedded: false }).map(set);
  return [
    ...(origins[0] === ANY ? [] : [`const allowedOrigins = [${jsonList(origins)}];`, ""]),
    "export async function proxy(...args: Parameters<typeof ownProxy>) {",
    "  const [request] = args;",
    `  const isPreflight = request.method === "OPTIONS" && request.headers.has("Access-Control-Request-Method");`,
    "  const response = isPreflight ? new Response(null, { status: 204 }) : await ownProxy(...args);",
    ...(embedded ? [`  ${set(["Cross-Origin-Resource-Policy", "cross-origin"])}`] : []),
    ...(origins[0] === ANY
      ? [set(["Access-Control-Allow-Origin", "*"]), ...granted].map((line) => `  ${line}`)
      : [
          `  response.headers.append("Vary", "Origin");`,
          `  const origin = request.headers.get("Origin");`,
          "  if (origin && allowedOrigins.includes(origin)) {",
          `    response.headers.set("Access-Control-Allow-Origin", origin);`,
          ...granted.map((line) => `    ${line}`),
          "  }",
        ]),
    "  if (isPreflight) {",
    `    ${set(["Access-Control-Allow-Methods", methods.join(", ")])}`,
    ...(headers.length > 0 ? [`    ${set(["Access-Control-Allow-Headers", headers.join(", ")])}`] : []),
    ...(maxAge === null ? [] : [`    ${set(["Access-Control-Max-Age", String(maxAge)])}`]),
    "  }",
    "  return response;",
    "}",
  ].join("\n");
}
