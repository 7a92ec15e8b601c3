import { describe, expect, it } from "vitest";
import type { CauseId } from "../engine/diagnose/causes/index";
import type { Remedy, RemedyKind } from "../engine/remedy/remedy";
import { aroundHeaders } from "./around-headers";

const remedy = (kind: RemedyKind): Remedy => ({
  id: kind,
  kind,
  title: "Do it",
  steps: ["Do it."],
  code: [],
  cost: null,
  proof: "not-provable-here",
  docs: null,
});

/** The kinds in the order in which they are read, the headers among them. */
function read(cause: CauseId, ...kinds: readonly RemedyKind[]): readonly string[] {
  const { before, after } = aroundHeaders({ cause }, kinds.map(remedy));
  return [...before.map(({ kind }) => kind), "HEADERS", ...after.map(({ kind }) => kind)];
}

describe("the headers that fix it", () => {
  it("come before what makes a server send them", () => {
    expect(read("not-configured", "server-code", "platform-setting", "server-headers", "proxy")).toEqual([
      "HEADERS",
      "server-code",
      "platform-setting",
      "proxy",
    ]);
  });

  it("come after what needs none: another request, or the page", () => {
    expect(read("preflight-redirect-slash", "request", "server-code", "server-headers")).toEqual([
      "request",
      "HEADERS",
      "server-code",
    ]);
    expect(read("cached-without-cors", "page", "platform-setting", "server-headers")).toEqual([
      "page",
      "HEADERS",
      "platform-setting",
    ]);
  });

  it("come after all that the page's side can do where the server is somebody else's", () => {
    expect(read("third-party", "request", "proxy", "ask-owner", "server-headers")).toEqual([
      "request",
      "proxy",
      "ask-owner",
      "HEADERS",
    ]);
  });

  it.each<CauseId>(["server-error", "gateway-error", "platform-responded", "login-wall", "tunnel-page"])(
    "come last where they are not what is wrong first: %s",
    (cause) => {
      expect(read(cause, "platform-setting", "server-code", "server-headers", "ask-owner")).toEqual([
        "platform-setting",
        "server-code",
        "HEADERS",
        "ask-owner",
      ]);
    },
  );

  it("follow all that helps where no remedy is about sending them", () => {
    expect(read("third-party", "request", "ask-owner")).toEqual(["request", "ask-owner", "HEADERS"]);
  });
});
