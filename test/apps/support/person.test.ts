import { expect, test } from "vitest";

import { recipeOf } from "../../../src/engine/remedy/recipes/index";
import { PRODUCTION } from "../../../src/engine/remedy/recipes/testing";
import { isUnderstood } from "./person";

/** The recipes that the panel shows for the applications. */
const SHOWN =
  "express express-by-hand fastify nestjs nextjs hono koa go-gin go-chi fastapi flask django spring-global spring-security rails php nginx apache caddy";

test.each(SHOWN.split(" "))("somebody who has only the words of %s finds each of its places", (id) => {
  const places =
    recipeOf(id)
      ?.parts(PRODUCTION)
      .map(({ where }) => where) ?? [];
  expect(places.length).toBeGreaterThan(0);
  expect(places.filter((where) => !isUnderstood(where))).toEqual([]);
});
