// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Exchange } from "../../engine/fetch/exchange";
import type { FullDiagnosis } from "../../engine/remedy/fix";
import type { TrialRule } from "../../extension/trial/trial";
import { ProgressLog } from "../../session/progress";
import { remediesFor } from "../../engine/remedy/remedies";
import type { RemedyKind } from "../../engine/remedy/remedy";
import { type Remedies, RemediesContext } from "../remedy/remedies";
import { type Live, type LiveTab, LiveContext } from "../live/live";
import { createTrials } from "../live/trials";
import { TrialStrip } from "../live/trial-strip";
import { allowed, blocked, exchange, hop, missingOrigin, PAGE, response } from "../../engine/testing";
import { Detail } from "./detail";

const onCopy = vi.fn<(text: string) => void>();
let root = document.body;
let progress = new ProgressLog();

function show(of: Exchange, diagnosis: FullDiagnosis | null = blocked(of), live: Live | null = null) {
  root = document.body.appendChild(document.createElement("div"));
  void act(() =>
    render(
      <LiveContext value={live}>
        {live !== null && <TrialStrip live={live} />}
        <Detail exchange={of} others={[]} diagnosis={diagnosis} progress={progress} onCopy={onCopy} />
      </LiveContext>,
      root,
    ),
  );
}

function liveTab(patch: Partial<LiveTab> = {}): Live {
  const tab: LiveTab = {
    setRules: async () => undefined,
    onPage: () => undefined,
    repeat: async () => true,
    reload: () => undefined,
    callSite: async () => [],
    openSource: null,
    showInNetwork: null,
    ...patch,
  };
  return { tab, trials: createTrials(tab) };
}

const find = (selector: string) => root.querySelector<HTMLElement>(selector);
const text = (selector: string) => find(selector)?.textContent ?? "";
const click = (selector: string) =>
  act(async () => {
    find(selector)?.click();
  });

afterEach(() => {
  render(null, root);
  document.body.replaceChildren();
  progress = new ProgressLog();
  onCopy.mockClear();
});

describe("hidden characters", () => {
  const hostile = `${PAGE}\u202E/\u200B`;
  const of = exchange("a", {
    hops: [
      hop({
        requestHeaders: [["Origin", PAGE]],
        response: response(200, [
          ["Access-Control-Allow-Origin", hostile],
          ["X-Note", "a\tb\u0000c"],
        ]),
      }),
    ],
  });
  const mismatch = { ...missingOrigin, rule: "allow-origin-mismatch", value: hostile } as const;
  const diagnosis = blocked(of, { violations: [mismatch], evidence: [`The header is \`${hostile}\`.`] });

  it.each([".compare", ".note", ".raw", ".handshake", ".diff"])("are shown by their names in %s", (place) => {
    show(of, diagnosis);
    expect(text(place)).toContain("U+202E");
    expect(text(place)).toContain("U+200B");
    expect(text(place)).not.toMatch(/[\u202E\u200B]/);
    expect(find(`${place} .invisible`)).not.toBeNull();
  });

  it("are shown in raw headers, a tab and a NUL too", () => {
    show(of, diagnosis);
    expect(text(".raw")).toContain("aU+0009bU+0000c");
  });
});

describe("curl", () => {
  const of = exchange("a", {
    hops: [
      hop({
        requestHeaders: [
          ["Origin", PAGE],
          ["Cookie", "sid=c00kie"],
        ],
      }),
    ],
  });

  it("keeps cookies to itself until the person asks for them", async () => {
    show(of);
    expect(text(".command-text")).not.toContain("c00kie");
    await click(".curl-secrets input");
    expect(text(".command-text")).toContain("Cookie: sid=c00kie");
  });

  it("copies the command as it stands there", async () => {
    show(of);
    await click(".command button");
    expect(onCopy).toHaveBeenCalledWith(text(".command-text"));
  });

  it("offers no secrets where there are none", () => {
    show(exchange("a"));
    expect(find(".curl-secrets")).toBeNull();
  });
});

describe("what needs a live page", () => {
  it("is not offered for a file", () => {
    show(exchange("a"));
    expect(find(".try, .call-site")).toBeNull();
  });

  it("tries the fix, says at the top that it does, and ends it there", async () => {
    const setRules = vi.fn<(rules: readonly TrialRule[]) => Promise<void>>(async () => undefined);
    show(exchange("a"), undefined, liveTab({ setRules }));
    await click(".try button");
    expect(setRules.mock.lastCall?.[0].map(({ set }) => set["Access-Control-Allow-Origin"])).toContain(PAGE);
    expect(text(".strip.trial")).toContain("Trying the fix for GET");
    await click(".strip.trial button");
    expect(setRules.mock.lastCall?.[0]).toEqual([]);
    expect(find(".strip.trial")).toBeNull();
  });

  it("says so when the browser refuses, and that nothing is on", async () => {
    const setRules = async () => {
      throw new Error("too many rules");
    };
    show(exchange("a"), undefined, liveTab({ setRules }));
    await click(".try button");
    expect(text("[role=alert]")).toContain("too many rules");
    expect(find(".strip.trial")).toBeNull();
    expect(find(".try")?.dataset["trial"]).toBe("off");
  });

  it("says before the click why it can't, and takes no click", () => {
    const of = exchange("a");
    const diagnosis = blocked(of, {
      fix: {
        changes: [{ on: "preflight", hop: 0, status: 204, set: {}, remove: [] }],
        proven: { standard: true, chromium: true, firefox: true, webkit: true },
      },
    });
    show(of, diagnosis, liveTab());
    expect(find(".try button:disabled")).not.toBeNull();
    expect(text(".try")).toContain("not a status");
  });

  it("has nothing to try where the page got its response", () => {
    const of = exchange("a", { outcome: "delivered" });
    show(of, allowed(of), liveTab());
    expect(find(".try")).toBeNull();
  });

  it("leads to the place in the page's code, and to the browser's own Network panel", async () => {
    const place = { url: "https://app.example/js/main.js?v=1", line: 4, column: 15, inFunction: "save" };
    const openSource = vi.fn<NonNullable<LiveTab["openSource"]>>();
    const showInNetwork = vi.fn<NonNullable<LiveTab["showInNetwork"]>>();
    const of = exchange("a");
    show(of, undefined, liveTab({ callSite: async () => [place], openSource, showInNetwork }));
    await act(async () => undefined);
    expect(text(".call-site li")).toBe("main.js:4 in save");
    await click(".call-site .link");
    expect(openSource).toHaveBeenCalledWith(place);
    await click("[data-do=network]");
    expect(showInNetwork).toHaveBeenCalledWith(of);
  });
});

