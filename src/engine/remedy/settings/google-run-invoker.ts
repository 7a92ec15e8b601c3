import type { Setting } from "./setting";

/** Cloud Run wants a token before the service runs. */
export const googleRunInvoker: Setting = {
  id: "google-run-invoker",
  responders: ["google-frontend"],
  fits: ({ status }) => status === 401 || status === 403,
  title: "Let everybody invoke the service, and check the token in code",
  steps: ({ url }) => [
    "Google refused the caller before your service ran, and a preflight never has a token.",
    mayBeOfFirstGeneration(url)
      ? "Grant `allUsers` the role that invokes the function: `roles/cloudfunctions.invoker` for one of the 1st generation, `roles/run.invoker` on its service for one of the 2nd. Check the user's token in your code, and send the CORS headers there."
      : "Grant the role `roles/run.invoker` to `allUsers`, check the user's token in your code, and send the CORS headers there.",
  ],
  code: ({ url }) => [
    {
      where: "Google Cloud CLI",
      language: "sh",
      text: "gcloud run services add-iam-policy-binding SERVICE --region REGION --member=allUsers --role=roles/run.invoker",
    },
    ...(mayBeOfFirstGeneration(url)
      ? [
          {
            where: "For a function of the 1st generation",
            language: "sh" as const,
            text: "gcloud functions add-iam-policy-binding FUNCTION --region REGION --member=allUsers --role=roles/cloudfunctions.invoker",
          },
        ]
      : []),
  ],
  cost: "The service is public then: your code has to check who calls.",
  ran: null,
  docs: "https://cloud.google.com/run/docs/authenticating/public",
};

/** Functions of both generations have such a host. https://cloud.google.com/functions/1stgendocs/securing/managing-access-iam */
const mayBeOfFirstGeneration = ({ hostname }: URL): boolean => hostname.endsWith(".cloudfunctions.net");
