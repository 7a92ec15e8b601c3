import { expect, test } from "vitest";

import { starlette } from "./starlette";
import { policyWith, PRODUCTION } from "../testing";

test("wraps the whole app, for several origins that may send cookies", () => {
  expect(starlette.parts(PRODUCTION)[1]?.code).toBe(`app = CORSMiddleware(
    app,
    allow_origins=["https://app.example", "https://admin.example"],
    allow_methods=["GET", "POST"],
    allow_headers=["Content-Type"],
    allow_credentials=True,
    max_age=7200,
)`);
});

test("has no line for credentials where none are sent", () => {
  expect(starlette.parts(policyWith())[1]?.code).not.toContain("credentials");
});
