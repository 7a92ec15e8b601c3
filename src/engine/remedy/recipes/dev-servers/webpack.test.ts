import { expect, test } from "vitest";

import { policyWith } from "../testing";
import { webpack } from "./webpack";

const codeOf = (path: string) => webpack.parts(policyWith({ path })).map(({ code }) => code);

test("passes on what the page asks below /api, and takes that off", () => {
  expect(codeOf("/v1/items")).toEqual([
    `devServer: {
  proxy: [
    {
      context: ["/api"],
      target: "https://api.example",
      changeOrigin: true,
      pathRewrite: { "^/api": "" },
    },
  ],
},`,
    `fetch("/api/v1/items");`,
  ]);
});

test("leaves a path below /api as it is", () => {
  expect(codeOf("/api/items")[0]).not.toContain("pathRewrite");
});