describe("after a change on the server", () => {
  const problem = exchange("a", { credentials: "omit", startedAt: 1 });
  const repeat = vi.fn<LiveTab["repeat"]>(async () => true);
  const reload = vi.fn<LiveTab["reload"]>();

  it("has the page send the request again, as it was, and only on a click", async () => {
    show(problem, undefined, liveTab({ repeat, reload }));
    expect(repeat).not.toHaveBeenCalled();
    await click("[data-do=check]");
    const [{ url, method }] = problem.hops;
    expect(repeat).toHaveBeenCalledWith({ origin: PAGE, url, method, credentials: "omit", headers: [] });
    expect(text(".check [role=status]")).toContain("Sent");
  });

  it("says so where the page has become another one", async () => {
    show(problem, undefined, liveTab({ repeat: async () => false }));
    await click("[data-do=check]");
    expect(text(".check [role=status]")).toContain("another origin");
  });

  it("repeats nothing that may change data: it reloads the page instead", async () => {
    show(exchange("p", { hops: [hop({ method: "POST" })] }), undefined, liveTab({ repeat, reload }));
    repeat.mockClear();
    await click("[data-do=check]");
    expect(repeat).not.toHaveBeenCalled();
    expect(reload).toHaveBeenCalledOnce();
    expect(text(".check")).toContain("may change data");
  });

  it("says what was fixed and how many are left at that server", () => {
    const other = exchange("b", { hops: [hop({ url: "https://api.example.com/other" })], startedAt: 1 });
    const fixed = exchange("c", { outcome: "delivered", startedAt: 2 });
    progress.note(problem, blocked(problem));
    progress.note(other, blocked(other));
    progress.note(fixed, allowed(fixed));
    show(fixed, allowed(fixed), liveTab());
    expect(text(".progress")).toMatch(/^Fixed at .+, was “No CORS headers at all”$/);
    expect(text(".check")).toContain("1 of 2 requests to api.example.com are left to fix.");
  });
});

describe("what helps", () => {
  const sections = (diagnosis: Partial<FullDiagnosis>, kind: RemedyKind) => {
    const of = exchange("a");
    const remedy = { id: "one", kind, title: "Do it", steps: [], code: [], cost: null, docs: null } as const;
    const find = () => [{ ...remedy, proof: "proven" as const }];
    const whole: FullDiagnosis = { ...blocked(of), ...diagnosis };
    root = document.body.appendChild(document.createElement("div"));
    void act(() =>
      render(
        <RemediesContext value={{ find, hosts: {}, say: () => undefined }}>
          <Detail exchange={of} others={[]} diagnosis={whole} progress={progress} onCopy={onCopy} />
        </RemediesContext>,
        root,
      ),
    );
    return [...root.querySelectorAll(".help > .remedies h2, .help > .fix h2")].map((one) => one.textContent);
  };

  it("is below the headers to send where it makes a server send them", () => {
    expect(sections({}, "server-code")).toEqual(["Fix", "Other fixes"]);
  });

  it("is above them, and open, where another request needs none of them", () => {
    expect(sections({}, "request")).toEqual(["What helps", "Fix"]);
    expect(find("[data-remedy=one]")?.hasAttribute("open")).toBe(true);
  });

  it("leaves the headers of somebody else's server to those who run it", () => {
    expect(sections({ owner: "third-party" }, "request")).toEqual(["What helps", "Fix, if you run the server"]);
  });

  it("is above them where another error comes first", () => {
    expect(sections({ cause: "server-error" }, "server-code")).toEqual(["What helps", "Fix"]);
  });
});

describe("whose server it is", () => {
  const of = exchange("a");
  const say = vi.fn<Remedies["say"]>();
  const shown = (hosts: Remedies["hosts"] = {}) => {
    root = document.body.appendChild(document.createElement("div"));
    void act(() =>
      render(
        <RemediesContext value={{ find: remediesFor, hosts, say }}>
          <Detail exchange={of} others={[]} diagnosis={blocked(of)} progress={progress} onCopy={onCopy} />
        </RemediesContext>,
        root,
      ),
    );
  };

  it("is said to be unknown where nothing shows it, and is told by one click", async () => {
    shown();
    expect(text(".who")).toContain("Nothing shows whose server api.example.com is.");
    await click("[data-do=owner]");
    expect(say).toHaveBeenCalledWith("api.example.com", "foreign");
  });

  it("puts what helps without the server first where it is somebody else's, and the message to them", () => {
    shown({ foreign: new Set(["api.example.com"]) });
    expect(text(".who")).toContain("only its operator can change it");
    expect(find(".help > :first-child")?.className).toBe("remedies");
    expect(text('[data-remedy="ask-owner"]')).toContain(`Our page at ${PAGE}`);
    expect(text(".remedies h2")).toBe("What helps");
  });
});
