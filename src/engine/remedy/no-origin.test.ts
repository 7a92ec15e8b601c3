import { expect, test } from "vitest";
import { diagnosisOf } from "../diagnose/testing";
import { ids, remedies, told } from "./testing";

test.each([
  ["appwrite-platform", "GET https://appwrite.example/v1/account", "-> 401 | Server: Appwrite"],
  ["aws-s3-cors", "PUT https://b.s3.amazonaws.com/a", "preflight 403 | Server: AmazonS3"],
  ["ollama-origins", "GET http://localhost:11434/api/tags", "-> 403"],
])("no setting is told to take the origin of a page that has none: %s", (id, request, response) => {
  const from = (page: string): string => told(id, `${request} from ${page} ${response} => blocked`);
  for (const page of ["null", "file://"]) {
    expect(from(page)).toContain("origin first");
    expect(from(page)).toContain("http://localhost:3000");
    expect(from(page)).not.toMatch(/[`"]null[`"]|file:\/\/[`"]/);
  }
  expect(from("https://app.example")).toContain("https://app.example");
  expect(from("https://app.example")).not.toContain("origin first");
});

test("a setting that names no origin is told as it is, to a page without one too", () => {
  const [first] = remedies(
    "GET https://a.ngrok-free.app/i from null -> 200 | ngrok-error-code: ERR_NGROK_6024 => blocked",
  );
  expect(first?.steps.join(" ")).not.toContain("origin first");
});

test("a page in an app is told how the app gives it an origin, and a page with an origin is not", () => {
  const app = (page: string): string => told("serve-page", `GET https://api.example/i from ${page} -> 200 => blocked`);
  for (const page of ["null", "file://"]) {
    expect(app(page)).toContain("part of an app");
    expect(app(page)).toContain('<preference name="scheme" value="app" />');
  }
  expect(app("https://app.example")).toBe("");
  expect(ids("GET https://api.example/i from file:// -> 200 => blocked")).not.toContain("app-shell");
});

test("the warning about credentials fits the fix beside it", () => {
  const warned = (text: string): string =>
    diagnosisOf(text).warnings.find(({ id }) => id === "credentials-unknown")?.text ?? "";
  expect(warned("GET https://api.example/i from null -> 200 => blocked")).toContain("no header helps");
  expect(warned("GET https://api.example/i -> 200 => blocked")).toMatch(/Credentials: true`\.$/);
  const open = "GET https://api.example/i -> 200 | Access-Control-Allow-Origin: *, * => blocked";
  expect(warned(open)).toContain("`Access-Control-Allow-Origin: https://app.example` in place of `*`");
});
