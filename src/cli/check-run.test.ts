import type { RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { WrongUsage } from "./command";
import { ORIGIN, checked, good } from "./testing-check";

describe("cors-why check", () => {
  test("tells a coding agent of the request that was checked, and not of the GET that stood in for it", async () => {
    const onlyPost: RequestListener = (request, response) =>
      response.writeHead(request.method === "POST" ? 200 : 405).end();
    const { printed } = await checked(
      onlyPost,
      `URL --origin ${ORIGIN} --method POST --header content-type:application/json --prompt`,
    );
    expect(printed).toContain("--method POST");
    expect(printed).not.toMatch(/`GET /);
    expect(printed.match(/^npx cors-why check /gm)).toHaveLength(1);
  });

  test("tells a coding agent what should be better, too, where there is something to fix anyway", async () => {
    const varying =
      (listed: string): RequestListener =>
      (request, response) => {
        if (request.headers.origin === listed) response.setHeader("Access-Control-Allow-Origin", listed);
        response.writeHead(request.url === "/items" ? 200 : 404).end();
      };
    const broken = await checked(
      varying("https://live.example"),
      `URL --origin ${ORIGIN} --origin https://live.example --prompt`,
    );
    expect(broken.printed).toContain("has no `Vary: Origin`");
    expect(broken.printed).toContain("is a 404 without the CORS headers it needs");
    const fine = await checked(varying(ORIGIN), `URL --origin ${ORIGIN} --prompt`);
    expect(fine.printed).toContain("Nothing to fix");
  });

  test("proves a header that a script needs to read with the same check", async () => {
    const command = `URL --origin ${ORIGIN} --expose x-total-count --quick`;
    const { printed } = await checked(good, `${command} --prompt`);
    expect(printed).toContain("can't read the response header `x-total-count`");
    expect(printed).toMatch(/^npx cors-why check \S+ --origin \S+ --expose x-total-count$/m);
    const json = JSON.parse((await checked(good, `${command} --json`)).printed) as readonly {
      verify: { command: string[] };
    }[];
    expect(json[0]?.verify.command.slice(-2)).toEqual(["--expose", "x-total-count"]);
  });

  test("exits with 0 and says who lets it through", async () => {
    const { exitCode, printed } = await checked(good, `URL --origin ${ORIGIN}`);
    expect(exitCode).toBe(0);
    expect(printed).toContain(`As a page of ${ORIGIN}: Chromium allows it, Firefox allows it, Safari allows it.`);
    expect(printed).toContain("\n1 of 1 check passed.\n");
  });

  test("exits with 1 and shows the cause and the fix as for a file", async () => {
    const { exitCode, printed } = await checked(good, "URL --origin https://other.example --json --quick");
    expect(exitCode).toBe(1);
    expect(JSON.parse(printed)).toMatchObject([
      {
        schema: 1,
        verdict: "blocked",
        certainty: "inferred",
        request: { origin: "https://other.example", method: "GET", credentials: "same-origin" },
        fix: { changes: [{ on: "response", set: { "Access-Control-Allow-Origin": "https://other.example" } }] },
        browsers: { chromium: "blocked", firefox: "blocked", webkit: "blocked" },
        check: { role: "request", passed: false, unproven: [] },
      },
    ]);
  });

  test("says that a PUT was not sent, and exits with 0 where all that was sent is right", async () => {
    const { exitCode, printed, seen } = await checked(good, `URL --origin ${ORIGIN} -X put --body body.json`);
    expect(exitCode).toBe(0);
    expect(printed).toContain("The preflight allows the `PUT`, which itself was not sent.");
    expect(new Set(seen.map(({ method }) => method))).toEqual(new Set(["OPTIONS", "GET"]));
  });

  test("says beside code for a server what to remove from handlers, and which origins to keep", async () => {
    const { printed } = await checked(good, `URL --origin https://other.example --quick --recipe express`);
    expect(printed).toMatch(
      /Express \(cors\) for .*Remove what a route's handler sets.*Keep the others.*npm install cors/s,
    );
    expect((await checked(good, `URL --origin ${ORIGIN} --quick --recipe express`)).printed).not.toContain(
      "Remove what",
    );
  });

  test("says to write PATCH before it says what would allow patch", async () => {
    for (const format of ["", " --markdown"]) {
      const { printed } = await checked(good, `URL --origin ${ORIGIN} -X patch --quick${format}`);
      expect(printed).toMatch(/Write `PATCH` in your code.*Access-Control-Allow-Methods: PUT, patch/s);
    }
  });

  test("asks whether a method that no server knows was meant, and sends it", async () => {
    const doubts = async (method: string) => (await checked(good, `URL --origin ${ORIGIN} -X ${method} --quick`)).said;
    expect(await doubts("PUTT")).toContain("the method PUTT is sent as it is: did you mean PUT?");
    for (const method of ["PUT", "PROPFIND", "patch", "FROBNICATE"])
      expect((await doubts(method)).join()).not.toContain("did you mean");
  });

  test.each([
    ["Host", "the Host header is left out: browsers let no script set it"],
    ["Sec-Own", "the Sec-Own header is left out: browsers let no script set it"],
    ["Origin", "the Origin header is left out: browsers let no script set it; --origin names the page"],
  ])("says that no script sets %s", async (name, note) => {
    const { said, seen } = await checked(good, `URL --origin ${ORIGIN} --quick -H ${name}:api.example`);
    expect(said).toContain(note);
    expect(seen.map(({ headers }) => headers[name.toLowerCase()])).not.toContain("api.example");
  });

  test("stops after as many requests as it may send", async () => {
    const { exitCode, said } = await checked(good, `URL --origin ${ORIGIN} --max-requests 2`);
    expect([exitCode, said]).toEqual([2, ["stopped after 2 requests (--max-requests)"]]);
  });

  test("checks what cors-why.json lists, where no URL is given", async () => {
    const { exitCode, printed, seen } = await checked(good, "--json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(printed)).toMatchObject([
      { request: { method: "GET" }, verdict: "allowed" },
      { request: { method: "PUT" }, check: { passed: true, unproven: [expect.stringContaining("--send")] } },
      { request: { method: "DELETE" }, verdict: "blocked", cause: "method-not-allowed" },
    ]);
    expect(seen.some(({ method }) => method === "PUT" || method === "DELETE")).toBe(false);
  });

  test("tells in JUnit which lines fix it, and where the cause is explained", async () => {
    const { written } = await checked(good, "URL --origin https://other.example --quick --junit a.xml");
    const [, failure = ""] = /<failure [^>]*>([^<]*)<\/failure>/.exec(written.get("a.xml") ?? "") ?? [];
    const lines = failure.split("&#10;");
    expect(lines[0]).toMatch(/^origin-not-listed: .*blocked/);
    expect(lines).toContain("Access-Control-Allow-Origin: https://other.example");
    expect(lines.at(-1)).toBe("About this cause: https://cors-why.github.io/causes/origin-not-listed");
  });

  test("says where the policy file is no JSON", async () => {
    const { exitCode, said } = await checked(good, "--policy comma.json");
    expect(exitCode).toBe(2);
    expect(said).toEqual([
      'comma.json: not JSON: unexpected "]" where a value should be: the comma before it is one too many (line 3, column 1)',
    ]);
  });

  test("writes reports for systems that run checks", async () => {
    const { written, printed } = await checked(good, "--github --junit a.xml --sarif b.sarif");
    expect(printed).toContain("::error title=CORS%3A method-not-allowed::DELETE ");
    expect(written.get("a.xml")).toContain('tests="3" failures="1"');
    expect(JSON.parse(written.get("b.sarif") ?? "").runs[0].results.length).toBeGreaterThan(0);
  });

  test.each([
    ["--browser webkit", '--browser needs chromium or firefox, not "webkit"'],
    ["--browser firefox --resolve a:1:127.0.0.1", "--resolve goes with --browser chromium alone"],
    ["--as opera", '--as needs chromium, firefox or webkit, not "opera"'],
    ["--method TRACE", "browsers let no script use the method TRACE"],
    [
      "--origin https://a.example --deny https://a.example/",
      "https://a.example is in --origin and in --deny, and no server can do both",
    ],
    ["--header x", `--header needs 'name: value', not "x"`],
    ["--header Authorization=Zk3vQ9xYpL2mN8rT5wB7", `--header needs 'name: value', not "..."`],
    ["Zk3vQ9xYpL2mN8rT5wB7", 'one URL at a time, but there is also "..."'],
    ["other.example", 'one URL at a time, but there is also "other.example"'],
    ["--origin app.example", '--origin needs an origin like https://app.example, not "app.example"'],
    ["--timeout soon", '--timeout needs a number from 0.1, not "soon"'],
    ["--header-env A=NOPE", "the environment variable NOPE is not set"],
    ["--cacert key.pem", "key.pem holds no certificate (PEM)"],
    ["--resolve api", '--resolve needs HOST:PORT:ADDRESS, not "api"'],
  ])("refuses %j and says why", async (words, problem) => {
    await expect(checked(good, `URL ${words}`)).rejects.toThrow(new WrongUsage(problem));
  });
});

