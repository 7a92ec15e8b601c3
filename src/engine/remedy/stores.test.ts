import { expect, test } from "vitest";
import { ids, remedies } from "./testing";

const BUCKET = "https://storage.googleapis.com/bucket";
const UPLOADED = "| X-GUploader-UploadID: a";
const IMAGE = `GET ${BUCKET}/a.png -> 200 ${UPLOADED} | Date: Sat, 21 Nov 2026 02:00:00 GMT | Cache-Control: max-age=600 => opaque image no-cors`;
const COPY = `GET ${BUCKET}/a.png -> 200 ${UPLOADED} | Date: Sat, 21 Nov 2026 02:00:00 GMT | Cache-Control: max-age=600 => blocked image`;
const allowed = (path: string): string =>
  `GET https://storage.googleapis.com/${path} -> 200 ${UPLOADED} | Access-Control-Allow-Origin: * => delivered image`;

test("a cached copy needs no rule of the bucket where the bucket allows the page already", () => {
  expect(ids(COPY, IMAGE, allowed("bucket/b.png"))).not.toContain("google-storage-cors");
  expect(ids(COPY, IMAGE, allowed("bucket/b.png"))[0]).toBe("same-request");
  expect(ids(COPY, IMAGE)).toContain("google-storage-cors");
  expect(ids(COPY, IMAGE, allowed("other/b.png"))).toContain("google-storage-cors");
});

test("a response that is no copy gets the rules, whatever the bucket allows elsewhere", () => {
  const fresh = `PUT ${BUCKET}/b.png | X-Goog-Meta-A: 1 preflight 200 => blocked`;
  expect(ids(fresh, allowed("bucket/a.png"))).toContain("google-storage-cors");
});

test("a header that alone is new is named before the rules", () => {
  const put = (path: string, names: string, end: string): string =>
    `PUT ${BUCKET}/${path} ${names} preflight 200 ${end}`;
  const passed = put(
    "a",
    "| X-Goog-Meta-A: 1",
    "| Access-Control-Allow-Origin: https://app.example -> 200 | Access-Control-Allow-Origin: https://app.example => delivered",
  );
  const step = (...others: string[]): string | undefined =>
    remedies(put("b", "| X-Goog-Meta-A: 1 | X-Goog-Meta-B: 1", "=> blocked"), ...others).find(
      ({ id }) => id === "google-storage-cors",
    )?.steps[0];
  expect(step(passed)).toBe(
    "Add the header `x-goog-meta-b` to what is allowed there already: another request passed with all the rest.",
  );
  expect(step()).toContain("Set a CORS rule");
});
