import { goCorsOptions, refusesSmallLetters, refusesStars } from "./go-headers";
import type { Recipe } from "../recipe";

/** chi 5 with its own package. https://github.com/go-chi/cors, version 1.2 */
export const goChi: Recipe = {
  id: "go-chi",
  name: "Go (chi)",
  family: "Go",
  install: "go get github.com/go-chi/cors",
  trap: "Add it to the top router, before the first route. In `r.Group` or `r.With` it never gets the preflight.",
  refuses: (policy) => refusesStars(policy) ?? refusesSmallLetters(policy),
  parts: (policy) => [
    {
      where: "In the import list of the file that contains `chi.NewRouter()`, as its last line, unless it is there.",
      code: `"github.com/go-chi/cors"`,
    },
    {
      where:
        "Right after `r := chi.NewRouter()`, above your authentication check and your routes. Delete `r.Use(cors.Handler())` if it is there; origins of its own belong into the list here.",
      code: ["r.Use(cors.Handler(cors.Options{", ...goCorsOptions(policy), "}))"].join("\n"),
    },
  ],
};
