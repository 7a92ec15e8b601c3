import { permissions } from "../permissions";
import type { Setting } from "./setting";

/** A function URL has CORS settings of its own. */
export const awsLambdaUrl: Setting = {
  id: "aws-lambda-url",
  responders: ["aws-lambda-url"],
  title: "Set CORS on the function URL, and take it out of the code",
  steps: (need) => [
    `In Lambda, under Configuration, Function URL, CORS: allow ${permissions(need)}.`,
    "Let only one of the two send CORS headers: with the setting and the code, the response has each header twice.",
  ],
  code: ({ origin, method, headers }) => [
    {
      where: "AWS CLI",
      language: "sh",
      text: `aws lambda update-function-url-config --function-name YOUR_FUNCTION --cors '${JSON.stringify({ AllowOrigins: [origin], AllowMethods: [method], AllowHeaders: headers })}'`,
    },
  ],
  cost: "`OPTIONS` is not accepted as a method there: use `*` instead.",
  ran: null,
  docs: "https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html",
};
