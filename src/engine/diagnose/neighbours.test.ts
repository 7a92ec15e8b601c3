import { expect, test } from "vitest";
import { Neighbours } from "./neighbours";
import { exchangesOf } from "./testing";

const GET = "GET https://api.example/items -> 200 => delivered";
const PUT = "PUT https://api.example/items preflight 204 -> 200 => delivered";

function neighboursOf(...texts: [string, ...string[]]): string[] {
  const all = exchangesOf(...texts);
  const neighbours = new Neighbours();
  for (const exchange of all) neighbours.add(exchange);
  const last = all.at(-1);
  return last ? neighbours.of(last).map(({ id }) => id) : [];
}

test("an exchange is no neighbour of itself, nor is another server's", () => {
  expect(neighboursOf("GET https://cdn.example/a -> 200 => delivered", GET, GET)).toEqual(["e1"]);
});

test("their number does not grow with the recording", () => {
  const many = Array.from({ length: 50 }, () => GET);
  expect(neighboursOf(GET, ...many)).toHaveLength(8);
});

test("the last preflight to the same URL is among them, however long the recording", () => {
  const many = Array.from({ length: 20 }, () => GET);
  expect(neighboursOf(GET, ...many, PUT, GET)).toContain("e21");
});
