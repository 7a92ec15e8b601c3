import { describe, expect, test } from "vitest";
import { diagnose } from "../engine/diagnose/diagnose";
import { exchangesOf } from "../engine/diagnose/testing";
import type { Exchange } from "../engine/fetch/exchange";
import { readHar } from "../har/har-in";
import { writeHar } from "../har/har-out";
import { decodeLink, encodeLink } from "./link";
import { redact } from "./redact";

const [kept] = exchangesOf("- https://api.example/items => failed csp");
if (!kept) throw new Error("no exchange");
const interception = { by: "csp", directive: "connect-src", source: "https://app.example/main.js:12" } as const;
const RECORDED: Exchange = { ...kept, hops: [{ ...kept.hops[0], requestHeaders: null }], interception };

describe("a request that the page's own policy kept back", () => {
  test("is the same after a file and after a link", async () => {
    expect(readHar(writeHar([RECORDED], "1.0"))).toEqual({ exchanges: [RECORDED], pages: [], leftOut: [], doubts: [] });
    expect(await decodeLink(await encodeLink([RECORDED]))).toMatchObject({ exchanges: [RECORDED] });
  });

  test("is explained the same to whom it is shared with", () => {
    const [shared] = redact([RECORDED]).exchanges;
    expect(shared && diagnose(shared)).toMatchObject({ cause: "csp-connect-src", verdict: "failed" });
    expect(shared?.hops[0].method).toBe("-");
    expect(shared?.interception).toEqual(interception);
  });

  test("is shared without what is secret of the script that asked, or made up", () => {
    const source = "https://app.example/users/ada@lovelace.example/main.js?token=4f1c9a:12";
    const loud: Exchange = { ...RECORDED, interception: { by: "csp", directive: "hunter2", source } };
    const text = JSON.stringify(redact([loud], { hosts: true }).exchanges);
    expect(text).not.toMatch(/ada|lovelace|4f1c9a|hunter2|app\.example/);
  });
});

describe("what a page was permitted on the local network", () => {
  const [denied] = exchangesOf(
    "GET http://192.168.1.20/a => failed net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS permission-denied-in-granted",
  );
  if (!denied) throw new Error("no exchange");

  test("is the same after a file and after a link, and is shared", async () => {
    expect(readHar(writeHar([denied], "1.0"))).toMatchObject({ exchanges: [{ localNetwork: denied.localNetwork }] });
    expect(await decodeLink(await encodeLink([denied]))).toMatchObject({ exchanges: [denied] });
    expect(redact([denied]).exchanges[0]?.localNetwork).toEqual({ document: "denied", page: "granted" });
  });

  test("is left out where a file has something else there", () => {
    const har = writeHar([denied], "1.0").replace(/"document":\s*"denied"/, '"document": "perhaps"');
    expect(har).toContain("perhaps");
    expect(readHar(har)).not.toHaveProperty("exchanges.0.localNetwork");
  });
});
