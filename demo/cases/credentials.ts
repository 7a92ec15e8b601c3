import type { CaseGroup } from "../case";
import {
  ALLOW_CREDENTIALS,
  allowHeaders,
  allowOrigin,
  empty,
  EXPRESS,
  json,
  sketch,
  UVICORN,
  VARY_ORIGIN,
} from "./parts";

const ACCOUNT = { name: "Ada", plan: "team" };

export const credentials: CaseGroup = {
  title: "Cookies",
  cases: [
    sketch({
      id: "wildcard-with-credentials",
      title: "Cookies and a wildcard",
      note: "The page sends cookies; the API allows every origin with *.",
      cause: "wildcard-with-credentials",
      path: "account",
      request: { credentials: "include" },
      reply: json(ACCOUNT, EXPRESS, allowOrigin("*"), ALLOW_CREDENTIALS),
    }),
    sketch({
      id: "credentials-not-allowed",
      title: "Cookies are not allowed",
      note: "The page sends cookies; the API does not send Access-Control-Allow-Credentials.",
      cause: "credentials-not-allowed",
      path: "account",
      request: { credentials: "include" },
      reply: json(ACCOUNT, UVICORN, allowOrigin("{page}"), VARY_ORIGIN),
    }),
    sketch({
      id: "credentials-misspelled-true",
      title: "Cookies allowed with True",
      note: "The API sends Access-Control-Allow-Credentials: True; only lowercase counts.",
      cause: "credentials-not-allowed",
      path: "account",
      request: { method: "POST", credentials: "include", headers: { "X-Requested-With": "XMLHttpRequest" } },
      preflight: empty(
        200,
        UVICORN,
        allowOrigin("{page}"),
        ["Access-Control-Allow-Credentials", "True"],
        allowHeaders("X-Requested-With"),
        VARY_ORIGIN,
      ),
      reply: json(ACCOUNT, UVICORN, allowOrigin("{page}"), ["Access-Control-Allow-Credentials", "True"], VARY_ORIGIN),
    }),
  ],
};
