import { goCorsConfig } from "./go-headers";
import type { Recipe } from "../recipe";

/** Echo's own middleware. https://echo.labstack.com/docs/middleware/cors, version 5.3 */
export const goEcho: Recipe = {
  id: "go-echo",
  name: "Go (Echo)",
  family: "Go",
  install: null,
  trap: "Add it above your authentication check. Echo runs middleware in the order of `e.Use`, and a check that responds first sends no CORS headers.",
  refuses: ({ origins }) => {
    // Echo parses each origin with net/url and panics when that fails.
    const odd = origins.find((origin) => /[`{}]/.test(origin));
    return odd === undefined ? null : `Echo takes \`${odd}\` for an invalid origin and would not start.`;
  },
  parts: (policy) => [
    {
      where: "In the import list at the top of the file, unless it is there.",
      code: `"github.com/labstack/echo/v5/middleware"`,
    },
    {
      where:
        "Right after `e := echo.New()`. Delete `e.Use(middleware.CORS())` and `e.Use(middleware.CORSWithConfig())` if they are there; origins of their own belong into the list here.",
      code: ["e.Use(middleware.CORSWithConfig(middleware.CORSConfig{", ...goCorsConfig(policy), "}))"].join("\n"),
    },
  ],
};
