import type { Case } from "./case";

/** What came of a case, as the script that asked sees it. */
export interface Got {
  /** `refused`: the browser threw before there was a request. */
  readonly outcome: "resolved" | "rejected" | "refused";
  /** The response's type, `opaque` for one that can't be read; empty for XMLHttpRequest. */
  readonly type: string;
}

/** A case with the URL that it is requested at. */
export type CaseRequest = Pick<Case, "by" | "method" | "headers" | "body" | "mode" | "credentials" | "cache"> & {
  readonly url: string;
};

/** Runs in the page, as its source text: sends all, a few at a time, and gives what came of each, in order. */
export async function askAll(requests: readonly CaseRequest[], atOnce: number): Promise<Got[]> {
  const byFetch = async ({ url, method, headers, body, mode, credentials, cache }: CaseRequest): Promise<Got> => {
    let request: Request;
    try {
      const lines = headers.map(([name, value]): [string, string] => [name, value]);
      request = new Request(url, { method, headers: lines, body, mode, credentials, cache });
    } catch {
      return { outcome: "refused", type: "" };
    }
    try {
      const response = await fetch(request);
      // A response that is never read would keep its connection.
      await response.text().catch(() => "");
      return { outcome: "resolved", type: response.type };
    } catch {
      return { outcome: "rejected", type: "" };
    }
  };
  const byXhr = ({ url, by, method, headers, credentials, body }: CaseRequest): Promise<Got> =>
    new Promise((resolve) => {
      const xhr = new XMLHttpRequest();
      xhr.addEventListener("load", () => {
        resolve({ outcome: "resolved", type: "" });
      });
      xhr.addEventListener("error", () => {
        resolve({ outcome: "rejected", type: "" });
      });
      if (by === "upload") xhr.upload.addEventListener("progress", () => undefined);
      try {
        xhr.open(method, url);
        xhr.withCredentials = credentials === "include";
        for (const [name, value] of headers) xhr.setRequestHeader(name, value);
        xhr.send(body);
      } catch {
        resolve({ outcome: "refused", type: "" });
      }
    });

  const outcomes: Got[] = [];
  const waiting = [...requests.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, request] = next;
      outcomes[index] = await (request.by === "fetch" ? byFetch(request) : byXhr(request));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes;
}
