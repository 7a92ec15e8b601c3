import { describe, expect, test } from "vitest";
import { diagnosisOf } from "../diagnose/testing";
import { ids, remedies, told, words } from "./testing";

describe("a platform's setting", () => {
  test("has the person's own values in it", () => {
    const text = words("PUT https://b.s3.amazonaws.com/a | x-amz-acl: private preflight 403 => blocked");
    for (const value of ["https://app.example", "PUT", "x-amz-acl"]) expect(text).toContain(value);
  });

  test("is not told of a server that allows all that was seen", () => {
    const asked = "POST http://localhost:11434/api/chat | Content-Type: application/json preflight 204";
    const lists = "Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: content-type";
    expect(ids(`${asked} | ${lists} => unknown`)).toEqual([]);
    expect(ids(`${asked} => unknown`)).toContain("ollama-origins");
  });

  test("writes no code with a value that could mean something else there", () => {
    const [setting] = remedies(
      "PUT https://acct.blob.core.windows.net/a from https://a';b.example preflight 403 | x-ms-error-code: CorsPreflightFailure => blocked",
    );
    expect(setting?.code).toEqual([]);
  });
});

test("a product's refusal that an extension could read is helped by the product's setting", () => {
  const asked = (status: number): string =>
    `POST http://localhost:11434/api/chat from chrome-extension://abcdefghijklmnop -> ${status} | Content-Length: 0 => delivered`;
  expect(ids(asked(403))).toEqual(["ollama-origins"]);
  expect(ids(asked(200))).toEqual([]);
});

describe("the headers to send", () => {
  const stepsOf = (text: string): readonly string[] =>
    remedies(text).find(({ id }) => id === "send-headers")?.steps ?? [];

  test("are told for each response, with the status that a preflight has to have", () => {
    expect(stepsOf("PUT https://api.example/i preflight 401 => blocked omit")).toEqual([
      "On the preflight response: status 204, `Access-Control-Allow-Origin: https://app.example`, `Access-Control-Allow-Methods: PUT`.",
      "On the response: `Access-Control-Allow-Origin: https://app.example`, `Vary: Origin`.",
    ]);
  });

  test("name the hop after a redirect", () => {
    expect(
      stepsOf("GET https://api.example/i -> 302 | Location: /j -> GET https://api.example/j -> 200 => blocked omit"),
    ).toEqual([
      "On the redirect: `Access-Control-Allow-Origin: https://app.example`, `Vary: Origin`.",
      "On the response of hop 2: `Access-Control-Allow-Origin: https://app.example`, `Vary: Origin`.",
    ]);
  });
});

test("tRPC's server keeps the path below which the page requests it", () => {
  const [setting] = remedies("GET http://localhost:3000/api/trpc/user.byId -> 200 => blocked");
  expect(setting?.code[0]?.text).toContain('basePath: "/api/trpc/",');
});

describe("a call from the own origin", () => {
  test("comes first for somebody else's API, for every stack, with the secret on the server", () => {
    const first = remedies("GET https://api.notion.com/v1/pages -> 200 => blocked").find(
      ({ kind }) => kind === "proxy",
    );
    expect(first?.code).toHaveLength(11);
    expect(first?.code.every(({ text }) => text.includes("api.notion.com"))).toBe(true);
    expect(first?.steps.join(" ")).toContain("never in the page");
  });

  test("starts with the development server's where the page is on this machine", () => {
    const code = (from: string) =>
      remedies(`GET https://api.notion.com/v1/pages from ${from} -> 200 => blocked`).find(
        ({ kind }) => kind === "proxy",
      )?.code[0]?.where;
    expect(code("http://localhost:5173")).toContain("Vite");
    expect(code("https://app.example")).not.toContain("Vite");
  });

  test("is not for an own server", () => {
    expect(ids("GET https://api.app.example/i -> 200 => blocked")).not.toContain("call-yourself");
  });
});

