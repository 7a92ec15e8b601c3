import { describeDevProxies } from "./support/describe-dev-proxies";
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

describeDevProxies([
  tool("vite", "vite.config.js", ["node", "../node_modules/vite/bin/vite.js", ...AT, "--strictPort"]),
  tool("webpack", "webpack.config.js", ["node", "../node_modules/webpack-cli/bin/cli.js", "serve", ...AT]),
]);
