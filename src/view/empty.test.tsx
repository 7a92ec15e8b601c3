// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { RECORDING } from "../session/testing";
import { exchange } from "../engine/testing";
import { testPanel } from "./testing-panel";

const { actions, all, click, feed, find, mount, rows, send, text } = testPanel();

describe("when there is nothing to show", () => {
  it("says that it connects, then that nothing came, with a button that reloads the page", async () => {
    mount();
    expect(text("main")).toBe("Connecting to the recorder…");
    await send([]);
    expect(text(".empty-text")).toBe("No cross-origin requests yet.");
    await click("main button");
    expect(actions.reloadPage).toHaveBeenCalledOnce();
    expect(find("h1")).toBeNull();
  });

  it.each([
    [{ sawOwnOrigin: true }, "So far this page has only sent requests to its own origin. CORS doesn't apply to them."],
    [{ isPaused: true }, "Recording is paused."],
    [
      { isClosedFile: true },
      "No cross-origin requests yet. The browser doesn't let CORS Why look into this page, which is a file, so some verdicts stay inferred. Allow access to file URLs on the browser's page for extensions.",
    ],
    [
      { mayWatch: false },
      'The browser doesn\'t let CORS Why read requests on this site. Its site access is set to "on click", or was taken away.',
    ],
  ])("says why: %o", async (odd, sentence) => {
    mount();
    await send([], { recording: { ...RECORDING, ...odd } });
    expect(text(".empty-text")).toBe(sentence);
    expect(all("main button")).toHaveLength(1);
    await send([exchange("a")], { recording: { ...RECORDING, ...odd } });
    expect(text(".banner p") ?? sentence).toBe(sentence);
  });

  it("leads to recording and to permission by one button", async () => {
    mount();
    await send([], { recording: { ...RECORDING, isPaused: true } });
    await click("main button");
    expect(feed().pause).toHaveBeenCalledWith(false);
    await send([], { recording: { ...RECORDING, mayWatch: false } });
    await click("main button");
    expect(feed().allow).toHaveBeenCalledOnce();
  });

  it("says of a private window what becomes of the list, until that was read", async () => {
    mount();
    await send([], { recording: { ...RECORDING, isPrivate: true } });
    expect(text("[data-notice=private] p")).toContain("private window");
    await click("[data-notice=private] button");
    expect(find(".banner")).toBeNull();
  });

  it("offers everything when a filter matches nothing", async () => {
    mount();
    await send([exchange("a")]);
    await click("[data-filter=allowed]");
    expect(text(".list-pane .empty-text")).toBe("No request matches.");
    await click(".list-pane button");
    expect(rows()).toEqual(["a"]);
  });

  it("pauses, goes on and keeps by the toolbar", async () => {
    mount();
    await send([exchange("a")]);
    await click("[aria-label='Pause recording']");
    expect(feed().pause).toHaveBeenLastCalledWith(true);
    await send([], { recording: { ...RECORDING, isPaused: true } });
    await click("[aria-label='Resume recording']");
    expect(feed().pause).toHaveBeenLastCalledWith(false);
    await click(".keep input");
    expect(feed().keep).toHaveBeenCalledWith(true);
  });

  it("clears the list and tells the source", async () => {
    mount();
    await send([exchange("a")]);
    await click("[aria-label='Clear the list']");
    expect(rows()).toEqual([]);
    expect(feed().wasCleared()).toBe(true);
  });

  it("asks to reopen DevTools after an update, and keeps what there is", async () => {
    mount();
    await send([exchange("a")], { state: "gone", dropped: 3 });
    expect(text("[data-notice=gone] p")).toBe("CORS Why was updated. Close DevTools and open it again.");
    expect(text(".dropped")).toContain("The 3 oldest requests were dropped to save memory.");
    expect(rows()).toEqual(["a"]);
  });
});
