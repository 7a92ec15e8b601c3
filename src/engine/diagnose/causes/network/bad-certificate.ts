import { isLoopbackHost, originOf, parseUrl } from "../../../fetch/origin";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { ownAuthorities } from "../../own-authorities";
import { CERTIFICATE, failedWith } from "./errors";

/** The certificate is not trusted. */
export const badCertificate = {
  id: "bad-certificate",
  label: "Certificate not trusted",
  fits: (situation) => failedWith(situation, CERTIFICATE),
  headline: ({ hop }) => `The browser does not trust the certificate of ${host(hop.url)}.`,
  why: ({ exchange }) =>
    `The browser closed the connection before it sent the request (${code(exchange.error ?? "")}). So there was no response and no header to check.`,
  help: {
    kind: "server-code",
    title: "Install a certificate that browsers trust",
    steps: ({ exchange, hop }) => [
      `Open ${code(originOf(hop.url) ?? hop.url)} in a tab of its own to see the certificate warning.`,
      ...byFault(exchange.error ?? "", hop.url),
      ...ownAuthorities(exchange, hop.url),
    ],
  },
} as const satisfies Cause;

/** What to do about the fault that the error names. */
function byFault(error: string, url: string): readonly string[] {
  const { hostname = "" } = parseUrl(url) ?? {};
  if (/COMMON_NAME|BAD_CERT_DOMAIN/.test(error)) {
    return [
      `The certificate is for other names. Request a name that it has, or have one made that includes ${code(hostname)}.`,
    ];
  }
  if (/DATE_INVALID|EXPIRED|NOT_YET_VALID/.test(error)) {
    return ["It has expired, or is not valid yet. Renew it, and check the clock of this computer."];
  }
  if (!isLoopbackHost(hostname)) return ["Install a certificate that the browser trusts."];
  // https://learn.microsoft.com/dotnet/core/tools/dotnet-dev-certs, https://github.com/FiloSottile/mkcert
  return [
    "Install a certificate that the browser trusts: with ASP.NET Core `dotnet dev-certs https --trust`, for any other server on this computer one of mkcert (`mkcert -install`, then `mkcert localhost`). Then restart the browser.",
  ];
}

export const docs: CauseDocs = {
  of: badCertificate,
  meaning:
    "The browser doesn't trust the server's certificate, so it closed the connection before it sent the request.",
  sign: "The URL opened in a tab of its own shows a certificate warning.",
  rules: [],
  messages: {
    chromium: [
      "Failed to load resource: net::ERR_CERT_AUTHORITY_INVALID",
      "Failed to load resource: net::ERR_CERT_COMMON_NAME_INVALID",
      "Failed to load resource: net::ERR_CERT_DATE_INVALID",
    ],
    webkit: ["The certificate for this server is invalid."],
  },
  example: ["GET https://api.example/items => failed net::ERR_CERT_AUTHORITY_INVALID"],
  nearMiss: {
    example: ["GET https://api.example/items => failed net::ERR_SSL_PROTOCOL_ERROR"],
    cause: "server-unreachable",
  },
};
