import { javascriptOptions } from "./javascript-options";
import type { Recipe } from "../recipe";

/** NestJS on Express, its default. https://docs.nestjs.com/security/cors, version 12 */
export const nestjs: Recipe = {
  id: "nestjs",
  name: "NestJS",
  family: "Node",
  install: null,
  trap: "Call it before `app.use` and `app.listen`. Otherwise an authentication middleware may respond first, without CORS headers.",
  parts: (policy) => [
    {
      where:
        "In `main.ts`, right after the line with `NestFactory.create`. Delete `app.enableCors()` if it is there, and `cors` in the options of `create`.",
      code: `app.enableCors({\n${javascriptOptions(policy)
        .map((line) => `  ${line}`)
        .join("\n")}\n});`,
    },
  ],
};
