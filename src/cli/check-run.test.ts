import type { RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { readCheck } from "./check-options";
import { WrongUsage } from "./command";
import { ORIGIN, checked, good } from "./testing-check";
import { Variables } from "./variables";

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

  test("sends a secret from the environment and prints it nowhere", async () => {
    const words = `URL --origin ${ORIGIN} --header-env Authorization=TOKEN --json`;
    const { printed, seen, said } = await checked(good, words, { TOKEN: "Bearer s3cr3t" });
    expect(seen.some(({ headers }) => headers.authorization === "Bearer s3cr3t")).toBe(true);
    expect(printed + said.join(" ")).not.toContain("s3cr3t");
  });

  test.each(["", " --json", " --github", " --junit a.xml --sarif b.sarif"])(
    "prints no secret of the URL where many may read it, but with --raw: %j",
    async (format) => {
      const path = "/reset/kQ7xZ2mPw9LrT4vB8nYs/items?access_token=hXq93kLmZp";
      const words = `URL --origin https://other.example --quick${format}`;
      const SECRETS = /kQ7xZ2mPw9LrT4vB8nYs|hXq93kLmZp/;
      const cut = await checked(good, words, {}, { isTerminal: false, path });
      const raw = await checked(good, `${words} --raw`, {}, { isTerminal: false, path });
      const textOf = ({ printed, said, written }: typeof cut): string =>
        [printed, ...said, ...written.values()].join("\n");
      expect(textOf(cut)).not.toMatch(SECRETS);
      expect(textOf(cut)).toContain("https://other.example");
      expect(textOf(raw)).toMatch(SECRETS);
      expect(cut.seen.map(({ url }) => url)).toContain(path);
    },
  );

  test.each(["--markdown", "--html a.html", "--markdown --raw", "--html a.html --raw"])(
    "tells what it found without a secret of the URL in what is handed on: %s",
    async (format) => {
      const path = "/reset/kQ7xZ2mPw9LrT4vB8nYs/items?access_token=hXq93kLmZp";
      const words = `URL --origin ${ORIGIN} --deny https://evil.example ${format}`;
      const { printed, written } = await checked(reflecting, words, {}, { path });
      const handedOn = format.startsWith("--html") ? (written.get("a.html") ?? "") : printed;
      expect(handedOn).toContain("A page of any website can read");
      expect(handedOn).not.toMatch(/kQ7xZ2mPw9LrT4vB8nYs|hXq93kLmZp/);
    },
  );

  test("writes nothing of a variable into what it found", async () => {
    const { written } = await checked(reflecting, "--policy keyed.json --html a.html", { KEY: "blue-tenant-7" });
    expect(written.get("a.html")).toContain("A page of any website can read");
    expect(/<section id="notes">(.*)<\/section>/s.exec(written.get("a.html") ?? "")?.[1]).not.toContain(
      "blue-tenant-7",
    );
  });

  test("writes no secret into a report of CI at a terminal, where it prints what was typed", async () => {
    const path = "/items?access_token=hXq93kLmZp";
    const words = "URL --origin https://other.example --quick --junit a.xml --sarif b.sarif";
    const { printed, written } = await checked(good, words, {}, { isTerminal: true, path });
    expect(printed).toContain("hXq93kLmZp");
    expect(written.size).toBe(2);
    expect([...written.values()].join("\n")).not.toContain("hXq93kLmZp");
  });

  test("obeys nothing that a server sends to a terminal", async () => {
    const nasty: RequestListener = (_, response) => {
      response.socket?.end(
        "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: http://a\u009B31m\u00ADb\r\nContent-Length: 0\r\n\r\n",
        "latin1",
      );
    };
    for (const format of ["", " --json"]) {
      const { printed } = await checked(nasty, `URL --origin ${ORIGIN} --quick${format}`);
      expect(printed).toMatch(/^[ -~\n“”’–]+$/);
      expect(printed).toContain(String.raw`\u009b31m`);
    }
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

  test("asks no URL that a script can't ask, and prints nothing of its password", async () => {
    const asking = checked(good, "http://ada:s3cr3t@127.0.0.1/ --quick");
    await expect(asking).rejects.toThrow(WrongUsage);
    await expect(asking).rejects.not.toThrow("s3cr3t");
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

/** Lets every page in, with cookies, and exposes nothing. */
const reflecting: RequestListener = (request, response) => {
  response.setHeader("Access-Control-Allow-Origin", request.headers.origin ?? "*");
  response.setHeader("Access-Control-Allow-Credentials", "true");
  response.writeHead(200).end();
};

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

test.each([
  ["--header Authorization: Bearer s3cr3t", '"--header ..." is one word with a blank in it'],
  ["https://api.example/ --origin https://app.example", "the URL and an option are one word"],
])("an option and its value in one word are refused, and nothing of the value is said: %j", async (word, problem) => {
  const asking = readCheck([word], new Variables({}));
  await expect(asking).rejects.toThrow(problem);
  await expect(asking).rejects.toThrow("one word a line");
  await expect(asking).rejects.not.toThrow("s3cr3t");
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
