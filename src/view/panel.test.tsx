// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import type { Exchange } from "../engine/fetch/exchange";
import { allowed, API, blocked, diagnoseByOutcome, exchange, hop, missingOrigin, PAGE } from "../engine/testing";
import { testPanel } from "./testing-panel";

const { actions, all, click, find, mount, press, rows, send, text } = testPanel();
/** Another failure than that of `exchange("a")`. */
const elsewhere = (id: string) => exchange(id, { hops: [hop({ url: `${API}/${id}` })] });

describe("the rows", () => {
  it("bear the marks that tests of the real panel read", async () => {
    mount();
    await send([exchange("a"), exchange("b", { outcome: "pending", hops: [hop({ method: "PUT" })] })]);
    expect({ ...find("#row-a")?.dataset }).toEqual({
      exchange: "a",
      url: `${API}/users`,
      method: "GET",
      verdict: "blocked",
      cause: "not-configured",
      rule: "allow-origin-missing",
    });
    const marks = ["data-verdict", "data-method", "data-cause", "data-rule"].map((name) =>
      find("#row-b")?.getAttribute(name),
    );
    expect(marks).toEqual(["pending", "PUT", "", ""]);
  });

  it("are all there below two hundred, and a window of them above, each told its place", async () => {
    mount();
    const many = (count: number) => Array.from({ length: count }, (_, index) => elsewhere(`e${index}`));
    await send(many(199));
    expect(rows()).toHaveLength(199);
    await send(many(1000), { cleared: true });
    expect(rows().length).toBeLessThan(50);
    expect(find("#row-e3")?.getAttribute("aria-posinset")).toBe("4");
    expect(find("#row-e3")?.getAttribute("aria-setsize")).toBe("1000");
  });
});

describe("repeats of a failure", () => {
  const again = (id: string) => exchange(id, { hops: [hop({ url: `${API}/users?at=${id}` })] });
  const shown = () => all("[data-exchange]").map((row) => [row.dataset["exchange"], row.getAttribute("aria-level")]);

  it("are one row with a count, and stand beneath it by a click", async () => {
    mount();
    await send([exchange("a"), again("b"), elsewhere("other"), again("c")]);
    expect(rows()).toEqual(["a", "other"]);
    expect(text("#row-a .row-times")).toBe("3 times ×3");
    expect(find("#row-a")?.getAttribute("aria-expanded")).toBe("false");
    await click("#row-a [data-toggle]");
    expect(shown()).toEqual([
      ["a", "1"],
      ["b", "2"],
      ["c", "2"],
      ["other", "1"],
    ]);
    expect(find("#row-c")?.getAttribute("aria-posinset")).toBe("2");
    await click("#row-a [data-toggle]");
    expect(rows()).toEqual(["a", "other"]);
  });

  it("are shown by the right arrow and put away by the left, which first leads back to the first of them", async () => {
    mount();
    await send([exchange("a"), again("b")]);
    find(".list")?.focus();
    await press("ArrowRight");
    expect(rows()).toEqual(["a", "b"]);
    await press("ArrowRight");
    expect(find("[aria-selected=true]")?.id).toBe("row-b");
    await press("ArrowLeft");
    expect(find("[aria-selected=true]")?.id).toBe("row-a");
    await press("ArrowLeft");
    expect(rows()).toEqual(["a"]);
  });

  it("keep apart what failed otherwise, and what did not fail", async () => {
    mount((of) => (of.id === "b" ? blocked(of, { cause: "origin-port" }) : diagnoseByOutcome(of)));
    const fine = (id: string) => exchange(id, { outcome: "delivered" });
    await send([exchange("a"), exchange("b"), fine("c"), fine("d")]);
    expect(rows()).toEqual(["a", "b", "c", "d"]);
  });
});

describe("the diagnosis", () => {
  it("is headed by the only h1, with values as code", async () => {
    mount();
    await send([exchange("a"), exchange("b")]);
    expect(all("h1")).toHaveLength(1);
    expect(text("h1")).toBe(`api.example.com did not allow ${PAGE} to read its answer.`);
    expect(all("h1 code").map((code) => code.textContent)).toEqual(["api.example.com", PAGE]);
  });

  it("shows what comes from the network as text, whatever it looks like", async () => {
    mount((of) => blocked(of, { headline: "<img src=x> said `<b>no</b>`." }));
    await send([exchange("a")]);
    expect(text("h1")).toBe("<img src=x> said <b>no</b>.");
    expect(find("h1 img, h1 b")).toBeNull();
  });

  it("names the rules behind the first one, and all of them in the words of both browsers", async () => {
    const next = { ...missingOrigin, rule: "allow-credentials", header: "Access-Control-Allow-Credentials" } as const;
    mount((of) => blocked(of, { violations: [missingOrigin, next] }));
    await send([exchange("a")]);
    expect(all(".console-names code").map((code) => code.textContent)).toEqual([
      "MissingAllowOriginHeader",
      "CORSMissingAllowOrigin2",
    ]);
    expect(all(".next [data-rule]").map((item) => item.dataset["rule"])).toEqual(["allow-credentials"]);
  });

  it("names both of Firefox's words where it may have used either", async () => {
    const either = { ...missingOrigin, firefoxOr: "CORSMultipleAllowOriginNotAllowed" } as const;
    mount((of) => blocked(of, { violations: [either] }));
    await send([exchange("a")]);
    expect(text(".console-names")).toContain("CORSMissingAllowOrigin2 or CORSMultipleAllowOriginNotAllowed");
  });

  it("says both explanations with their conditions when two fit, and one fix", async () => {
    mount((of) =>
      blocked(of, {
        certainty: "either",
        fix: null,
        alternatives: [blocked(of, { evidence: ["With cookies:"] }), allowed(of, { evidence: ["Without cookies:"] })],
      }),
    );
    await send([exchange("a")]);
    expect(all(".explanations dt").map((each) => each.textContent)).toEqual(["With cookies:", "Without cookies:"]);
    expect(all(".fix")).toHaveLength(1);
  });

  it("says that browsers differ only when they do", async () => {
    mount((of) =>
      blocked(
        of,
        of.id === "b"
          ? { browsers: { standard: "blocked", chromium: "blocked", firefox: "allowed", webkit: "allowed" } }
          : {},
      ),
    );
    await send([exchange("a"), elsewhere("b")]);
    expect(find(".browsers")).toBeNull();
    await click("#row-b");
    expect(text(".browsers dl")).toBe("ChromiumBlockedFirefoxAllowedSafariAllowedStandardBlocked");
  });
});

