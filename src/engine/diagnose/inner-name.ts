import { isLoopbackHost, parseUrl } from "../fetch/origin";
import { code } from "./words/values";

/** A step about a host name without a dot (`http://api:8000`), which names a container to other containers and nothing to a browser. */
export function innerName(url: string): readonly string[] {
  const { hostname = "", port = "" } = parseUrl(url) ?? {};
  if (hostname === "" || /[.:[]/.test(hostname) || isLoopbackHost(hostname)) return [];
  const published = code(port === "" ? "http://localhost" : `http://localhost:${port}`);
  return [
    `${code(hostname)} is a name without a dot: in Docker and Kubernetes only other containers know such a name, and the browser does not. Request a URL that the browser reaches (${published} where that port is published), or set it as the public URL of the application that wrote this one.`,
  ];
}
