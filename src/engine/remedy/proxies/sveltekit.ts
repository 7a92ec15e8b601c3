import { quoted } from "../need";
import type { OwnProxy } from "./own-proxy";

/** https://svelte.dev/docs/kit/routing#server */
export const sveltekit: OwnProxy = {
  id: "sveltekit",
  where: "SvelteKit (`src/routes/upstream/[...path]/+server.js`)",
  language: "js",
  isForDevelopment: false,
  text: ({ target }) =>
    `import { API_KEY } from "$env/static/private";\n\nexport const GET = ({ params, url, fetch }) =>\n  fetch(${quoted(`${target}/`)} + params.path + url.search, { headers: { Authorization: \`Bearer \${API_KEY}\` } });`,
};
