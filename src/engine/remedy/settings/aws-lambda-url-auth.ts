import type { Setting } from "./setting";

/** A function URL that is not public. */
export const awsLambdaUrlAuth: Setting = {
  id: "aws-lambda-url-auth",
  responders: ["aws-lambda-url-auth"],
  fits: ({ answeredBy }) => answeredBy?.id === "aws-lambda-url-auth",
  title: "Make the function URL public, or sign the request on a server",
  steps: () => [
    "Lambda refused the caller: the URL's auth type is AWS_IAM, or its policy does not let everybody invoke it. The function did not run.",
    "In Lambda, under Configuration, Function URL: set the auth type NONE, and check the caller's token in your code.",
    "Or keep AWS_IAM and call the URL from your own back end, which can sign.",
  ],
  cost: "A public URL responds to everybody: your code has to check who calls.",
  ran: null,
  docs: "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html",
};
