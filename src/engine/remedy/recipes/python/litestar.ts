import type { Policy } from "../../policy";
import { hasWildcardOrigin } from "../odd-values";
import { jsonList } from "../quote";
import type { Recipe } from "../recipe";

/** Litestar's own configuration. https://docs.litestar.dev/2/usage/middleware/builtin-middleware.html#cors */
export const litestar: Recipe = {
  id: "litestar",
  name: "Litestar",
  family: "Python",
  install: null,
  trap: "Without `allow_headers` and `allow_methods` Litestar allows all of them. What is not on the list gets 400 for its preflight.",
  refuses: (policy) => (hasWildcardOrigin(policy) ? "Litestar reads `*` in an origin as any text." : null),
  parts: (policy) => [
    {
      where: "At the top of the file, with the other imports.",
      code: "from litestar.config.cors import CORSConfig",
    },
    { where: "Above `app = Litestar(...)`.", code: configOf(policy).join("\n") },
    {
      where: "As an argument of `Litestar(...)`, in place of another `cors_config`.",
      code: "cors_config=cors_config,",
    },
  ],
};

function configOf({ origins, methods, headers, credentials, maxAge, exposed }: Policy): string[] {
  return [
    "cors_config = CORSConfig(",
    `    allow_origins=[${jsonList(origins)}],`,
    `    allow_methods=[${jsonList(methods)}],`,
    `    allow_headers=[${jsonList(headers)}],`,
    ...(exposed.length > 0 ? [`    expose_headers=[${jsonList(exposed)}],`] : []),
    ...(credentials ? ["    allow_credentials=True,"] : []),
    ...(maxAge === null ? [] : [`    max_age=${maxAge},`]),
    ")",
  ];
}
