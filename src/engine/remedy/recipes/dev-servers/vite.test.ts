import { expect, test } from "vitest";

import { policyWith } from "../testing";
import { vite } from "./vite";

const codeOf = (path: string) => vite.parts(policyWith({ path })).map(({ code }) => code);

test("passes on what the page asks below /api, and takes that off", () => {
  expect(codeOf("/v1/items")).toEqual([
    `server: {
  proxy: {
    "/api": {
      target: "https://api.example",
      changeOrigin: true,
      rewrite: (path) => path.replace(/^\\/api/, ""),
    },
  },
},`,
    `fetch("/api/v1/items");`,
  ]);
});

test("leaves a path below /api as it is", () => {
  const [config, call] = codeOf("/api/items");
  expect(config).not.toContain("rewrite");
  expect(call).toBe(`fetch("/api/items");`);
});
