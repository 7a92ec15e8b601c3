import { isLoopbackHost, parseUrl } from "../fetch/origin";
import { code } from "./words/values";

/** A step about a host name without a dot (`http://api:8000`), which may be known to containers alone, or to a company's own DNS. */
export function innerName(url: string): readonly string[] {
  const { hostname = "", port = "" } = parseUrl(url) ?? {};
  if (hostname === "" || /[.:[]/.test(hostname) || isLoopbackHost(hostname)) return [];
  const published = code(port === "" ? "http://localhost" : `http://localhost:${port}`);
  return [
    `${code(hostname)} is a name without a dot. If it is a container's or a service's (Docker, Kubernetes), other containers know it and the browser does not: request a URL that the browser reaches (${published} where that port is published), or set it as the public URL of the application that wrote this one.`,
  ];
}
