import type { RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { ORIGIN, checked, reflecting } from "./testing-check";

describe("a request that browsers allow and that fails its check", () => {
  const words = `URL --origin ${ORIGIN} --deny https://evil.example --expose x-total`;
  const FOUND = [
    "The origin `https://evil.example` must not be allowed, and it is.",
    "with the cookies of whoever opens it.",
    "`x-total`",
    "`Vary: Origin`",
  ];

  test("is said to have failed before anything else", async () => {
    const { printed, exitCode } = await checked(reflecting, words);
    expect(exitCode).toBe(1);
    expect(printed).toMatch(/^CHECK FAILED GET \S+\n {2}The check found 3 errors\.\n/);
    expect(printed).not.toContain("All CORS checks passed");
  });

  test("is told with every finding and the count in a ticket", async () => {
    const { printed } = await checked(reflecting, `${words} --markdown`);
    expect(printed).toMatch(/^\*\*0 of 1 check passed\.\*\*\n\n### The check found 3 errors\.\n/);
    for (const text of FOUND) expect(printed).toContain(text);
    expect(printed.match(/^- \*\*Error\*\*: /gm)).toHaveLength(3);
    expect(printed).not.toContain("All CORS checks passed");
  });

  test("is told with every finding at the top of the report's page", async () => {
    const { written } = await checked(reflecting, `${words} --html report.html`);
    const [, notes = ""] = /<section id="notes">(.*)<\/section>/s.exec(written.get("report.html") ?? "") ?? [];
    expect(notes).toMatch(/^0 of 1 check passed\.\n\nGET /);
    for (const text of FOUND) expect(notes).toContain(text);
  });

  test("fails in JUnit and in annotations with the first error", async () => {
    const { written, printed } = await checked(reflecting, `${words} --github --junit a.xml`);
    expect(written.get("a.xml")).toMatch(/<failure type="not-exposed" message="Your script can&apos;t read/);
    expect(printed).toMatch(/^::error title=CORS%3A not-exposed::GET /);
    expect(printed).toMatch(/\n::notice title=cors-why check::0 of 1 check passed\.\n$/);
  });
});

describe("what a server said elsewhere in the same check", () => {
  test("is known to the diagnosis of a request that stands in for another", async () => {
    const other = "http://localhost:5173";
    const listener: RequestListener = (request, response) => {
      if (request.method === "GET" && request.headers.origin === ORIGIN)
        response.setHeader("Access-Control-Allow-Origin", ORIGIN);
      response.statusCode = request.method === "GET" ? 200 : 404;
      response.end();
    };
    for (const isTerminal of [true, false]) {
      const { printed } = await checked(
        listener,
        `URL -X PUT --origin ${other} --origin ${ORIGIN}`,
        {},
        { isTerminal },
      );
      expect(printed).not.toContain("No response of this server that was seen has a CORS header");
    }
  });

  test("is an error that proves nothing of a successful response, which is said", async () => {
    const listener: RequestListener = (_, response) => {
      response.writeHead(401, { "Access-Control-Allow-Origin": "*" }).end();
    };
    const { printed, exitCode } = await checked(listener, `URL --origin ${ORIGIN}`);
    expect(printed).toContain("The response is a 401");
    expect(exitCode).toBe(0);
  });

  test("is not compared with what another status says", async () => {
    const listener: RequestListener = (request, response) => {
      const isKnown = request.headers.authorization !== undefined || request.method === "OPTIONS";
      response.setHeader("Vary", isKnown ? "Origin" : "Accept");
      response.setHeader("Access-Control-Allow-Headers", "authorization");
      if (isKnown && request.headers.origin === ORIGIN) response.setHeader("Access-Control-Allow-Origin", ORIGIN);
      response.writeHead(isKnown ? 200 : 401).end();
    };
    const { printed } = await checked(listener, `URL -H authorization:x --origin ${ORIGIN}`);
    expect(printed).not.toContain("depends on the page's origin");
  });
});

test("with --strict whatever is printed as a warning fails a check, and every form of it says so", async () => {
  const listener: RequestListener = (request, response) => {
    response.setHeader("Access-Control-Allow-Origin", request.headers.origin ?? "null").setHeader("Vary", "Accept");
    response.end();
  };
  for (const format of ["", " --github", " --markdown"]) {
    const words = `URL --origin ${ORIGIN} --quick${format}`;
    const { exitCode, printed } = await checked(listener, words);
    expect([exitCode, printed.includes("1 of 1 check passed.")]).toEqual([0, true]);
    const strict = await checked(listener, `${words} --strict`);
    expect([strict.exitCode, strict.printed.includes("0 of 1 check passed.")]).toEqual([1, true]);
  }
  const { printed } = await checked(listener, `URL --origin ${ORIGIN} --quick --strict`);
  expect(printed).toContain("CHECK FAILED");
});
