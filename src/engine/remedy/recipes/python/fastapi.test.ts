import { expect, test } from "vitest";

import { fastapi } from "./fastapi";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => fastapi.parts(policy)[1]?.code;

test("goes around everything that answers, crashes included", () => {
  expect(codeOf(PRODUCTION)).toBe(`inner_stack = app.build_middleware_stack
app.build_middleware_stack = lambda: CORSMiddleware(
    inner_stack(),
    allow_origins=["https://app.example", "https://admin.example"],
    allow_methods=["GET", "POST"],
    allow_headers=["Content-Type"],
    allow_credentials=True,
    max_age=7200,
)`);
});

test("takes the origins over of a middleware whose list no response shows", () => {
  const code = codeOf(policyWith({ hidesList: true }));
  expect(code).toContain(`    origins = ["https://app.example"]`);
  expect(code).toContain(`one.kwargs.get("allow_origins", [])`);
});

test("leaves out what the page does not need", () => {
  expect(codeOf(policyWith({ headers: [] }))).toBe(`inner_stack = app.build_middleware_stack
app.build_middleware_stack = lambda: CORSMiddleware(
    inner_stack(),
    allow_origins=["https://app.example"],
    allow_methods=["GET", "POST"],
)`);
});
