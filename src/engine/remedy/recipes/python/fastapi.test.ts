import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { fastapi } from "./fastapi";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => fastapi.parts(policy)[1]?.code;

test("goes around everything that responds, crashes included, for the listed origins alone", () => {
  expect(codeOf(PRODUCTION)).toBe(`PAGE_ORIGINS = ["https://app.example", "https://admin.example"]


def build_with_cors(build=app.build_middleware_stack):
    inner = build()
    cors = CORSMiddleware(
        inner,
        allow_origins=PAGE_ORIGINS,
        allow_methods=["GET", "POST"],
        allow_headers=["Content-Type"],
        allow_credentials=True,
        max_age=7200,
    )

    async def by_origin(scope, receive, send):
        origin = dict(scope.get("headers", [])).get(b"origin", b"").decode("latin-1")
        await (cors if origin in PAGE_ORIGINS else inner)(scope, receive, send)

    return by_origin


app.build_middleware_stack = build_with_cors`);
});

test("does not list origins that are allowed already: those keep what they get", () => {
  const origins = ["https://app.example", "https://shop.example"] as const;
  expect(codeOf(policyWith({ origins, granted: ["https://shop.example"] }))).not.toContain("https://shop.example");
});

test("leaves out what the page does not need, and asks nobody where any origin may read", () => {
  expect(codeOf(policyWith({ headers: [], origins: [ANY] }))).toBe(`inner_stack = app.build_middleware_stack
app.build_middleware_stack = lambda: CORSMiddleware(
    inner_stack(),
    allow_origins=["*"],
    allow_methods=["GET", "POST"],
)`);
});
