import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exchange, hop } from "../engine/testing";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { readPolicyFile } from "./policy-file";
import { type Recorded, writePolicyFile } from "./policy-out";

const recorded = (...made: ReturnType<typeof exchange>[]): Recorded[] =>
  made.map((one) => ({ exchange: one, diagnosis: diagnoseAndFix(one) }));

describe("a policy file", () => {
  test("holds what the requests needed, one endpoint for each URL, credentials mode and set of headers, and no secret", () => {
    const preflight = {
      requestHeaders: [["Access-Control-Request-Headers", "content-type,x-a"]] as const,
      response: null,
      error: null,
    };
    const url = "https://api.example/items?token=s3cr3t";
    const { text } = writePolicyFile(
      recorded(
        exchange("a", { hops: [hop({ url, method: "PUT", preflight })], credentials: "include" }),
        exchange("b", { hops: [hop({ url })], credentials: "include" }),
        exchange("c", { hops: [hop({ url })], credentials: "omit", origin: "https://other.example" }),
        exchange("d", { hops: [hop({ url })], origin: "null" }),
      ),
    );
    expect(JSON.parse(text)).toMatchObject({
      endpoints: [
        {
          url: "https://api.example/items",
          methods: ["PUT"],
          headers: ["content-type", "x-a"],
          credentials: true,
        },
        { url: "https://api.example/items", methods: ["GET"], credentials: true },
        { url: "https://api.example/items", origins: ["https://other.example"], methods: ["GET"] },
      ],
    });
    expect(text).not.toContain("s3cr3t");
    expect(readPolicyFile(JSON.parse(text))).toHaveProperty("endpoints");
  });

  test("names the path that was requested, in any language, and says where a secret stood in it", () => {
    const urls = ["https://api.example/kunden/42/artikel", "https://api.example/reset/kX9fPq27LmZt4Rb8Yw"];
    const { text, cutUrls } = writePolicyFile(
      recorded(...urls.map((url, at) => exchange(`e${at}`, { hops: [hop({ url })] }))),
    );
    expect(JSON.parse(text).endpoints.map((one: { url: string }) => one.url)).toEqual([
      "https://api.example/kunden/42/artikel",
      "https://api.example/reset/CUT",
    ]);
    expect(cutUrls).toEqual(["https://api.example/reset/CUT"]);
  });

  test("lists the headers of a request whose permission the browser had from before", () => {
    const requestHeaders = [
      ["Authorization", "Bearer x"],
      ["Priority", "u=1, i"],
    ] as const;
    const { text } = writePolicyFile(
      recorded(exchange("a", { hops: [hop({ url: "https://api.example/orders", requestHeaders })] })),
    );
    expect(JSON.parse(text).endpoints).toMatchObject([{ methods: ["GET"], headers: ["authorization"] }]);
  });

  test.each([
    ["[]", "endpoints: is missing"],
    ['{"endpoints":[]}', "endpoints: needs at least one endpoint"],
    ['{"endpoints":[{"url":"x","origins":["https://a.example"]}]}', "endpoints.0.url: is no http or https URL"],
    [
      '{"endpoints":[{"url":"https://a.example","origins":["https://a.example/"]}]}',
      "endpoints.0.origins.0: is no origin",
    ],
    [
      '{"endpoints":[{"url":"https://a.example","origins":["null"],"header":[]}]}',
      'endpoints.0.header: did you mean "headers"?',
    ],
    ['{"endpoints":[{"url":"https://a.example","orgins":["null"]}]}', 'endpoints.0.orgins: did you mean "origins"?'],
    ['{"endpoints":[{"url":"https://a.example"}]}', "endpoints.0.origins: is missing"],
    [
      '{"endpoints":[{"url":"https://a.example","origins":["null"],"cookies":1}]}',
      "endpoints.0.cookies: there is no such key; there are url, origins, deny, ",
    ],
    ['{"endpoint":[]}', 'endpoint: did you mean "endpoints"?'],
    [
      '{"endpoints":[{"url":"https://a.example","origins":["https://b.example"],"deny":["null","https://b.example"]}]}',
      'endpoints.0: "https://b.example" is in "origins" and in "deny", and no server can do both',
    ],
  ])("%j is refused with the place", (text, error) => {
    const read = readPolicyFile(JSON.parse(text));
    expect("error" in read && read.error).toContain(error);
  });

  test("has a published schema of the same members", () => {
    const schema = JSON.parse(readFileSync("docs/cors-why.schema.json", "utf8"));
    const read = readPolicyFile({ endpoints: [{ url: "https://a.example", origins: ["null"] }] });
    const members = "endpoints" in read ? Object.keys(read.endpoints[0] ?? {}) : [];
    expect(new Set(Object.keys(schema.$defs.endpoint.properties))).toEqual(new Set(members));
  });
});
