import type { Policy } from "../../policy";
import { forOwnOrigins } from "../own-origins";
import { singleQuoted } from "../quote";
import type { Recipe } from "../recipe";
import { hasSmallMethod } from "../odd-values";

/**
 * Rails, and any Rack application, with rack-cors, which takes the first `allow` that has the origin, so that those below keep
 * theirs. https://github.com/cyu/rack-cors, run with Rails 6.1 and rack-cors 1.1
 */
export const rails: Recipe = {
  id: "rails",
  name: "Rails (rack-cors)",
  family: "Ruby, PHP, .NET, Elixir",
  install: "bundle show rack-cors || bundle add rack-cors",
  leavesOthers: true,
  trap: "It has to be the first middleware, as `insert_before 0` makes it. Below the authentication check or the error pages, their responses have no CORS headers.",
  refuses: (policy) =>
    hasSmallMethod(policy)
      ? "rack-cors writes every method in capitals, but a browser takes `patch` and `PATCH` for two methods."
      : null,
  parts: (policy) => [
    {
      where:
        "In `config/initializers/cors.rb`, as the first lines inside `Rails.application.config.middleware.insert_before 0, Rack::Cors do`. If that line is not there, add it above and `end` below. Without Rails: in `config.ru`, inside `use Rack::Cors do`.",
      code: allowBlock(forOwnOrigins(policy)),
    },
  ],
};

function allowBlock(policy: Policy): string {
  return [
    "allow do",
    `  origins ${policy.origins.map(singleQuoted).join(", ")}`,
    "",
    "  resource '*',",
    optionsOf(policy)
      .map((option) => `           ${option}`)
      .join(",\n"),
    "end",
  ].join("\n");
}

function optionsOf({ methods, headers, credentials, maxAge, exposed }: Policy): string[] {
  return [
    ...(headers.length > 0 ? [`headers: [${headers.map(singleQuoted).join(", ")}]`] : []),
    `methods: [${methods.map((method) => symbol(method.toLowerCase())).join(", ")}]`,
    ...(exposed.length > 0 ? [`expose: [${exposed.map(singleQuoted).join(", ")}]`] : []),
    ...(credentials ? ["credentials: true"] : []),
    ...(maxAge === null ? [] : [`max_age: ${maxAge}`]),
  ];
}

function symbol(name: string): string {
  return `:${/^[a-z]+$/.test(name) ? name : singleQuoted(name)}`;
}
