import { ANY, type Policy } from "../../policy";
import { elixir, elixirList } from "../quote";
import type { Recipe } from "../recipe";

/** Phoenix with Corsica. https://hexdocs.pm/corsica/Corsica.html, version 2 */
export const phoenix: Recipe = {
  id: "phoenix",
  name: "Phoenix (Corsica)",
  family: "Ruby, PHP, .NET, Elixir",
  install: "mix deps.get",
  trap: "In a pipeline of the router it never runs for OPTIONS, which no route matches. In the endpoint it has to stand above `plug MyAppWeb.Router`, and above a plug that checks who is logged in.",
  parts: (policy) => [
    { where: "In `deps` of `mix.exs`, unless it is there.", code: `{:corsica, "~> 2.1"},` },
    { where: "In `lib/my_app_web/endpoint.ex`, above `plug MyAppWeb.Router`.", code: plugOf(policy).join("\n") },
  ],
};

function plugOf({ origins, methods, headers, credentials, maxAge, exposed }: Policy): string[] {
  const options = [
    `origins: ${origins[0] === ANY ? elixir(ANY) : `[${elixirList(origins)}]`}`,
    `allow_methods: [${elixirList(methods)}]`,
    ...(headers.length > 0 ? [`allow_headers: [${elixirList(headers)}]`] : []),
    ...(exposed.length > 0 ? [`expose_headers: [${elixirList(exposed)}]`] : []),
    ...(credentials ? ["allow_credentials: true"] : []),
    ...(maxAge === null ? [] : [`max_age: ${maxAge}`]),
  ];
  return ["plug Corsica,", ...options.map((option, index) => `  ${option}${index < options.length - 1 ? "," : ""}`)];
}
