import { sentences } from "../../diagnose/words/values";
import { shellOf } from "../app-shells";
import { value } from "../need";
import type { Way } from "./way";

/** Shells of applications have their own way to send requests. */
export const appShell: Way = {
  id: "app-shell",
  remedy: ({ exchange, diagnosis }) => {
    const shell = shellOf(exchange.origin);
    if (shell === null || diagnosis.verdict === "allowed") return null;
    return {
      kind: "request",
      title: `Send the request with ${shell.way}`,
      steps: [
        `${value(exchange.origin)} is the origin of a page in ${shell.name}. ${shell.how} CORS does not apply to such a request.`,
        sentences(`Or add ${value(exchange.origin)} to the server's list of allowed origins, as it is.`, shell.also),
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: shell.docs,
    };
  },
};
