import { isLoopbackHost, parseUrl } from "../fetch/origin";
import { code } from "./words/values";

/**
 * A step about a host name that containers know: one that is theirs alone, or one without a dot (`http://api:8000`), which may also be of a
 * company's own DNS.
 */
export function innerName(url: string): readonly string[] {
  const { hostname = "", port = "" } = parseUrl(url) ?? {};
  const published = code(port === "" ? "http://localhost" : `http://localhost:${port}`);
  if (isContainerName(hostname)) {
    return [
      `Containers know ${code(hostname)}, and the browser does not: request a URL that the browser reaches (${published} where that port is published), and keep this one for requests between containers.`,
    ];
  }
  if (hostname === "" || /[.:[]/.test(hostname) || isLoopbackHost(hostname)) return [];
  return [
    `${code(hostname)} is a name without a dot. If it is a container's or a service's (Docker, Kubernetes), other containers know it and the browser does not: request a URL that the browser reaches (${published} where that port is published), or set it as the public URL of the application that wrote this one.`,
  ];
}

/** https://docs.docker.com/desktop/features/networking, https://kubernetes.io/docs/concepts/services-networking/dns-pod-service */
const OF_CONTAINERS = /\.docker\.internal$|\.svc(?:\.cluster\.local)?$/;

/** Whether Docker or Kubernetes gives such a name, which the browser can't resolve. */
export const isContainerName = (hostname: string): boolean => OF_CONTAINERS.test(hostname);
