import { goCorsConfig, refusesStars } from "./go-headers";
import type { Recipe } from "../recipe";

/** Fiber's own middleware. Without `AllowHeaders` it allows every header that a preflight names. https://docs.gofiber.io/middleware/cors */
export const goFiber: Recipe = {
  id: "go-fiber",
  name: "Go (Fiber)",
  family: "Go",
  install: null,
  trap: 'Add it above your authentication check and your routes. In version 2 each list is one text: `AllowOrigins: "https://a.example,https://b.example"`.',
  refuses: (policy) => {
    // Fiber parses each origin when it starts, and panics when that fails.
    const odd = policy.origins.find((origin) => /[`{}"]/.test(origin));
    return odd === undefined
      ? refusesStars(policy)
      : `Fiber takes \`${odd}\` for an invalid origin and would not start.`;
  },
  parts: (policy) => [
    {
      where: "In the import list at the top of the file, unless it is there.",
      code: `"github.com/gofiber/fiber/v3/middleware/cors"`,
    },
    {
      where: "Right after `app := fiber.New()`. Delete another `app.Use(cors.New())` if it is there.",
      code: ["app.Use(cors.New(cors.Config{", ...goCorsConfig(policy), "}))"].join("\n"),
    },
  ],
};
