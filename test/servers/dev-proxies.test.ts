import { describeDevProxies } from "./support/describe-dev-proxies";
import { describeProducts } from "./support/describe-products";
import type { TestServer } from "./support/server";

const tool = (recipe: string, file: string, run: TestServer["run"]): Omit<TestServer, "naive"> => ({
  recipe,
  workspace: "dev-proxies",
  directory: recipe,
  files: [file],
  needs: ["node", "npm"],
  install: ["npm", "ci", "--no-audit", "--no-fund"],
  lock: "package-lock.json",
  run,
});

const AT = ["--port", "{{port}}", "--host", "localhost"] as const;

const webpack = tool("webpack", "webpack.config.js", [
  "node",
  "../node_modules/webpack-cli/bin/cli.js",
  "serve",
  ...AT,
]);

describeDevProxies([
  tool("vite", "vite.config.js", ["node", "../node_modules/vite/bin/vite.js", ...AT, "--strictPort"]),
  webpack,
]);

describeProducts([
  {
    ...webpack,
    name: "webpack's development server",
    setting: "webpack-dev-cors",
    slots: ({ steps: [step = ""] }) => {
      const [, headers = ""] = /`devServer\.headers` to `(.+?)`/.exec(step) ?? [];
      return [`devServer: { headers: ${headers} },`];
    },
    path: "/main.js",
    init: {},
    status: 200,
  },
]);
