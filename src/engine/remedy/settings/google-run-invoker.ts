import type { Setting } from "./setting";

/** Cloud Run wants a token before the service runs. */
export const googleRunInvoker: Setting = {
  id: "google-run-invoker",
  responders: ["google-frontend"],
  fits: ({ status }) => status === 401 || status === 403,
  title: "Let everybody invoke the service, and check the token in code",
  steps: () => [
    "Google refused the caller before your service ran, and a preflight never has a token.",
    "Grant the role `roles/run.invoker` to `allUsers`, check the user's token in your code, and send the CORS headers there.",
  ],
  code: () => [
    {
      where: "Google Cloud CLI",
      language: "sh",
      text: "gcloud run services add-iam-policy-binding SERVICE --region REGION --member=allUsers --role=roles/run.invoker",
    },
  ],
  cost: "The service is public then: your code has to check who calls.",
  ran: null,
  docs: "https://cloud.google.com/run/docs/authenticating/public",
};
