import { getHeader } from "../../fetch/headers";
import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** Auth0's lists of origins. */
export const auth0Origins: Setting = {
  id: "auth0-origins",
  responders: ["auth0"],
  // Whom a response allows is on the list already.
  fits: ({ status, stop, origin }) =>
    isAboutCors(status) && getHeader(stop.response?.headers, "access-control-allow-origin") !== origin,
  title: "Add the origin to the application in Auth0",
  steps: ({ origin }) => [
    `In Applications, your application, Settings: add ${value(origin)} to Allowed Web Origins and Allowed Origins (CORS). The application's type must be Single Page Application.`,
    "`/authorize` and `/u/login` are pages: navigate there.",
  ],
  cost: null,
  ran: null,
  docs: "https://auth0.com/docs/get-started/applications/set-up-cors",
};