describe("a request that was blocked on the page before", () => {
  const reloaded = async (rest: Partial<Exchange>) => {
    await send([exchange("a", { startedAt: 1 })]);
    await send([exchange("b", { startedAt: 2, ...rest })], { cleared: true });
  };

  it("says on its row that it is fixed, after the page was loaded again", async () => {
    mount();
    await reloaded({ outcome: "delivered" });
    expect(text("#row-b .row-label")).toMatch(/^Fixed at .+, was “No CORS headers at all”$/);
    expect(find("#row-b")?.dataset["verdict"]).toBe("allowed");
  });

  it("says that another cause is left", async () => {
    mount((of) => blocked(of, { cause: of.id === "a" ? "not-configured" : "origin-port", label: `Cause of ${of.id}` }));
    await reloaded({});
    expect(text("#row-b .row-label")).toBe("Still blocked: now “Cause of b”, was “Cause of a”");
  });

  it("is forgotten with the list that a person clears", async () => {
    mount();
    await send([exchange("a", { startedAt: 1 })]);
    await click('[aria-label="Clear the list"]');
    await send([exchange("b", { startedAt: 2, outcome: "delivered" })]);
    expect(text("#row-b .row-label")).toBeUndefined();
  });
});

describe("copying", () => {
  it("copies one block by its button and says so", async () => {
    mount();
    await send([exchange("a")]);
    await click(".change button");
    expect(actions.copy).toHaveBeenCalledWith(`Access-Control-Allow-Origin: ${PAGE}\nVary: Origin`);
    expect(text("[role=status]")).toBe("Copied");
  });

  it("copies the whole fix with c", async () => {
    mount();
    await send([exchange("a")]);
    await press("c");
    expect(actions.copy.mock.calls[0]?.[0]).toContain(`# Response: GET ${API}/users\n`);
  });

  it("says what to do when the browser does not allow it", async () => {
    actions.copy.mockRejectedValueOnce(new Error("no gesture"));
    mount();
    await send([exchange("a")]);
    await press("c");
    expect(text("[role=status]")).toContain("Select the text");
  });
});

describe("the keyboard", () => {
  it("walks the list, which stays one tab stop", async () => {
    mount();
    await send([exchange("a"), elsewhere("b"), elsewhere("c")]);
    find(".list")?.focus();
    await press("ArrowDown");
    expect(find(".list")?.getAttribute("aria-activedescendant")).toBe("row-b");
    await press("End");
    expect(find("[aria-selected=true]")?.id).toBe("row-c");
    expect(all(".list [tabindex]")).toHaveLength(0);
  });

  it("goes into the diagnosis with Enter and back with Escape", async () => {
    mount();
    await send([exchange("a")]);
    find(".list")?.focus();
    await press("Enter");
    expect(document.activeElement).toBe(find(".detail"));
    await press("Escape");
    expect(document.activeElement).toBe(find(".list"));
  });

  it("searches with /, where Escape first clears and then leaves", async () => {
    mount();
    await send([exchange("a")]);
    await press("/");
    const search = find(".search") as HTMLInputElement;
    expect(document.activeElement).toBe(search);
    await act(() => {
      search.value = "zzz";
      search.dispatchEvent(new Event("input", { bubbles: true }));
    });
    expect(rows()).toEqual([]);
    await press("c");
    expect(actions.copy).not.toHaveBeenCalled();
    await press("Escape");
    expect(rows()).toEqual(["a"]);
    await press("Escape");
    expect(document.activeElement).toBe(find(".list"));
  });

  it("shows its keys with ?", async () => {
    mount();
    await press("?");
    expect(text("dialog[open] h2")).toBe("Keys");
    expect(text("dialog[open] .measured")).toMatch(
      /^The rules of each browser were measured on Chromium \d+, Firefox .* and WebKit/,
    );
    await click("dialog button");
    expect(find("dialog")).toBeNull();
  });
});
