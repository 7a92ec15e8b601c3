import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { flask } from "./flask";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => flask.parts(policy)[1]?.code;

test("allows the listed origins, and answers preflights before a login check can", () => {
  expect(codeOf(PRODUCTION)).toBe(`CORS(
    app,
    origins=["https://app.example", "https://admin.example"],
    methods=["GET", "POST"],
    allow_headers=["Content-Type"],
    supports_credentials=True,
    max_age=7200,
)


@app.before_request
def answer_preflight():
    if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
        return "", 204`);
});

test("asks for a real star, which the package would turn into a reflection", () => {
  expect(codeOf(policyWith({ origins: [ANY] }))).toContain(`    origins=["*"],\n    send_wildcard=True,\n`);
});

test("says which value the package would take for a pattern, and which method it would change", () => {
  expect(flask.refuses?.(policyWith({ origins: ["https://a(b.example"] }))).toContain("`https://a(b.example`");
  expect(flask.refuses?.(policyWith({ headers: ["x-*"] }))).toContain("`x-*`");
  expect(flask.refuses?.(policyWith({ methods: ["GET", "patch"] }))).toContain("`patch`");
  expect(flask.refuses?.(policyWith({ origins: [ANY] }))).toBeNull();
  expect(flask.refuses?.(PRODUCTION)).toBeNull();
});
