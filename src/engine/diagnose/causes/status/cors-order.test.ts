import { expect, test } from "vitest";
import { told } from "../../../remedy/testing";

const ALLOWED = "preflight 204 | Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: PUT";

/** What helps against an error of a server that shows these headers. */
const onError = (headers: string, status = 500, preflight = ALLOWED): string =>
  told("server-error", `PUT https://api.example/i ${preflight} -> ${status} | ${headers} => blocked`);

test.each([
  ["Server: Kestrel", "`app.UseExceptionHandler(...)` above `app.UseCors(...)`"],
  ["Server: uvicorn", "`app = CORSMiddleware(app, allow_origins=[...])`"],
  ["Server: nginx | Content-Type: text/html", "ends in `always`"],
  ["Content-Length: 0", "let the error handler keep the headers"],
])("an error without CORS headers says how that server keeps them: %s", (headers, part) => {
  const said = onError(headers);
  expect(said).toContain("Find the error in the server's log and fix that first.");
  expect(said).toContain(part);
});

test("an error of an unknown server that allowed nothing is told as an error alone", () => {
  expect(told("server-error", "GET https://api.example/i -> 500 | Content-Length: 0 => blocked")).toBe(
    "Find the error in the server's log and fix that first.",
  );
  expect(onError("Server: Kestrel")).not.toContain("CORSMiddleware");
});

test.each([
  ["Content-Length: 0", "in axum, `.layer(cors)` covers only the routes above it"],
  ["X-Powered-By: Express", "`app.use(cors(...))` has to stand above the routes"],
  ["Server: Cowboy", "`plug CORSPlug` has to stand in the endpoint"],
  ["Server: Kestrel", "`app.UseCors(...)` has to stand after `UseRouting`"],
])("a router that rejects OPTIONS says which order lets CORS code cover the route: %s", (headers, part) => {
  const said = told(
    "preflight-no-route",
    `PUT https://api.example/i preflight 405 | Allow: PUT | ${headers} => blocked`,
  );
  expect(said).toContain("If your code has a CORS layer already, it does not cover this route");
  expect(said).toContain(part);
});

test("the order of CORS code is told where a router responded, and not where a check rejected the preflight", () => {
  expect(told("preflight-auth", "PUT https://api.example/i preflight 401 => blocked")).not.toContain(
    "cover this route",
  );
});

test("a router behind CORS code that passed the preflight on is told that, and not that the code does not cover it", () => {
  const passedOn = "PUT https://api.example/i preflight 405 | Allow: PUT | Access-Control-Allow-Origin: * => blocked";
  expect(told("preflight-no-route", passedOn)).toContain("passed the preflight on to the router");
  expect(told("preflight-no-route", passedOn)).not.toContain("does not cover this route");
});

test("a framework's rule is told of exceptions that nobody handles, and of that framework", () => {
  expect(onError("Server: uvicorn", 503)).not.toContain("CORSMiddleware");
  expect(onError("Server: Microsoft-IIS/10.0 | X-AspNet-Version: 4.0.30319")).not.toContain("UseExceptionHandler");
});
