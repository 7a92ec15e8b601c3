import { expect, test } from "vitest";

import { express } from "../../engine/remedy/recipes/node/express";
import { nginx } from "../../engine/remedy/recipes/proxies/nginx";
import { tabsOf } from "./tabs";

const of = (favourite: string, guess: string | null, chosen: string | null, worked: string | null = null) =>
  tabsOf([express, nginx], { favourite, guesses: guess === null ? [] : [guess], chosen, worked });

test("the headers are all there is when nothing points to a server", () => {
  expect(of("", null, null)).toEqual({ shown: ["headers"], active: "headers" });
});

test("the server that the responses point to is in front", () => {
  expect(of("", "express", null)).toEqual({ shown: ["headers", "express"], active: "express" });
});

test("the server used last goes before a guess, which stays in reach", () => {
  expect(of("nginx", "express", null)).toEqual({ shown: ["headers", "nginx", "express"], active: "nginx" });
});

test("what worked at this server before goes before the server used last anywhere", () => {
  expect(of("nginx", null, null, "express")).toEqual({ shown: ["headers", "express", "nginx"], active: "express" });
});

test("what the person chose stays in front, the headers too", () => {
  expect(of("nginx", null, "headers").active).toBe("headers");
  expect(of("", null, "express")).toEqual({ shown: ["headers", "express"], active: "express" });
});

test("a server without a recipe is as good as none", () => {
  expect(of("iis", "gws", "x")).toEqual({ shown: ["headers"], active: "headers" });
});
