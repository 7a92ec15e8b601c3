import { hasPrefix, ownPath, PREFIX } from "../own-path";
import { json } from "../quote";
import type { Recipe } from "../recipe";

/** webpack's development server. https://webpack.js.org/configuration/dev-server/#devserverproxy, version 6 */
export const webpack: Recipe = {
  id: "webpack",
  name: "webpack (devServer.proxy)",
  family: "Only on your machine",
  install: null,
  trap: "It helps only while you develop. A built page has no such proxy, so the live API needs CORS headers of its own.",
  parts: (policy) => [
    {
      where:
        "In `webpack.config.js`, inside the exported object. If it has a `devServer` already, put `proxy` in there.",
      code: [
        "devServer: {",
        "  proxy: [",
        "    {",
        `      context: [${json(PREFIX)}],`,
        `      target: ${json(policy.server)},`,
        "      changeOrigin: true,",
        ...(hasPrefix(policy) ? [] : [`      pathRewrite: { ${json(`^${PREFIX}`)}: "" },`]),
        "    },",
        "  ],",
        "},",
      ].join("\n"),
    },
    { where: "In the page's code, where it asks the API.", code: `fetch(${json(ownPath(policy))});` },
  ],
};