test("a copy without CORS headers at a CDN is told before the rules of the bucket behind it", () => {
  const from = (cache: string): readonly string[] =>
    ids(
      `GET https://video.app.example/a.ts -> 200 | Server: AmazonS3 | Via: 1.1 a.cloudfront.net (CloudFront) | ${cache} => blocked`,
    );
  expect(from("X-Cache: Hit from cloudfront | Age: 9")[0]).toBe("cloudfront-cors");
  expect(from("X-Cache: Miss from cloudfront")[0]).toBe("aws-s3-cors");
});

test("somebody else is asked with the request and the lines that are missing", () => {
  const message = remedies("GET https://api.notion.com/v1/pages -> 200 => blocked").find(
    ({ kind }) => kind === "ask-owner",
  );
  expect(message?.code[0]?.text).toContain("Access-Control-Allow-Origin: https://app.example");
  expect(ids("GET https://api.app.example/i -> 200 => blocked")).not.toContain("ask-owner");
});

test("somebody else reads which of the responses needs which headers", () => {
  const message = remedies(
    "GET https://api.notion.com/v1/pages | X-Id: 1 preflight 204 | Access-Control-Allow-Origin: * -> 200 => blocked",
  ).find(({ kind }) => kind === "ask-owner");
  expect(message?.code[0]?.text).toMatch(/OPTIONS needs:\n {2}Access-Control-Allow-Headers: X-Id/i);
  expect(message?.code[0]?.text).toMatch(/the response needs:\n {2}Access-Control-Allow-Origin: /);
});

test("a list that does not include the origin is named as the layer calls it", () => {
  expect(words("GET https://api.example/i -> 400 | content-length: 42 => blocked")).toContain("allowed_origin");
});

test("a request that works needs nothing, also where there is something to warn of", () => {
  expect(remedies("GET https://api.example/i -> 200 | Access-Control-Allow-Origin: * => delivered")).toEqual([]);
  const withoutVary = "-> 200 | Access-Control-Allow-Origin: https://app.example => delivered";
  const own = "GET https://app.example/i -> 302 | Location: https://api.example/i";
  expect(remedies(`${own} then GET https://api.example/i ${withoutVary}`)).toEqual([]);
});

test("a server that shows nothing of itself may have a list without the page, which comes after the headers", () => {
  const bare = "GET https://api.app.example/items -> 200 => blocked";
  expect(ids(bare).slice(0, 2)).toEqual(["send-headers", "check-cors"]);
  expect(words(bare)).toContain("name `https://app.example` there");
  expect(ids(bare.replace("200", "200 | X-Powered-By: Express"))).not.toContain("check-cors");
  expect(ids("GET https://api.notion.com/v1/pages -> 200 => blocked")).not.toContain("check-cors");
});

test("the origin of an app is told by its own scheme", () => {
  const app =
    "GET https://api.example/i from capacitor://localhost -> 200 | Access-Control-Allow-Origin: http://localhost => blocked";
  expect(told("add-to-list", app)).toContain("with its scheme and without a slash");
  expect(diagnosisOf(app).why).toContain("The page's scheme is capacitor, the allowed one http.");
});

test("any other nginx is not told to set annotations of an Ingress", () => {
  expect(ids("PUT https://api.example/i preflight 403 | Server: nginx => blocked")).not.toContain("ingress-nginx-cors");
});

test("no remedy is told twice", () => {
  for (const text of [
    "GET https://api.example/i -> 500 => blocked",
    "PUT https://api.example/i preflight 404 => blocked",
    "GET https://api.example/i -> 200 | Access-Control-Allow-Origin: undefined => blocked",
  ]) {
    const found = ids(text);
    expect(found).toEqual([...new Set(found)]);
  }
});

test("ngrok's word that the tunnel is down is no warning page", () => {
  expect(ids("GET https://a.ngrok-free.app/i -> 404 | ngrok-error-code: ERR_NGROK_3200 => blocked")).not.toContain(
    "ngrok-warning",
  );
});

test("Windows authentication across origins needs credentials", () => {
  const text = "GET https://intranet.example/api -> 401 | WWW-Authenticate: Negotiate => blocked";
  expect(words(text)).toContain("credentials: 'include'");
  expect(words(text.replace("Negotiate", "Bearer"))).not.toContain("Windows authentication");
});
