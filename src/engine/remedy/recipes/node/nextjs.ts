import { ANY, type Policy } from "../../policy";
import { json, jsonList } from "../quote";
import type { Recipe } from "../recipe";

/** Next.js, App Router. https://nextjs.org/docs/app/api-reference/file-conventions/proxy#cors, version 16 */
export const nextjs: Recipe = {
  id: "nextjs",
  name: "Next.js (proxy.ts)",
  family: "Node",
  install: null,
  trap: "Before version 16 the file is `middleware.ts` and its function `middleware`. A `matcher` in it has to cover the paths of your API.",
  parts: (policy) => [
    {
      where:
        "In `proxy.ts`, beside the folder `app`. If you have a `proxy` function, rename it and call it in place of `NextResponse.next()`.",
      code: fileOf(policy),
    },
  ],
};

function fileOf({ origins, methods, headers, credentials, maxAge }: Policy): string {
  const any = origins[0] === ANY;
  return [
    `import { NextResponse, type NextRequest } from "next/server";`,
    "",
    ...(any ? [] : [`const allowedOrigins = [${jsonList(origins)}];`, ""]),
    "export function proxy(request: NextRequest) {",
    `  const isPreflight = request.method === "OPTIONS" && request.headers.has("Access-Control-Request-Method");`,
    "  const response = isPreflight ? new NextResponse(null, { status: 204 }) : NextResponse.next();",
    ...(any
      ? [`  response.headers.set("Access-Control-Allow-Origin", "*");`]
      : [
          `  response.headers.append("Vary", "Origin");`,
          `  const origin = request.headers.get("Origin");`,
          "  if (origin && allowedOrigins.includes(origin)) {",
          `    response.headers.set("Access-Control-Allow-Origin", origin);`,
          ...(credentials ? [`    response.headers.set("Access-Control-Allow-Credentials", "true");`] : []),
          "  }",
        ]),
    "  if (isPreflight) {",
    `    response.headers.set("Access-Control-Allow-Methods", ${json(methods.join(", "))});`,
    ...(headers.length > 0
      ? [`    response.headers.set("Access-Control-Allow-Headers", ${json(headers.join(", "))});`]
      : []),
    ...(maxAge === null ? [] : [`    response.headers.set("Access-Control-Max-Age", "${maxAge}");`]),
    "  }",
    "  return response;",
    "}",
  ].join("\n");
}
