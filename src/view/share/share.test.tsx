// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Exchange } from "../../engine/fetch/exchange";
import { readHar } from "../../har/har-in";
import { decodeLink } from "../../report/link";
import { mountPanel } from "../app";
import { API, diagnoseByOutcome, exchange, hop, PAGE } from "../../engine/testing";
import { testActions, testFeed, VIEWER } from "../testing";
import type { ReportActions } from "./report-actions";

let actions = testActions();
let feed = testFeed();
let unmount = () => {};
let saved: { name: string; text: Promise<string> }[] = [];

const find = (selector: string) => document.querySelector<HTMLInputElement>(selector);
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>(".ways button")];
const link = () => find(".share-link input")?.value ?? "";
const linkMade = () => vi.waitUntil(() => link().startsWith(VIEWER), { timeout: 30_000 });
const saying = () => vi.waitUntil(() => find(".share-said")?.textContent, { timeout: 30_000 });
const press = (name: string) =>
  act(async () => {
    buttons()
      .find(({ textContent }) => textContent === name)
      ?.click();
  });
const choose = (selector: string) =>
  act(async () => {
    find(selector)?.click();
  });
const shared = async (): Promise<readonly Exchange[]> => {
  const read = await decodeLink(link());
  return "exchanges" in read ? read.exchanges : [];
};
const paths = (exchanges: readonly Exchange[]) => exchanges.map(({ hops }) => new URL(hops[0].url).pathname);

const at = (path: string) => [hop({ url: `${API}${path}` })] as const;
const secret = hop({
  url: `${API}/login?token=s3cr3t`,
  requestHeaders: [
    ["Origin", PAGE],
    ["Cookie", "id=s3cr3t"],
  ],
});

async function open(exchanges: readonly Exchange[]): Promise<void> {
  await act(() => feed.send(exchanges));
  await act(() => {
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "s", bubbles: true, cancelable: true }));
  });
}