test("a ticket tells that a PUT was not sent", async () => {
  const { printed } = await checked(good, `URL --origin ${ORIGIN} -X PUT --markdown`);
  expect(printed).toContain("### The preflight allows the `PUT`, which itself was not sent.");
  expect(printed).toMatch(/^\*\*1 of 1 check passed\.\*\*/);
});

test("a broken server is fixed by nothing but the exit code and what --json says", async () => {
  const state = {
    preflight: { status: 404, set: {} as Record<string, string> },
    response: {} as Record<string, string>,
  };
  const broken: RequestListener = (request, response) => {
    const isPreflight = request.method === "OPTIONS";
    response.statusCode = isPreflight ? state.preflight.status : request.url === "/items" ? 200 : 404;
    for (const [name, value] of Object.entries(isPreflight ? state.preflight.set : state.response))
      response.setHeader(name, value);
    response.end();
  };
  const words = `URL --origin ${ORIGIN} -X PUT -H content-type:application/json --credentials --json`;
  let rounds = 0;
  for (;;) {
    const { exitCode, printed } = await checked(broken, words);
    rounds += 1;
    if (exitCode === 0 || rounds > 6) break;
    for (const { fix } of JSON.parse(printed)) {
      for (const { on, status, set } of fix?.changes ?? []) {
        if (status !== undefined) state.preflight.status = status;
        Object.assign(on === "preflight" ? state.preflight.set : state.response, set);
      }
    }
  }
  expect(rounds).toBeGreaterThan(1);
  expect(rounds).toBeLessThanOrEqual(4);
});
