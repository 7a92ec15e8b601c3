import { request } from "node:http";

/** Another page that an application lets in, and what that page reads. */
export interface Friend {
  readonly origin: string;
  readonly url: string;
}

/** What the application tells a browser with a page of that origin; `null` where it sends no such header. */
export async function grantsTo({ origin, url }: Friend): Promise<Readonly<Record<string, string | null>>> {
  return {
    preflight: await allowedOrigin("OPTIONS", url, { origin, "access-control-request-method": "GET" }),
    response: await allowedOrigin("GET", url, { origin }),
  };
}

function allowedOrigin(method: string, url: string, headers: Record<string, string>): Promise<string | null> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.headers["access-control-allow-origin"] ?? null);
    })
      .on("error", reject)
      .end();
  });
}