beforeEach(async () => {
  actions = testActions();
  feed = testFeed();
  saved = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const text = fetch(this.href).then((response) => response.text());
    saved.push({ name: this.download, text });
  });
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    const url = `blob:test/${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  });
  vi.stubGlobal("fetch", async (url: string) => blobs.get(url));
  const root = document.body.appendChild(document.createElement("div"));
  await act(() => {
    unmount = mountPanel(root, feed, actions, diagnoseByOutcome);
  });
});

afterEach(() => {
  unmount();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("what goes in", () => {
  const all = [
    exchange("a", { hops: at("/a") }),
    exchange("b", { hops: at("/b") }),
    exchange("c", { hops: at("/c"), outcome: "delivered" }),
    exchange("d", { hops: at("/d"), outcome: "pending", endedAt: null }),
  ];

  it("is the selected request at first, then all blocked, or all that the list shows and that ended", async () => {
    await open(all);
    await linkMade();
    expect(paths(await shared())).toEqual(["/a"]);
    await choose("input[value=blocked]");
    await linkMade();
    expect(paths(await shared())).toEqual(["/a", "/b"]);
    await choose("input[value=shown]");
    await linkMade();
    expect(paths(await shared())).toEqual(["/a", "/b", "/c"]);
  });

  it("can't be what there is none of", async () => {
    await open([exchange("c", { outcome: "delivered" })]);
    expect(find("input[value=blocked]")?.disabled).toBe(true);
    expect(find("input[value=shown]")?.checked).toBe(true);
  });

  it("does not change with the list behind the dialog", async () => {
    await open([exchange("a", { hops: at("/a") })]);
    await act(() => feed.send([exchange("b", { hops: at("/b") })]));
    await choose("input[value=blocked]");
    await linkMade();
    expect(paths(await shared())).toEqual(["/a"]);
  });
});

describe("what stays out", () => {
  it("is counted and shown before and after, and in none of the reports", async () => {
    await open([exchange("a", { hops: [secret] })]);
    await linkMade();
    expect(find(".left-out p")?.textContent).toBe(
      "Cut from this report: 1 header value, 1 query value. Bodies are never recorded.",
    );
    expect(find(".cuts")?.textContent).toContain("s3cr3t");
    for (const { textContent } of buttons()) await press(textContent);
    await vi.waitUntil(() => saved.length === 3);
    const texts = [...actions.copy.mock.calls.flat(), ...(await Promise.all(saved.map(({ text }) => text)))];
    expect(texts).toHaveLength(6);
    expect(JSON.stringify(await shared())).not.toContain("s3cr3t");
    for (const text of texts) expect(text).not.toContain("s3cr3t");
  });

  it("are the hosts' names too, on request", async () => {
    await open([exchange("a")]);
    await choose("dialog input[type=checkbox]");
    await linkMade();
    expect(JSON.stringify(await shared())).not.toContain(new URL(API).host);
  });
});

describe("the ways out", () => {
  it("copy the link that is shown, and say so", async () => {
    await open([exchange("a")]);
    await linkMade();
    await press("Copy link");
    expect(actions.copy).toHaveBeenCalledWith(link());
    expect(await saying()).toBe("Copied");
    expect(find(".link-length")?.textContent).toContain(`${link().length} characters`);
  });

  it("save what is shown as a test that cors-why check runs", async () => {
    await open([exchange("a", { hops: [secret] })]);
    await press("Save as a test");
    await vi.waitUntil(() => saved.length === 1);
    expect(saved[0]?.name).toBe("cors-why.json");
    const { endpoints } = JSON.parse((await saved[0]?.text) ?? "");
    expect(endpoints).toMatchObject([{ url: `${API}/login`, origins: [PAGE], methods: ["GET"] }]);
  });

  it("copy a ticket with the headline and the link", async () => {
    await open([exchange("a")]);
    await linkMade();
    await press("Copy for a ticket");
    expect(actions.copy.mock.calls[0]?.[0]).toContain("did not allow");
    expect(actions.copy.mock.calls[0]?.[0]).toContain(link());
  });

  it("copy what a coding agent needs, with the command that proves the fix", async () => {
    await open([exchange("a", { hops: [secret] })]);
    await press("Copy for a coding agent");
    const prompt = String(actions.copy.mock.calls[0]?.[0]);
    expect(prompt).toMatch(/^npx cors-why check /m);
    expect(prompt).toContain(`${API}/login`);
  });

  it("save a page and a HAR file with the same exchanges", async () => {
    await open([exchange("a")]);
    await press("Download report.html");
    await press("Download .har");
    await vi.waitUntil(() => saved.length === 2);
    expect(saved.map(({ name }) => name)).toEqual(["cors-why.html", "cors-why.har"]);
    const [html = "", har = ""] = await Promise.all(saved.map(({ text }) => text));
    expect(readHar(html.replaceAll(/<\/?script[^>]*>/g, ""))).toEqual(readHar(har));
    expect(readHar(har)).toMatchObject({ exchanges: [{ hops: [{ url: `${API}/users` }] }] });
  });

  it("offer the file first when the link is too long, and leave it out of the ticket", async () => {
    const many = Array.from({ length: 400 }, (_, index) => {
      const word = String.fromCodePoint(97 + (index % 26), 97 + ((index * 7) % 26), 97 + ((index * 11) % 26));
      const origin = `http://localhost:${3000 + index * 37}`;
      return exchange(`e${index}`, { origin, hops: at(`/${word}/list/${word}`), startedAt: index * 7919 });
    });
    await open(many);
    await choose("input[value=shown]");
    await linkMade();
    expect(link().length).toBeGreaterThan(8000);
    expect(find(".link-length")?.textContent).toContain("Send report.html instead.");
    expect(find(".ways .primary")?.textContent).toBe("Download report.html");
    await press("Copy for a ticket");
    expect(actions.copy.mock.calls[0]?.[0]).not.toContain(VIEWER);
  });

  it("say what went wrong when one does not work", async () => {
    actions.copy.mockRejectedValueOnce(new Error("no gesture"));
    await open([exchange("a")]);
    await linkMade();
    await press("Copy link");
    expect(await saying()).toBe("That did not work: no gesture");
  });
});

describe("the dialog", () => {
  it("does not open over an empty list", async () => {
    await open([]);
    expect(find("dialog")).toBeNull();
  });

  it("goes away by its button, and on Escape wherever the focus is", async () => {
    await open([exchange("a")]);
    await choose(".share-close");
    expect(find("dialog")).toBeNull();
    await open([exchange("a")]);
    const escape = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
    await act(async () => void document.body.dispatchEvent(escape));
    expect(find("dialog")).toBeNull();
    // What is not prevented, DevTools take for theirs.
    expect(escape.defaultPrevented).toBe(true);
  });
});

describe("a report that can't be made", () => {
  it("leaves nothing to share, not even what was made of an earlier choice", async () => {
    await open([exchange("a", { hops: at("/items") })]);
    await linkMade();
    (actions as ReportActions).alsoCut = () => {
      throw new Error("no such list");
    };
    await choose(".share-about input[type=checkbox]");
    expect(find(".share-link input")).toBeNull();
    expect(buttons()).toEqual([]);
    expect(document.querySelector(".share [role=alert]")?.textContent).toContain("no such list");
  });
});
