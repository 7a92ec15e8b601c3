import { ANY, type Policy } from "../../policy";
import { goFields, goStrings, refusesSmallLetters } from "./go-headers";
import type { Recipe } from "../recipe";

/** Gin with the package of its community. https://github.com/gin-contrib/cors, version 1.7 */
export const goGin: Recipe = {
  id: "go-gin",
  name: "Go (Gin)",
  family: "Go",
  install: "go get github.com/gin-contrib/cors",
  trap: "Add it above your routes and your authentication check. A route uses only the middleware that was there when you added the route.",
  refuses: refusesSmallLetters,
  parts: (policy) => [
    {
      where: "In the import list of the file that contains `gin.Default()` or `gin.New()`, unless it is there.",
      code: [...(policy.maxAge === null ? [] : [`"time"`]), `"github.com/gin-contrib/cors"`].join("\n"),
    },
    {
      where:
        "Right after the line that makes the router, `router := gin.Default()` or `router := gin.New()`. If yours has another name than `router`, such as `r`, write that name in the first line. Delete the line with `Use(cors` if there is one; origins of its own belong into the list here.",
      code: ["router.Use(cors.New(cors.Config{", ...fieldsOf(policy), "}))"].join("\n"),
    },
  ],
};

function fieldsOf({ origins, methods, headers, credentials, maxAge, exposed }: Policy): readonly string[] {
  const anyone = origins[0] === ANY;
  // Gin takes no origin of another scheme, such as a browser extension's, unless the scheme is named.
  const schemes = new Set(origins.flatMap((origin) => origin.match(/^(?!https?:)[^:]+:\/\//) ?? []));
  return goFields([
    ["AllowAllOrigins", anyone ? "true" : null],
    ["AllowOrigins", anyone ? null : goStrings(origins)],
    ["CustomSchemas", schemes.size > 0 ? goStrings([...schemes]) : null],
    ["AllowMethods", goStrings(methods)],
    ["AllowHeaders", headers.length > 0 ? goStrings(headers) : null],
    ["ExposeHeaders", exposed.length > 0 ? goStrings(exposed) : null],
    ["AllowCredentials", credentials ? "true" : null],
    ["MaxAge", maxAge === null ? null : `${maxAge} * time.Second`],
  ]);
}
