import { ANY, type Policy } from "../../policy";
import { rustList } from "../quote";
import type { Recipe } from "../recipe";

/** warp's own filter. https://docs.rs/warp/0.4/warp/filters/cors/, version 0.4.3 */
export const warp: Recipe = {
  id: "warp",
  name: "warp",
  family: "Rust",
  install: null,
  trap: "A rejection that no `recover` handles has no CORS headers: put `.recover(...)` before `.with(cors)`. It refuses what is not on its list with 403.",
  refuses: ({ origins, headers }) => {
    // warp parses each origin and each name when the server starts, and panics when that fails.
    const odd =
      origins.find((origin) => /["`{}|^]/.test(origin)) ?? headers.find((name) => /[^\w!#$%&'*+.^`|~-]/.test(name));
    return odd === undefined ? null : `warp takes \`${odd}\` for invalid and would not start.`;
  },
  parts: (policy) => [
    {
      where: "Above `warp::serve(routes)`.",
      code: ["let cors = warp::cors()", ...callsFor(policy).map((call) => `    ${call}`)].join("\n") + ";",
    },
    {
      where: "At the end of all routes together, after `.recover(...)` if there is one.",
      // warp names the origin that asked, and leaves it to others to say that the response depends on it.
      code: `.with(cors)\n.with(warp::reply::with::default_header("Vary", "Origin"))`,
    },
  ],
};

function callsFor({ origins, methods, headers, credentials, maxAge, exposed }: Policy): readonly string[] {
  return [
    origins[0] === ANY ? ".allow_any_origin()" : `.allow_origins([${rustList(origins)}])`,
    `.allow_methods([${rustList(methods)}])`,
    ...(headers.length > 0 ? [`.allow_headers([${rustList(headers)}])`] : []),
    ...(exposed.length > 0 ? [`.expose_headers([${rustList(exposed)}])`] : []),
    ...(credentials ? [".allow_credentials(true)"] : []),
    ...(maxAge === null ? [] : [`.max_age(std::time::Duration::from_secs(${maxAge}))`]),
  ];
}
