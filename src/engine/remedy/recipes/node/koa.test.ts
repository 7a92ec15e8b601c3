import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { koa } from "./koa";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => koa.parts(policy)[1]?.code;

test("a function picks the asking origin from the list, because Koa takes no list", () => {
  expect(codeOf(PRODUCTION)).toBe(`const pageOrigins = ["https://app.example", "https://admin.example"];

app.use(
  cors({
    origin: (ctx) => pageOrigins.find((origin) => origin === ctx.get("Origin")) ?? "",
    allowMethods: ["GET", "POST"],
    allowHeaders: ["Content-Type"],
    credentials: true,
    maxAge: 7200,
    keepHeadersOnError: true,
  }),
);`);
});

test("any origin is a star and needs no list", () => {
  expect(codeOf(policyWith({ origins: [ANY], headers: [] }))).toBe(`app.use(
  cors({
    origin: "*",
    allowMethods: ["GET", "POST"],
    keepHeadersOnError: true,
  }),
);`);
});
