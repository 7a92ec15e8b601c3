import { expect, test } from "vitest";
import { exchangesOf } from "../engine/diagnose/testing";
import { recipe, recipes } from ".";

const BLOCKED = exchangesOf("PUT https://api.example/items | X-Tenant: 7 preflight 404 => blocked omit");

test("a recipe has the values of the requests in it, for the server that has to change", () => {
  const [code, ...others] = recipe("nginx", BLOCKED);
  expect(others).toEqual([]);
  expect(code).toMatchObject({ server: "https://api.example", refusal: null });
  const text = code?.parts.map((part) => part.code).join("\n");
  for (const value of ["https://app.example", "PUT", "x-tenant"]) expect(text).toContain(value);
});

test("every listed recipe can be written, or says why not", () => {
  for (const { id } of recipes()) {
    for (const { parts, refusal } of recipe(id, BLOCKED)) expect(parts.length > 0).toBe(refusal === null);
  }
});

test("an id that is none is refused with where to find the others", () => {
  expect(() => recipe("ngnix", BLOCKED)).toThrow('no recipe has the id "ngnix"; recipes() lists those that there are');
});
