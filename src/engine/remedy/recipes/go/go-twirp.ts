import { goCorsOptions, refusesStars } from "./go-headers";
import type { Recipe } from "../recipe";

/** Twirp behind rs/cors, as its guide has it. https://twitchtv.github.io/twirp/docs/cors.html, Twirp 8.1 */
export const goTwirp: Recipe = {
  id: "go-twirp",
  name: "Go (Twirp)",
  family: "Go",
  install: "go get github.com/rs/cors",
  trap: "Twirp accepts only POST. Without this wrapper it responds to the preflight (OPTIONS) with the error `bad_route`.",
  refuses: refusesStars,
  parts: (policy) => [
    { where: "In the import list at the top of the file.", code: `"github.com/rs/cors"` },
    {
      where:
        "Right before `http.ListenAndServe`. Give it `handler`. `mux` is what serves Twirp now, or the server that `New...Server` gave you.",
      code: ["handler := cors.New(cors.Options{", ...goCorsOptions(policy), "}).Handler(mux)"].join("\n"),
    },
  ],
};
