import { describe, expect, test } from "vitest";
import { diagnosisOf } from "../testing";

const SIGNED = "X-Goog-Signature=a";
const put = (url: string, headers: readonly string[], response: string, method = "PUT"): string =>
  `${method} ${url} ${headers.map((name) => `| ${name}: 1`).join(" ")} preflight ${response}`;
const PASSED =
  "200 | Access-Control-Allow-Origin: https://app.example -> 200 | Access-Control-Allow-Origin: https://app.example => delivered";
const REFUSED = "200 => blocked";
const GCS = "https://storage.googleapis.com/bucket";

describe("a store's rules beside a request that passed", () => {
  test("can miss only the header that the other request did not have", () => {
    const { headline, answeredBy } = diagnosisOf(
      put(`${GCS}/b.pdf?${SIGNED}`, ["X-Goog-Meta-Owner", "X-Goog-Meta-Folder"], REFUSED),
      put(`${GCS}/a.pdf?${SIGNED}`, ["X-Goog-Meta-Owner"], PASSED),
    );
    expect(headline).toContain("`x-goog-meta-folder`");
    expect(answeredBy?.because).toEqual(["header"]);
    expect(answeredBy?.evidence.join(" ")).toContain("Not on its list: the header `x-goog-meta-folder`.");
  });

  test.each([
    ["of another bucket", put("https://storage.googleapis.com/other/a.pdf", ["X-Goog-Meta-Owner"], PASSED)],
    ["of another page", put(`${GCS}/a.pdf from https://b.example`, ["X-Goog-Meta-Owner"], PASSED)],
    ["that was refused itself", put(`${GCS}/a.pdf`, ["X-Goog-Meta-Owner"], REFUSED)],
    [
      "that had no preflight",
      `GET ${GCS}/a.pdf -> 200 | Access-Control-Allow-Origin: https://app.example => delivered`,
    ],
  ])("stay open beside a request %s", (_, other) => {
    const { answeredBy } = diagnosisOf(
      put(`${GCS}/b.pdf`, ["X-Goog-Meta-Owner", "X-Goog-Meta-Folder"], REFUSED),
      other,
    );
    expect(answeredBy?.because).toEqual(["origin", "method", "header"]);
    expect(answeredBy?.newHeaders).toBeUndefined();
  });

  test("can miss the method or the header where both are new", () => {
    const { answeredBy } = diagnosisOf(
      put(`${GCS}/b.pdf`, ["X-Goog-Meta-Owner"], REFUSED, "DELETE"),
      put(`${GCS}/a.pdf`, ["X-Goog-Meta-Owner"], PASSED),
    );
    expect(answeredBy?.because).toEqual(["method", "header"]);
  });

  test("are not told to miss what passed together with all else", () => {
    const { answeredBy } = diagnosisOf(
      put(`${GCS}/b.pdf`, ["X-Goog-Meta-Owner"], REFUSED),
      put(`${GCS}/a.pdf`, ["X-Goog-Meta-Owner"], PASSED),
    );
    expect(answeredBy?.because).toEqual(["origin", "method", "header"]);
  });
});

describe("a CORS layer's lists beside a request that passed", () => {
  const API = "https://api.example";
  const SILENT = "403 | Vary: Origin, Access-Control-Request-Method => blocked";
  const allowed =
    "204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT | Access-Control-Allow-Headers: x-tenant -> 200 | Access-Control-Allow-Origin: https://app.example => delivered";

  test("can miss only the new header", () => {
    const { cause, headline } = diagnosisOf(
      put(`${API}/b`, ["X-Tenant", "X-Trace"], SILENT),
      put(`${API}/a`, ["X-Tenant"], allowed),
    );
    expect(cause).toBe("header-not-listed");
    expect(headline).toContain("does not include the header `x-trace`");
  });

  test("can miss only the new method", () => {
    const { cause } = diagnosisOf(
      put(`${API}/b`, ["X-Tenant"], SILENT, "DELETE"),
      put(`${API}/a`, ["X-Tenant"], allowed),
    );
    expect(cause).toBe("method-not-listed");
  });

  test("stay open beside a request to another folder, which may have lists of its own", () => {
    const { cause } = diagnosisOf(
      put(`${API}/orders/b`, ["X-Tenant", "X-Trace"], SILENT),
      put(`${API}/people/a`, ["X-Tenant"], allowed),
    );
    expect(cause).toBe("not-on-cors-list");
  });

  test("stay open where both are new", () => {
    const { cause } = diagnosisOf(
      put(`${API}/b`, ["X-Trace"], SILENT, "DELETE"),
      put(`${API}/a`, ["X-Tenant"], allowed),
    );
    expect(cause).toBe("not-on-cors-list");
  });
});
