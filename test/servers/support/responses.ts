import { type IncomingHttpHeaders, request } from "node:http";

/** What a server responded with. */
export interface ServerResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Every line of that name, as it came. */
  lines(name: string): readonly string[];
}

/** Requests without a browser, so that any origin can be named. */
export function responseTo(
  url: string,
  headers: Readonly<Record<string, string>>,
  method = "GET",
): Promise<ServerResponse> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers, agent: false }, (response) => {
      response.resume();
      response.on("end", () => {
        const { statusCode = 0, rawHeaders } = response;
        resolve({
          status: statusCode,
          headers: response.headers,
          lines: (name) =>
            rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name.toLowerCase()),
        });
      });
    })
      .on("error", reject)
      .end();
  });
}
