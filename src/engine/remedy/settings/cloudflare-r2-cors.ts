import { json, values } from "../need";
import { permissions } from "../permissions";
import type { Setting } from "./setting";

/** The CORS policy of an R2 bucket. */
export const cloudflareR2Cors: Setting = {
  id: "cloudflare-r2-cors",
  responders: ["cloudflare-r2"],
  fits: ({ status }) => status < 500,
  title: "Add a rule to the bucket's CORS policy",
  titleWhereOn: "Allow what is missing in the bucket's CORS policy",
  steps: (need) => [
    `In Cloudflare, open R2, the bucket, Settings, CORS Policy, and add a rule that allows ${permissions(need)}.`,
    "Write the origin without a path and without a slash at its end. List `ETag` and each other header that your script reads under ExposeHeaders.",
  ],
  code: ({ origin, method, headers }) => [
    {
      where: "The CORS policy; `wrangler r2 bucket cors set BUCKET --file cors.json`",
      language: "json",
      text: json([
        {
          AllowedOrigins: [origin],
          AllowedMethods: [method],
          AllowedHeaders: headers,
          ExposeHeaders: ["ETag"],
          MaxAgeSeconds: 3600,
        },
      ]),
    },
  ],
  expose: (names) => ({
    title: "Expose the header in the bucket's CORS policy",
    steps: [
      `In Cloudflare, open R2, the bucket, Settings, CORS Policy, and add ${values(names)} to \`ExposeHeaders\` of the rule that allows the page.`,
    ],
    code: [{ where: "In that rule", language: "json", text: `"ExposeHeaders": ${JSON.stringify(names)}` }],
  }),
  cost: "It takes up to 30 seconds until a change shows.",
  ran: null,
  docs: "https://developers.cloudflare.com/r2/buckets/cors/",
};
