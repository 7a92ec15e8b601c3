import { goCorsOptions, refusesStars } from "./go-headers";
import type { Recipe } from "../recipe";

/** The rs/cors package around any net/http handler. https://github.com/rs/cors, version 1.11 */
export const goRsCors: Recipe = {
  id: "go-rs-cors",
  name: "Go (rs/cors)",
  family: "Go",
  install: "go get github.com/rs/cors",
  trap: "`AllowedMethods` holds for every request, not only for preflights. A method that is not in the list gets no CORS headers at all.",
  refuses: refusesStars,
  parts: (policy) => [
    { where: "In the import list at the top of the file.", code: `"github.com/rs/cors"` },
    {
      where: "Right before `http.ListenAndServe`. Give it `handler` in place of `mux`.",
      code: ["handler := cors.New(cors.Options{", ...goCorsOptions(policy), "}).Handler(mux)"].join("\n"),
    },
  ],
};
